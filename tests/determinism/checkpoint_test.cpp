// A seed that is stopped in any week and goes on from its checkpoints, on another number of
// threads, writes the files that it would have written undisturbed.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "sim/study/case_info.hpp"
#include "sim/study/seed_life.hpp"
#include "tests/faults/tiny_study.hpp"

namespace engawa::testing {
namespace {
namespace fs = std::filesystem;

struct Lived {
  std::vector<CaseDone> done;
  std::vector<std::string> told;  ///< ids of messages
  std::int64_t weeks = 0, unplanned = 0;
};

class Checkpoints : public ::testing::Test {
 protected:
  static void SetUpTestSuite() {
    folder_ = new TinyFolder(300);
    plan_ = new StudyPlan(read_study(folder_->study()));
    undisturbed_ = new Lived(live("undisturbed", 1, {0, false}));
    ASSERT_EQ(undisturbed_->done.size(), 2U);
  }
  static void TearDownTestSuite() {
    delete undisturbed_;
    delete plan_;
    delete folder_;
  }

  /// Stops after `most` weeks.
  static Lived live(const std::string& out, int threads, const CheckpointRule& rule,
                    std::int64_t most = 1'000'000) {
    Lived lived;
    SeedListener listener;
    listener.week_done = [&](std::int64_t unplanned) {
      lived.unplanned += unplanned;
      return ++lived.weeks < most;
    };
    listener.unsettled = [](const BurnIn&) {};
    listener.case_done = [&](const CaseDone& done) { lived.done.push_back(done); };
    listener.told = [&](const Message& message) { lived.told.emplace_back(message.id); };
    const Parallel parallel(threads);
    SeedWork work{1, {}};
    for (const auto& variant : plan_->variants) {
      if (!fs::exists(run_file(folder_->path() / out, variant.name, 1))) {
        work.variants.push_back(&variant);
      }
    }
    live_seed(*plan_, work, folder_->path() / out, parallel, listener, rule);
    return lived;
  }

  /// What differs from the undisturbed study, by file.
  static std::vector<std::string> differences(const std::string& out) {
    return wrong_files(folder_->path() / out, folder_->path() / "undisturbed");
  }
  static std::set<std::string> checkpoints(const std::string& out) {
    return tree_of(folder_->path() / out / "checkpoints");
  }
  static std::int64_t all_weeks() { return undisturbed_->weeks; }

  static TinyFolder* folder_;
  static StudyPlan* plan_;
  static Lived* undisturbed_;
};
TinyFolder* Checkpoints::folder_ = nullptr;
StudyPlan* Checkpoints::plan_ = nullptr;
Lived* Checkpoints::undisturbed_ = nullptr;

// 52 weeks of burn-in, 104 of each variant: in the burn-in, at its end, before and after a segment
// closes, on a checkpoint, in the second variant and in its last week but one.
TEST_F(Checkpoints, AnyWeekGoesOnWithTheSameBitsOnOtherThreads) {
  for (const std::int64_t week : {1, 52, 90, 104, 157, 200, 259}) {
    SCOPED_TRACE("stopped in week " + std::to_string(week));
    folder_->drop("stopped");
    const Lived before = live("stopped", 1, {20, false}, week);
    EXPECT_FALSE(checkpoints("stopped").empty());
    const Lived after = live("stopped", 3, {20, true});
    EXPECT_EQ(before.weeks + after.weeks, all_weeks()) << "a stopped run loses no week";
    EXPECT_EQ(before.done.size() + after.done.size(), 2U);
    EXPECT_EQ(tree_of(folder_->path() / "stopped"), tree_of(folder_->path() / "undisturbed"));
    EXPECT_THAT(differences("stopped"), ::testing::IsEmpty());
  }
}

TEST_F(Checkpoints, ManyStopsAddUpToTheSameStudy) {
  folder_->drop("stopped");
  std::int64_t weeks = live("stopped", 2, {52, false}, 17).weeks;
  for (int runs = 0; runs < 30 && weeks < all_weeks(); ++runs) {
    weeks += live("stopped", 1 + runs % 3, {52, true}, 17).weeks;
  }
  EXPECT_EQ(weeks, all_weeks());
  EXPECT_THAT(differences("stopped"), ::testing::IsEmpty());
}

TEST_F(Checkpoints, WritingThemChangesNothing) {
  folder_->drop("noted");
  live("noted", 1, {10, false});
  EXPECT_THAT(differences("noted"), ::testing::IsEmpty());
  EXPECT_TRUE(checkpoints("noted").empty()) << "they go with what they are of";
}

TEST_F(Checkpoints, OnlyTheNewestTwoAreKept) {
  folder_->drop("stopped");
  live("stopped", 1, {10, false}, 52 + 45);
  EXPECT_EQ(checkpoints("stopped"),
            (std::set<std::string>{"seed-0001/start.baseline/00000.checkpoint",
                                   "seed-0001/case.baseline/00040.checkpoint",
                                   "seed-0001/case.baseline/00045.checkpoint"}));
}

TEST_F(Checkpoints, WeeksSparedAreTakenFromThoseToCome) {
  folder_->drop("stopped");
  live("stopped", 1, {10, false}, 52 + 45);
  const Lived after = live("stopped", 1, {10, true});
  EXPECT_EQ(after.unplanned, -(52 + 45));
}

TEST_F(Checkpoints, DamagedOneIsToldAndTheOlderTaken) {
  folder_->drop("stopped");
  live("stopped", 1, {10, false}, 52 + 65);
  const auto newest =
      folder_->path() / "stopped/checkpoints/seed-0001/case.baseline/00065.checkpoint";
  const auto size = fs::file_size(newest);
  for (const auto place : {size / 2, size - 1, std::uintmax_t{30}}) {
    SCOPED_TRACE(place);
    folder_->drop("copy");
    fs::copy(folder_->path() / "stopped", folder_->path() / "copy", fs::copy_options::recursive);
    const auto file =
        folder_->path() / "copy" / newest.lexically_relative(folder_->path() / "stopped");
    std::fstream bytes(file, std::ios::in | std::ios::out | std::ios::binary);
    bytes.seekg(std::streamoff(place));
    const int old = bytes.get();
    bytes.seekp(std::streamoff(place));
    bytes.put(static_cast<char>(old ^ 4));
    bytes.close();
    const Lived after = live("copy", 2, {10, true});
    EXPECT_EQ(after.told.front(), "checkpoint.damaged");
    EXPECT_EQ(after.weeks, all_weeks() - 52 - 60);
    EXPECT_THAT(differences("copy"), ::testing::IsEmpty());
  }
}

TEST_F(Checkpoints, SegmentThatIsMissingOrChangedSendsBackBeforeIt) {
  folder_->drop("stopped");
  live("stopped", 1, {40, false}, 52 + 65);
  const auto segment =
      folder_->path() / "stopped/runs/baseline/seed-0001.partial/weeks-00000-00051.h5";
  std::ofstream(segment, std::ios::binary | std::ios::app) << "x";
  const Lived after = live("stopped", 2, {40, true});
  EXPECT_EQ(after.told.front(), "checkpoint.damaged");
  EXPECT_EQ(after.weeks, all_weeks() - 52 - 40);
  EXPECT_THAT(differences("stopped"), ::testing::IsEmpty());
}

TEST_F(Checkpoints, AllDamagedMeansBegunAnew) {
  folder_->drop("stopped");
  live("stopped", 1, {10, false}, 52 + 65);
  for (const auto& name : checkpoints("stopped")) {
    fs::resize_file(folder_->path() / "stopped/checkpoints" / name, 100);
  }
  const Lived after = live("stopped", 2, {10, true});
  EXPECT_EQ(after.weeks, all_weeks());
  EXPECT_THAT(differences("stopped"), ::testing::IsEmpty());
}

}  // namespace
}  // namespace engawa::testing
