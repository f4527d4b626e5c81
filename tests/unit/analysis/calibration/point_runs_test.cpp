#include "analysis/calibration/point_runs.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace engawa::testing {
namespace {

PointRuns two_points() {
  Points points(2, 1);
  points.at(1, 0) = .5;
  PointRuns out(points, 2, 1);
  out.at(0, 0, 0) = 1, out.at(0, 1, 0) = 3;  // variance 2
  out.at(1, 0, 0) = 5, out.at(1, 1, 0) = 9;  // variance 8
  return out;
}

TEST(PointRuns, PoolsTheVarianceBetweenSeedsOverThePoints) {
  PointRuns runs = two_points();
  EXPECT_EQ(runs.mean(1, 0), 7);
  EXPECT_EQ(runs.seed_variance(0), 5);
  runs.at(1, 1, 0) = std::nan("");
  EXPECT_TRUE(std::isnan(runs.mean(1, 0)));
  EXPECT_EQ(runs.seed_variance(0), 2);  // of the point that has a value
  EXPECT_TRUE(std::isnan(PointRuns(Points(3, 1), 1, 1).seed_variance(0)));
}

TEST(PointRuns, AreAddedAndChosen) {
  PointRuns runs;
  runs.append(two_points());
  runs.append(two_points());
  EXPECT_EQ(runs.points().rows(), 4U);
  EXPECT_EQ(runs.mean(3, 0), 7);
  const PointRuns chosen = runs.of_points({3, 0});
  EXPECT_EQ(chosen.points().at(0, 0), .5);
  EXPECT_EQ(chosen.mean(0, 0), 7);
  EXPECT_EQ(chosen.mean(1, 0), 2);
  EXPECT_THROW(runs.append(PointRuns(Points(1, 1), 1, 1)), std::invalid_argument);
}

}  // namespace
}  // namespace engawa::testing
