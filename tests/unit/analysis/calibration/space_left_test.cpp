// The share of the ranges that is left is known for functions as simple as a coordinate.
#include "analysis/calibration/space_left.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

namespace engawa::testing {
namespace {

/// Emulators of the coordinates themselves, from a Latin hypercube without noise.
Ruling coordinates_near_half(std::size_t columns, double half_width) {
  const Points points = latin_hypercube(20 * columns, columns, 1);
  PointRuns runs(points, 2, columns);
  for (std::size_t k = 0; k < points.rows(); ++k) {
    for (std::size_t column = 0; column < columns; ++column)
      runs.at(k, 0, column) = runs.at(k, 1, column) = points.at(k, column);
  }
  Ruling out;
  out.targets.assign(columns, {"t", .5, 0, 1, half_width / 3, 0});  // ruled out from 3 sd
  out.waves.push_back({emulate_targets(runs), 3});
  return out;
}

SpaceLeft narrowed_once(const Ruling& ruling, std::size_t columns) {
  LotRow lots(1, 0);
  return narrowed(whole_space(1000, columns, 1), ruling, 3, lots);
}

TEST(SpaceLeft, OfHalfARangeIsAHalf) {
  const Ruling ruling = coordinates_near_half(1, .25);
  const SpaceLeft left = narrowed_once(ruling, 1);
  EXPECT_NEAR(left.share, .5, .03);
  EXPECT_FALSE(left.empty);
  for (std::size_t k = 0; k < left.crowd.points.rows(); ++k)
    EXPECT_TRUE(ruling.allows(left.crowd.points.row(k)));
}

TEST(SpaceLeft, IsFoundWhenItIsOneInTenThousand) {
  const Ruling ruling = coordinates_near_half(4, .05);  // a tenth in each of four
  const SpaceLeft left = narrowed_once(ruling, 4);
  EXPECT_GT(left.share, 1e-4 / 1.6);
  EXPECT_LT(left.share, 1e-4 * 1.6);
  double lowest = 1, highest = 0;
  for (std::size_t k = 0; k < left.crowd.points.rows(); ++k) {
    lowest = std::min(lowest, left.crowd.points.at(k, 0));
    highest = std::max(highest, left.crowd.points.at(k, 0));
  }
  EXPECT_LT(lowest, .46);  // spread over all of it
  EXPECT_GT(highest, .54);
}

TEST(SpaceLeft, ThatIsEmptyGivesTheLeastImplausiblePart) {
  Ruling ruling = coordinates_near_half(1, .05);
  ruling.targets.push_back(ruling.targets[0]);
  ruling.targets[1].value = .9;  // the same coordinate cannot be both
  auto again = coordinates_near_half(1, .05);
  ruling.waves[0].emulators.push_back(std::move(again.waves[0].emulators[0]));
  const SpaceLeft left = narrowed_once(ruling, 1);
  EXPECT_TRUE(left.empty);
  EXPECT_GT(left.limit, 3);
  EXPECT_NEAR(left.limit, 12, .2);  // .2 from both, at sd .05 / 3
  EXPECT_NEAR(left.crowd.points.at(0, 0), .7, .01);
}

TEST(SpaceLeft, ByTheSecondTargetForgivesOne) {
  Ruling ruling = coordinates_near_half(2, .05);
  ruling.by = RulingBy::second;
  const SpaceLeft left = narrowed_once(ruling, 2);
  EXPECT_NEAR(left.share, .19, .03);  // either coordinate near a half
}

TEST(SpreadPoints, KeepApartMoreThanThoseByLot) {
  const Points crowd = whole_space(1000, 2, 1).crowd.points;
  LotRow lots(1, 0);
  const Points chosen = spread_points(crowd, Points(0, 2), 20, lots);
  ASSERT_EQ(chosen.rows(), 20U);
  const auto nearest = [](const auto& row, std::size_t count) {
    double least = std::numeric_limits<double>::infinity();
    for (std::size_t a = 0; a < count; ++a) {
      for (std::size_t b = 0; b < a; ++b)
        least = std::min(least, std::hypot(row(a)[0] - row(b)[0], row(a)[1] - row(b)[1]));
    }
    return least;
  };
  const double spread = nearest([&](std::size_t k) { return chosen.row(k); }, 20);
  const double by_lot = nearest([&](std::size_t k) { return crowd.row(k); }, 20);
  EXPECT_GT(spread, by_lot);
  EXPECT_GT(spread, .06);
}

}  // namespace
}  // namespace engawa::testing
