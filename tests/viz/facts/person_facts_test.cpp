// Residents of the toy worlds, and turns in them.
#include "viz/facts/person_facts.hpp"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "tests/viz/support/toy_recording.hpp"
#include "viz/playback/recorded_world.hpp"

namespace engawa::testing {
namespace {

constexpr auto kJa = Language::japanese;
constexpr auto kEn = Language::english;

bool tells(const PersonFacts& facts, int week, const std::string& text) {
  for (const auto& one : facts.happenings)
    if (one.week == week && one.text == text) return true;
  return false;
}

/// What the file calls a code.
std::string legend(const RecordedWorld& world, const char* which, std::size_t code,
                   Language language) {
  return world.recording().legend(which, code).in(language);
}

TEST(PersonFacts, NamesNobody) {
  const Playback toy = toy_playback();
  const RecordedWorld& world = toy.world(Side::baseline);
  // person 6 is 16 years old at the start and one of two at home; person 20 is 44 and alone
  EXPECT_EQ(resident_label(world, kToyLife + 6, 0, kJa), "住民 6・16歳・2人暮らし");
  EXPECT_EQ(resident_label(world, kToyLife + 20, 0, kJa), "住民 20・44歳・一人暮らし");
  EXPECT_EQ(resident_label(world, kToyLife + 6, 0, kEn), "Resident 6, 16, household of 2");
  EXPECT_EQ(resident_label(world, kToyLife + 20, 0, kEn), "Resident 20, 44, lives alone");
}

TEST(PersonFacts, SaysWhoIsNotInTheTown) {
  const Playback toy = toy_playback();
  const RecordedWorld& world = toy.world(Side::baseline);
  EXPECT_EQ(resident_label(world, kToyLife + 38, 2, kEn), "Resident 38 (not yet in the town)");
  EXPECT_EQ(resident_label(world, kToyLife + 5, 10, kEn), "Resident 5, 14, household of 2");
  EXPECT_EQ(resident_label(world, kToyLife + 5, 11, kEn), "Resident 5 (no longer in the town)");
  const PersonFacts nobody = facts_of_person(world, kOnlyLife, 12, kEn);
  EXPECT_FALSE(nobody.known);
  EXPECT_EQ(nobody.label, "Resident");
}

TEST(PersonFacts, HaveTheSameNumberInBothPanes) {
  auto moved = toy_source(Side::variant);
  std::swap(moved->held.people.life[20], moved->held.people.life[21]);
  const Playback toy(toy_source(Side::baseline), std::move(moved));
  const RecordedWorld &first = toy.world(Side::baseline), &second = toy.world(Side::variant);
  EXPECT_EQ(resident_label(second, kToyLife + 20, 0, kJa), "住民 21・46歳・一人暮らし");
  EXPECT_EQ(resident_label(second, kToyLife + 20, 0, kJa, &first), "住民 20・46歳・一人暮らし");
  // a life of the variant alone has the number it has there
  EXPECT_EQ(resident_label(second, kOnlyLife, 12, kEn, &first), "Resident 40, 30, lives alone");
}

TEST(PersonFacts, CountDwellingsWhereTheFileDoesNotTellHouseholds) {
  auto old = toy_source(Side::baseline);
  for (auto& row : old->panels) row.home_size.assign(row.size(), kNoByte);
  const RecordedWorld world(std::move(old));
  EXPECT_EQ(resident_label(world, kToyLife + 6, 0, kEn), "Resident 6, 16, household of 2");
  EXPECT_EQ(resident_label(world, kToyLife + 20, 0, kEn), "Resident 20, 44, lives alone");
}

TEST(PersonFacts, FollowOneThroughTheSnapshots) {
  const Playback toy = toy_playback();
  const PersonFacts facts = facts_of_person(toy.world(Side::variant), kToyLife + 13, 12, kEn);
  ASSERT_TRUE(facts.known);
  EXPECT_EQ(facts.snapshot_week, (std::vector<int>{-1, 3, 7, 11, 15, 19}));
  EXPECT_FLOAT_EQ(facts.loneliness[2], -.25F);  // -8 / 32
  EXPECT_FLOAT_EQ(facts.loneliness[3], -1.F);   // -32 / 32 once they come to the workshop
  EXPECT_FLOAT_EQ(facts.role[2], .3F);
  EXPECT_FLOAT_EQ(facts.role[3], .8F);
  EXPECT_FLOAT_EQ(facts.meetings[0], 1.5F);
  ASSERT_EQ(facts.visits.size(), 20U);
  EXPECT_EQ(facts.visits[5], 0);
  EXPECT_EQ(facts.visits[6], 1);
  EXPECT_EQ(facts.helps_given[8], 1);
  EXPECT_EQ(facts.helps_given[9], 0);
}

TEST(PersonFacts, HaveNoValueWhereOneIsNotThere) {
  const Playback toy = toy_playback();
  const PersonFacts dead = facts_of_person(toy.world(Side::baseline), kToyLife + 5, 12, kEn);
  EXPECT_FALSE(std::isnan(dead.loneliness[2]));
  EXPECT_TRUE(std::isnan(dead.loneliness[3]));  // week 11
  const PersonFacts late = facts_of_person(toy.world(Side::baseline), kToyLife + 38, 12, kEn);
  EXPECT_TRUE(std::isnan(late.meetings[0]));
  EXPECT_FALSE(std::isnan(late.meetings[1]));  // week 3
}

TEST(PersonFacts, CountHelpOfResidentsOnly) {
  const Playback toy = toy_playback();
  const RecordedWorld& world = toy.world(Side::baseline);
  const PersonFacts asker = facts_of_person(world, kToyLife + 20, 12, kEn);
  EXPECT_EQ(asker.helps_received[0], 1);
  EXPECT_EQ(asker.helps_received[1], 0);
  EXPECT_EQ(facts_of_person(world, kToyLife + 2, 12, kEn).helps_received[0], 0);  // an institution
}

TEST(PersonFacts, CountTiesOfTheWeekByKind) {
  Playback toy = toy_playback();
  RecordedWorld& world = toy.world(Side::variant);
  const auto ties = [&](int week) {
    world.seek(week);
    return facts_of_person(world, kToyLife + 13, week, kEn);
  };
  EXPECT_EQ(ties(6).ties, 0U);
  EXPECT_EQ(ties(9).ties, 2U);   // two met at the hub
  EXPECT_EQ(ties(12).ties, 3U);  // and a friend
  ASSERT_EQ(ties(12).ties_by_kind.size(), 2U);
  EXPECT_EQ(ties(12).ties_by_kind[0], fmt::format("{} 1", legend(world, "tie_kinds", 2, kEn)));
  EXPECT_EQ(ties(12).ties_by_kind[1], fmt::format("{} 2", legend(world, "tie_kinds", 4, kEn)));
  EXPECT_EQ(ties(14).ties, 2U);
  // the household does not count
  world.seek(3);
  EXPECT_EQ(facts_of_person(world, kToyLife + 8, 3, kEn).ties, 0U);
}

TEST(PersonFacts, TellWhatHappenedInOrder) {
  const Playback toy = toy_playback();
  const RecordedWorld& world = toy.world(Side::variant);
  const PersonFacts facts = facts_of_person(world, kToyLife + 13, 12, kEn);
  const auto called = [&](const char* which, std::size_t code) {
    return legend(world, which, code, kEn);
  };
  EXPECT_TRUE(tells(facts, 6, "first visit to Workshop"));
  EXPECT_TRUE(tells(facts, 6, fmt::format("{} (Workshop)", called("person_events", 1))));
  EXPECT_TRUE(
      tells(facts, 7, fmt::format("a tie began ({}) with somebody of 66", called("tie_kinds", 4))));
  EXPECT_TRUE(tells(facts, 11, "became a regular of Workshop"));
  EXPECT_TRUE(tells(facts, 11,
                    fmt::format("a tie began ({}) with somebody of 30", called("tie_kinds", 2))));
  EXPECT_TRUE(tells(facts, 14, "the tie with somebody of 70 ended"));
  EXPECT_TRUE(tells(facts, 8, fmt::format("helped somebody of 66 ({})", called("needs", 3))));
  EXPECT_TRUE(tells(facts, 11,
                    fmt::format("part played at hubs: {} to {}", called("volunteer_stages", 0),
                                called("volunteer_stages", 1))));
  EXPECT_TRUE(std::is_sorted(facts.happenings.begin(), facts.happenings.end(),
                             [](const auto& a, const auto& b) { return a.week < b.week; }));
  const PersonFacts other = facts_of_person(toy.world(Side::baseline), kToyLife + 2, 12, kJa);
  EXPECT_TRUE(tells(other, 0,
                    fmt::format("困りごとが解決（{}）: {}", legend(world, "needs", 8, kJa),
                                legend(world, "help_routes", 7, kJa))));
}

TEST(PersonFacts, TellLifeEventsInBothLanguages) {
  const Playback toy = toy_playback();
  const RecordedWorld& world = toy.world(Side::baseline);
  EXPECT_NE(legend(world, "life_events", 19, kJa), legend(world, "life_events", 19, kEn));
  for (const Language language : {kJa, kEn})
    EXPECT_TRUE(tells(facts_of_person(world, kToyLife + 12, 0, language), 13,
                      legend(world, "life_events", 19, language)));
  for (const Language language : {kJa, kEn})
    for (std::uint32_t k = 0; k < 40; ++k)
      for (const auto& one : facts_of_person(world, kToyLife + k, 5, language).happenings) {
        EXPECT_FALSE(one.text.empty());
        EXPECT_EQ(one.text.find('{'), std::string::npos) << one.text;
      }
}

TEST(PersonFacts, TellOnceWhatComesAgainAndAgain) {
  auto often = toy_source(Side::baseline);
  auto& events = often->held.person_events;
  events = {};
  for (std::uint32_t week = 3; week < 8; ++week) {
    events.week.push_back(week), events.person.push_back(30);
    events.hub.push_back(kNoHub), events.kind.push_back(4);
  }
  events.by_week = WeekIndex(events.week, kToyWeeks);
  const RecordedWorld world(std::move(often));
  const PersonFacts facts = facts_of_person(world, kToyLife + 30, 5, kEn);
  EXPECT_TRUE(
      tells(facts, 3, fmt::format("{}, and 4 times more", legend(world, "person_events", 4, kEn))));
  EXPECT_EQ(facts.happenings.size(), 2U);  // and a tie that ended
}

TEST(PersonFacts, LeaveHelpOutBeforeTurnsWhereThereIsTooMuchToTell) {
  auto busy = toy_source(Side::baseline);
  auto& helps = busy->held.helps;
  helps = {};
  for (std::uint32_t k = 0; k < 100; ++k) {
    helps.week.push_back(k / 10), helps.asker.push_back(12), helps.helper.push_back(30);
    helps.need.push_back(0), helps.route.push_back(2);
  }
  helps.by_week = WeekIndex(helps.week, kToyWeeks);
  const RecordedWorld world(std::move(busy));
  const auto happenings = facts_of_person(world, kToyLife + 12, 5, kEn).happenings;
  ASSERT_EQ(happenings.size(), 61U);
  // 100 helps, a first visit, a burnout, a tie that ended and one that began, less the 60 told
  EXPECT_EQ(happenings.back().text, "and 44 more");
  EXPECT_EQ(happenings[happenings.size() - 2].text, legend(world, "life_events", 19, kEn));
}

TEST(Turns, FindTheNextPersonWhoBecameARegularAndGoRound) {
  const Playback toy = toy_playback();
  const RecordedWorld& world = toy.world(Side::variant);
  const auto first = next_turn(world, Turn::became_regular, {0, -1});
  ASSERT_TRUE(first);
  EXPECT_EQ(first->life, kToyLife + 13);
  EXPECT_EQ(first->week, 11);
  const auto second = next_turn(world, Turn::became_regular, *first);
  EXPECT_EQ(second->life, kToyLife + 14);
  EXPECT_EQ(second->week, 11);
  const auto again = next_turn(world, Turn::became_regular, *second);
  EXPECT_EQ(again->life, kToyLife + 13);
  EXPECT_FALSE(next_turn(toy.world(Side::baseline), Turn::became_regular, {0, -1}));
}

TEST(Turns, FindBurnouts) {
  const Playback toy = toy_playback();
  const auto found = next_turn(toy.world(Side::baseline), Turn::burned_out, {0, -1});
  ASSERT_TRUE(found);
  EXPECT_EQ(found->life, kToyLife + 12);
  EXPECT_EQ(found->week, 13);
  EXPECT_EQ(next_turn(toy.world(Side::baseline), Turn::burned_out, *found)->life, kToyLife + 12);
}

/// Snapshots 2 (week 7) and 4 (week 15): an adult and a child leave isolation.
std::unique_ptr<MemorySource> leaving(bool older) {
  auto source = toy_source(Side::baseline);
  for (std::size_t k = 0; k < source->panels.size(); ++k) {
    auto& row = source->panels[k];
    row.isolated[20] = k < 2 ? 1 : 0;
    row.isolated[22] = k < 4 ? 1 : 0;
    row.isolated[2] = k < 2 ? 1 : 0;
    row.meetings[20] = k < 2 ? 3 : 4;
    row.meetings[22] = k < 4 ? 0 : 9;
    row.meetings[2] = k < 2 ? 0 : 9;
    if (older) row.isolated.assign(row.size(), kNoByte);
  }
  return source;
}

TEST(Turns, FindAdultsWhoLeaveIsolationInOlderFilesToo) {
  for (const bool older : {false, true}) {
    const RecordedWorld world(leaving(older));
    const auto first = next_turn(world, Turn::left_isolation, {0, -1});
    ASSERT_TRUE(first);
    EXPECT_EQ(first->life, kToyLife + 20);
    EXPECT_EQ(first->week, 7);
    const auto second = next_turn(world, Turn::left_isolation, *first);
    EXPECT_EQ(second->life, kToyLife + 22);
    EXPECT_EQ(second->week, 15);
    EXPECT_EQ(next_turn(world, Turn::left_isolation, *second)->week, 7);
    EXPECT_EQ(next_turn(world, Turn::left_isolation, {0, 19})->week, 7);
  }
}

TEST(Turns, CountTwelveVisitsAYearInOlderFiles) {
  auto old = toy_source(Side::baseline);
  for (auto& row : old->panels) row.isolated.assign(row.size(), kNoByte);
  const RecordedWorld world(std::move(old));
  const auto found = next_turn(world, Turn::became_regular, {0, -1});
  ASSERT_TRUE(found);
  EXPECT_EQ(found->life, kToyLife + 10);  // every week from week 0 on
  EXPECT_EQ(found->week, 11);
  // persons 20 to 23 come every fourth week: five times in all
  EXPECT_EQ(next_turn(world, Turn::became_regular, {kToyLife + 12, 11})->life, kToyLife + 10);
}

TEST(PersonOf, FindsTheLifeOfEitherWorld) {
  const Playback toy = toy_playback();
  EXPECT_EQ(person_of(toy.world(Side::baseline), kToyLife + 17), 17U);
  EXPECT_EQ(person_of(toy.world(Side::variant), kOnlyLife), 40U);
  EXPECT_EQ(person_of(toy.world(Side::baseline), kOnlyLife), kNoPerson);
}

}  // namespace
}  // namespace engawa::testing
