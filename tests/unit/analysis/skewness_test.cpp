#include "analysis/skewness.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <vector>

namespace engawa {
namespace {

const std::vector<double> kSkewed{.1013, .2071, .2139, .3022, .4057,  .4168,
                                  .5081, .6043, .7119, .9037, 1.1064, 6.0027};

// 1, 2, 9: mean 4, squares 9 + 4 + 25 = 38, cubes -27 - 8 + 125 = 90;
// (90/3) / (38/3)^1.5 x sqrt(6)/1 = 1.6300.
TEST(Skewness, ByHand) {
  EXPECT_NEAR(skewness_of(std::vector{1.0, 2.0, 9.0}),
              30 / std::pow(38.0 / 3, 1.5) * std::sqrt(6.0), 1e-12);
  EXPECT_NEAR(skewness_of(std::vector{-1.0, -2.0, -9.0}), -1.6300, 1e-4);
  EXPECT_NEAR(skewness_of(std::vector{1.0, 2.0, 3.0}), 0, 1e-12);
  EXPECT_EQ(skewness_of(std::vector{1.0, 1.0, 1.0}), 0);
}

// The limits solve Hall's equation: h(T) = T + g T^2 / (3 sqrt n) + g^2 T^3 / (27 n) + g / (6 sqrt
// n) is the t quantile at either limit, with T = (mean - limit) / standard error. 11 degrees of
// freedom: 2.200985.
TEST(SkewAdjustedMean, SolvesTheEquationOfThePaper) {
  const Estimate estimate = skew_adjusted_mean(kSkewed);
  const double n = double(kSkewed.size()), mean = mean_of(kSkewed);
  double squares = 0, cubes = 0;
  for (const double value : kSkewed)
    squares += std::pow(value - mean, 2), cubes += std::pow(value - mean, 3);
  const double g = cubes / n / std::pow(squares / n, 1.5);
  const double error = std::sqrt(variance_of(kSkewed) / n);
  const auto bent = [&](double limit) {
    const double t = (mean - limit) / error;
    return t + g * t * t / (3 * std::sqrt(n)) + g * g * t * t * t / (27 * n) +
           g / (6 * std::sqrt(n));
  };
  EXPECT_NEAR(bent(estimate.low), 2.200985, 1e-5);
  EXPECT_NEAR(bent(estimate.high), -2.200985, 1e-5);
  EXPECT_GT(estimate.high - estimate.mean, 2 * (estimate.mean - estimate.low));
}

TEST(SkewAdjustedMean, OfEvenValuesIsStudents) {
  const std::vector<double> even{-3, -1, 0, 1, 3};
  const Estimate t = estimate_mean(even), adjusted = skew_adjusted_mean(even);
  EXPECT_NEAR(adjusted.low, t.low, 1e-12);
  EXPECT_NEAR(adjusted.high, t.high, 1e-12);
}

TEST(SkewAdjustedMean, MovesWithItsValues) {
  std::vector<double> shifted = kSkewed, mirrored = kSkewed;
  for (auto& value : shifted) value = 10 * value + 3;
  for (auto& value : mirrored) value = -value;
  const Estimate estimate = skew_adjusted_mean(kSkewed);
  EXPECT_NEAR(skew_adjusted_mean(shifted).high, 10 * estimate.high + 3, 1e-9);
  EXPECT_NEAR(skew_adjusted_mean(mirrored).low, -estimate.high, 1e-9);
}

TEST(SkewAdjustedMean, OfFewOrEqualValues) {
  EXPECT_FALSE(has_interval(skew_adjusted_mean(std::vector{1.0, 2.0})));
  EXPECT_EQ(skew_adjusted_mean(std::vector{2.0, 2.0, 2.0}).high, 2);
}

TEST(Rule, TakesStudentsIntervalForFewerThanFiveSeeds) {
  const std::vector<double> four(kSkewed.begin(), kSkewed.begin() + 4);
  const std::vector<double> five(kSkewed.begin(), kSkewed.begin() + 5);
  EXPECT_EQ(estimate_by_rule(four).high, estimate_mean(four).high);
  EXPECT_EQ(estimate_by_rule(five).high, skew_adjusted_mean(five).high);
}

}  // namespace
}  // namespace engawa
