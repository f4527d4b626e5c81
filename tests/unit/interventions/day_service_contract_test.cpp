#include <gtest/gtest.h>

#include "sim/week/money_supporters.hpp"
#include "tests/unit/interventions/money_actions.hpp"

namespace engawa::testing {
namespace {

TEST(DayServiceContract, PaysAndAsks) {
  World world = make_paying_town();
  const Action action = act_on_room("day_service_contract");
  const HubLevers& levers = levers_in(world, action, 3);
  EXPECT_FLOAT_EQ(levers.paperwork_hours, 3);
  EXPECT_FLOAT_EQ(levers.extra_stigma, 0.05F);
  EXPECT_FLOAT_EQ(levers.extra_75, 0.3F);
  EXPECT_NEAR(static_cast<double>(paid_in(world, action, Income::contract, 104)), 24 * 100'000,
              104);
}

TEST(DayServiceContract, CrowdsOutSupportersOnlyWhileItLasts) {
  World world = make_paying_town();
  Action action = act_on_room("day_service_contract");
  action.to_week = 10;
  levers_in(world, action, 9);
  EXPECT_DOUBLE_EQ(not_crowded_out(world, world.hubs[HubId(0)]), 0.85);
  levers_in(world, action, 10);
  EXPECT_DOUBLE_EQ(not_crowded_out(world, world.hubs[HubId(0)]), 1);
}

TEST(DayServiceContract, LeavesThePaidHoursAsTheyAre) {
  World world = make_paying_town();
  const Action action = act_on_room("day_service_contract");
  levers_in(world, action, 0);
  set_schedules(world);
  const Hub& room = world.hubs[HubId(0)];
  EXPECT_FLOAT_EQ(room.staff_hours, 60);  // paperwork is paid; a cut in hours would save wages
  EXPECT_FLOAT_EQ(room.staff_per_slot, static_cast<float>(57 / hours_in(room.open)));
}

}  // namespace
}  // namespace engawa::testing
