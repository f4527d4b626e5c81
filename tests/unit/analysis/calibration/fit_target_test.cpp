#include "analysis/calibration/fit_target.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

namespace engawa::testing {
namespace {

TEST(FitTarget, TakesErrorFromTheAcceptedRangeAndDiscrepancyFromTheValue) {
  Target target;
  target.value = 50, target.low = 40, target.high = 60;
  const FitTarget fit = make_fit_target(target, .2);
  EXPECT_DOUBLE_EQ(fit.observation_sd, 10 / 1.96);
  EXPECT_DOUBLE_EQ(fit.discrepancy_sd, 10);
  target.low = 20;  // by hand wide on one side: the wider side counts
  EXPECT_DOUBLE_EQ(make_fit_target(target, 0).observation_sd, 30 / 1.96);
}

TEST(Implausibility, IsTheGapInStandardDeviationsOfAllThatMayPartThem) {
  const FitTarget target{"t", 10, 9, 11, 3, 4};
  EXPECT_DOUBLE_EQ(total_variance(target, 144), 9 + 16 + 144);
  EXPECT_DOUBLE_EQ(implausibility(target, 36, 144), 2);  // 26 / 13
  EXPECT_DOUBLE_EQ(implausibility(target, 10, 0), 0);
  const FitTarget exact{"t", 10, 10, 10, 0, 0};
  EXPECT_EQ(implausibility(exact, 10, 0), 0);
  EXPECT_TRUE(std::isinf(implausibility(exact, 11, 0)));
}

TEST(Implausibility, OfTheHighestOrTheSecondTargetSpeaks) {
  const double unknown = std::numeric_limits<double>::quiet_NaN();
  const std::vector<double> found{1, 5, unknown, 2};
  EXPECT_EQ(speaking(found, RulingBy::highest), 5);
  EXPECT_EQ(speaking(found, RulingBy::second), 2);
  EXPECT_EQ(speaking(std::vector<double>{unknown}, RulingBy::highest), 0);
}

TEST(AcceptedRange, CountsFromItsNearerEnd) {
  const FitTarget target{"t", 10, 9, 12, 1, 0};
  EXPECT_EQ(outside_accepted(target, 12), 0);
  EXPECT_EQ(outside_accepted(target, 14), 2);
  EXPECT_EQ(outside_accepted(target, 8), 1);
}

}  // namespace
}  // namespace engawa::testing
