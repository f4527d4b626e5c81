// Hand-made worlds for tests of organisations that support hubs.
#pragma once
#include <string>
#include <vector>

#include "sim/hubs/kind.hpp"
#include "sim/interventions/kind.hpp"
#include "tests/support/small_world.hpp"

namespace engawa::testing {

/// Adults who are free and can be asked, in one area, and this many verandas that all know of.
inline World make_organised_town(std::size_t hubs, std::size_t residents = 60) {
  World world = make_small_world(residents);
  world.parameters.attendance.forgetting = 0;
  for (std::size_t k = 0; k < hubs; ++k) {
    Hub hub =
        make_hub(std::string("hub-").append(std::to_string(k)), *find_hub_kind("engawa"), 20, 20);
    hub.area = world.residents.area[ResidentId(0U)];
    world.hubs.push_back(hub);
  }
  for (std::size_t k = 0; k < world.residents.size(); ++k) {
    const ResidentId who(k);
    world.residents.birth_week[who] = -40 * 52;
    world.residents.free_mask[who] = kAllSlots;
    for (std::size_t h = 0; h < hubs; ++h) link_to(world.links[who], HubId(h), 0).flags = kAware;
  }
  return world;
}

inline Action action_on(std::string_view kind, std::vector<std::string> hubs, double strength = 1) {
  Action action;
  action.kind = kind;
  action.name = "ours";
  action.strength = strength;
  action.values["hubs"] = std::move(hubs);
  return action;
}

/// Calls visit() with the levers of each of the next weeks.
template <class Visit>
void each_week(World& world, const Action& action, int weeks, Visit visit) {
  for (int week = 0; week < weeks; ++week, ++world.week) {
    turn_levers({&action, 1}, world);
    visit();
  }
}

[[nodiscard]] inline const HubLevers& levers_of(const World& world, std::size_t hub) {
  return world.hubs[HubId(hub)].levers;
}

}  // namespace engawa::testing
