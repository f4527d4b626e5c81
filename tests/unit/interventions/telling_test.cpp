// Magazine, publicity, online community, expo: what they tell, to whom, and for how much.
#include <gtest/gtest.h>

#include "sim/interventions/paying.hpp"
#include "tests/support/event_world.hpp"

namespace engawa {
namespace {
using testing::event_action;
using testing::make_event_world;

const HubLevers& levers_of(const World& world, std::size_t hub) {
  return world.hubs[HubId(hub)].levers;
}

std::vector<int> issues(Action action, int weeks) {
  World world = make_event_world(10);
  action.values["hubs"] = std::vector<std::string>{"field"};
  std::vector<int> found;
  for (int k = 0; k < weeks; ++k, ++world.week) {
    turn_levers({&action, 1}, world);
    const bool told = levers_of(world, 1).told_everywhere > 0;
    EXPECT_EQ(levers_of(world, 0).told_everywhere, 0.0F);  // not listed
    EXPECT_EQ(levers_of(world, 0).yen_out[std::size_t(Cost::campaign)], told ? 300'000 : 0);
    EXPECT_EQ(levers_of(world, 0).yen_in[std::size_t(Income::grants)], told ? 300'000 : 0);
    if (told) found.push_back(k);
  }
  return found;
}

// A wrong version prints an issue every half year: 0, 26, 52, 78.
TEST(Magazine, ComesOutAfterTheRealGaps) {
  EXPECT_EQ(issues(event_action("magazine"), 200), (std::vector{0, 26, 56, 82}));
}

TEST(Magazine, ComesOutAsOftenAsTheStudySays) {
  Action action = event_action("magazine");
  action.values["issues"] = 2.0;
  EXPECT_EQ(issues(action, 200), (std::vector{0, 26}));
  action.values["issues"] = 6.0;
  EXPECT_EQ(issues(action, 200), (std::vector{0, 26, 56, 82, 108, 138}));
  Action half = event_action("magazine", 0.5);
  EXPECT_EQ(issues(half, 100), (std::vector{1, 53}));
}

TEST(Publicity, TellsThoseOnlineAllTheTimeAndOfAnAwardForAMonth) {
  World world = make_event_world(10);
  Action action = event_action("publicity");
  action.values["award"] = 1.0;
  for (int k = 0; k < 8; ++k, ++world.week) {
    turn_levers({&action, 1}, world);
    const HubLevers& levers = levers_of(world, 0);
    EXPECT_EQ(levers.told_online, 0.002F);
    EXPECT_EQ(levers.told_everywhere, k < 4 ? 0.01F : 0.0F);
    EXPECT_EQ(levers.outside_factor, k < 4 ? 3.0F : 1.5F);
    EXPECT_EQ(levers.yen_out[std::size_t(Cost::campaign)], 5'000);
    EXPECT_EQ(levers_of(world, 1).told_online, 0.0F);
  }
}

TEST(OnlineCommunity, IsAHubWithoutAPlaceThatTellsOfAnother) {
  World world = make_event_world(10);
  Action action = event_action("online_community");
  action.values["for_hub"] = std::string("room");
  action.values["told"] = 1.0;
  turn_levers({&action, 1}, world);
  set_schedules(world);
  const Hub& hub = world.hubs[HubId(2)];
  EXPECT_EQ(hub.audience, Audience::online);
  EXPECT_EQ(hub.open, kAllSlots);
  EXPECT_GT(hub.levers.told_online, 0.0F);
  EXPECT_EQ(hub.levers.told_everywhere, 0.0F);  // who is not online does not hear of it
  testing::came_last_week(world, ResidentId(3), HubId(2));
  ++world.week;
  turn_levers({&action, 1}, world);
  EXPECT_NE(find_link(world.links[ResidentId(3)], HubId(0)), nullptr);
  EXPECT_EQ(find_link(world.links[ResidentId(4)], HubId(0)), nullptr);
}

// A wrong version passes supporters a month as if they were supporters of the day; recruiting is
// weekly, so that less than a quarter of them would come.
TEST(Expo, WinsAsManySupportersOutsideAsJoin) {
  World world = make_event_world(10);
  Action action = event_action("expo");
  action.values["paid_by"] = std::string("room");
  action.values["guests"] = 500.0;
  action.values["joins"] = 0.02;
  double expected = 0;
  for (int k = 0; k < 20; ++k, ++world.week) {
    turn_levers({&action, 1}, world);
    expected += static_cast<double>(levers_of(world, 0).outside_extra) * kMonthsInAWeek;
    EXPECT_EQ(levers_of(world, 0).donor_factor, k < 4 ? 1.5F : 1.0F);
  }
  EXPECT_NEAR(expected, 10, 1e-5);
}

TEST(Expo, PaysAndEarnsOnItsDay) {
  World world = make_event_world(10);
  Action action = event_action("expo");
  action.values["paid_by"] = std::string("room");
  turn_levers({&action, 1}, world);
  EXPECT_EQ(levers_of(world, 0).yen_out[std::size_t(Cost::programme)], 1'500'000);
  EXPECT_EQ(levers_of(world, 0).yen_in[std::size_t(Income::business)], 500'000);
  EXPECT_EQ(sum_of(levers_of(world, 2).yen_in) + sum_of(levers_of(world, 2).yen_out), 0);
}

TEST(Expo, MakesAllHubsThatTakePartKnownToThoseWhoCame) {
  World world = make_event_world(10);
  Action action = event_action("expo");
  action.values["hosts"] = std::vector<std::string>{"room", "field"};
  action.values["told"] = 1.0;
  turn_levers({&action, 1}, world);
  testing::came_last_week(world, ResidentId(3), HubId(2));
  ++world.week;
  turn_levers({&action, 1}, world);
  for (const std::size_t hub : {0U, 1U}) {
    EXPECT_NE(find_link(world.links[ResidentId(3)], HubId(hub)), nullptr);
    EXPECT_EQ(find_link(world.links[ResidentId(4)], HubId(hub)), nullptr);
  }
}

}  // namespace
}  // namespace engawa
