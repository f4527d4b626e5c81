#include "viz/playback/differences.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "tests/viz/playback/disk_study.hpp"
#include "tests/viz/support/toy_recording.hpp"

namespace engawa::testing {
namespace {

using LifePair = std::pair<std::uint64_t, std::uint64_t>;

LifePair pair_of(const Recording& r, std::uint32_t a, std::uint32_t b) {
  return std::minmax(r.people.life[a], r.people.life[b]);
}

/// The pairs tied at the end of a week, found the plain way.
std::set<LifePair> tied_in(const Recording& r, int week) {
  std::set<LifePair> pairs;
  for (std::size_t k = 0; k < r.ties.size(); ++k) {
    if (r.ties.from_week[k] <= week && week < r.ties.to_week[k])
      pairs.insert(pair_of(r, r.ties.a[k], r.ties.b[k]));
  }
  return pairs;
}

void expect_spans_equal_sets(const Playback& playback, int every) {
  const auto& differences = playback.differences();
  for (int week = -1; week < playback.weeks(); week += every) {
    std::array<std::set<LifePair>, 2> tied, found;
    for (const auto side : {Side::baseline, Side::variant})
      tied[std::size_t(side)] = tied_in(playback.world(side).recording(), week);
    for (const auto& span : differences.ties) {
      if (!span.alive(week)) continue;
      const auto& recording = playback.world(span.side).recording();
      const bool once =
          found[std::size_t(span.side)].insert(pair_of(recording, span.a, span.b)).second;
      EXPECT_TRUE(once) << week;
    }
    for (const std::size_t side : {0U, 1U}) {
      std::set<LifePair> expected;
      std::ranges::set_difference(tied[side], tied[1 - side],
                                  std::inserter(expected, expected.end()));
      ASSERT_EQ(found[side], expected) << "week " << week << " side " << side;
    }
  }
}

TEST(Differences, OfTiesAreWhatSetsSayInEveryWeekOfAToy) {
  expect_spans_equal_sets(toy_playback(), 1);
}

TEST(Differences, OfTiesAreWhatSetsSayInEveryWeekOfAStudy) {
  const Playback playback(PlaybackWish{ENGAWA_VIZ_RESULTS, "", {}});
  ASSERT_GT(playback.differences().ties.size(), 20U);
  expect_spans_equal_sets(playback, 1);
}

TEST(Differences, HaveTheKindThatTheTieHadWhenTheSpanBegan) {
  Playback playback(PlaybackWish{ENGAWA_VIZ_RESULTS, "", {}});
  for (const auto& span : playback.differences().ties) {
    auto& world = playback.world(span.side);
    world.seek(span.from);
    const auto& ties = world.recording().ties;
    bool found = false;
    for (std::size_t k = 0; k < ties.size(); ++k) {
      if (ties.a[k] != span.a || ties.b[k] != span.b || world.kinds()[k] == kNoTie) continue;
      found = true;
      ASSERT_EQ(world.kinds()[k], span.kind) << span.from;
    }
    ASSERT_TRUE(found);
  }
}

TEST(Differences, TakeTheKindThatATieHasBecome) {
  auto baseline = toy_source(Side::baseline);
  auto& changes = baseline->changes;  // the tie that the variant loses in week 15
  changes.tie.push_back(12), changes.kind.push_back(2), changes.strength.push_back(30);
  changes.tie.push_back(12), changes.kind.push_back(4), changes.strength.push_back(31);
  const std::vector<std::uint32_t> weeks{4, 10, 10, 12, 17};
  changes.by_week = WeekIndex(weeks, kToyWeeks);
  const Playback playback(std::move(baseline), toy_source(Side::variant));
  const auto& spans = playback.differences().ties;
  const auto span = std::ranges::find(spans, Side::baseline, &TieSpan::side);
  ASSERT_NE(span, spans.end());
  EXPECT_EQ(span->from, 15);
  EXPECT_EQ(span->kind, 2);
}

TEST(Differences, AreSortedByTheWeekInWhichTheyBegin) {
  const auto playback = toy_playback();
  const auto& ties = playback.differences().ties;
  EXPECT_EQ(ties.size(), 4U);
  EXPECT_TRUE(std::ranges::is_sorted(ties, {}, &TieSpan::from));
}

TEST(Differences, TakeATieEndedAndBegunAgainForTheSamePair) {
  auto here = toy_source(Side::baseline), there = toy_source(Side::baseline);
  auto& ties = there->held.ties;  // the same pair under two numbers, without a gap
  ties.to_week[6] = 5;
  ties.a.push_back(ties.b[6]), ties.b.push_back(ties.a[6]);
  ties.from_week.push_back(5), ties.to_week.push_back(kNeverWeek);
  ties.first_kind.push_back(2), ties.first_strength.push_back(40);
  EXPECT_TRUE(compare_worlds(here->held, there->held).ties.empty());
  ties.from_week.back() = 7;  // now with a gap of two weeks
  const auto spans = compare_worlds(here->held, there->held).ties;
  ASSERT_EQ(spans.size(), 1U);
  EXPECT_EQ(spans[0].side, Side::baseline);
  EXPECT_EQ(spans[0].from, 5);
  EXPECT_EQ(spans[0].to, 7);
}

TEST(Differences, OfVisitsAndHelpsAreThoseOfOneWorldOnly) {
  const auto playback = toy_playback();
  const auto& d = playback.differences();
  EXPECT_TRUE(d.visits[0].empty());
  EXPECT_TRUE(d.helps[0].empty());
  const auto& recording = playback.world(Side::variant).recording();
  ASSERT_EQ(d.visits[1].size(), 28U);  // two people in weeks 6 to 19
  for (const auto row : d.visits[1]) EXPECT_EQ(recording.visits.hub[row], 1);
  ASSERT_EQ(d.helps[1].size(), 3U);
  for (const auto row : d.helps[1]) EXPECT_EQ(recording.helps.asker[row], 31U);
}

TEST(Differences, KnowTheTwinOfEverybody) {
  const Playback playback(PlaybackWish{ENGAWA_VIZ_RESULTS, "", {}});
  const auto& d = playback.differences();
  const auto& a = playback.world(Side::baseline).recording().people;
  const auto& b = playback.world(Side::variant).recording().people;
  const std::set<std::uint64_t> lives_of_b(b.life.begin(), b.life.end());
  ASSERT_EQ(d.twin[0].size(), a.size());
  std::size_t alone = 0;
  for (std::size_t k = 0; k < a.size(); ++k) {
    const auto twin = d.twin[0][k];
    alone += twin == kNoPerson ? 1 : 0;
    if (twin == kNoPerson) {
      ASSERT_FALSE(lives_of_b.contains(a.life[k]));
      continue;
    }
    ASSERT_EQ(a.life[k], b.life[twin]);
    ASSERT_EQ(d.twin[1][twin], k);
  }
  EXPECT_LT(alone, a.size() / 10);
}

TEST(Differences, GoUpToTheWeeksThatBothHave) {
  auto here = toy_source(Side::baseline), there = toy_source(Side::variant);
  there->held.weeks = 8;
  const auto d = compare_worlds(here->held, there->held);
  ASSERT_EQ(d.ties.size(), 1U);
  EXPECT_EQ(d.ties[0].from, 7);
  EXPECT_EQ(d.ties[0].to, kNeverWeek);
  EXPECT_EQ(d.visits[1].size(), 4U);
}

}  // namespace
}  // namespace engawa::testing
