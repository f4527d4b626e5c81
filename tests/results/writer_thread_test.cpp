// What a thread of its own records is what is recorded at once, bit for bit; its errors reach the
// run.
#include <gtest/gtest.h>

#include <atomic>
#include <numeric>

#include "sim/hubs/kind.hpp"
#include "sim/results/hdf5.hpp"
#include "sim/results/safe_file.hpp"
#include "sim/results/writer_thread.hpp"
#include "sim/text/error.hpp"
#include "sim/town/plain_town.hpp"
#include "sim/week/week.hpp"
#include "tests/results/toy_town.hpp"

namespace engawa {
namespace {
namespace fs = std::filesystem;

TEST(WriterThread, DoesJobsInTheirOrder) {
  std::vector<int> done;
  {
    WriterThread thread(3);
    for (int k = 0; k < 100; ++k) thread.add([&done, k] { done.push_back(k); });
    thread.wait_for_all();
  }
  std::vector<int> expected(100);
  std::iota(expected.begin(), expected.end(), 0);
  EXPECT_EQ(done, expected);
}

TEST(WriterThread, ThrowsWhatAJobThrewAndBeginsNoOther) {
  int done = 0;
  WriterThread thread(4);
  thread.add([] { throw RunError({"x"}, {"results.cannot_write", {}}); });
  EXPECT_THROW(thread.wait_for_all(), RunError);
  EXPECT_THROW(thread.add([&done] { ++done; }), RunError);
  EXPECT_THROW(thread.wait_for_room(), RunError);
  EXPECT_EQ(done, 0);
}

TEST(WriterThread, NeverHoldsMoreThanItMay) {
  std::atomic<int> given{0}, done{0};
  WriterThread thread(2);
  for (int k = 0; k < 200; ++k) {
    thread.add([&] { ++done; });
    ++given;
    thread.wait_for_room();
    EXPECT_LE(given - done, 1);
  }
  thread.wait_for_all();
  EXPECT_EQ(done, 200);
}

/// What differs between two files, times apart; empty if nothing does.
std::string difference(const fs::path& one, const fs::path& other) {
  const Hdf5File a(one), b(other);
  if (a.datasets() != b.datasets()) return "other datasets";
  for (const auto& path : a.datasets()) {
    const Dataset x = a.read(path), y = b.read(path);
    if (x.bytes != y.bytes || x.shape != y.shape || x.fill != y.fill) return path;
    if (a.stored_bytes(path) != b.stored_bytes(path)) return path + ", stored";
  }
  return a.text_attribute("/", "digest") == b.text_attribute("/", "digest") ? "" : "digest";
}

/// Lives a town of the whole model and records it.
fs::path live(const World& start, const fs::path& folder, bool in_full, Writing writing,
              int threads, int weeks) {
  World world = start;
  CaseInfo info = toy::describe("baseline", 1, weeks, in_full);
  const fs::path file = folder / "seed-0001.h5";
  const Parallel parallel(threads);
  WeekRunner runner(parallel);
  Recorder recorder(info, world, file, writing);
  for (int week = 0; week < weeks; ++week) {
    runner.live_one_week(world, {});
    recorder.record_week(world);
  }
  recorder.finish(world);
  return file;
}

/// After two years, in which every kind of event has happened.
const World& lived_town() {
  static const World kTown = [] {
    World world = build_town(make_plain_town(1'200), Parameters{}, 3);
    const Parallel parallel(2);
    WeekRunner runner(parallel);
    for (int week = 0; week < 104; ++week) runner.live_one_week(world, {});
    world.study_start = world.week;
    return world;
  }();
  return kTown;
}

class ByThread : public ::testing::TestWithParam<std::tuple<bool, int>> {};

// A measure that reads what week_copy.cpp does not copy fails here.
TEST_P(ByThread, RecordsTheSameBitsAsAtOnce) {
  const auto [in_full, threads] = GetParam();
  const toy::Folder here("at-once"), there("by-thread");
  const auto one = live(lived_town(), here.path(), in_full, Writing::here, 1, 107);
  const auto other = live(lived_town(), there.path(), in_full, Writing::by_thread, threads, 107);
  EXPECT_EQ(difference(one, other), "");
}
INSTANTIATE_TEST_SUITE_P(Recorder, ByThread,
                         ::testing::Combine(::testing::Bool(), ::testing::Values(1, 2, 4)));

TEST(Recorder, ByThreadRecordsTheSameSegmentsInATownWhereRowsAreReused) {
  const toy::Folder folder("threads-toy");
  for (const auto writing : {Writing::here, Writing::by_thread}) {
    const char* name = writing == Writing::here ? "here" : "thread";
    World world = toy::make(150, 5);
    const auto file = folder.path() / name / "seed-0001.h5";
    Recorder recorder(toy::describe("baseline", 1, 120, true), world, file, writing);
    for (int week = 0; week < 110; ++week) toy::live(world, .03), recorder.record_week(world);
    recorder.wait();
    for (const char* part : {"start.h5", "weeks-00000-00051.h5", "weeks-00052-00103.h5"}) {
      const auto at = fs::path("seed-0001.partial") / part;
      ASSERT_TRUE(fs::exists(file.parent_path() / at)) << name << ' ' << part;
      if (writing == Writing::here) continue;
      EXPECT_EQ(difference(folder.path() / "here" / at, file.parent_path() / at), "") << part;
    }
  }
}

TEST(Recorder, SavedByItsThreadGoesOnToTheSameFile) {
  const toy::Folder folder("threads-saved");
  const CaseInfo info = toy::describe("baseline", 1, 130, true);
  World world = toy::make(150, 5);
  const auto file = folder.path() / "whole" / "seed-0001.h5",
             resumed = folder.path() / "resumed" / "seed-0001.h5";
  std::vector<std::byte> saved;
  World then;
  {
    Recorder recorder(info, world, file, Writing::by_thread);
    for (int week = 0; week < 130; ++week) {
      toy::live(world, .03);
      recorder.record_week(world);
      if (week != 60) continue;
      then = world;
      recorder.save(StateWriter(), [&](StateWriter& archive) {  // some weeks before it is done
        saved.assign(archive.bytes().begin(), archive.bytes().end());
        fs::copy(file.parent_path(), resumed.parent_path(), fs::copy_options::recursive);
      });
    }
    recorder.finish(world);
  }
  StateReader archive(saved);
  Recorder recorder(info, then, resumed, archive, Writing::by_thread);
  for (int week = 61; week < 130; ++week) toy::live(then, .03), recorder.record_week(then);
  recorder.finish(then);
  EXPECT_EQ(difference(file, resumed), "");
}

TEST(Recorder, TellsTheErrorOfItsThread) {
  const toy::Folder folder("threads-error");
  World world = toy::make(60, 5);
  const auto file = folder.path() / "seed-0001.h5", partial = folder.path() / "seed-0001.partial";
  Recorder recorder(toy::describe("baseline", 1, 60, false), world, file, Writing::by_thread);
  fs::remove_all(partial);
  write_whole_file(partial, {});  // a file where the folder was
  const auto live_on = [&] {
    for (int week = 0; week < 60; ++week) toy::live(world, 0), recorder.record_week(world);
    recorder.wait();
  };
  EXPECT_THROW(live_on(), RunError);
  EXPECT_THROW(recorder.finish(world), RunError);
  EXPECT_FALSE(fs::exists(file));
}

TEST(Recorder, GivenUpInTheMiddleLeavesNoFileThatReadsAsFinished) {
  const toy::Folder folder("threads-given-up");
  World world = toy::make(60, 5);
  const auto file = folder.path() / "seed-0001.h5";
  {
    Recorder recorder(toy::describe("baseline", 1, 60, true), world, file, Writing::by_thread);
    for (int week = 0; week < 59; ++week) toy::live(world, 0), recorder.record_week(world);
  }
  EXPECT_FALSE(fs::exists(file));
}

}  // namespace
}  // namespace engawa
