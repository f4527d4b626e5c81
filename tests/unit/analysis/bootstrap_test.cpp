#include "analysis/bootstrap.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <stdexcept>
#include <vector>

#include "analysis/skewness.hpp"
#include "sim/core/draws.hpp"
#include "sim/core/elementary.hpp"

namespace engawa {
namespace {

/// Most seeds a little, one seed very much: what new ties or closures look like.
const std::vector<double> kSkewed{.1013, .2071, .2139, .3022, .4057,  .4168,
                                  .5081, .6043, .7119, .9037, 1.1064, 6.0027};
const std::vector<double> kEven{1.0131, 1.1972, .8113, 1.1047, .9069,  1.0523,
                                .9461,  1.2917, .7038, 1.0084, 1.1496, .8575};

/// A mean is a ratio to as many ones.
Estimate bootstrap_mean(const std::vector<double>& values, double confidence = .95,
                        const BootstrapPlan& plan = {}) {
  return bootstrap_ratio(values, std::vector<double>(values.size(), 1.0), confidence, plan);
}

TEST(BootstrapMean, IsTheMeanWithAnIntervalThatLeansToTheLongTail) {
  const Estimate estimate = bootstrap_mean(kSkewed);
  EXPECT_DOUBLE_EQ(estimate.mean, mean_of(kSkewed));
  EXPECT_GT(estimate.high - estimate.mean, 2 * (estimate.mean - estimate.low));
  EXPECT_GT(estimate.low, 0) << "no value is negative, so no resampled mean can be";
  EXPECT_LT(estimate_mean(kSkewed).low, 0) << "which t does not know";
}

/// The formulas of Efron & Tibshirani 1993, 14.3, written out with other draws: limits at
/// Phi(z0 + (z0 + z)/(1 - a(z0 + z))), a from the skewness of the values (for a mean exactly).
Estimate by_the_book(const std::vector<double>& values, double z, int resamples) {
  const double n = double(values.size()), mean = mean_of(values);
  double squares = 0, cubes = 0, below = 0;
  for (const double value : values)
    squares += std::pow(value - mean, 2), cubes += std::pow(value - mean, 3);
  const double a = cubes / (6 * std::pow(squares, 1.5));
  std::vector<double> means;
  for (int k = 0; k < resamples; ++k) {
    double sum = 0;
    for (std::uint64_t place = 0; place < values.size(); ++place)
      sum += values[std::size_t(n * Draws(4).at(9, unsigned(k), place).u())];
    means.push_back(sum / n);
    below += means.back() < mean ? 1.0 / resamples : 0;
  }
  std::ranges::sort(means);
  const double z0 = normal_quantile(below);
  const auto limit = [&](double score) {
    const double share = normal_cdf(z0 + (z0 + score) / (1 - a * (z0 + score)));
    return means[std::size_t(share * (resamples - 1))];
  };
  return {mean, limit(-z), limit(z), values.size()};
}

TEST(BootstrapMean, IsTheFormulaOfTheBook) {
  constexpr int kResamples = 100'000;
  for (const auto* values : {&kSkewed, &kEven}) {
    for (const auto widening : {Widening::none, Widening::small_sample}) {
      // 11 degrees of freedom: t = 2.200985, times sqrt(12/11)
      const double z = widening == Widening::none ? 1.959964 : 2.200985 * std::sqrt(12.0 / 11);
      const Estimate book = by_the_book(*values, z, kResamples);
      const Estimate found = bootstrap_mean(*values, .95, {1, kResamples, widening});
      const double close = .015 * (book.high - book.low);  // four standard errors of a quantile
      EXPECT_NEAR(found.low, book.low, close);
      EXPECT_NEAR(found.high, book.high, close);
    }
  }
}

TEST(BootstrapMean, AgreesWithStudentOnEvenValues) {
  const Estimate t = estimate_mean(kEven), bootstrap = bootstrap_mean(kEven);
  const double width = t.high - t.low;
  EXPECT_NEAR(bootstrap.low, t.low, .06 * width);
  EXPECT_NEAR(bootstrap.high, t.high, .06 * width);
}

TEST(BootstrapMean, MovesWithItsValues) {
  std::vector<double> shifted = kSkewed, mirrored = kSkewed;
  for (auto& value : shifted) value = 10 * value + 3;
  for (auto& value : mirrored) value = -value;
  const Estimate estimate = bootstrap_mean(kSkewed);
  const double close = .002 * (estimate.high - estimate.low);  // rounding makes and breaks a tie
  EXPECT_NEAR(bootstrap_mean(shifted).high, 10 * estimate.high + 3, 10 * close);
  EXPECT_NEAR(bootstrap_mean(mirrored).low, -estimate.high, close);
}

TEST(BootstrapMean, IsTheSameEveryTimeAndNearlySoWithOtherDraws) {
  const Estimate first = bootstrap_mean(kSkewed), again = bootstrap_mean(kSkewed);
  EXPECT_EQ(first.low, again.low);
  EXPECT_EQ(first.high, again.high);
  const Estimate other = bootstrap_mean(kSkewed, .95, {99});
  EXPECT_NE(first.high, other.high);
  EXPECT_NEAR(first.high, other.high, .15 * (first.high - first.low));
}

TEST(BootstrapMean, OfFewOrEqualValues) {
  EXPECT_FALSE(has_interval(bootstrap_mean(std::vector{1.0, 2.0})));
  const Estimate equal = bootstrap_mean(std::vector{2.0, 2.0, 2.0, 2.0});
  EXPECT_EQ(equal.low, 2);
  EXPECT_EQ(equal.high, 2);
}

TEST(BootstrapRatio, DrawsBothTogether) {
  std::vector<double> bottom = kSkewed;
  for (auto& value : bottom) value *= 4;
  const Estimate exact = bootstrap_ratio(kSkewed, bottom);
  EXPECT_NEAR(exact.low, .25, 1e-12) << "the two go together: there is no doubt";
  EXPECT_NEAR(exact.high, .25, 1e-12);
  const Estimate ratio = bootstrap_ratio(kSkewed, kEven);
  EXPECT_DOUBLE_EQ(ratio.mean, mean_of(kSkewed) / mean_of(kEven));
  EXPECT_LT(ratio.low, ratio.mean);
  EXPECT_GT(ratio.high, ratio.mean);
}

TEST(BootstrapRatio, OfADenominatorThatMayBeZeroHasNoLimits) {
  const std::vector<double> bottom{1, -1, 2, -2, 1, -1, 2, -2, 1, -1, 2, -.5};
  EXPECT_FALSE(has_interval(bootstrap_ratio(kSkewed, bottom)));
  EXPECT_FALSE(has_interval(bootstrap_ratio(kSkewed, std::vector<double>(12, 0.0))));
  EXPECT_THROW((void)bootstrap_ratio(kSkewed, std::vector{1.0}), std::invalid_argument);
}

TEST(Rule, TakesTheBootstrapForTenOrMoreSkewedValues) {
  EXPECT_TRUE(is_for_bootstrap(kSkewed));
  EXPECT_FALSE(is_for_bootstrap(kEven));
  const std::vector<double> few(kSkewed.end() - 9, kSkewed.end());
  EXPECT_GT(skewness_of(few), kSkewForBootstrap);
  EXPECT_FALSE(is_for_bootstrap(few)) << "nine values are too few to resample";
}

}  // namespace
}  // namespace engawa
