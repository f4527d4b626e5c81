// Facts of the recorded study against its measures, which were counted while it ran.
#include <fmt/format.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <numeric>
#include <set>

#include "viz/facts/area_facts.hpp"
#include "viz/facts/hub_facts.hpp"
#include "viz/facts/numbers.hpp"
#include "viz/facts/person_facts.hpp"

namespace engawa::testing {
namespace {

class RecordedFacts : public ::testing::Test {
 protected:
  static const Playback& playback() {
    static const Playback opened(PlaybackWish{ENGAWA_VIZ_RESULTS, "evening", 1});
    return opened;
  }
  static double run_value(const SeedNumbers& numbers, Side side, const std::string& measure,
                          int week) {
    for (const NumberPair& pair : numbers.numbers)
      if (pair.what.measure == measure)
        return (side == Side::baseline ? pair.baseline : pair.variant).run.at(std::size_t(week));
    return -1;
  }
};

TEST_F(RecordedFacts, ReadNumbersOfTheOpenedStudy) {
  const SeedNumbers numbers = read_numbers(playback());
  EXPECT_EQ(numbers.numbers.size(), 8U);
  EXPECT_EQ(numbers.seeds, 4U);
}

TEST_F(RecordedFacts, CountAsManyIsolatedInTheAreasAsTheMeasure) {
  const SeedNumbers numbers = read_numbers(playback());
  for (const Side side : {Side::baseline, Side::variant}) {
    for (const int week : {3, 51, 103}) {  // counted in these weeks
      double isolated = 0, adults = 0;
      for (const AreaFacts& area : facts_of_areas(playback().world(side), week)) {
        isolated += area.isolated * area.adults;
        adults += area.adults;
      }
      EXPECT_NEAR(isolated / adults, run_value(numbers, side, "isolated", week), 1e-9);
    }
  }
}

TEST_F(RecordedFacts, CountEveryVisitOfThePeople) {
  const SeedNumbers numbers = read_numbers(playback());
  for (const Side side : {Side::baseline, Side::variant}) {
    const RecordedWorld& world = playback().world(side);
    const auto& visitors = world.recording().visits.person;
    double visits = 0;
    for (const std::uint32_t person : std::set<std::uint32_t>(visitors.begin(), visitors.end())) {
      const auto facts =
          facts_of_person(world, world.recording().people.life[person], 103, Language::japanese);
      visits += std::accumulate(facts.visits.begin(), facts.visits.end(), 0);
    }
    EXPECT_EQ(visits, run_value(numbers, side, "visits", 103));
  }
}

TEST_F(RecordedFacts, CountVisitorsOfAHubAsItsSeriesDoes) {
  for (const Side side : {Side::baseline, Side::variant}) {
    const RecordedWorld& world = playback().world(side);
    for (std::size_t hub = 0; hub < world.recording().hubs.size(); ++hub) {
      const HubFacts facts =
          facts_of_hub(world, world.recording().hubs.name[hub], 103, Language::japanese);
      int series = 0, groups = 0, people = 0;
      for (int week = 52; week <= 103; ++week)
        series += static_cast<int>(world.recording().hubs.visits.at(week, hub));
      for (const auto& group : facts.groups) groups += group.visits, people += group.people;
      EXPECT_GT(series, 0);
      EXPECT_EQ(groups, series);
      EXPECT_EQ(people, facts.visitors);
      EXPECT_EQ(std::accumulate(facts.visits_in_slot.begin(), facts.visits_in_slot.end(), 0),
                series);
      for (int slot = 0; slot < kSlots; ++slot) {
        EXPECT_LE(facts.free_visitors[std::size_t(slot)], facts.visitors);
        EXPECT_GE(facts.free_visitors[std::size_t(slot)], 0);
      }
    }
  }
}

TEST_F(RecordedFacts, FindAPersonForEveryTurnAndTellTheStory) {
  const RecordedWorld& world = playback().world(Side::variant);
  for (const Turn turn : {Turn::became_regular, Turn::left_isolation}) {
    const auto found = next_turn(world, turn, {0, -1});
    ASSERT_TRUE(found);
    for (const Language language : {Language::japanese, Language::english}) {
      const PersonFacts facts = facts_of_person(world, found->life, found->week, language);
      EXPECT_TRUE(facts.known);
      EXPECT_FALSE(facts.label.empty());
      EXPECT_EQ(facts.snapshot_week.size(), 27U);
      for (const Happening& one : facts.happenings) {
        EXPECT_FALSE(one.text.empty());
        EXPECT_EQ(one.text.find('{'), std::string::npos) << one.text;
      }
    }
  }
}

}  // namespace
}  // namespace engawa::testing
