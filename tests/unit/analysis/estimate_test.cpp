#include "analysis/estimate.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <vector>

namespace engawa {
namespace {

TEST(Estimate, PairedIntervalIsStudentsT) {
  const std::vector<double> a{1, 2, 3, 4}, b{2, 4, 4, 6};  // differences 1 2 1 2
  const Estimate estimate = paired_difference(a, b);
  EXPECT_DOUBLE_EQ(estimate.mean, 1.5);
  EXPECT_NEAR(estimate.high - estimate.mean, 3.182446 * std::sqrt(1.0 / 3 / 4), 1e-5);
  EXPECT_TRUE(estimate.differs_from_zero());
}

TEST(Estimate, OneSeedHasNoInterval) {
  const std::vector<double> a{1}, b{5};
  const Estimate estimate = paired_difference(a, b);
  EXPECT_EQ(estimate.mean, 4);
  EXPECT_TRUE(std::isnan(estimate.low));
  EXPECT_FALSE(estimate.differs_from_zero());
}

TEST(Estimate, EqualArmsDifferByExactlyZero) {
  const std::vector<double> a{1, 2, 3};
  EXPECT_FALSE(paired_difference(a, a).differs_from_zero());
  EXPECT_EQ(paired_difference(a, a).high, 0);
}

TEST(Estimate, PairingGainIsLargeForTwins) {
  const std::vector<double> a{1, 5, 9, 2}, b{1.1, 5.0, 9.1, 2.0};
  EXPECT_GT(pairing_gain(a, b), 100);
}

}  // namespace
}  // namespace engawa
