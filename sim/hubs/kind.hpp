// A kind of hub: what it is, its numbers with their sources. One .cpp per kind in this folder; the
// folder is the registry.
#pragma once
#include <array>
#include <optional>
#include <span>
#include <string_view>

#include "sim/params/field.hpp"
#include "sim/state/hubs.hpp"

namespace engawa {

struct HubKind {
  std::string_view name;  ///< "hokenshitsu"
  Bilingual title, stands_for;
  std::string_view practice;  ///< the seed document whose practice it models, or "assumption"
  HubTraits traits{};
  std::string_view traits_source;  ///< where the numbers come from
  SlotMask open = 0;
  std::array<std::uint8_t, kThemes> theme{};
  std::uint16_t needs_solved = 0;
  Audience audience = Audience::anyone;
};

/// All kinds, sorted by file name.
[[nodiscard]] std::span<const HubKind> hub_kinds();
[[nodiscard]] std::optional<std::uint32_t> find_hub_kind(std::string_view name);
/// Rows of the traits: name, unit, range, meaning; the default is the kind's own number.
[[nodiscard]] std::span<const Field<HubTraits>> hub_trait_rows();
/// A hub of a kind at a place [10 m], with the kind's numbers. The caller sets the area.
[[nodiscard]] Hub make_hub(std::string_view name, std::uint32_t kind, std::uint16_t x10,
                           std::uint16_t y10);
/// The hub of this name, or one that does not exist.
[[nodiscard]] HubId find_hub(const Column<HubId, Hub>& hubs, std::string_view name);

}  // namespace engawa
