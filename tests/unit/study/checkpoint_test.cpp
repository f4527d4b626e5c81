#include "sim/study/checkpoint.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "sim/text/error.hpp"
#include "tests/faults/tiny_study.hpp"

namespace engawa::testing {
namespace {
namespace fs = std::filesystem;
using ::testing::HasSubstr;

class Shelf : public ::testing::Test {
 protected:
  [[nodiscard]] fs::path seed_folder() const { return checkpoint_folder(folder_.path(), 1); }
  [[nodiscard]] CheckpointShelf shelf(const CheckpointStamp& stamp) const {
    return {{seed_folder() / "case.baseline"}, stamp};
  }
  [[nodiscard]] CheckpointStamp own() const { return stamp_of(plan_, 1, "case baseline"); }
  static void save(CheckpointShelf& shelf, int week) {
    shelf.save(week, 100, [week](StateWriter& archive) { archive(week, std::string("state")); });
  }
  void put(const std::string& name, const std::string& text) const {
    fs::create_directories((folder_.path() / name).parent_path());
    folder_.put(name, text);
  }
  /// The week of the checkpoint that was taken, or -1.
  static int restore(CheckpointShelf& shelf) {
    int week = -1;
    std::string state;
    shelf.restore([&](StateReader& archive) { archive(week, state); }, {});
    return week;
  }
  /// What is said of a checkpoint with this stamp when this program comes to it.
  [[nodiscard]] std::string refusal_of(const CheckpointStamp& other) const {
    auto theirs = shelf(other), mine = shelf(own());
    save(theirs, 52);
    std::string said;
    try {
      restore(mine);
    } catch (const InputError& error) {
      said = error.in(Language::english);
      EXPECT_NE(error.in(Language::japanese), said);
    }
    try {
      check_checkpoints(plan_, folder_.path(), 1, {52, true});
      ADD_FAILURE() << "nothing is said before the study begins";
    } catch (const InputError& error) {
      EXPECT_EQ(error.in(Language::english), said);
    }
    return said;
  }

  TinyFolder folder_;
  StudyPlan plan_ = read_study(folder_.study());
};

TEST_F(Shelf, GivesBackTheNewest) {
  auto mine = shelf(own());
  EXPECT_EQ(restore(mine), -1);
  save(mine, 52), save(mine, 104);
  EXPECT_EQ(restore(mine), 104);
}

TEST_F(Shelf, KeepsTwoAndClearsAll) {
  auto mine = shelf(own());
  for (const int week : {52, 104, 156}) save(mine, week);
  EXPECT_THAT(tree_of(seed_folder()), ::testing::ElementsAre("case.baseline/00104.checkpoint",
                                                             "case.baseline/00156.checkpoint"));
  mine.clear();
  EXPECT_TRUE(tree_of(seed_folder()).empty());
}

// What is newer than a checkpoint that was gone on from was damaged: it must not outlive whole
// ones.
TEST_F(Shelf, KeepsTheTwoThatAreKnownToBeWhole) {
  auto first = shelf(own());
  save(first, 52), save(first, 104);
  const auto torn = seed_folder() / "case.baseline/00104.checkpoint";
  fs::resize_file(torn, fs::file_size(torn) / 2);
  auto second = shelf(own());
  EXPECT_EQ(restore(second), 52);
  save(second, 80);
  EXPECT_THAT(tree_of(seed_folder()), ::testing::ElementsAre("case.baseline/00052.checkpoint",
                                                             "case.baseline/00080.checkpoint"));
}

TEST_F(Shelf, FindsTheTownOfAnotherShareAndLeavesIt) {
  auto theirs = shelf(own());
  save(theirs, 52);
  CheckpointShelf mine({seed_folder() / "case.other", seed_folder() / "case.baseline"}, own());
  EXPECT_EQ(restore(mine), 52);
  save(mine, 60), save(mine, 70), save(mine, 80);
  mine.clear();
  EXPECT_THAT(tree_of(seed_folder()), ::testing::ElementsAre("case.baseline/00052.checkpoint"));
}

TEST_F(Shelf, RefusesAnotherVersionWithTheReason) {
  auto other = own();
  other.engine_version = "0.0.9";
  const auto said = refusal_of(other);
  EXPECT_THAT(said, HasSubstr("0.0.9"));
  EXPECT_THAT(said, HasSubstr("remove"));
}
TEST_F(Shelf, RefusesAnotherRevision) {
  auto other = own();
  other.revision = "0123abc";
  EXPECT_THAT(refusal_of(other), HasSubstr("0123abc"));
}
TEST_F(Shelf, RefusesAnotherStudy) {
  auto other = own();
  other.study_digest = "0";
  EXPECT_THAT(refusal_of(other), HasSubstr("study file, town or a setting"));
}
TEST_F(Shelf, RefusesAnotherSeedAndVariant) {
  auto other = own();
  other.seed = 7;
  EXPECT_THAT(refusal_of(other), HasSubstr("seed 7"));
  other = own();
  other.stage = "case evening";
  EXPECT_THAT(refusal_of(other), HasSubstr("case evening"));
}
TEST_F(Shelf, RefusesAnotherMachine) {
  auto other = own();
  ++other.layout;
  EXPECT_THAT(refusal_of(other), HasSubstr("machine"));
}

TEST_F(Shelf, AnotherStudyHasAnotherStamp) {
  folder_.write(spoil_tiny("years = 3", "years = 4"));
  EXPECT_NE(stamp_of(read_study(folder_.study()), 1, "start").study_digest, own().study_digest);
}

TEST_F(Shelf, WithoutResumeNothingIsThrownAway) {
  auto mine = shelf(own());
  save(mine, 52);
  EXPECT_THROW(check_checkpoints(plan_, folder_.path(), 1, {52, false}), InputError);
  EXPECT_NO_THROW(check_checkpoints(plan_, folder_.path(), 2, {52, false})) << "another seed's";
  EXPECT_NO_THROW(check_checkpoints(plan_, folder_.path(), 1, {52, true}));
}

TEST_F(Shelf, LeftoversOfFinishedCasesGo) {
  auto mine = shelf(own());
  save(mine, 52);
  for (const auto& variant : plan_.variants) put("runs/" + variant.name + "/seed-0001.h5", "whole");
  put("runs/baseline/seed-0001.partial/start.h5", "half");
  put("runs/baseline/seed-0001.h5.writing-77", "half");
  put("study.h5.writing-12", "half, long ago");
  put("study.h5.writing-34", "half, another part's");
  fs::last_write_time(folder_.path() / "study.h5.writing-12",
                      fs::file_time_type::clock::now() - std::chrono::hours(1));
  remove_leftovers(plan_, folder_.path());
  EXPECT_FALSE(fs::exists(folder_.path() / "study.h5.writing-12"));
  EXPECT_TRUE(fs::exists(folder_.path() / "study.h5.writing-34"));
  EXPECT_THAT(tree_of(folder_.path() / "runs/baseline"), ::testing::ElementsAre("seed-0001.h5"));
  EXPECT_FALSE(fs::exists(folder_.path() / "checkpoints"));
}

/// A plan of fewer seeds or variants has the same results: what the others still need stays.
TEST_F(Shelf, WhatUnfinishedCasesNeedStays) {
  ASSERT_GE(plan_.variants.size(), 2U);
  const std::string first = plan_.variants[0].name, second = plan_.variants[1].name;
  put("runs/" + first + "/seed-0001.h5", "whole");
  for (const char* seed : {"seed-0001", "seed-0003"}) {
    const std::string at = std::string("checkpoints/") + seed + "/";
    for (const auto& stage : {"case." + first, "case." + second, "start." + first})
      put(at + stage + "/00052.checkpoint", "state");
  }
  put("runs/" + second + "/seed-0003.partial/start.h5", "half");
  put("runs/" + second + "/seed-0003.h5.writing-77", "half, perhaps another process's");
  plan_.variants.resize(1);
  plan_.seeds = 1;
  remove_leftovers(plan_, folder_.path());
  const auto there = [&](const std::string& path) { return fs::exists(folder_.path() / path); };
  EXPECT_FALSE(there("checkpoints/seed-0001/case." + first)) << "finished";
  EXPECT_TRUE(there("checkpoints/seed-0001/case." + second + "/00052.checkpoint"));
  EXPECT_TRUE(there("checkpoints/seed-0001/start." + first + "/00052.checkpoint"));
  EXPECT_TRUE(there("checkpoints/seed-0003/case." + first + "/00052.checkpoint"));
  EXPECT_TRUE(there("runs/" + second + "/seed-0003.partial/start.h5"));
  EXPECT_TRUE(there("runs/" + second + "/seed-0003.h5.writing-77"));
}

}  // namespace
}  // namespace engawa::testing
