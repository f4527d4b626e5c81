#include "analysis/multiple.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <vector>

namespace engawa {
namespace {

// Student 1908, extra hours of sleep with two drugs: t = 4.0621 with 9 degrees of freedom,
// p = .002833 (the worked example of R's t.test).
TEST(PValue, OfStudentsSleepers) {
  const std::vector<double> hours{1.2, 2.4, 1.3, 1.3, 0, 1.0, 1.8, .8, 4.6, 1.4};
  EXPECT_NEAR(p_value(estimate_mean(hours)), .002833, 5e-7);
  EXPECT_NEAR(p_value(estimate_mean(hours, .8), .8), .002833, 5e-7) << "whatever the confidence";
}

TEST(PValue, IsTheConfidenceAtTheEdge) {
  const Estimate touches{2, 0, 4, 7};
  EXPECT_NEAR(p_value(touches), .05, 1e-9);
  EXPECT_LT(p_value({-2, -3.9, -.1, 7}), .05);
  EXPECT_GT(p_value({2, -.1, 4.1, 7}), .05);
}

TEST(PValue, OfNoSpreadAndOfNoInterval) {
  EXPECT_EQ(p_value(estimate_mean(std::vector<double>{0, 0, 0})), 1);
  EXPECT_EQ(p_value(estimate_mean(std::vector<double>{2, 2, 2})), 0);
  EXPECT_TRUE(std::isnan(p_value(estimate_mean(std::vector<double>{2}))));
}

void expect_all_near(const std::vector<double>& found, const std::vector<double>& expected) {
  ASSERT_EQ(found.size(), expected.size());
  for (std::size_t k = 0; k < found.size(); ++k) EXPECT_NEAR(found[k], expected[k], 1e-12) << k;
}

// Four tests often used in textbooks: .005 x 4, .01 x 3, .03 x 2, and .04 no sooner than .03.
TEST(Holm, OfFourTests) {
  expect_all_near(holm(std::vector{.01, .04, .03, .005}), {.03, .06, .06, .02});
}
TEST(BenjaminiHochberg, OfFourTests) {
  expect_all_near(benjamini_hochberg(std::vector{.01, .04, .03, .005}), {.02, .04, .04, .02});
}

/// Benjamini & Hochberg 1995, section 4: fifteen comparisons of two treatments after a heart
/// attack.
const std::vector<double> kHeartAttack{.0001, .0004, .0019, .0095, .0201, .0278, .0298, .0344,
                                       .0459, .3240, .4262, .5719, .6528, .7590, 1.000};

int below(const std::vector<double>& p_values, double level) {
  int count = 0;
  for (const double p : p_values) count += p <= level ? 1 : 0;
  return count;
}

TEST(BenjaminiHochberg, RejectsFourOfTheFifteenOfItsPaper) {
  const auto adjusted = benjamini_hochberg(kHeartAttack);
  EXPECT_EQ(below(adjusted, .05), 4);
  EXPECT_NEAR(adjusted[0], .0015, 1e-12);
  EXPECT_NEAR(adjusted[3], .0095 * 15 / 4, 1e-12);
  EXPECT_NEAR(adjusted[5], .0298 * 15 / 7, 1e-12) << "no larger than that of a larger p value";
}

TEST(Holm, RejectsThreeOfThem) {
  const auto adjusted = holm(kHeartAttack);
  EXPECT_EQ(below(adjusted, .05), 3);
  EXPECT_NEAR(adjusted[2], .0019 * 13, 1e-12);
  EXPECT_EQ(adjusted[14], 1);
}

TEST(Adjusted, LeaveOneTestAsItIs) {
  EXPECT_EQ(holm(std::vector{.03})[0], .03);
  EXPECT_EQ(benjamini_hochberg(std::vector{.03})[0], .03);
  EXPECT_TRUE(holm({}).empty());
}

TEST(Adjusted, DoNotCountWhatHasNoValue) {
  const double none = std::numeric_limits<double>::quiet_NaN();
  const auto adjusted = holm(std::vector{none, .01, none, .02});
  EXPECT_TRUE(std::isnan(adjusted[0]));
  EXPECT_NEAR(adjusted[1], .02, 1e-12);
  EXPECT_NEAR(adjusted[3], .02, 1e-12);
  EXPECT_NEAR(benjamini_hochberg(std::vector{none, .01, .02})[1], .02, 1e-12);
}

}  // namespace
}  // namespace engawa
