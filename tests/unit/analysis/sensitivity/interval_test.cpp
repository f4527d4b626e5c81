// Bootstrap intervals hold the truth as often as they say.
#include "analysis/sensitivity/interval.hpp"

#include <gtest/gtest.h>

#include <cmath>

#include "sim/core/draws.hpp"
#include "sim/core/elementary.hpp"

namespace engawa {
namespace {

constexpr int kStudies = 1000;
const double kBand = 4 * std::sqrt(.95 * .05 / kStudies);

double size_of(std::span<const double> values) {
  double sum = 0;
  for (const double value : values) sum += std::abs(value);
  return sum / double(values.size());
}

/// Share of studies of normal values (mean 1, sd 1) whose interval holds the truth.
template <class MakeInterval>
double coverage(std::size_t count, double truth, MakeInterval make) {
  const Draws draws(11);
  int held = 0;
  std::vector<double> values(count);
  for (std::uint32_t study = 0; study < kStudies; ++study) {
    for (std::size_t k = 0; k < count; ++k)
      values[k] = 1 + normal_quantile(draws.at(1, study, k).u());
    held += make(values, study).holds(truth) ? 1 : 0;
  }
  return double(held) / kStudies;
}

Interval studentized(const std::vector<double>& values, const Statistic& statistic,
                     std::uint32_t study) {
  return studentized_interval(values, statistic, 400, study);
}

TEST(StudentizedInterval, HoldsTheMeanOfTenInNinetyFivePercent) {
  EXPECT_NEAR(coverage(10, 1, [](const auto& v, auto s) { return studentized(v, mean_of, s); }),
              .95, kBand);
}

// E|1 + Z| = sqrt(2/pi) e^-1/2 + 1 - 2 Phi(-1)
TEST(StudentizedInterval, HoldsTheMeanSizeOfTen) {
  const double truth = std::sqrt(2 / 3.14159265358979) * std::exp(-.5) + 1 - 2 * .158655254;
  EXPECT_NEAR(coverage(10, truth, [](const auto& v, auto s) { return studentized(v, size_of, s); }),
              .95, kBand);
}

TEST(StudentizedInterval, HoldsTheVarianceOfTwenty) {
  const double share =
      coverage(20, 1, [](const auto& v, auto s) { return studentized(v, variance_of, s); });
  EXPECT_NEAR(share, .95, kBand + .02);  // variances of few values are the bootstrap's weak side
}

// The percentile interval, made for many values, is too narrow for ten.
TEST(StudentizedInterval, IsNeededForFewValues) {
  const double share = coverage(10, 1, [](const std::vector<double>& values, std::uint32_t study) {
    std::vector<double> means;
    for (std::uint32_t r = 0; r < 400; ++r) {
      double sum = 0;
      for (const std::size_t k : resample(values.size(), r, study)) sum += values[k];
      means.push_back(sum / double(values.size()));
    }
    return percentile_interval(means);
  });
  EXPECT_LT(share, .95 - kBand);
}

TEST(StudentizedInterval, IsNotKnownForThreeValuesAndAPointIfAllAreEqual) {
  EXPECT_TRUE(std::isnan(studentized_interval(std::vector<double>{1, 2, 3}, mean_of).low));
  const Interval point = studentized_interval(std::vector<double>{2, 2, 2, 2}, mean_of);
  EXPECT_EQ(point.low, 2);
  EXPECT_EQ(point.high, 2);
}

TEST(Quantile, LiesBetweenNeighbours) {
  const std::vector<double> values{1, 2, 4};
  EXPECT_EQ(quantile_of(values, 0), 1);
  EXPECT_EQ(quantile_of(values, .75), 3);
  EXPECT_EQ(quantile_of(values, 1), 4);
}

TEST(Jackknife, OfAMeanIsItsStandardError) {
  const std::vector<double> values{1, 4, 4, 9, 2};
  EXPECT_NEAR(jackknife_error(values, mean_of), std::sqrt(variance_of(values) / 5), 1e-12);
}

TEST(Resample, DrawsEveryPlaceAlike) {
  std::vector<int> count(7);
  for (std::uint32_t repetition = 0; repetition < 1000; ++repetition) {
    for (const std::size_t place : resample(7, repetition, 3)) ++count[place];
  }
  for (const int times : count) EXPECT_NEAR(times, 1000, 4 * std::sqrt(7000 / 7.0));
}

}  // namespace
}  // namespace engawa
