// Sets of stages that hang together: a later stage's number moves with an earlier stage's
// parameter.
#include "analysis/calibration/joint_posterior.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace engawa::testing {
namespace {
constexpr double kLoose = .15, kTight = .03;  ///< errors of the two published numbers

/// First number: a. Second: a + b.
PointRuns run_sums(const Points& points) {
  PointRuns out(points, 1, 2);
  for (std::size_t k = 0; k < points.rows(); ++k)
    out.at(k, 0, 0) = points.at(k, 0), out.at(k, 0, 1) = points.at(k, 0) + points.at(k, 1);
  return out;
}

double sd_of_sum(const Points& points) {
  double sum = 0, squares = 0;
  for (std::size_t k = 0; k < points.rows(); ++k) {
    const double one = points.at(k, 0) + points.at(k, 1);
    sum += one, squares += one * one;
  }
  const double count = double(points.rows());
  return std::sqrt(squares / count - sum * sum / count / count);
}

Points column_around(double middle, double half_width, std::size_t count) {
  Points out(count, 1);
  for (std::size_t k = 0; k < count; ++k)
    out.at(k, 0) = middle + half_width * (2 * (double(k) + .5) / double(count) - 1);
  return out;
}

struct Stages {
  Points first = column_around(.5, .3, 100), second = column_around(.5, .1, 100);
  std::vector<JointStage> parts() const { return {{&first, {}}, {&second, {}}}; }
};

TEST(JoinParts, TakesEachStagesColumnsByLot) {
  const Stages stages;
  const Points joined = join_parts(stages.parts(), 200, 1);
  EXPECT_EQ(joined.columns(), 2U);
  EXPECT_EQ(joined, join_parts(stages.parts(), 200, 1));
  double products = 0;
  for (std::size_t k = 0; k < 200; ++k) {
    EXPECT_LE(std::abs(joined.at(k, 0) - .5), .3);
    EXPECT_LE(std::abs(joined.at(k, 1) - .5), .1);
    products += (joined.at(k, 0) - .5) * (joined.at(k, 1) - .5) / 200;
  }
  EXPECT_LT(std::abs(products), .003);  // independent: sd of the mean product .0007
}

/// Claim: what is drawn jointly meets the second number for every value of the first parameter.
/// Rejects draws of each stage put side by side, where the first parameter's spread is all added.
TEST(SampleJointly, KnowsThatLaterNumbersHangOnEarlierParameters) {
  const Stages stages;
  const std::vector<FitTarget> targets{{"a", .5, .2, .8, kLoose, 0},
                                       {"sum", 1, .9, 1.1, kTight, 0}};
  const Points side_by_side = join_parts(stages.parts(), 60, 2);
  EXPECT_GT(sd_of_sum(side_by_side), .15);
  const auto found = sample_jointly(stages.parts(), targets, run_sums(side_by_side), 200, 1);
  EXPECT_LT(sd_of_sum(found.members), 2 * kTight);
  double spread = 0;
  for (std::size_t k = 0; k < 200; ++k) spread += std::pow(found.members.at(k, 0) - .5, 2) / 200;
  EXPECT_GT(std::sqrt(spread), .08);  // the first parameter is still as open as its number
  EXPECT_EQ(found.members,
            sample_jointly(stages.parts(), targets, run_sums(side_by_side), 200, 1).members);
}

TEST(SampleJointly, LeavesNothingThatAStageRulesOutByItself) {
  const Stages stages;
  auto parts = stages.parts();
  parts.front().allows = [](std::span<const double> own) { return own[0] <= .6; };
  const std::vector<FitTarget> targets{{"a", .5, .2, .8, kLoose, 0},
                                       {"sum", 1, .9, 1.1, kTight, 0}};
  const Points explored = join_parts(stages.parts(), 60, 2);
  const auto found = sample_jointly(parts, targets, run_sums(explored), 100, 1);
  for (std::size_t k = 0; k < 100; ++k) EXPECT_LE(found.members.at(k, 0), .6);
}

}  // namespace
}  // namespace engawa::testing
