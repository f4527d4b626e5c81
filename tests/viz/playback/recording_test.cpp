#include "viz/playback/recording.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <stdexcept>

#include "tests/viz/playback/disk_study.hpp"
#include "tests/viz/support/toy_recording.hpp"
#include "viz/playback/fallback_legends.hpp"

namespace engawa::testing {
namespace {

TEST(WeekIndex, FindsTheRowsOfAWeek) {
  const std::vector<std::uint32_t> weeks{0, 0, 3, 3, 3, 7};
  const WeekIndex index(weeks, 9);
  EXPECT_EQ(index.of(0).size(), 2U);
  EXPECT_EQ(index.of(1).size(), 0U);
  EXPECT_EQ(index.of(3).first, 2U);
  EXPECT_EQ(index.of(3).last, 5U);
  EXPECT_EQ(index.of(7).first, 5U);
  EXPECT_EQ(index.of(8).size(), 0U);
  EXPECT_EQ(index.of(-1, 9).size(), 6U);
  EXPECT_EQ(index.of(1, 4).size(), 3U);
  EXPECT_EQ(index.of(-90, 900).size(), 6U);
  EXPECT_EQ(index.of(5, 2).size(), 0U);
  EXPECT_EQ(WeekIndex().of(3).size(), 0U);
}

TEST(WeekIndex, RefusesRowsOutOfOrderOrRange) {
  const std::vector<std::uint32_t> unsorted{0, 4, 3}, late{0, 9};
  EXPECT_THROW(WeekIndex(unsorted, 9), std::invalid_argument);
  EXPECT_THROW(WeekIndex(late, 9), std::invalid_argument);
  const std::vector<std::uint32_t> start{0xFFFFFFFF, 0};
  EXPECT_EQ(WeekIndex(start, 1).of(-1).size(), 1U);
}

TEST(Recording, SaysTheCodeWhereTheFileDoesNotKnowIt) {
  const auto source = toy_source(Side::variant);
  const Recording& r = source->held;
  EXPECT_EQ(r.legend("tie_kinds", 2).name, "friendship");
  EXPECT_EQ(r.legend("tie_kinds", 99).en, "code 99");
  EXPECT_EQ(r.legend("no such legend", 0).ja, "code 0");
  EXPECT_EQ(r.code_of("life_events", "burnout_exit"), 19);
  EXPECT_EQ(r.code_of("life_events", "nonsense"), -1);
}

/// Old files are read with our table, new ones with their own: they must not disagree.
TEST(FallbackLegends, NameTheCodesAsNewFilesDo) {
  const Playback playback(PlaybackWish{ENGAWA_VIZ_RESULTS, "", {}});
  const auto& of_file = playback.world(Side::variant).recording().legends;
  for (const auto& [which, entries] : fallback_legends()) {
    const auto& other = of_file.at(which);
    ASSERT_GE(other.size(), entries.size()) << which;
    for (std::size_t code = 0; code < entries.size(); ++code) {
      EXPECT_EQ(entries[code].name, other[code].name) << which << ' ' << code;
      EXPECT_EQ(entries[code].ja, other[code].ja) << which << ' ' << code;
      EXPECT_EQ(entries[code].en, other[code].en) << which << ' ' << code;
      EXPECT_EQ(entries[code].solved_by, other[code].solved_by) << which << ' ' << code;
    }
  }
}

TEST(Recording, OfAStudyHasActionsLandmarksAndPeople) {
  const Playback playback(PlaybackWish{ENGAWA_VIZ_RESULTS, "", {}});
  const Recording& r = playback.world(Side::variant).recording();
  EXPECT_EQ(r.weeks, 104);
  EXPECT_EQ(r.dates.size(), 104U);
  EXPECT_TRUE(r.finished);
  EXPECT_EQ(r.landmarks.size(), 4U);
  ASSERT_EQ(r.actions.size(), 2U);
  EXPECT_EQ(r.actions[0].note.kind, "opening_hours");
  EXPECT_GT(r.actions[0].from, 0);
  EXPECT_GT(r.people.size(), 5000U);
  ASSERT_EQ(r.hubs.size(), 2U);
  EXPECT_NE(r.hubs.title_ja[0], r.hubs.kind_name[0]);
  EXPECT_NE(r.hubs.open_mask.at(103, 0), 0U);
  EXPECT_EQ(r.hubs.open_mask.at(104, 0), 0U);
  EXPECT_EQ(r.hubs.open_mask.at(-1, 0), 0U);
  const auto& row = playback.world(Side::variant).panel(3);
  EXPECT_EQ(row.week, 11);
  EXPECT_GT(std::ranges::count(row.isolated, 1), 10);
  EXPECT_GT(std::ranges::count_if(row.regular_hub, [](auto hub) { return hub == 0; }), 0);
  const auto& detail = playback.world(Side::variant).detail(3);
  EXPECT_EQ(detail.needs_open.size(), row.size());
  EXPECT_EQ(detail.free_slots.size(), row.size());
}

}  // namespace
}  // namespace engawa::testing
