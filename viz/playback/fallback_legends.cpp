#include "viz/playback/fallback_legends.hpp"

#include <algorithm>
#include <array>

#include "sim/results/legends.hpp"

namespace engawa {
namespace {

/// By need: bits of the capabilities any of which helps. The registry of needs belongs to the
/// model, which the viewer does not know.
constexpr std::array<std::uint32_t, 16> kSolvedBy{
    0x000003, 0x800001, 0x000004, 0x800008, 0x060010, 0x000020, 0x000041, 0x000180,
    0x000180, 0x201200, 0x028000, 0x102000, 0x002E00, 0x400200, 0x200000, 0x0E0000};

Legends all_legends() {
  Legends all;
  for (const auto& legend : legends()) {
    auto& entries = all[std::string(legend.name)];
    for (const auto& row : legend.rows) {
      entries.push_back(
          {std::string(row.name), std::string(row.title.ja), std::string(row.title.en), 0});
    }
  }
  auto& needs = all["needs"];
  for (std::size_t code = 0; code < std::min(needs.size(), kSolvedBy.size()); ++code)
    needs[code].solved_by = kSolvedBy[code];
  return all;
}

}  // namespace

const Legends& fallback_legends() {
  static const Legends all = all_legends();
  return all;
}

void add_missing_legends(Legends& legends) {
  for (const auto& [name, entries] : fallback_legends()) legends.try_emplace(name, entries);
}

}  // namespace engawa
