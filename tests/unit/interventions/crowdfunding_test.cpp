#include <gtest/gtest.h>

#include "tests/unit/interventions/money_actions.hpp"

namespace engawa::testing {
namespace {

Action campaign(double chance, double strength = 1) {
  Action action = act_on_room("crowdfunding");
  action.values["chance"] = chance;
  action.values["yen"] = 2'000'000.0;
  action.strength = strength;
  return action;
}

TEST(Crowdfunding, PaysOnceAndCostsItsShare) {
  World world = make_paying_town();
  EXPECT_EQ(paid_in(world, campaign(1), Income::crowdfunding, 60), 2'000'000);
  EXPECT_EQ(paid_out(world, campaign(1), Cost::campaign, 60), 400'000);
  EXPECT_EQ(paid_in(world, campaign(1, 0.5), Income::crowdfunding, 60), 1'000'000);
}

TEST(Crowdfunding, PaysAllOrNothing) {
  World world = make_paying_town();
  EXPECT_EQ(paid_in(world, campaign(0), Income::crowdfunding, 60), 0);
  EXPECT_EQ(paid_out(world, campaign(0), Cost::campaign, 60), 0);
  int reached = 0;
  for (std::uint64_t seed = 1; seed <= 400; ++seed) {
    world.draws = Draws(seed);
    const auto yen = paid_in(world, campaign(0.75), Income::crowdfunding, 1);
    EXPECT_TRUE(yen == 0 || yen == 2'000'000) << yen;  // not a share of the goal
    reached += yen > 0;
  }
  EXPECT_NEAR(reached / 400.0, 0.75, 0.09);  // four standard errors
}

TEST(Crowdfunding, KeepsSupportersAndWinsTrustOnVisitingDays) {
  World world = make_paying_town();
  int days = 0;
  for (int week = 0; week < 104; ++week) {
    const HubLevers& levers = levers_in(world, campaign(1), week);
    EXPECT_FLOAT_EQ(levers.churn_factor, 0.8F);
    days += levers.trust_per_visit > 0;
  }
  EXPECT_EQ(days, 4);
}

}  // namespace
}  // namespace engawa::testing
