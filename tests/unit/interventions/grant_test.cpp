#include <gtest/gtest.h>

#include "tests/unit/interventions/money_actions.hpp"

namespace engawa::testing {
namespace {

TEST(Grant, PaysItsMonthsAndNoLonger) {
  World world = make_paying_town();
  const Action action = act_on_room("grant");
  const auto year = paid_in(world, action, Income::grants, 52);
  EXPECT_NEAR(static_cast<double>(year), 12 * 250'000, 26);      // half a yen a week
  EXPECT_EQ(paid_in(world, action, Income::grants, 200), year);  // not for ever
}

TEST(Grant, TakesHoursForReportsWhileItLastsButNoWages) {
  World world = make_paying_town();
  Action action = act_on_room("grant");
  action.values["paperwork"] = 20.0;
  levers_in(world, action, 51);
  set_schedules(world);
  const Hub& room = world.hubs[HubId(0)];
  EXPECT_FLOAT_EQ(room.staff_hours, 60);
  EXPECT_FLOAT_EQ(room.staff_per_slot, static_cast<float>(40 / hours_in(room.open)));
  levers_in(world, action, 52);
  set_schedules(world);
  EXPECT_FLOAT_EQ(room.staff_per_slot, static_cast<float>(60 / hours_in(room.open)));
}

TEST(Grant, AtHalfStrengthPaysHalf) {
  World world = make_paying_town();
  Action action = act_on_room("grant");
  action.strength = 0.5;
  EXPECT_NEAR(static_cast<double>(paid_in(world, action, Income::grants, 52)), 6 * 250'000, 26);
}

}  // namespace
}  // namespace engawa::testing
