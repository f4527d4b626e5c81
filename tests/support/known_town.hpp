// A model so simple that the truth is known: smooth functions of the cube, with luck added.
#pragma once
#include <cmath>
#include <vector>

#include "analysis/calibration/history_matching.hpp"
#include "analysis/calibration/lots.hpp"

namespace engawa::testing {

inline constexpr std::size_t kKnownColumns = 2, kKnownTargets = 3;
inline constexpr double kLuckSd = .08, kKnownErrorSd = .05, kKnownDiscrepancySd = .05;

/// What the known model is expected to give.
inline double known_output(std::size_t target, std::span<const double> x) {
  if (target == 0) return x[0] + .5 * x[1];
  if (target == 1) return std::sin(2 * x[1]) - .3 * x[0];
  return x[0] * x[1];
}

/// One problem: its truth, drawn evenly from the cube, and what would have been published of it.
struct KnownProblem {
  std::vector<double> truth;
  std::vector<FitTarget> targets;
  std::uint64_t seed = 0;
  double luck_sd = kLuckSd;

  explicit KnownProblem(std::uint64_t number, double luck = kLuckSd) : seed(number), luck_sd(luck) {
    LotRow lots(number, 100);
    for (std::size_t k = 0; k < kKnownColumns; ++k) truth.push_back(lots.next());
    for (std::size_t k = 0; k < kKnownTargets; ++k) {
      const double published = known_output(k, truth) + luck_sd * lots.normal() +
                               kKnownErrorSd * lots.normal() + kKnownDiscrepancySd * lots.normal();
      const double tolerance = kNormalLimit * kKnownErrorSd;
      targets.push_back({"t", published, published - tolerance, published + tolerance,
                         kKnownErrorSd, kKnownDiscrepancySd});
    }
  }

  /// Lives of the known town at the points; every point has its own luck.
  [[nodiscard]] PointRuns run(const Points& points, std::size_t wave, std::size_t seeds) const {
    PointRuns out(points, seeds, kKnownTargets);
    LotRow lots(seed, 200 + std::uint32_t(wave));
    for (std::size_t point = 0; point < points.rows(); ++point) {
      for (std::size_t life = 0; life < seeds; ++life) {
        for (std::size_t k = 0; k < kKnownTargets; ++k)
          out.at(point, life, k) = known_output(k, points.row(point)) + luck_sd * lots.normal();
      }
    }
    return out;
  }
};

}  // namespace engawa::testing
