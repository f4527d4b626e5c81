// The 16 kinds of everyday trouble and the 24 things that people can do for one another.
#pragma once
#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

#include "sim/state/residents.hpp"
#include "sim/text/language.hpp"

namespace engawa {

/// Bit numbers of Residents::needs_open, Residents::needs_voiced and Hub::needs_solved.
enum class Need : std::uint8_t {
  shopping,
  transport,
  heavy_work,
  repair,
  digital,
  meals,
  child_minding,
  respite,
  health,
  talk,
  money,
  work,
  school,
  family,
  partner,
  housing
};

/// Bit numbers of Residents::capabilities and Residents::capabilities_known.
enum class Capability : std::uint8_t {
  driving,
  company,
  heavy_work,
  repair,
  digital,
  cooking,
  child_minding,
  care,
  nursing,
  listening,
  gardening,
  handwork,
  music,
  teaching,
  exercise,
  organising,
  publicity,
  accounts,
  languages,
  venue,
  business,
  introducing,
  counselling,
  tools
};

struct NeedKind {
  std::string_view name;  ///< last word of the parameters of this kind, "needs.share_shopping"
  Bilingual title;
  std::uint32_t solved_by = 0;  ///< capabilities, any of which helps
  bool solved_at_home = true;   ///< somebody of the same household can help
};

struct CapabilityKind {
  std::string_view name;
  Bilingual title;
};

[[nodiscard]] constexpr std::size_t index_of(Need need) {
  return static_cast<std::size_t>(need);
}
[[nodiscard]] constexpr std::size_t index_of(Capability capability) {
  return static_cast<std::size_t>(capability);
}
[[nodiscard]] constexpr std::uint16_t bit_of(Need need) {
  return static_cast<std::uint16_t>(1U << index_of(need));
}
[[nodiscard]] constexpr std::uint32_t bit_of(Capability capability) {
  return std::uint32_t{1} << index_of(capability);
}
/// The bit of the kind with this index.
[[nodiscard]] constexpr std::uint16_t need_bit(std::size_t kind) {
  return static_cast<std::uint16_t>(1U << kind);
}

[[nodiscard]] const std::array<NeedKind, kNeedKinds>& need_kinds();
[[nodiscard]] const std::array<CapabilityKind, kCapabilities>& capability_kinds();
[[nodiscard]] std::optional<Need> find_need(std::string_view name);
[[nodiscard]] std::optional<Capability> find_capability(std::string_view name);

}  // namespace engawa
