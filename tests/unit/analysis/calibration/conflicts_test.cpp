// A conflict that is there by construction is found, with the parameter that makes it; one that is
// not there is not.
#include "analysis/calibration/conflicts.hpp"

#include <gtest/gtest.h>

#include <cmath>

#include "analysis/calibration/lots.hpp"

namespace engawa::testing {
namespace {
constexpr double kLuck = .02;

/// Outputs: 0 rises with the first parameter, 1 falls with it, 2 rises with the second.
PointRuns three_outputs() {
  const Points points = latin_hypercube(40, 3, 1);
  PointRuns out(points, 2, 3);
  LotRow lots(1, 300);
  for (std::size_t k = 0; k < points.rows(); ++k) {
    for (std::size_t seed = 0; seed < 2; ++seed) {
      const double x = points.at(k, 0), y = points.at(k, 1);
      out.at(k, seed, 0) = x + kLuck * lots.normal();
      out.at(k, seed, 1) = 1 - x * x + kLuck * lots.normal();
      out.at(k, seed, 2) = .5 * x + y + kLuck * lots.normal();
    }
  }
  return out;
}

FitTarget near(double value) {
  return {"t", value, value - .1, value + .1, .05, 0};
}

const Conflict& of_pair(const std::vector<Conflict>& found, std::size_t a, std::size_t b) {
  for (const auto& one : found) {
    if (one.targets == std::vector<std::size_t>{a, b}) return one;
  }
  throw std::logic_error("no such pair");
}

TEST(Conflicts, ThatAreThereAreFoundAndExplained) {
  const auto found = find_conflicts({near(.9), near(.9), near(.7)}, {}, three_outputs(), 3, 1);
  ASSERT_EQ(found.size(), 6U);
  for (std::size_t k = 0; k < 3; ++k) EXPECT_EQ(found[k].meeting, Meeting::met);  // each alone
  const Conflict& opposed = of_pair(found, 0, 1);
  EXPECT_EQ(opposed.meeting, Meeting::not_met);
  EXPECT_FALSE(opposed.run_met);
  EXPECT_GT(opposed.smallest, 3);
  EXPECT_LT(opposed.agreement, -.9);
  EXPECT_EQ(opposed.parameter, 0U);
  EXPECT_NEAR(opposed.outputs[0], opposed.point[0], .05);
}

TEST(Conflicts, ThatAreNotThereAreNotFound) {
  const auto found = find_conflicts({near(.9), near(.2), near(.7)}, {}, three_outputs(), 3, 1);
  EXPECT_EQ(of_pair(found, 0, 1).meeting, Meeting::met);
  EXPECT_EQ(of_pair(found, 0, 2).meeting, Meeting::met);
  EXPECT_EQ(of_pair(found, 1, 2).meeting, Meeting::met);
}

TEST(Conflicts, OfATargetWithTheRangesThemselves) {
  const auto found = find_conflicts({near(1.5), near(.5), near(.7)}, {}, three_outputs(), 3, 1);
  EXPECT_EQ(found[0].meeting, Meeting::not_met);
  EXPECT_EQ(found[0].parameter, 0U);
  EXPECT_NEAR(found[0].outputs[0], 1, .05);
  EXPECT_EQ(of_pair(found, 0, 2).meeting, Meeting::not_met);
}

TEST(Conflicts, OfThreeOfWhichEachTwoGoTogether) {
  PointRuns runs = three_outputs();
  LotRow lots(1, 301);
  for (std::size_t k = 0; k < runs.points().rows(); ++k) {
    const double x = runs.points().at(k, 0), y = runs.points().at(k, 1);
    for (std::size_t seed = 0; seed < 2; ++seed) {
      runs.at(k, seed, 0) = x + kLuck * lots.normal();
      runs.at(k, seed, 1) = y + kLuck * lots.normal();
      runs.at(k, seed, 2) = x + y + kLuck * lots.normal();
    }
  }
  const std::vector<FitTarget> targets{near(.15), near(.15), near(.8)};
  const auto found = find_conflicts(targets, {{0, 1, 2}}, runs, 3, 1);
  ASSERT_EQ(found.size(), 7U);
  EXPECT_EQ(of_pair(found, 0, 1).meeting, Meeting::met);
  EXPECT_EQ(of_pair(found, 0, 2).meeting, Meeting::met);
  EXPECT_EQ(of_pair(found, 1, 2).meeting, Meeting::met);
  EXPECT_EQ(found.back().meeting, Meeting::not_met);  // .25 + .25 < .7
  EXPECT_EQ(found.back().outputs.size(), 3U);
  EXPECT_LT(found.back().agreement, 0);
}

TEST(Conflicts, CannotBeToldFromNothing) {
  PointRuns runs = three_outputs();
  for (std::size_t k = 0; k < runs.points().rows(); ++k) runs.at(k, 0, 2) = std::nan("");
  const auto found = find_conflicts({near(.9), near(.2), near(.7)}, {}, runs, 3, 1);
  EXPECT_EQ(found[2].meeting, Meeting::not_told);
  EXPECT_EQ(of_pair(found, 0, 2).meeting, Meeting::not_told);
}

}  // namespace
}  // namespace engawa::testing
