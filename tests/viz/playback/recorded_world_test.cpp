#include "viz/playback/recorded_world.hpp"

#include <gtest/gtest.h>

#include <random>

#include "tests/viz/playback/disk_study.hpp"
#include "tests/viz/support/toy_recording.hpp"

namespace engawa::testing {
namespace {

const fs::path kResults = ENGAWA_VIZ_RESULTS;

fs::path run_of(const char* variant) {
  return kResults / "runs" / variant / "seed-0001.h5";
}

TEST(RecordedWorld, HasTheTiesOfTheFileInEveryWeekAndAnyOrder) {
  Playback playback(PlaybackWish{kResults, "", {}});
  std::vector<int> weeks(static_cast<std::size_t>(playback.weeks()) + 1);
  for (std::size_t k = 0; k < weeks.size(); ++k) weeks[k] = static_cast<int>(k) - 1;
  std::shuffle(weeks.begin(), weeks.end(), std::mt19937(7));
  auto& world = playback.world(Side::variant);
  ASSERT_GT(weeks.size(), 100U);
  for (const int week : weeks) {
    world.seek(week);
    ASSERT_EQ(world.week(), week);
    ASSERT_EQ(alive_in(world), read_network(run_of("evening"), week)) << week;
  }
}

TEST(RecordedWorld, HasTheDigestOfTheFileInEveryWeekOfBothWorlds) {
  Playback playback(PlaybackWish{kResults, "", {}});
  ASSERT_TRUE(playback.paired());
  for (int week = playback.weeks() - 1; week >= -1; --week) {
    playback.seek(week);
    for (const auto side : {Side::baseline, Side::variant}) {
      const auto& world = playback.world(side);
      ASSERT_NE(world.recorded_tie_digest(), 0U) << week;
      ASSERT_EQ(world.tie_digest(), world.recorded_tie_digest()) << week;
    }
  }
}

TEST(RecordedWorld, TellsByItsDigestWhenAChangeIsWrong) {
  for (const bool wrong : {false, true}) {
    auto source = toy_source(Side::variant);
    if (wrong) source->changes.strength[1] ^= 1U;
    RecordedWorld world(std::move(source));
    for (int week = -1; week < kToyWeeks; ++week) {
      world.seek(week);
      const bool same = world.tie_digest() == world.recorded_tie_digest();
      EXPECT_EQ(same, !wrong || week < 10) << week;
    }
  }
}

TEST(RecordedWorld, SeeksAToyByHeart) {
  RecordedWorld world(toy_source(Side::variant));
  EXPECT_EQ(world.week(), -1);
  const auto tie = std::size_t{8};  // neighbours who become friends in week 10
  EXPECT_EQ(world.kinds()[tie], 3);
  EXPECT_EQ(world.strengths()[tie], 16);
  world.seek(10);
  EXPECT_EQ(world.kinds()[tie], 2);
  world.seek(9);
  EXPECT_EQ(world.kinds()[tie], 3);
  EXPECT_EQ(world.strengths()[tie], 20);
  EXPECT_EQ(world.kinds()[7], kNoTie);  // ended in week 8
  world.seek(7);
  EXPECT_EQ(world.kinds()[7], 2);
  world.seek(-50);
  EXPECT_EQ(world.week(), -1);
  world.seek(5000);
  EXPECT_EQ(world.week(), kToyWeeks - 1);
}

TEST(RecordedWorld, FindsTheSnapshotBeforeAWeek) {
  const RecordedWorld world(toy_source(Side::variant));
  EXPECT_EQ(world.snapshot_before(-1), 0U);
  EXPECT_EQ(world.snapshot_before(2), 0U);
  EXPECT_EQ(world.snapshot_before(3), 1U);
  EXPECT_EQ(world.snapshot_before(19), 5U);
  EXPECT_EQ(world.snapshot_before(900), 5U);
  EXPECT_THROW((void)world.panel(6), std::out_of_range);
}

/// Counts what is read, so that a test sees what was kept.
class CountingSource : public RunSource {
 public:
  CountingSource(std::unique_ptr<MemorySource> of, std::vector<std::size_t>& read)
      : of_(std::move(of)), read_(read) {}
  const Recording& recording() const override { return of_->recording(); }
  const TieChanges& tie_changes() const override { return of_->tie_changes(); }
  const std::vector<std::uint64_t>& tie_digests() const override { return of_->tie_digests(); }
  PanelRow read_panel(std::size_t snapshot) override {
    read_.push_back(snapshot);
    return of_->read_panel(snapshot);
  }
  PanelDetail read_detail(std::size_t snapshot) override { return of_->read_detail(snapshot); }
  bool poll() override { return false; }

 private:
  std::unique_ptr<MemorySource> of_;
  std::vector<std::size_t>& read_;
};

TEST(RecordedWorld, ReadsOneSnapshotAheadACallUntilAllAreAtHand) {
  std::vector<std::size_t> read;
  const RecordedWorld world(std::make_unique<CountingSource>(toy_source(Side::variant), read));
  EXPECT_EQ(world.panel(2).week, 7);
  const PanelRow* kept = &world.panel(2);
  EXPECT_FALSE(world.has_snapshot(3));
  for (int k = 0; k < 5; ++k) EXPECT_TRUE(world.read_ahead()) << k;
  EXPECT_FALSE(world.read_ahead());
  EXPECT_EQ(read, (std::vector<std::size_t>{2, 3, 4, 5, 0, 1}));
  EXPECT_EQ(&world.panel(2), kept);
  EXPECT_EQ(world.panel(4).week, 15);
  EXPECT_EQ(read.size(), 6U);
}

}  // namespace
}  // namespace engawa::testing
