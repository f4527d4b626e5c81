// Pandemic, closing of a hub, loss of staff, redevelopment.
#include <gtest/gtest.h>

#include "sim/hubs/kind.hpp"
#include "sim/hubs/schedule.hpp"
#include "sim/interventions/kind.hpp"
#include "sim/state/need_kinds.hpp"
#include "tests/support/small_world.hpp"

namespace engawa {
namespace {

World town() {
  World world = testing::make_small_world(40);
  world.hubs.push_back(make_hub("room", *find_hub_kind("hokenshitsu"), 100, 100));
  world.hubs.push_back(make_hub("veranda", *find_hub_kind("engawa"), 110, 100));
  for (Hub& hub : world.hubs.values()) hub.regular_open = kWeekdays & kMornings;
  return world;
}
Action action_of(std::string_view kind, double strength = 1) {
  Action action;
  action.kind = kind;
  action.name = "action";
  action.hub = "room";
  action.strength = strength;
  return action;
}
Hub& room(World& world) {
  return world.hubs[HubId(0)];
}
/// Weeks in which the room, and the veranda, open under the action.
std::pair<int, int> open_weeks(const Action& action, int weeks) {
  World world = town();
  std::pair<int, int> open{0, 0};
  for (int k = 0; k < weeks; ++k, ++world.week) {
    turn_levers({&action, 1}, world);
    set_schedules(world);
    open.first += world.hubs[HubId(0)].open != 0;
    open.second += world.hubs[HubId(1)].open != 0;
  }
  return open;
}

TEST(PandemicAction, ActsOnTheWholeTownBetweenItsWeeks) {
  Action action = action_of("pandemic");
  action.hub.clear();
  action.from_week = 3, action.to_week = 7;
  EXPECT_EQ(open_weeks(action, 10), (std::pair{6, 6}));
  World world = town();
  world.week = 4;
  turn_levers({&action, 1}, world);
  EXPECT_EQ(world.levers.contact_factor, 0.45F);
  world.week = 7;
  turn_levers({&action, 1}, world);
  EXPECT_EQ(world.levers.contact_factor, 1.0F) << "it is over";
}

TEST(PandemicAction, MayLeaveTheHubsOpen) {
  Action action = action_of("pandemic");
  action.values["close_hubs"] = 0.0;
  EXPECT_EQ(open_weeks(action, 10), (std::pair{10, 10}));
}

/// Rejects closing from the first week's start: the last week is lived and paid for.
TEST(HubClosure, ForGoodEndsThatHubAfterItsLastWeek) {
  Action action = action_of("hub_closure");
  action.from_week = 2;
  action.to_week = 4;  // what is closed for good does not open again
  EXPECT_EQ(open_weeks(action, 12), (std::pair{3, 12}));
}

TEST(HubClosure, ForGoodTakesTheirPlaceFromRegulars) {
  World world = town();
  HubLink& link = link_to(world.links[ResidentId(5)], HubId(0), 0);
  link.flags = kAware;
  link.habit = 0.6F;
  const Action action = action_of("hub_closure");
  turn_levers({&action, 1}, world);
  ASSERT_EQ(world.events.persons.size(), 1U);
  EXPECT_EQ(world.events.persons[0].kind, PersonEventKind::lost_place);
  EXPECT_EQ(world.events.persons[0].who, ResidentId(5));
}

TEST(HubClosure, ForTheTimeBeingOnlyShutsTheDoors) {
  Action action = action_of("hub_closure");
  action.values["permanent"] = 0.0;
  action.from_week = 2, action.to_week = 5;
  EXPECT_EQ(open_weeks(action, 12), (std::pair{9, 12}));
}

/// Rejects a place that ends by halves.
TEST(HubClosure, BelowFullStrengthShutsItInThatShareOfTheWeeks) {
  EXPECT_EQ(open_weeks(action_of("hub_closure", 0.25), 40), (std::pair{30, 40}));
  EXPECT_EQ(open_weeks(action_of("hub_closure", 0), 40), (std::pair{40, 40}));
}

TEST(StaffLoss, TakesHoursAndQualityButNeverMoreThanThereAre) {
  World world = town();
  room(world).traits.staff_hours = 30;
  room(world).traits.staff_quality = 0.8;
  Action action = action_of("staff_loss");
  turn_levers({&action, 1}, world);
  set_schedules(world);
  EXPECT_EQ(room(world).staff_hours, 15);
  EXPECT_EQ(room(world).levers.extra_quality, -0.1F);
  action.values["hours_lost"] = 200.0;
  action.values["quality_lost"] = 1.0;
  turn_levers({&action, 1}, world);
  set_schedules(world);
  EXPECT_EQ(room(world).staff_hours, 0);
  EXPECT_EQ(room(world).levers.extra_quality, -0.8F) << "an hour is worth nothing, not less";
}

TEST(Redevelopment, MultipliesMovesOutOfTheTown) {
  World world = town();
  const Action action = action_of("redevelopment");
  const std::vector<Action> twice{action, action};
  turn_levers({&action, 1}, world);
  EXPECT_EQ(world.levers.moving_factor, 2.0F);
  turn_levers(twice, world);
  EXPECT_EQ(world.levers.moving_factor, 4.0F);
}

TEST(Staff, OfAnotherProfessionMeetOtherNeeds) {
  World world = town();
  Action action = action_of("staff");
  action.values["needs"] = std::vector<std::string>{"digital", "money"};
  const auto before = room(world).needs_solved;
  turn_levers({&action, 1}, world);
  EXPECT_EQ(room(world).levers.needs_added, bit_of(Need::digital) | bit_of(Need::money));
  EXPECT_EQ(room(world).needs_solved, before) << "only while they are there";
}

}  // namespace
}  // namespace engawa
