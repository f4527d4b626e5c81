// Errors as stated in the header, against the C library and Boost.
#include "sim/core/elementary.hpp"

#include <gtest/gtest.h>

#include <boost/math/distributions/normal.hpp>
#include <cmath>

namespace engawa {
namespace {

TEST(ExpOf, RelativeErrorBelowTenToTheMinusTen) {
  for (double x = -699.9; x < 700.0; x += 0.0137) {
    EXPECT_NEAR(exp_of(x) / std::exp(x), 1.0, 1e-10) << x;
  }
  EXPECT_EQ(exp_of(0.0), 1.0);
}

TEST(ExpOf, SaturatesInsteadOfOverflowing) {
  EXPECT_EQ(exp_of(1e9), exp_of(700.0));
  EXPECT_EQ(exp_of(-1e9), exp_of(-700.0));
  EXPECT_GT(exp_of(-1e9), 0.0);
}

TEST(ExpOf, Grows) {
  double before = 0.0;
  for (double x = -3.0; x < 3.0; x += 1e-4) {
    EXPECT_GT(exp_of(x), before);
    before = exp_of(x);
  }
}

TEST(LogOf, AbsoluteErrorBelowTenToTheMinusThirteen) {
  for (double x = 1e-16; x < 1e16; x *= 1.0037) {
    EXPECT_NEAR(log_of(x), std::log(x), 1e-13) << x;
  }
  EXPECT_EQ(log_of(1.0), 0.0);
}

TEST(PowOf, AgreesWithTheLibrary) {
  for (const double base : {0.01, 0.5, 1.0, 2.5, 40.0}) {
    for (double power = -4.0; power <= 4.0; power += 0.37) {
      EXPECT_NEAR(pow_of(base, power) / std::pow(base, power), 1.0, 1e-9) << base << ' ' << power;
    }
  }
  EXPECT_EQ(pow_of(0.0, 2.0), 0.0);
}

TEST(Logistic, IsSymmetricAndSaturates) {
  EXPECT_EQ(logistic(0.0), 0.5);
  for (double x = 0.0; x < 30.0; x += 0.1) EXPECT_NEAR(logistic(x) + logistic(-x), 1.0, 1e-10);
  EXPECT_EQ(logistic(1e6), 1.0);
  EXPECT_LT(logistic(-1e6), 1e-300);
}

TEST(NormalQuantile, RelativeErrorBelowTwelveTenMillionths) {
  const boost::math::normal_distribution<double> truth;
  for (double u = 1e-12; u < 1.0; u += u < 0.01 ? u * 0.05 : 0.00071) {
    const double exact = quantile(truth, u);
    EXPECT_NEAR(normal_quantile(u), exact, 1.2e-9 * std::max(1.0, std::abs(exact))) << u;
  }
}

TEST(NormalQuantile, NeverFalls) {
  double before = -1e9;
  for (double u = 1e-6; u < 1.0; u += 1e-5) {
    EXPECT_GE(normal_quantile(u), before) << u;
    before = normal_quantile(u);
  }
}

TEST(NormalCdf, AbsoluteErrorBelowSevenAndAHalfHundredMillionths) {
  const boost::math::normal_distribution<double> truth;
  for (double x = -8.0; x < 8.0; x += 0.013) EXPECT_NEAR(normal_cdf(x), cdf(truth, x), 7.5e-8) << x;
}

}  // namespace
}  // namespace engawa
