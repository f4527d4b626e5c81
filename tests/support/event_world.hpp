// A small world with hubs and an action that founds a hub of events, for tests of such kinds.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "sim/hubs/kind.hpp"
#include "sim/hubs/schedule.hpp"
#include "sim/interventions/kind.hpp"
#include "tests/support/small_world.hpp"

namespace engawa::testing {

/// Two hubs, "room" and "field", that nobody knows.
inline World make_event_world(std::size_t residents, std::uint64_t seed = 1) {
  World world = make_small_world(residents, seed);
  world.hubs.push_back(make_hub("room", *find_hub_kind("hokenshitsu"), 100, 100));
  world.hubs.push_back(make_hub("field", *find_hub_kind("hatake"), 110, 100));
  return world;
}

/// An action on the room, or one that founds the hub "event" in the midst of the people.
inline Action event_action(std::string_view kind, double strength = 1) {
  Action action;
  action.kind = kind;
  action.name = "action";
  action.strength = strength;
  const auto* model = find_intervention_kind(kind);
  action.hub = model->founds_hub ? "event" : "room";
  if (model->founds_hub) action.values["x_metres"] = action.values["y_metres"] = 1'100.0;
  return action;
}

/// Turns the levers of the next weeks and sets the hours, without living them; the weeks, counted
/// from the first of these, in which the hub of this name opens.
inline std::vector<int> open_weeks(World& world, const Action& action, int weeks,
                                   std::string_view hub = "event") {
  std::vector<int> open;
  for (int k = 0; k < weeks; ++k, ++world.week) {
    world.events.persons.clear();
    turn_levers({&action, 1}, world);
    set_schedules(world);
    const HubId id = find_hub(world.hubs, hub);
    if (id.exists() && world.hubs[id].open != 0) open.push_back(k);
  }
  return open;
}

/// As if somebody had come to the hub in the week before this one.
inline void came_last_week(World& world, ResidentId who, HubId hub) {
  auto& link = link_to(world.links[who], hub, 0);
  link.flags = kAware | kCameLastWeek;
  link.visits = 1;
  link.weeks_since = 0;
}

}  // namespace engawa::testing
