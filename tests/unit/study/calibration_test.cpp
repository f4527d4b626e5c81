// A calibration keeps what it ran, goes on where it was stopped, and is the same on any threads.
#include "sim/study/calibration.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "sim/results/hdf5.hpp"
#include "tests/unit/app/program.hpp"
#include "tests/unit/study/sweep_fixture.hpp"

namespace engawa::testing {
namespace {
using ::testing::HasSubstr;

TEST(SearchRange, GivesSixDigitsWithinItsLimits) {
  const SearchRange range{"contact.appetite", 1.0000004, 1.7};
  EXPECT_EQ(range.value_at(.5), 1.35);
  EXPECT_EQ(range.value_at(0), 1.0000004);  // rounding does not leave the range
  EXPECT_EQ(range.value_at(1), 1.7);
  EXPECT_EQ(SearchRange({"x", 0, 1}).value_at(1.0 / 3), .333333);
}

TEST(DefaultRanges, AreParametersWithinTheirRows) {
  for (int stage = 1; stage <= 3; ++stage) {
    const auto ranges = default_ranges(stage);
    EXPECT_GE(ranges.size(), 8U);
    EXPECT_LE(ranges.size(), 14U);
    for (const auto& range : ranges) {
      bool found = false;
      for (const auto& row : parameter_rows()) {
        if (row.name != range.parameter) continue;
        found = true;
        EXPECT_LE(row.lowest, range.low) << range.parameter;
        EXPECT_LT(range.low, range.high) << range.parameter;
        EXPECT_LE(range.high, row.highest) << range.parameter;
        EXPECT_TRUE(range.low <= row.default_value && row.default_value <= range.high)
            << range.parameter;
      }
      EXPECT_TRUE(found) << range.parameter;
    }
  }
}

PointJob small_job(const SweptFolder& folder) {
  PointJob job{read_study(folder.study()), {"contact.sociability"}, {{0}, {1.2}, {1.5}}, {}};
  job.questions = {{"meets.never", "everyone"}, {"hours.friend", "everyone"}};
  job.burn_in_years = 0, job.seeds = 2;
  return job;
}

TEST(PointRun, IsTheSameOnAnyThreadsAndGoesOnWhereItWasStopped) {
  const SweptFolder folder;
  const PointJob job = small_job(folder);
  std::atomic<bool> stop{false};
  PointOptions options;
  options.file = folder.path() / "one.h5";
  const auto once = run_points(job, options, stop);
  ASSERT_TRUE(once.has_value());
  ASSERT_EQ(once->size(), 12U);
  EXPECT_NE((*once)[0], (*once)[2]);  // two lives of a point
  EXPECT_NE((*once)[0], (*once)[8]);  // two points

  options.file = folder.path() / "cut.h5";
  options.point_done = [&](std::size_t done, std::size_t) { stop = done == 1; };
  EXPECT_FALSE(run_points(job, options, stop).has_value());
  {
    const Hdf5File kept(options.file);
    EXPECT_EQ(kept.column<std::uint8_t>("/points/done"), (std::vector<std::uint8_t>{1, 0, 0}));
    EXPECT_EQ(kept.text_attribute("/", "format"), "engawa-calibration");
  }
  stop = false;
  options.threads = 3, options.resume = true, options.point_done = {};
  EXPECT_EQ(run_points(job, options, stop), once);
}

TEST(PointRun, IsTakenUpOnlyIfAskedAndOnlyIfItIsTheSameJob) {
  const SweptFolder folder;
  PointJob job = small_job(folder);
  job.questions = {{"hours.friend", "everyone"}};  // follows from parameters alone: no year lived
  std::atomic<bool> stop{false};
  PointOptions options;
  options.file = folder.path() / "points.h5";
  options.point_done = [&](std::size_t done, std::size_t) { stop = done == 1; };
  EXPECT_FALSE(run_points(job, options, stop).has_value());
  stop = false;
  options.point_done = {};
  EXPECT_THROW(static_cast<void>(run_points(job, options, stop)), InputError);
  options.resume = true, options.threads = 3;
  PointJob other = job;
  other.values[2][0] = 1.4;
  EXPECT_THROW(static_cast<void>(run_points(other, options, stop)), InputError);
  std::size_t lived = 0;
  options.point_done = [&](std::size_t, std::size_t) { ++lived; };
  const auto rest = run_points(job, options, stop);
  EXPECT_EQ(lived, 2U);
  options.file = folder.path() / "whole.h5";
  EXPECT_EQ(rest, run_points(job, options, stop));
}

/// Hours to a friend follow from one parameter; the other moves nothing.
CalibrationPlan formula_plan(const SweptFolder& folder, const std::string& name, int threads) {
  CalibrationPlan plan;
  plan.study = read_study(folder.study());
  StagePlan stage{
      1, {{"contact.growth_per_hour", .005, .011}, {"contact.ends_below", .01, .08}}, {}};
  Target target;
  target.name = "friend", target.measure = "hours.friend", target.group = "everyone";
  target.value = 90, target.low = 72, target.high = 108, target.stage = 1;
  target.role = TargetRole::fitted;
  stage.targets.push_back(target);
  plan.stages.push_back(stage);
  plan.match.points = 10, plan.match.waves = 2, plan.match.crowd = 100;
  plan.burn_in_years = 0, plan.members = 8, plan.seeds = 1, plan.discrepancy = .05;
  plan.folder = folder.path() / name, plan.threads = threads;
  return plan;
}

TEST(Calibration, FindsWhatAFormulaSaysAndIsTheSameResumedAndOnAnyThreads) {
  const SweptFolder folder;
  std::atomic<bool> stop{false};
  const CalibrationPlan plan = formula_plan(folder, "once", 1);
  const auto once = calibrate(plan, {}, stop);
  ASSERT_TRUE(once.has_value());
  ASSERT_EQ(once->accepted, 8U);
  for (const auto& member : once->ensemble.members)
    // .0075 gives 90 hours; ruled out from 3 x sqrt((18 / 1.96)^2 + 4.5^2) hours
    EXPECT_LE(std::abs(.0075 * 90 / member[0] - 90), 31);
  // luck plays no part in the formula: the likeliest of all sets is the nearest
  for (const auto& member : once->ensemble.members) {
    EXPECT_LE(std::abs(.0075 * 90 / once->ensemble.best[0] - 90),
              std::abs(.0075 * 90 / member[0] - 90) + 1e-9);
  }
  {
    const Hdf5File finalists(plan.folder / "finalists.h5");
    EXPECT_EQ(finalists.column<std::uint8_t>("/points/done").size(), 8U);  // fewer than twelve
  }
  EXPECT_EQ(once->rows[0].after_sd, 0);
  EXPECT_LT(std::abs(once->rows[0].after - 90), 15);
  write_calibration(plan, *once);
  EXPECT_EQ(read_ensemble(plan.folder / "ensemble.toml").members, once->ensemble.members);
  EXPECT_THAT(text_of(plan.folder / "calibration.csv"), HasSubstr("1,friend,,hours.friend"));
  EXPECT_THAT(text_of(plan.folder / "conflicts.csv"), HasSubstr("1,friend,met,1,0"));
  EXPECT_THAT(text_of(plan.folder / "waves.csv"), HasSubstr("\n1,2,"));

  CalibrationPlan cut = formula_plan(folder, "cut", 3);
  int left = 14;
  CalibrationListener listener;
  listener.point_done = [&](const CalibrationStep&) { stop = --left <= 0; };
  EXPECT_FALSE(calibrate(cut, listener, stop).has_value());
  stop = false;
  EXPECT_THROW(static_cast<void>(calibrate(cut, {}, stop)), InputError);
  cut.resume = true;
  const auto resumed = calibrate(cut, {}, stop);
  ASSERT_TRUE(resumed.has_value());
  EXPECT_EQ(resumed->ensemble.members, once->ensemble.members);
  EXPECT_EQ(resumed->ensemble.best, once->ensemble.best);
  write_calibration(cut, *resumed);
  for (const char* file : {"ensemble.toml", "calibration.csv", "conflicts.csv", "waves.csv"})
    EXPECT_EQ(text_of(cut.folder / file), text_of(plan.folder / file)) << file;
}

TEST(CalibrateCommand, RefusesToFitWhatIsHeldOut) {
  const SweptFolder folder;
  std::ofstream(folder.path() / "targets.toml") << R"(title = { ja = "数値", en = "Numbers" }
[[target]]
name = "friend"
set = "T"
title = { ja = "友人になるまでの時間", en = "Hours to a friend" }
measure = "hours.friend"
value = 90
tolerance = 18
role = "fitted"
stage = 1
source = "S:hall"
[[target]]
name = "apart"
set = "T"
title = { ja = "取り分け", en = "Held out" }
measure = "hours.close_friend"
value = 200
tolerance = 40
role = "held_out"
source = "S:hall"
)";
  const std::string base = "calibrate study.toml --targets targets.toml --lang en ";
  const Spoken held_out = run_engawa(folder.path(), base + "--fit apart");
  EXPECT_EQ(held_out.exit_code, 2) << held_out.error;
  EXPECT_THAT(held_out.error, HasSubstr("'apart' is not to be fitted"));
  const Spoken unknown = run_engawa(folder.path(), base + "--fit frend");
  EXPECT_THAT(unknown.error, HasSubstr("did you mean 'friend'"));
  const Spoken nothing = run_engawa(folder.path(), base + "--stage 2");
  EXPECT_EQ(nothing.exit_code, 2);
  EXPECT_THAT(nothing.error, HasSubstr("no number to fit"));
  const Spoken vague = run_engawa(folder.path(), base + "--parameter contact.appetite");
  EXPECT_THAT(vague.error, HasSubstr("--stage N and --parameter"));
  const Spoken outside =
      run_engawa(folder.path(), base + "--stage 1 --parameter contact.appetite=1:9");
  EXPECT_EQ(outside.exit_code, 2);

  const Spoken done = run_engawa(
      folder.path(), base +
                         "--stage 1 --parameter contact.growth_per_hour --points 10 --waves 1 "
                         "--members 4 --burn-in 0 --quiet");
  EXPECT_EQ(done.exit_code, 0) << done.error;
  EXPECT_THAT(done.out, HasSubstr("4 of 5 sets that were run agree"));
  EXPECT_THAT(done.out, HasSubstr("hit"));
  const auto file = folder.path() / "results/swept/calibration/ensemble.toml";
  EXPECT_EQ(read_ensemble(file).members.size(), 4U);
  const Spoken again = run_engawa(folder.path(), base + "--resume");
  EXPECT_EQ(again.exit_code, 2);
  EXPECT_THAT(again.error, HasSubstr("an ensemble is there already"));
}

}  // namespace
}  // namespace engawa::testing
