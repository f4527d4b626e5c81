#include <gtest/gtest.h>

#include "sim/week/money_supporters.hpp"
#include "tests/unit/interventions/money_actions.hpp"

namespace engawa::testing {
namespace {

TEST(PeerFundraising, BringsWhatTheShareWhoAskBring) {
  World world = make_paying_town();
  Action action = act_on_room("peer_fundraising");
  EXPECT_FLOAT_EQ(levers_in(world, action, 0).peer_factor, 0.025F);
  action.values["share"] = 0.2;
  action.values["brings"] = 1.5;
  EXPECT_FLOAT_EQ(levers_in(world, action, 0).peer_factor, 0.3F);
}

/// Supporters won in a year by a room that begins with so many and loses none.
int won(double supporters, const Action& action) {
  World world = make_paying_town();
  Money& money = world.parameters.money;
  money.outside_recruits = money.outside_asks = money.outside_churn = 0;
  world.hubs[HubId(0)].traits.supporters = supporters;
  for (int week = 0; week <= 52; ++week) {
    levers_in(world, action, week);
    follow_supporters(world, HubId(0));
  }
  return static_cast<int>(world.hubs[HubId(0)].account.next_ordinal - supporters);
}

TEST(PeerFundraising, GrowsWithTheNumberOfSupporters) {
  Action action = act_on_room("peer_fundraising");
  // e^.3 - 1 = .35 in a year. A fixed number of recruits would be the same for both.
  EXPECT_NEAR(won(40, action), 14, 12);
  EXPECT_NEAR(won(4'000, action), 1'400, 120);
}

}  // namespace
}  // namespace engawa::testing
