#include "sim/interventions/events.hpp"

#include <gtest/gtest.h>

#include "tests/support/event_world.hpp"

namespace engawa {
namespace {
using testing::event_action;
using testing::make_event_world;
using testing::open_weeks;

std::vector<int> weeks_of(double per_year, double strength, int weeks, int lead = 0) {
  World world;
  Action action;
  action.strength = strength;
  std::vector<int> found;
  for (world.week = 0; world.week < weeks; ++world.week) {
    const EventCalendar calendar(action, world, per_year, lead);
    // as turn_levers does: an action rests in the other weeks
    const bool acts =
        static_cast<int>((world.week + 1) * strength) > static_cast<int>(world.week * strength);
    if (acts && calendar.today()) found.push_back(world.week);
  }
  return found;
}

TEST(EventCalendar, SpacesTheEventsOfAYearEvenly) {
  EXPECT_EQ(weeks_of(2, 1, 104), (std::vector{0, 26, 52, 78}));
  EXPECT_EQ(weeks_of(1, 1, 157), (std::vector{0, 52, 104, 156}));
  EXPECT_EQ(weeks_of(3, 1, 60), (std::vector{0, 18, 35, 52}));
  EXPECT_EQ(weeks_of(2, 1, 60, 4), (std::vector{4, 30, 56}));
  EXPECT_TRUE(weeks_of(0, 1, 104).empty());
}

// A wrong version takes the weeks of the calendar: at half the strength the action rests in every
// week of an event (0, 26, ...) and no event is ever held.
TEST(EventCalendar, HoldsHalfTheEventsAtHalfTheStrength) {
  EXPECT_EQ(weeks_of(2, 0.5, 208), (std::vector{1, 53, 105, 157}));
  EXPECT_EQ(weeks_of(4, 0.25, 208).size(), 4U);
}

TEST(EventCalendar, KnowsTheWeeksSinceAndUntil) {
  World world;
  Action action;
  world.week = 10;
  const EventCalendar calendar(action, world, 2, 4);
  EXPECT_EQ(calendar.since_last(), 6);
  EXPECT_EQ(calendar.weeks_since_last(), 6);
  EXPECT_EQ(calendar.until_next(), 20);
  action.strength = 0.5;  // acts in weeks 1, 3, 5, ...: the fifth of them, 9, has the event
  world.week = 11;
  const EventCalendar half(action, world, 2, 4);
  EXPECT_EQ(half.since_last(), 1);
  EXPECT_EQ(half.weeks_since_last(), 2);
}

// A wrong version holds an event in the very last week and loses what it leaves behind.
TEST(EventCalendar, HoldsNoEventWithoutAWeekToFollow) {
  World world;
  Action action;
  action.to_week = 27;
  world.week = 20;
  EXPECT_EQ(EventCalendar(action, world, 2).until_next(), -1);
  action.to_week = 28;
  EXPECT_EQ(EventCalendar(action, world, 2).until_next(), 6);
}

TEST(Market, OpensItsHubOnItsDaysOnlyWhateverTheRhythmOfItsKind) {
  for (const char* kind : {"furumai_market", "harvest_festival", "engawa"}) {
    World world = make_event_world(40);
    world.week = 17;
    world.study_start = 17;
    Action action = event_action("market");
    action.values["hub_kind"] = std::string(kind);
    action.values["per_year"] = 4.0;
    EXPECT_EQ(open_weeks(world, action, 40), (std::vector{0, 13, 26, 39})) << kind;
  }
}

TEST(Market, LetsStallsShowWhatPeopleCanDoAndBringsHands) {
  World world = make_event_world(40);
  Action action = event_action("market");
  action.values["show_factor"] = 4.0;
  action.values["hands"] = 12.0;
  turn_levers({&action, 1}, world);
  const HubLevers& levers = world.hubs[HubId(2)].levers;
  EXPECT_EQ(levers.show_factor, 4.0F);
  EXPECT_EQ(levers.extra_volunteers, 12.0F);
  EXPECT_GT(levers.told_everywhere, 0.0F);
  ++world.week;
  turn_levers({&action, 1}, world);
  EXPECT_EQ(world.hubs[HubId(2)].levers.show_factor, 1.0F);
  EXPECT_EQ(world.hubs[HubId(2)].levers.told_everywhere, 0.0F);
}

TEST(Market, IsToldToThoseWhoGoToItsHosts) {
  World world = make_event_world(40);
  testing::came_last_week(world, ResidentId(3), HubId(1));
  testing::came_last_week(world, ResidentId(5), HubId(0));
  Action action = event_action("market");
  action.values["hosts"] = std::vector<std::string>{"field"};
  action.values["told"] = 1.0;
  turn_levers({&action, 1}, world);
  for (std::size_t k = 0; k < 40; ++k) {
    EXPECT_EQ(find_link(world.links[ResidentId(k)], HubId(2)) != nullptr, k == 3) << k;
  }
}

// A wrong version leaves the catalogue's cost a week on the hub and books the event's on top.
TEST(Events, AreBookedOnceWithWhoeverPays) {
  for (const bool given : {false, true}) {
    World world = make_event_world(40);
    Action action = event_action("market");
    action.values["cost"] = 123'456.0;
    if (given) action.values["paid_by"] = std::string("field");
    turn_levers({&action, 1}, world);
    const auto& own = world.hubs[HubId(2)].levers;
    const auto& field = world.hubs[HubId(1)].levers;
    constexpr auto kProgramme = std::size_t(Cost::programme);
    constexpr auto kBearer = std::size_t(Income::bearer);
    EXPECT_EQ(own.yen_out[kProgramme], given ? 0 : 123'456);
    EXPECT_EQ(own.yen_in[kBearer], given ? 0 : 123'456);
    EXPECT_EQ(field.yen_out[kProgramme], given ? 123'456 : 0);
    EXPECT_EQ(field.yen_in[kBearer], 0);
    EXPECT_EQ(world.hubs[HubId(2)].traits.programme_cost, 0);
    ++world.week;
    turn_levers({&action, 1}, world);
    EXPECT_EQ(sum_of(world.hubs[HubId(2)].levers.yen_out), 0);
    EXPECT_EQ(sum_of(world.hubs[HubId(1)].levers.yen_out), 0);
  }
}

TEST(Events, HaveNoStandingMoneyOfTheirKind) {
  World world = make_event_world(40);
  Action action = event_action("expo");
  action.values["hub_kind"] = std::string("hokenshitsu");  // a day of it somewhere else
  turn_levers({&action, 1}, world);
  const HubTraits& traits = world.hubs[HubId(2)].traits;
  EXPECT_EQ(traits.monthly_rent + traits.monthly_overhead + traits.hourly_wage, 0);
  EXPECT_EQ(traits.supporters + traits.other_income + traits.monthly_membership, 0);
  EXPECT_EQ(world.hubs[HubId(2)].account.reserve, 0);
}

TEST(Events, HavePeopleOnTheGroundInProportionToTheirSize) {
  World world = make_event_world(40);
  Action action = event_action("market");
  action.values["size"] = 100.0;
  turn_levers({&action, 1}, world);
  const HubTraits& kind = hub_kinds()[*find_hub_kind("furumai_market")].traits;
  EXPECT_EQ(world.hubs[HubId(2)].traits.seats, 100);
  EXPECT_EQ(world.hubs[HubId(2)].traits.staff_hours, kind.staff_hours * 100 / kind.seats);
}

TEST(SocialEvents, OpenForAPartyUnlessTheStudySaysOtherwise) {
  World world = make_event_world(40);
  const Action action = event_action("social_events");
  EXPECT_EQ(open_weeks(world, action, 30), (std::vector{0, 13, 26}));
  EXPECT_EQ(world.hubs[HubId(2)].kind, *find_hub_kind("matching_party"));
  World other = make_event_world(40);
  Action live = action;
  live.values["hub_kind"] = std::string("live");
  turn_levers({&live, 1}, other);
  EXPECT_EQ(other.hubs[HubId(2)].kind, *find_hub_kind("live"));
}

}  // namespace
}  // namespace engawa
