#include <fmt/format.h>

#include <algorithm>

#include "sim/hubs/kind.hpp"
#include "sim/interventions/founding.hpp"

namespace engawa {
namespace {
/// 655,350 m: the last point of the 10 m grid of a map.
constexpr double kMapMetres = 655'350;

void check_place_is_given_once(const Action& action, const Place& place) {
  const bool any_degree = action.gives("latitude") || action.gives("longitude");
  const bool any_metre = action.gives("x_metres") || action.gives("y_metres");
  const bool degrees = action.gives("latitude") && action.gives("longitude");
  const bool metres = action.gives("x_metres") && action.gives("y_metres");
  const Message how{"practice.place_how", {}};
  if (any_degree && any_metre) {
    throw InputError(place, {"practice.place_doubled", {action.name}}, {}, how);
  }
  if (!degrees && !metres) {
    throw InputError(place, {"practice.place_missing", {action.name}}, {}, how);
  }
}

void check_place_is_near(const Action& action, const World& world, const Place& place) {
  const auto [x, y] = place_of(action, world);
  const double km = nearest_area(world, x, y).first / 1000.0;
  if (km > kFurthestKm) {
    const bool degrees = action.gives("latitude");
    throw InputError(place, {"practice.place_far", {action.name, fmt::format("{:.1f}", km)}},
                     {"practice.place_limit", {fmt::format("{:.0f}", kFurthestKm)}},
                     degrees ? Message{"practice.place_swapped", {}} : Message{});
  }
  if (x < 0 || y < 0 || x > kMapMetres || y > kMapMetres) {
    throw InputError(place, {"practice.place_off_grid",
                             {action.name, fmt::format("{:.0f}", x), fmt::format("{:.0f}", y)}});
  }
}

void check_hub_is_known(const std::string& name, std::span<const std::string> known,
                        const Place& place) {
  if (name.empty() || std::ranges::find(known, name) != known.end()) return;
  const std::string near = nearest_name(name, known);
  throw InputError(place, {"practice.hub_unknown", {name}}, {},
                   near.empty() ? Message{} : Message{"input.did_you_mean", {near}});
}
/// Every field that names hubs names hubs that there are.
void check_named_hubs(const Action& action, const InterventionKind& kind,
                      std::span<const std::string> known, const Place& place) {
  for (const auto& field : kind.fields) {
    if (field.kind == FieldKind::hub) {
      check_hub_is_known(action.text(field.info.name), known, place);
    }
    if (field.kind != FieldKind::hubs) continue;
    for (const auto& name : action.names(field.info.name)) check_hub_is_known(name, known, place);
  }
}
}  // namespace

void check_action(const Action& action, const World& world, const Place& place) {
  const InterventionKind* kind = find_intervention_kind(action.kind);
  if (kind == nullptr || !kind->founds_hub) return;
  if (find_hub(world.hubs, action.hub).exists()) {
    throw InputError(place, {"practice.hub_exists", {action.hub}});
  }
  check_place_is_given_once(action, place);
  check_place_is_near(action, world, place);
}

void check_actions(std::span<const Action> actions, const World& world, const Place& place) {
  std::vector<std::string> known;
  for (const Hub& hub : world.hubs.values()) known.push_back(hub.name);
  for (const Action& action : actions) {
    check_action(action, world, place);
    const InterventionKind* kind = find_intervention_kind(action.kind);
    if (kind == nullptr || !kind->founds_hub) continue;
    if (std::ranges::find(known, action.hub) != known.end()) {
      throw InputError(place, {"practice.hub_exists", {action.hub}});
    }
    known.push_back(action.hub);
  }
  for (const Action& action : actions) {
    const InterventionKind* kind = find_intervention_kind(action.kind);
    if (kind == nullptr) continue;
    if (kind->needs_hub) check_hub_is_known(action.hub, known, place);
    check_named_hubs(action, *kind, known, place);
  }
}

}  // namespace engawa
