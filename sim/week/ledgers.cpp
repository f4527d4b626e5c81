// The ledgers of murmurs, each of the place where something was said and stays open: at a hub, or
// at home among friends and neighbours of an area.
#include <algorithm>
#include <array>
#include <tuple>

#include "sim/week/help.hpp"

namespace engawa {
namespace {
constexpr auto place_of(const HubMurmur& m) {
  return std::tuple(m.hub, m.asker, m.need);
}

/// Said twice in the same place in one week counts once.
void keep_once(std::vector<HubMurmur>& murmurs) {
  std::ranges::sort(murmurs, {}, place_of);
  const auto last = std::unique(
      murmurs.begin(), murmurs.end(),
      [](const HubMurmur& x, const HubMurmur& y) { return place_of(x) == place_of(y); });
  murmurs.erase(last, murmurs.end());
}

void fade(std::array<float, kNeedKinds>& ledger, double memory) {
  constexpr double kForgotten = 1e-6;  // keeps denormal numbers out of the arithmetic
  for (auto& heard : ledger) {
    const double left = memory * static_cast<double>(heard);
    heard = left < kForgotten ? 0.0F : static_cast<float>(left);
  }
}

void fade_ledgers(World& world) {
  const double memory = world.parameters.needs.murmur_memory;
  for (auto& hub : world.hubs.values()) fade(hub.murmurs, memory);
  for (auto& area : world.areas.values()) fade(area.murmurs, memory);
}

/// What was told to friends and neighbours this week goes round the area of the one who said it.
void write_areas(World& world, const NeedsScratch& scratch) {
  const auto& r = world.residents;
  const auto weight = static_cast<float>(world.parameters.projects.hearsay);
  for (std::size_t k = 0; k < r.size(); ++k) {
    const ResidentId who(k);
    const auto told = static_cast<std::uint16_t>(scratch.said[who] & r.needs_open[who]);
    if (told == 0 || !r.has(who, kPresent) || !r.area[who].exists()) continue;
    auto& ledger = world.areas[r.area[who]].murmurs;
    for_each_need(told, [&](std::size_t need) { ledger[need] += weight; });
  }
}
}  // namespace

void write_ledgers(World& world, NeedsScratch& scratch) {
  fade_ledgers(world);
  keep_once(scratch.murmurs);
  for (const auto& m : scratch.murmurs) {
    const bool open = (world.residents.needs_open[m.asker] & need_bit(m.need)) != 0;
    if (open) world.hubs[m.hub].murmurs[m.need] += 1.0F;
  }
  write_areas(world, scratch);
}

}  // namespace engawa
