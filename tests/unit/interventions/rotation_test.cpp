#include <gtest/gtest.h>

#include "sim/hubs/kind.hpp"
#include "sim/hubs/schedule.hpp"
#include "sim/interventions/kind.hpp"

namespace engawa {
namespace {

/// A hub at home in (10, 10) and three areas east of it.
World town() {
  World world;
  world.hubs.push_back(make_hub("room", *find_hub_kind("hokenshitsu"), 10, 10));
  for (const double x : {1'000.0, 2'000.0, 3'000.0}) {
    world.areas.push_back(Area{static_cast<std::uint64_t>(x), x, 500, 0, 0});
    world.area_names.push_back("area " + std::to_string(static_cast<int>(x)));
  }
  return world;
}
Action rotation(std::vector<std::string> areas, double period) {
  Action action;
  action.kind = "rotation";
  action.name = "round";
  action.hub = "room";
  action.from_week = 2;
  action.values["areas"] = std::move(areas);
  action.values["period"] = period;
  return action;
}
std::vector<int> places(World& world, const Action& action, int weeks) {
  std::vector<int> east;
  for (world.week = 0; world.week < weeks; ++world.week) {
    turn_levers({&action, 1}, world);
    set_schedules(world);
    east.push_back(world.hubs[HubId(0)].x10);
  }
  return east;
}

// In the order of the list, counted from the action's own start; a version that counts the weeks of
// the world begins in the middle of a stay, one that follows the town's order swaps the places.
TEST(Rotation, VisitsTheAreasByTurnsAndBeginsAgain) {
  World world = town();
  const Action action = rotation({"area 3000", "area 1000"}, 3);
  EXPECT_EQ(places(world, action, 12),
            (std::vector<int>{10, 10, 300, 300, 300, 100, 100, 100, 300, 300, 300, 100}));
  EXPECT_FLOAT_EQ(world.hubs[HubId(0)].levers.forgetting_factor, 29);
}

TEST(Rotation, LeavesTheHubWhereItIsIfTheTownHasNoneOfTheAreas) {
  World world = town();
  EXPECT_EQ(places(world, rotation({"elsewhere"}, 3), 5), (std::vector<int>{10, 10, 10, 10, 10}));
}

TEST(Rotation, ReturnsHomeWhenItEnds) {
  World world = town();
  Action action = rotation({"area 2000"}, 4);
  action.to_week = 4;
  EXPECT_EQ(places(world, action, 6), (std::vector<int>{10, 10, 200, 200, 10, 10}));
  EXPECT_EQ(world.hubs[HubId(0)].levers.forgetting_factor, 1);
}

}  // namespace
}  // namespace engawa
