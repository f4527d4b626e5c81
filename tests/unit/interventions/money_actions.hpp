// A town with a health room, and the weeks of its money, for tests of interventions that pay.
#pragma once
#include "sim/hubs/kind.hpp"
#include "sim/hubs/schedule.hpp"
#include "sim/interventions/kind.hpp"
#include "tests/support/small_world.hpp"

namespace engawa::testing {

inline World make_paying_town(std::uint64_t seed = 1) {
  World world = make_small_world(20, seed);
  world.hubs.push_back(make_hub("room", *find_hub_kind("hokenshitsu"), 100, 100));
  return world;
}
inline Action act_on_room(std::string_view kind) {
  Action action;
  action.kind = kind;
  action.name = "action";
  action.hub = "room";
  return action;
}
/// The levers of the room in this week.
inline const HubLevers& levers_in(World& world, const Action& action, std::int32_t week) {
  world.week = week;
  turn_levers({&action, 1}, world);
  return world.hubs[HubId(0)].levers;
}
/// What an action pays into a post over these weeks [yen].
inline std::int64_t paid_in(World& world, const Action& action, Income post, int weeks) {
  std::int64_t sum = 0;
  for (int week = 0; week < weeks; ++week) {
    sum += levers_in(world, action, week).yen_in[std::size_t(post)];
  }
  return sum;
}
inline std::int64_t paid_out(World& world, const Action& action, Cost post, int weeks) {
  std::int64_t sum = 0;
  for (int week = 0; week < weeks; ++week) {
    sum += levers_in(world, action, week).yen_out[std::size_t(post)];
  }
  return sum;
}

}  // namespace engawa::testing
