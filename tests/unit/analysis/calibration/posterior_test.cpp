#include "analysis/calibration/posterior.hpp"

#include <gtest/gtest.h>

#include <cmath>

#include "tests/support/known_town.hpp"

namespace engawa::testing {
namespace {

TEST(EffectiveSize, IsTheCountForEqualWeightsAndOneForASingleOne) {
  EXPECT_DOUBLE_EQ(effective_size({2, 2, 2, 2}), 4);
  EXPECT_DOUBLE_EQ(effective_size({0, 3, 0}), 1);
  EXPECT_DOUBLE_EQ(effective_size({1, 3}), 1.6);
  EXPECT_EQ(effective_size({0, 0}), 0);
}

std::optional<HistoryMatch> match_of(const KnownProblem& problem, std::size_t waves) {
  MatchOptions options;
  options.points = 20, options.waves = waves, options.crowd = 300;
  return match_history(
      problem.targets, kKnownColumns, options,
      [&](const Points& points, std::size_t wave) { return problem.run(points, wave, 2); });
}

TEST(Posterior, IsAsWideAsTheErrorsMakeItAndTheSameEveryTime) {
  const KnownProblem problem(7);
  const auto match = match_of(problem, 2);
  const Posterior once = sample_posterior(*match, 200, 1), again = sample_posterior(*match, 200, 1);
  EXPECT_EQ(once.members, again.members);
  EXPECT_GT(once.effective_at_once, 2);
  EXPECT_LT(once.effective_at_once, 300);
  for (std::size_t column = 0; column < kKnownColumns; ++column) {
    double sum = 0, squares = 0;
    for (std::size_t k = 0; k < 200; ++k) {
      sum += once.members.at(k, column);
      squares += once.members.at(k, column) * once.members.at(k, column);
    }
    const double sd = std::sqrt(squares / 200 - sum * sum / 40'000);
    EXPECT_GT(sd, .03);  // errors of .1 in three outputs of slopes about 1
    EXPECT_LT(sd, .25);
  }
}

TEST(HistoryMatch, StopsWhenAWaveIsInterrupted) {
  const KnownProblem problem(7);
  const auto match =
      match_history(problem.targets, kKnownColumns, {},
                    [](const Points&, std::size_t) { return std::optional<PointRuns>(); });
  EXPECT_FALSE(match.has_value());
}

TEST(HistoryMatch, ForgivesATargetOutOfReachAndSaysSo) {
  KnownProblem problem(7);
  problem.targets[2].value = 9, problem.targets[2].low = 8.9, problem.targets[2].high = 9.1;
  const auto match = match_of(problem, 1);
  EXPECT_TRUE(match->out_of_reach[2]);
  EXPECT_FALSE(match->out_of_reach[0]);
  EXPECT_NEAR(match->ruling.targets[2].discrepancy_sd, 8, .3);  // the product is at most one
  EXPECT_FALSE(match->left.empty);  // the others still say where to look
  EXPECT_LT(match->left.share, .9);
}

/// Rejects a choice by the first life alone, in which luck put the wrong point on the target.
TEST(LikeliestRun, IsThatOfTheMeanOverTheLives) {
  PointRuns runs(Points(3, 1), 3, 1);
  const double lives[3][3] = {{10, 16, 16}, {12, 9, 10}, {10, 10, std::nan("")}};
  for (std::size_t point = 0; point < 3; ++point) {
    for (std::size_t life = 0; life < 3; ++life) runs.at(point, life, 0) = lives[point][life];
  }
  EXPECT_EQ(likeliest_run(runs, {{"a", 10, 9, 11, 1, 0}}, {4}), 1U);
}

TEST(ScoreOfARun, CountsTheLuckOfTheRunAndOfTheTownOutThere) {
  Points points(1, 1);
  PointRuns runs(points, 1, 2);
  runs.at(0, 0, 0) = 13, runs.at(0, 0, 1) = 0;
  const std::vector<FitTarget> targets{{"a", 10, 9, 11, 1, 0}, {"b", 0, 0, 0, 1, 0}};
  const double expected = 3 / std::sqrt(1 + 4 * 2.0);
  EXPECT_DOUBLE_EQ(score_of_run(runs, 0, targets, {4, 4}, RulingBy::highest), expected);
  runs.at(0, 0, 1) = std::nan("");
  EXPECT_TRUE(std::isinf(score_of_run(runs, 0, targets, {4, 4}, RulingBy::highest)));
}

}  // namespace
}  // namespace engawa::testing
