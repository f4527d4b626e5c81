// Hubs of the toy worlds, worked out by hand.
#include "viz/facts/hub_facts.hpp"

#include <gtest/gtest.h>

#include "tests/viz/support/toy_recording.hpp"
#include "viz/facts/labels.hpp"
#include "viz/playback/recorded_world.hpp"

namespace engawa::testing {
namespace {

constexpr auto kJa = Language::japanese;
constexpr auto kEn = Language::english;

HubFacts health_room(int week) {
  const RecordedWorld world(toy_source(Side::baseline));
  return facts_of_hub(world, "hokenshitsu", week, kEn);
}

TEST(HubFacts, SaysWhichHubItIs) {
  const RecordedWorld world(toy_source(Side::variant));
  EXPECT_EQ(facts_of_hub(world, "dekimochi", 8, kJa).label, "できもち工房・dekimochi");
  EXPECT_EQ(facts_of_hub(world, "dekimochi", 8, kEn).label, "Workshop, dekimochi");
}

TEST(HubFacts, KnowsAHubFromTheWeekInWhichItOpens) {
  const RecordedWorld with(toy_source(Side::variant)), without(toy_source(Side::baseline));
  EXPECT_FALSE(facts_of_hub(with, "dekimochi", 5, kEn).known);
  EXPECT_TRUE(facts_of_hub(with, "dekimochi", 6, kEn).known);
  EXPECT_FALSE(facts_of_hub(without, "dekimochi", 6, kEn).known);
  EXPECT_TRUE(facts_of_hub(with, "hokenshitsu", -1, kEn).known);
}

TEST(HubFacts, CountsVisitsOfTheLastYearBySlot) {
  const HubFacts facts = health_room(19);
  EXPECT_EQ(facts.visits_in_slot[4], 60);  // three persons in 20 weeks
  EXPECT_EQ(facts.visits_in_slot[0], 20);
  EXPECT_EQ(facts.visits_in_slot[11], 0);
  EXPECT_EQ(facts.visitors, 7);
  EXPECT_EQ(facts.newcomers, 7);
  EXPECT_EQ(facts.turned_away, 20);
  EXPECT_EQ(health_room(5).visits_in_slot[4], 18);
  EXPECT_EQ(health_room(0).visitors, 4);
}

TEST(HubFacts, LeavesOutWhatIsOlderThanAYear) {
  auto long_one = toy_source(Side::baseline);
  auto& r = long_one->held;
  r.weeks = 100;
  r.visits.by_week = WeekIndex(r.visits.week, r.weeks);
  const RecordedWorld world(std::move(long_one));
  // week 60 looks back to week 9
  EXPECT_EQ(facts_of_hub(world, "hokenshitsu", 60, kEn).visits_in_slot[4], 33);
  EXPECT_EQ(facts_of_hub(world, "hokenshitsu", 60, kEn).newcomers, 0);
  EXPECT_EQ(facts_of_hub(world, "hokenshitsu", 60, kEn).turned_away, 11);
  EXPECT_EQ(facts_of_hub(world, "hokenshitsu", 80, kEn).visitors, 0);
}

TEST(HubFacts, SetsOpeningHoursAgainstTheTimeOfThoseWhoCome) {
  const HubFacts facts = health_room(19);
  EXPECT_TRUE(facts.open[0]);
  EXPECT_TRUE(facts.open[4]);
  EXPECT_FALSE(facts.open[11]);
  EXPECT_EQ(facts.free_visitors[4], 4);   // 10, 12, 20 and 22 are always free
  EXPECT_EQ(facts.free_visitors[11], 7);  // 11, 21 and 23 on Thursday evenings
}

TEST(HubFacts, SaysWhatOlderFilesDoNotTell) {
  auto old = toy_source(Side::baseline);
  old->held.hubs.open_mask = {};
  for (auto& detail : old->details) detail.free_slots.clear();
  for (auto& row : old->panels) {
    row.isolated.assign(row.size(), kNoByte);
    row.regular_hub.assign(row.size(), kNoHub);
  }
  const RecordedWorld world(std::move(old));
  const HubFacts facts = facts_of_hub(world, "hokenshitsu", 19, kEn);
  EXPECT_EQ(facts.free_visitors[4], -1);
  EXPECT_TRUE(facts.open[4]);  // somebody came
  EXPECT_FALSE(facts.open[11]);
  EXPECT_EQ(facts.regulars, 3);  // twelve visits or more
}

TEST(HubFacts, GroupsVisitorsByAgeAndWork) {
  const auto groups = health_room(19).groups;
  ASSERT_EQ(groups.size(), 5U);
  const auto is = [&](std::size_t k, const char* title, int people, int visits) {
    EXPECT_EQ(groups[k].title, title);
    EXPECT_EQ(groups[k].people, people) << title;
    EXPECT_EQ(groups[k].visits, visits) << title;
  };
  is(0, "18-29, working", 1, 20);
  is(1, "18-29, not working", 2, 40);
  is(2, "30-49, working", 1, 5);
  is(3, "30-49, not working", 2, 10);
  is(4, "50-64, not working", 1, 5);
}

TEST(HubFacts, CountsRegularsVolunteersHoursAndMoney) {
  const HubFacts facts = health_room(19);
  EXPECT_EQ(facts.regulars, 3);
  EXPECT_EQ(facts.volunteers, 2);
  EXPECT_DOUBLE_EQ(facts.staff_hours, 12);
  EXPECT_DOUBLE_EQ(facts.volunteer_hours, 3);
  EXPECT_EQ(facts.reserve, 800000);
  EXPECT_EQ(facts.income_52, 50000);
  ASSERT_EQ(facts.visits_by_week.size(), 20U);
  EXPECT_FLOAT_EQ(facts.visits_by_week[7], 4);
}

TEST(HubFacts, TakesMoneyOfTheLastYearFromSumsSoFar) {
  auto source = toy_source(Side::baseline);
  auto& r = source->held;
  r.weeks = 60;
  r.hubs.income.values.clear();
  for (int week = 0; week < 60; ++week) r.hubs.income.values.push_back(1000 * (week + 1));
  const RecordedWorld world(std::move(source));
  EXPECT_EQ(facts_of_hub(world, "hokenshitsu", 9, kEn).income_52, 10000);
  EXPECT_EQ(facts_of_hub(world, "hokenshitsu", 59, kEn).income_52, 52000);
}

TEST(HubLabel, AddsTheNameOnlyWhereTwoAreOfAKind) {
  auto source = toy_source(Side::variant);
  EXPECT_EQ(hub_label(source->held, 1, kJa), "できもち工房");
  source->held.hubs.kind_name[1] = source->held.hubs.kind_name[0];
  EXPECT_EQ(hub_label(source->held, 1, kJa), "できもち工房・dekimochi");
  EXPECT_EQ(hub_label(source->held, 99, kEn), "a hub");
}

}  // namespace
}  // namespace engawa::testing
