#include "viz/playback/case_source.hpp"

#include <gtest/gtest.h>

#include <thread>

#include "sim/text/error.hpp"
#include "tests/results/older_file.hpp"
#include "tests/viz/playback/disk_study.hpp"

namespace engawa::testing {
namespace {

/// `part` is the whole case but for its last weeks.
void expect_beginning_of(RunSource& part, RunSource& whole) {
  const Recording &a = part.recording(), &b = whole.recording();
  const auto same_start = [](const auto& few, const auto& all) {
    ASSERT_LE(few.size(), all.size());
    EXPECT_TRUE(std::equal(few.begin(), few.end(), all.begin()));
  };
  same_start(a.dates, b.dates), same_start(a.people.life, b.people.life);
  same_start(a.people.area, b.people.area);
  same_start(a.ties.a, b.ties.a), same_start(a.ties.from_week, b.ties.from_week);
  same_start(a.visits.person, b.visits.person), same_start(a.helps.need, b.helps.need);
  same_start(a.life_events.person, b.life_events.person);
  same_start(part.tie_changes().tie, whole.tie_changes().tie);
  same_start(part.tie_changes().kind, whole.tie_changes().kind);
  same_start(part.tie_changes().strength, whole.tie_changes().strength);
  same_start(part.tie_digests(), whole.tie_digests());
  same_start(a.hubs.reserve.values, b.hubs.reserve.values);
  same_start(a.snapshot_weeks, b.snapshot_weeks);
  for (std::size_t k = 0; k < a.people.size(); ++k) {
    if (b.people.left_week[k] < a.weeks) {
      ASSERT_EQ(a.people.left_week[k], b.people.left_week[k]);
    } else {
      ASSERT_EQ(a.people.left_week[k], kNeverWeek);
    }
  }
  for (std::size_t k = 0; k < a.snapshot_weeks.size(); ++k) {
    const PanelRow row = part.read_panel(k), other = whole.read_panel(k);
    ASSERT_EQ(row.week, other.week);
    ASSERT_EQ(row.flags, other.flags);
    ASSERT_EQ(row.loneliness, other.loneliness);
    ASSERT_EQ(row.x10, other.x10);
    ASSERT_EQ(row.regular_hub, other.regular_hub);
    ASSERT_EQ(part.read_detail(k).household, whole.read_detail(k).household);
  }
}

/// A case that is lived week by week while somebody looks on.
struct RunningCase {
  explicit RunningCase(const fs::path& study, const std::string& variant = "evening",
                       int all_weeks = 130)
      : file(toy::run_path(study, variant, 1)),
        world(toy::make(120, 1)),
        recorder(toy::describe(variant, 1, all_weeks, true), world, file) {}
  void live(int weeks) {
    for (int k = 0; k < weeks; ++k) toy::live(world, .03), recorder.record_week(world);
  }
  fs::path file;
  World world;
  Recorder recorder;
};

void wait_for_the_next_look() {
  std::this_thread::sleep_for(std::chrono::milliseconds(1050));
}

TEST(CaseSource, ReadsSegmentsAsItReadsTheFinishedFile) {
  const toy::Folder folder("segments");
  RunningCase running(folder.path());
  running.live(110);  // two closed years and a little
  auto reader = std::make_shared<ReaderProcess>();
  CaseSource part(reader, case_at(running.file, false));
  EXPECT_EQ(part.recording().weeks, 104);
  EXPECT_FALSE(part.recording().finished);
  std::vector<PanelRow> rows;
  for (std::size_t k = 0; k < part.recording().snapshot_weeks.size(); ++k)
    rows.push_back(part.read_panel(k));
  const fs::path kept = folder.path() / "kept";
  fs::create_directories(kept);
  fs::copy(running.file.parent_path() / "seed-0001.partial", kept / "seed-0001.partial",
           fs::copy_options::recursive);
  running.live(20);
  running.recorder.finish(running.world);
  CaseSource whole(reader, case_at(running.file, true));
  CaseSource again(reader, case_at(kept / "seed-0001.h5", false));
  EXPECT_EQ(whole.recording().weeks, 130);
  EXPECT_TRUE(whole.recording().finished);
  expect_beginning_of(again, whole);
  // the segments are gone now: a panel comes from the file that took their place
  for (std::size_t k = 0; k < rows.size(); ++k) EXPECT_EQ(part.read_panel(k).x10, rows[k].x10);
  EXPECT_EQ(whole.recording().people.size(), whole.read_panel(33).size());
}

TEST(CaseSource, FollowsACaseUntilItIsFinished) {
  const toy::Folder folder("follow");
  RunningCase running(folder.path());
  running.live(52);
  RecordedWorld world(std::make_unique<CaseSource>(std::make_shared<ReaderProcess>(),
                                                   case_at(running.file, false)));
  EXPECT_EQ(world.recording().weeks, 52);
  EXPECT_FALSE(world.poll());
  world.seek(40);
  const auto before = alive_in(world);
  running.live(52);
  EXPECT_FALSE(world.poll()) << "looked twice within a second";
  wait_for_the_next_look();
  ASSERT_TRUE(world.poll());
  EXPECT_EQ(world.recording().weeks, 104);
  EXPECT_EQ(world.week(), 40);
  EXPECT_EQ(alive_in(world), before);
  world.seek(103);
  running.live(26);
  running.recorder.finish(running.world);
  wait_for_the_next_look();
  ASSERT_TRUE(world.poll());
  EXPECT_TRUE(world.recording().finished);
  EXPECT_EQ(world.recording().weeks, 130);
  for (const int week : {129, 0, 77, 25, 26, -1}) {
    world.seek(week);
    EXPECT_EQ(alive_in(world), read_network(running.file, week)) << week;
    EXPECT_EQ(world.tie_digest(), world.recorded_tie_digest()) << week;
  }
  wait_for_the_next_look();
  EXPECT_FALSE(world.poll());
}

TEST(CaseSource, KeepsWhatItHasWhileANewSegmentCannotBeRead) {
  const toy::Folder folder("half-segment");
  RunningCase running(folder.path());
  running.live(52);
  RecordedWorld world(std::make_unique<CaseSource>(std::make_shared<ReaderProcess>(),
                                                   case_at(running.file, false)));
  auto partial = running.file;
  partial.replace_extension(".partial");
  write_bytes(partial / "weeks-00052-00103.h5", "half of it");
  wait_for_the_next_look();
  EXPECT_FALSE(world.poll());
  EXPECT_EQ(world.recording().weeks, 52);
  EXPECT_FALSE(world.panel(5).flags.empty());
}

TEST(Playback, ShowsAStudyThatIsStillRunning) {
  const toy::Folder folder("live");
  toy::run(folder.path(), "baseline", 1, 130, 120, true);
  RunningCase running(folder.path());
  running.live(30);
  Playback playback(PlaybackWish{folder.path(), "", {}});
  EXPECT_FALSE(playback.paired()) << "the variant has no closed year yet";
  running.live(30);
  Playback later(PlaybackWish{folder.path(), "", {}});
  ASSERT_TRUE(later.paired());
  EXPECT_EQ(later.weeks(), 52);
  const auto visits = later.differences().visits[1].size();
  running.live(70);
  running.recorder.finish(running.world);
  wait_for_the_next_look();
  EXPECT_TRUE(later.poll());
  EXPECT_EQ(later.weeks(), 130);
  EXPECT_GT(later.differences().visits[1].size(), visits);
}

/// Files of the first version of the format are shown, too.
TEST(CaseSource, ReadsAFileOfVersionOneAsTheSame) {
  const toy::Folder folder("version-one");
  const auto file = toy::run(folder.path(), "evening", 1, 60, 80, true);
  const auto older = toy::as_version_one(file, folder.path() / "older.h5");
  const auto reader = std::make_shared<ReaderProcess>();
  const auto place = [](const fs::path& path) {
    CasePlace at;
    at.finished = at.partial = path;
    at.is_finished = true;
    return at;
  };
  CaseSource whole(reader, place(file)), of_before(reader, place(older));
  EXPECT_GT(whole.tie_changes().tie.size(), 100U);
  EXPECT_EQ(of_before.tie_changes().strength, whole.tie_changes().strength);
  expect_beginning_of(of_before, whole);
}

}  // namespace
}  // namespace engawa::testing
