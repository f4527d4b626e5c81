// Designs fill the cube as they promise, and are the same every time.
#include "analysis/sensitivity/design.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <set>

namespace engawa {
namespace {

TEST(LatinHypercube, HasOnePointInEveryStratumOfEveryColumn) {
  const Points points = latin_hypercube(40, 6, 7);
  for (std::size_t column = 0; column < 6; ++column) {
    std::set<int> strata;
    for (std::size_t row = 0; row < 40; ++row) {
      EXPECT_GT(points.at(row, column), 0);
      EXPECT_LT(points.at(row, column), 1);
      strata.insert(int(points.at(row, column) * 40));
    }
    EXPECT_EQ(strata.size(), 40U) << column;
  }
}

TEST(LatinHypercube, ColumnsHaveNothingToDoWithEachOther) {
  const Points points = latin_hypercube(400, 3, 1);
  for (std::size_t a = 0; a < 3; ++a) {
    for (std::size_t b = 0; b < a; ++b) {
      double sum = 0;
      for (std::size_t row = 0; row < 400; ++row)
        sum += (points.at(row, a) - .5) * (points.at(row, b) - .5);
      EXPECT_LT(std::abs(sum / 400 * 12), 4 / std::sqrt(400.0));
    }
  }
}

TEST(Designs, AreTheSameForTheSameSeedOnly) {
  EXPECT_EQ(latin_hypercube(20, 4, 3), latin_hypercube(20, 4, 3));
  EXPECT_FALSE(latin_hypercube(20, 4, 3) == latin_hypercube(20, 4, 4));
  EXPECT_EQ(morris_design(5, 4, 3).points, morris_design(5, 4, 3).points);
  EXPECT_FALSE(morris_design(5, 4, 3).points == morris_design(5, 4, 4).points);
  EXPECT_EQ(saltelli_sample(8, 4, 3), saltelli_sample(8, 4, 3));
}

// What was run stays of use when more trajectories are asked for.
TEST(MorrisDesign, BeginsWithTheTrajectoriesOfASmallerOne) {
  const auto few = morris_design(3, 5, 2), many = morris_design(9, 5, 2);
  for (std::size_t row = 0; row < few.points.rows(); ++row) {
    for (std::size_t k = 0; k < 5; ++k) EXPECT_EQ(few.points.at(row, k), many.points.at(row, k));
  }
}

TEST(FullGrid, HasEveryCombinationOnce) {
  const Points points = full_grid({3, 2, 1});
  ASSERT_EQ(points.rows(), 6U);
  const double first[] = {0, 0, .5, .5, 1, 1}, second[] = {0, 1, 0, 1, 0, 1};
  for (std::size_t row = 0; row < 6; ++row) {
    EXPECT_EQ(points.at(row, 0), first[row]);
    EXPECT_EQ(points.at(row, 1), second[row]);
    EXPECT_EQ(points.at(row, 2), 0);
  }
}

TEST(MorrisDesign, MovesOneParameterAStepAndEachOnce) {
  const MorrisDesign design = morris_design(12, 7, 1);
  ASSERT_EQ(design.points.rows(), 12U * 8);
  for (const auto& trajectory : design.trajectories) {
    std::set<std::size_t> moved;
    for (const auto& step : trajectory) {
      EXPECT_EQ(step.to, step.from + 1);
      for (std::size_t k = 0; k < 7; ++k) {
        const double gap = design.points.at(step.to, k) - design.points.at(step.from, k);
        EXPECT_NEAR(gap, k == step.parameter ? step.length : 0, 1e-12);
      }
      EXPECT_NEAR(std::abs(step.length), 2.0 / 3, 1e-12);
      moved.insert(step.parameter);
    }
    EXPECT_EQ(moved.size(), 7U);
  }
}

TEST(MorrisDesign, StandsOnFourLevelsAndUsesThemAlike) {
  const MorrisDesign design = morris_design(400, 2, 1);
  int levels[4] = {0, 0, 0, 0}, up = 0;
  for (const auto& trajectory : design.trajectories) {
    for (const auto& step : trajectory) {
      const double from = design.points.at(step.from, step.parameter) * 3;
      EXPECT_NEAR(from, std::round(from), 1e-12);
      ++levels[std::lround(from)];
      up += step.length > 0 ? 1 : 0;
    }
  }
  for (const int count : levels) EXPECT_NEAR(count, 200, 4 * std::sqrt(800 * .25 * .75));
  EXPECT_NEAR(up, 400, 4 * std::sqrt(800 * .25));
}

TEST(SaltelliSample, TakesOneColumnAtATimeFromTheSecondMatrix) {
  const Points points = saltelli_sample(5, 3, 1);
  for (std::size_t j = 0; j < 5; ++j) {
    const std::size_t a = j * 5, b = a + 1;
    for (std::size_t i = 0; i < 3; ++i) {
      for (std::size_t k = 0; k < 3; ++k)
        EXPECT_EQ(points.at(a + 2 + i, k), points.at(i == k ? b : a, k));
      EXPECT_NE(points.at(a, i), points.at(b, i));
    }
  }
}

}  // namespace
}  // namespace engawa
