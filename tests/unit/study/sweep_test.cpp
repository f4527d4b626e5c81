// A sweep runs one study at many points, with the same luck at each, and can be taken up again.
#include "sim/study/sweep.hpp"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>

#include "sim/results/hdf5.hpp"
#include "sim/study/sweep_table.hpp"
#include "tests/unit/app/program.hpp"
#include "tests/unit/study/sweep_fixture.hpp"

namespace engawa::testing {
namespace {
using ::testing::HasSubstr;

const std::vector<SweepOutput> kOutputs{{"visits", "total"}, {"visits", "female"}};

SweepPlan make_plan(const SweptFolder& folder, const std::string& out) {
  SweepPlan plan{read_study(folder.study()), {"attendance.habit", "attendance.memory"}, {}, {}};
  plan.values = {{1, 1}, {2.5, 1}, {1, 1}};
  plan.folder = folder.path() / out;
  return plan;
}

SweepSummary sweep(const SweepPlan& plan, int threads, bool resume = false, int cases = 1000) {
  RunnerOptions options;
  options.threads = threads, options.resume = resume;
  std::atomic<bool> stop{false};
  RunListener listener;
  std::int64_t weeks = 0;
  listener.case_done = [&](const CaseDone&) { stop = --cases <= 0; };
  listener.week_done = [&](const Progress& progress) {
    EXPECT_EQ(progress.weeks_done, ++weeks);
    EXPECT_LE(progress.weeks_done, progress.weeks_total);
  };
  const SweepSummary summary = run_sweep(plan, options, listener, stop);
  write_sweep(plan, summary.interrupted ? SweepTable{kOutputs, {}} : gather_sweep(plan, kOutputs));
  return summary;
}

TEST(SweepPlan, ChangesItsParametersAndNothingElse) {
  const SweptFolder folder;
  SweepPlan plan = make_plan(folder, "out");
  plan.study.record_seeds = {1};
  StudyPlan point = plan_of_point(plan, 1);
  EXPECT_EQ(*find_parameter(point.parameters, "attendance.habit"), 2.5);
  EXPECT_EQ(*find_parameter(point.parameters, "attendance.memory"), 1);
  EXPECT_TRUE(point.record_seeds.empty());
  const auto set =
      read_study(folder.study(), {{}, {}, {"attendance.habit=2.5", "attendance.memory=1"}, {}});
  EXPECT_EQ(digest_of_study(point), digest_of_study(set));  // as if set by hand
  EXPECT_EQ(folder_of_point(plan, 1), plan.folder / "points/0002/swept");
}

TEST(Sweep, SharesItsLuckIsTheSameOnAnyThreadsAndGoesOnWhereItWasStopped) {
  const SweptFolder folder;
  const SweepPlan whole = make_plan(folder, "whole"), cut = make_plan(folder, "cut");
  EXPECT_EQ(sweep(whole, 1).finished, 6);
  const SweepTable table = gather_sweep(whole, kOutputs);
  ASSERT_EQ(table.rows.size(), 6U);
  EXPECT_EQ(table.rows[3].point, 1U);
  EXPECT_EQ(table.rows[3].variant, "evening");
  EXPECT_EQ(table.rows[0].numbers, table.rows[4].numbers);  // same point, same luck
  EXPECT_NE(table.rows[0].numbers, table.rows[2].numbers);
  EXPECT_LT(table.rows[0].numbers[1], table.rows[0].numbers[0]);

  const Responses level = responses_of(whole, table, 0, "evening");
  const Responses difference = responses_of(whole, table, 0, "evening", "baseline");
  EXPECT_EQ(level.at(1, 0), table.rows[3].numbers[0]);
  EXPECT_EQ(difference.at(1, 0), table.rows[3].numbers[0] - table.rows[2].numbers[0]);

  const SweepSummary first = sweep(cut, 2, false, 3);
  EXPECT_TRUE(first.interrupted);
  EXPECT_LT(first.finished, 6);
  EXPECT_THROW(sweep(cut, 2), InputError);  // only if asked to go on
  const SweepSummary rest = sweep(cut, 2, true);
  EXPECT_FALSE(rest.interrupted);
  EXPECT_EQ(rest.skipped, first.finished);
  EXPECT_EQ(rest.finished + rest.skipped, 6);
  EXPECT_EQ(text_of(cut.folder / "sweep.csv"), text_of(whole.folder / "sweep.csv"));

  // Other points in the same folder would be mixed up with these.
  SweepPlan other = whole;
  other.values[0][0] = 1.5;
  EXPECT_THROW(sweep(other, 1, true), InputError);
}

/// Digests of all cases, by name.
std::map<std::string, std::uint64_t> digests_of(const SweepPlan& plan, int threads) {
  RunnerOptions options;
  options.threads = threads;
  std::map<std::string, std::uint64_t> digests;
  RunListener listener;
  listener.case_done = [&](const CaseDone& done) {
    digests[fmt::format("{} {}", done.variant, done.seed)] = done.digest;
  };
  listener.week_done = [&](const Progress& progress) {
    EXPECT_EQ(progress.cases_total, 6);  // the goal stays where it was
    EXPECT_EQ(progress.cases_done, int(digests.size()));
  };
  const std::atomic<bool> stop{false};
  const SweepSummary summary = run_sweep(plan, options, listener, stop);
  EXPECT_EQ(summary.finished, int(digests.size()));
  return digests;
}

// Three points of one seed: with one thread one after another, with more side by side.
TEST(Sweep, SideBySideEqualsOneAfterAnotherBitForBit) {
  const SweptFolder folder;
  const auto one = digests_of(make_plan(folder, "one"), 1);
  EXPECT_EQ(one.size(), 6U);
  EXPECT_EQ(one.at("0001/evening 1"), one.at("0003/evening 1"));  // the same point twice
  EXPECT_NE(one.at("0001/evening 1"), one.at("0002/evening 1"));
  EXPECT_EQ(digests_of(make_plan(folder, "three"), 3), one);
  try {  // the first piece in the way is told, whichever thread had it
    (void)sweep(make_plan(folder, "three"), 2);
    FAIL() << "results were overwritten";
  } catch (const InputError& error) {
    EXPECT_THAT(error.in(Language::english), HasSubstr("points/0001"));
  }
}

TEST(SweepTable, IsWrittenForPeopleAndForPrograms) {
  const SweptFolder folder;
  SweepPlan plan = make_plan(folder, "out");
  plan.values = {{1, 1.25}, {2, 1.5}};
  const SweepTable table{kOutputs,
                         {{0, "baseline", 1, {10, 5}},
                          {0, "evening", 1, {12.5, std::nan("")}},
                          {1, "baseline", 1, {11, 6}},
                          {1, "evening", 1, {13, 7}}}};
  write_sweep(plan, table);
  const std::string text = text_of(plan.folder / "sweep.csv");
  EXPECT_THAT(text, HasSubstr("point,attendance.habit,attendance.memory,variant,seed,visits,"
                              "visits@female\n1,1,1.25,baseline,1,10,5\n"));
  EXPECT_THAT(text, HasSubstr("\n1,1,1.25,evening,1,12.5,\n"));
  const Hdf5File file(plan.folder / "sweep.h5");
  EXPECT_EQ(file.text_attribute("/", "format"), "engawa-sweep");
  EXPECT_EQ(file.texts("/parameters/name"), plan.parameters);
  EXPECT_EQ(file.values<double>("/points/value", {2, 2}), (std::vector<double>{1, 1.25, 2, 1.5}));
  EXPECT_EQ(file.texts("/outputs/over")[0], "sum over the study");
  EXPECT_EQ(file.values<double>("/cases/value", {4, 2})[2], 12.5);
  EXPECT_EQ(file.column<std::uint32_t>("/cases/point").back(), 2U);
}

}  // namespace
}  // namespace engawa::testing
