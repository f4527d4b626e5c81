#include "sim/hubs/kind.hpp"

#include <algorithm>
#include <cmath>

#include "sim/core/draws.hpp"

namespace engawa {

std::optional<std::uint32_t> find_hub_kind(std::string_view name) {
  const auto kinds = hub_kinds();
  const auto found = std::ranges::find(kinds, name, &HubKind::name);
  if (found == kinds.end()) return std::nullopt;
  return static_cast<std::uint32_t>(found - kinds.begin());
}

Hub make_hub(std::string_view name, std::uint32_t kind, std::uint16_t x10, std::uint16_t y10) {
  const HubKind& model = hub_kinds()[kind];
  Hub hub;
  hub.name = std::string(name);
  hub.key = key_of_name(name);
  hub.kind = kind;
  hub.traits = model.traits;
  hub.theme = model.theme;
  hub.needs_solved = model.needs_solved;
  hub.audience = model.audience;
  hub.x10 = hub.home_x10 = x10;
  hub.y10 = hub.home_y10 = y10;
  hub.regular_open = model.open;
  hub.account.reserve = std::llround(model.traits.reserve);
  return hub;
}

HubId find_hub(const Column<HubId, Hub>& hubs, std::string_view name) {
  const auto all = hubs.values();
  const auto found = std::ranges::find(all, name, &Hub::name);
  return found == all.end() ? HubId{} : HubId(static_cast<std::size_t>(found - all.begin()));
}

}  // namespace engawa
