#include <gtest/gtest.h>

#include "tests/unit/interventions/organised_hubs.hpp"

namespace engawa {
namespace {
using namespace testing;

TEST(LiaisonGroup, JoinsItsMembersAndNobodyElse) {
  World world = make_organised_town(3);
  const Action group = action_on("liaison_group", {"hub-0", "hub-1"});
  turn_levers({&group, 1}, world);
  EXPECT_NE(levers_of(world, 0).networks & levers_of(world, 1).networks, 0U);
  EXPECT_EQ(levers_of(world, 2).networks, 0U);
  EXPECT_NEAR(levers_of(world, 0).exchange, 0.01, 1e-7);
  EXPECT_EQ(levers_of(world, 2).exchange, 0);
}

// Wrong: one bit for all groups, so that two groups in the town become one.
TEST(LiaisonGroup, IsANetworkOfItsOwn) {
  World world = make_organised_town(4);
  std::vector<Action> groups{action_on("liaison_group", {"hub-0", "hub-1"}),
                             action_on("liaison_group", {"hub-2", "hub-3"})};
  groups[1].name = "theirs";
  turn_levers(groups, world);
  EXPECT_EQ(levers_of(world, 0).networks & levers_of(world, 2).networks, 0U);
  EXPECT_NE(levers_of(world, 2).networks & levers_of(world, 3).networks, 0U);
}

TEST(LiaisonGroup, MeetsEverySoManyWeeksAndPaysForIt) {
  World world = make_organised_town(2);
  const Action group = action_on("liaison_group", {"hub-0", "hub-1"});
  std::vector<int> meetings;
  std::int64_t yen = 0;
  each_week(world, group, 13, [&] {
    if (levers_of(world, 0).talks_over) meetings.push_back(world.week);
    yen += levers_of(world, 0).yen_out[std::size_t(Cost::overhead)];
  });
  EXPECT_EQ(meetings, (std::vector<int>{0, 4, 8, 12}));
  EXPECT_EQ(yen, 12'000);
}

TEST(LiaisonGroup, MeetsHalfAsOftenAtHalfTheStrength) {
  World world = make_organised_town(2);
  const Action group = action_on("liaison_group", {"hub-0", "hub-1"}, 0.5);
  int meetings = 0;
  each_week(world, group, 80, [&] { meetings += levers_of(world, 0).talks_over ? 1 : 0; });
  EXPECT_EQ(meetings, 10);
}

TEST(LiaisonGroup, LetsGoOfHubsThatHaveClosed) {
  World world = make_organised_town(2);
  world.hubs[HubId(1U)].open_to = 0;
  const Action group = action_on("liaison_group", {"hub-0", "hub-1", "hub-7"});
  turn_levers({&group, 1}, world);
  EXPECT_EQ(levers_of(world, 1).networks, 0U);
}

}  // namespace
}  // namespace engawa
