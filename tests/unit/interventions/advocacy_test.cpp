#include <gtest/gtest.h>

#include "tests/unit/interventions/money_actions.hpp"

namespace engawa::testing {
namespace {

/// First week in which the contract pays, or -1 within five years.
int first_paid_week(World& world, const Action& action) {
  for (int week = 0; week < 260; ++week) {
    if (levers_in(world, action, week).yen_in[std::size_t(Income::contract)] > 0) return week;
  }
  return -1;
}

TEST(Advocacy, SucceedsInOneTownOfFiveAfterOneToThreeYears) {
  World world = make_paying_town();
  const Action action = act_on_room("advocacy");
  int granted = 0;
  double months = 0;
  for (std::uint64_t seed = 1; seed <= 400; ++seed) {
    world.draws = Draws(seed);
    const int week = first_paid_week(world, action);
    if (week < 0) continue;
    EXPECT_GE(week, 52);
    EXPECT_LE(week, 156);
    ++granted;
    months += week * 12.0 / 52.0;
  }
  EXPECT_NEAR(granted / 400.0, 0.2, 0.08);   // four standard errors; a chance a week would be 1
  EXPECT_NEAR(months / granted, 24.0, 3.2);  // uniform between 12 and 36
}

TEST(Advocacy, CostsUntilTheDecisionAndKeepsTheContractOnceGranted) {
  World world = make_paying_town();
  Action action = act_on_room("advocacy");
  action.values["chance"] = 1.0;
  const int decided = first_paid_week(world, action);
  for (int week = 0; week < 260; ++week) {
    const HubLevers& levers = levers_in(world, action, week);
    EXPECT_EQ(levers.yen_out[std::size_t(Cost::campaign)] > 0, week < decided) << week;
    EXPECT_EQ(levers.yen_in[std::size_t(Income::contract)] > 0, week >= decided) << week;
    EXPECT_EQ(levers.paperwork_hours > 0, week >= decided) << week;
  }
}

TEST(Advocacy, InVainOnlyCosts) {
  World world = make_paying_town();
  Action action = act_on_room("advocacy");
  action.values["chance"] = 0.0;
  EXPECT_EQ(first_paid_week(world, action), -1);
  EXPECT_EQ(levers_in(world, action, 259).yen_out[std::size_t(Cost::campaign)], 0);
}

}  // namespace
}  // namespace engawa::testing
