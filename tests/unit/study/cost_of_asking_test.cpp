// Sweeps, calibration and validation say what they need before they make as much as a folder.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "sim/study/calibration.hpp"
#include "sim/study/cost.hpp"
#include "sim/study/sweep.hpp"
#include "sim/study/validate_study.hpp"
#include "tests/unit/study/sweep_fixture.hpp"

namespace engawa::testing {
namespace {
using ::testing::HasSubstr;

class CostOfManyTowns : public ::testing::Test {
 protected:
  [[nodiscard]] StudyPlan plan() const { return read_study(folder_.study()); }
  [[nodiscard]] std::filesystem::path out() const { return folder_.path() / "out"; }
  /// What is said; nothing may be made, and if it were not refused it would at least not run.
  template <class Work>
  [[nodiscard]] std::string refusal_of(const Work& work) const {
    const std::atomic<bool> stop{true};
    std::string said;
    try {
      work(stop);
    } catch (const InputError& error) {
      said = error.in(Language::english);
    }
    EXPECT_FALSE(std::filesystem::exists(out()));
    return said;
  }
  [[nodiscard]] CalibrationPlan calibration() const {
    CalibrationPlan all;
    all.study = plan(), all.folder = out(), all.members = 10;
    Target target;
    target.measure = "meets.never", target.group = "everyone";
    all.stages.push_back({1, {{"contact.sociability", 0, 1.5}}, {target}});
    return all;
  }

 private:
  SweptFolder folder_;
};

TEST_F(CostOfManyTowns, OfASweepGrowsWithItsPoints) {
  const StudyPlan one = plan();
  const StudyCost few = estimate_sweep(one, 10, 1), many = estimate_sweep(one, 1000, 1);
  EXPECT_NEAR(many.disk_bytes, 100 * few.disk_bytes, 1);
  EXPECT_EQ(many.cases, 100 * few.cases);
  EXPECT_GT(many.memory_bytes, few.memory_bytes);
  EXPECT_LT(few.disk_bytes, 100e6) << "an estimate that refuses everything is of no use";
}

TEST_F(CostOfManyTowns, ASweepThatFitsNoDiskIsRefusedBeforeItsListIsMade) {
  SweepPlan sweep{plan(), {"contact.sociability"}, {}, out()};
  sweep.study.years = kMaxYears, sweep.study.seeds = kMaxSeeds;
  sweep.values.assign(kMaxPoints, {1.0});
  EXPECT_THAT(refusal_of([&](const auto& stop) { (void)run_sweep(sweep, {}, {}, stop); }),
              HasSubstr("GB of "));
}

TEST_F(CostOfManyTowns, ACalibrationIsRefusedForItsTown) {
  CalibrationPlan all = calibration();
  all.study.town.areas.front().population = 1e9;
  EXPECT_THAT(refusal_of([&](const auto& stop) { (void)calibrate(all, {}, stop); }),
              HasSubstr("GB of memory"));
}

TEST_F(CostOfManyTowns, ACalibrationIsRefusedForItsEmulators) {
  CalibrationPlan all = calibration();
  all.match.points = 1000, all.match.waves = 20;
  all.stages.front().targets.resize(20, all.stages.front().targets.front());
  EXPECT_THAT(refusal_of([&](const auto& stop) { (void)calibrate(all, {}, stop); }),
              HasSubstr("GB of memory"));
}

TEST_F(CostOfManyTowns, AValidationIsRefusedForItsTownOrItsSurvey) {
  ValidationPlan all;
  all.study = plan(), all.threads = 1;
  Target target;
  target.measure = "meets.never", target.group = "everyone";
  all.targets = {target};
  all.study.town.areas.front().population = 1e9;
  EXPECT_THAT(refusal_of([&](const auto& stop) { (void)validate_study(all, {}, stop); }),
              HasSubstr("GB of memory"));
  all.study = plan();
  all.study.seeds = 10'000, all.threads = 1024, all.survey.sample = 2'000'000'000;
  EXPECT_THAT(refusal_of([&](const auto& stop) { (void)validate_study(all, {}, stop); }),
              HasSubstr("GB of memory"));
}

TEST_F(CostOfManyTowns, ThatJustFitIsNotRefused) {
  const StudyPlan one = plan();
  for (const StudyCost& cost : {estimate_sweep(one, 50, 2), estimate_asking(one, 2, 1e5, 1e6)}) {
    EXPECT_NO_THROW(require_memory(one, cost, cost.memory_bytes));
    EXPECT_THROW(require_memory(one, cost, cost.memory_bytes - 1), InputError);
  }
  EXPECT_LT(estimate_asking(one, 1, 1e5).memory_bytes, 500e6);
}

}  // namespace
}  // namespace engawa::testing
