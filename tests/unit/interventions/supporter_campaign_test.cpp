#include <gtest/gtest.h>

#include "tests/unit/interventions/money_actions.hpp"

namespace engawa::testing {
namespace {

TEST(SupporterCampaign, RecruitsForItsWeeksAndKeepsItsPromisesAfterwards) {
  World world = make_paying_town();
  Action action = act_on_room("supporter_campaign");
  action.values["weeks"] = 10.0;
  action.values["recruits"] = 80.0;
  const HubLevers during = levers_in(world, action, 9);
  EXPECT_FLOAT_EQ(during.outside_extra, 80);
  EXPECT_FLOAT_EQ(during.donor_factor, 3);
  EXPECT_FLOAT_EQ(during.churn_factor, 0.9F * 0.8F);  // perks and reports
  const HubLevers after = levers_in(world, action, 10);
  EXPECT_FLOAT_EQ(after.outside_extra, 0);  // a campaign without an end would recruit for ever
  EXPECT_FLOAT_EQ(after.donor_factor, 1);
  EXPECT_FLOAT_EQ(after.churn_factor, 0.9F * 0.8F);
}

TEST(SupporterCampaign, PaysForThePerksOfEachSupporter) {
  World world = make_paying_town();
  Action action = act_on_room("supporter_campaign");
  action.values["weeks"] = 1.0;
  EXPECT_EQ(levers_in(world, action, 20).yen_out[std::size_t(Cost::campaign)], 0);
  world.hubs[HubId(0)].account.outside.resize(120);
  world.donors = {{1, ResidentId(0), HubId(0), 1'000, 0}};
  EXPECT_EQ(levers_in(world, action, 20).yen_out[std::size_t(Cost::campaign)],
            2'792);  // 121 * 100 yen * 12/52
  action.values["perks"] = 0.0;
  EXPECT_EQ(levers_in(world, action, 20).yen_out[std::size_t(Cost::campaign)], 0);
  EXPECT_FLOAT_EQ(levers_in(world, action, 20).churn_factor, 0.8F);
}

TEST(SupporterCampaign, OnAHubThatDoesNotExistDoesNothing) {
  World world = make_paying_town();
  Action action = act_on_room("supporter_campaign");
  action.hub = "elsewhere";
  EXPECT_FLOAT_EQ(levers_in(world, action, 0).outside_extra, 0);
}

}  // namespace
}  // namespace engawa::testing
