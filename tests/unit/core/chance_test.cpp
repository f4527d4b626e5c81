#include "sim/core/chance.hpp"

#include <gtest/gtest.h>

#include <boost/math/distributions/beta.hpp>
#include <boost/math/distributions/poisson.hpp>

namespace engawa {
namespace {

TEST(Poisson, IsTheInverseOfTheDistributionFunction) {
  for (const double lambda : {0.001, 0.02, 0.3, 1.0, 4.7, 20.0, 59.0}) {
    const boost::math::poisson_distribution<double> truth(lambda);
    for (double u = 0.0005; u < 1.0; u += 0.001) {
      const int n = poisson(u, lambda);
      EXPECT_GE(cdf(truth, n), u - 1e-9) << lambda << ' ' << u;
      if (n > 0) {
        EXPECT_LT(cdf(truth, n - 1), u + 1e-9) << lambda << ' ' << u;
      }
    }
  }
}

TEST(Poisson, MoreRateNeverGivesFewer) {
  for (const double u : {0.001, 0.1, 0.37, 0.5, 0.9, 0.999, 0.999999}) {
    int before = 0;
    for (double lambda = 0.0; lambda <= 60.0; lambda += 0.05) {
      const int n = poisson(u, lambda);
      EXPECT_GE(n, before) << u << ' ' << lambda;
      before = n;
    }
  }
}

TEST(Poisson, NothingHappensAtRateZero) {
  EXPECT_EQ(poisson(0.9999999, 0.0), 0);
  EXPECT_EQ(poisson(0.9999999, -1.0), 0);
}

TEST(Race, ACandidateWithoutWeightNeverWins) {
  EXPECT_GT(race_time(0.999999, 0.0), race_time(1e-15, 1e-9));
}

TEST(Race, MoreWeightArrivesEarlier) {
  EXPECT_LT(race_time(0.3, 2.0), race_time(0.3, 1.0));
}

TEST(WeeklyProbability, FiftyTwoWeeksMakeTheYear) {
  const double week = weekly_probability(0.19);
  double stayed = 1.0;
  for (int k = 0; k < 52; ++k) stayed *= 1.0 - week;
  EXPECT_NEAR(stayed, std::exp(-0.19), 1e-9);
  EXPECT_EQ(weekly_probability(0.0), 0.0);
  EXPECT_GT(weekly_probability(0.19, 1.9), week);
}

TEST(BetaTwo, IsTheInverseOfTheDistributionFunction) {
  for (const int b : {1, 2, 3, 5, 8}) {
    const boost::math::beta_distribution<double> truth(2.0, b);
    for (double u = 0.005; u < 1.0; u += 0.01) {
      EXPECT_NEAR(beta_two(u, b), quantile(truth, u), 1e-11) << b << ' ' << u;
    }
  }
}

TEST(BetaOne, IsTheInverseOfTheDistributionFunction) {
  for (const double b : {0.5, 1.0, 3.0, 9.0}) {
    const boost::math::beta_distribution<double> truth(1.0, b);
    for (double u = 0.005; u < 1.0; u += 0.01) {
      EXPECT_NEAR(beta_one(u, b), quantile(truth, u), 1e-9) << b << ' ' << u;
    }
  }
}

TEST(CurveAt, PassesThroughItsPointsAndIsFlatBeyond) {
  constexpr std::array<double, 3> ages{20, 40, 80};
  constexpr std::array<double, 3> hours{4, 8, 2};
  EXPECT_EQ(curve_at(ages, hours, 0), 4);
  EXPECT_EQ(curve_at(ages, hours, 20), 4);
  EXPECT_EQ(curve_at(ages, hours, 30), 6);
  EXPECT_EQ(curve_at(ages, hours, 40), 8);
  EXPECT_EQ(curve_at(ages, hours, 60), 5);
  EXPECT_EQ(curve_at(ages, hours, 99), 2);
}

}  // namespace
}  // namespace engawa
