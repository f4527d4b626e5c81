// What the model gave where it was run.
#pragma once
#include <cstddef>
#include <vector>

#include "analysis/sensitivity/design.hpp"

namespace engawa {

/// A number for every target at every point for every seed; NaN where nobody was to be counted.
class PointRuns {
 public:
  PointRuns() = default;
  PointRuns(Points points, std::size_t seeds, std::size_t targets);
  [[nodiscard]] const Points& points() const { return points_; }
  [[nodiscard]] std::size_t seeds() const { return seeds_; }
  [[nodiscard]] std::size_t targets() const { return targets_; }
  [[nodiscard]] double& at(std::size_t point, std::size_t seed, std::size_t target) {
    return values_[(point * seeds_ + seed) * targets_ + target];
  }
  [[nodiscard]] double at(std::size_t point, std::size_t seed, std::size_t target) const {
    return values_[(point * seeds_ + seed) * targets_ + target];
  }
  /// Mean over the seeds; NaN if one of them has no value.
  [[nodiscard]] double mean(std::size_t point, std::size_t target) const;
  /// Variance between two lives of a town with the same parameters, the same at all points; NaN for
  /// one seed.
  [[nodiscard]] double seed_variance(std::size_t target) const;
  /// Adds the points of others, with as many seeds and targets.
  void append(const PointRuns& others);
  /// Only these points.
  [[nodiscard]] PointRuns of_points(const std::vector<std::size_t>& kept) const;
  bool operator==(const PointRuns&) const = default;

 private:
  Points points_;
  std::size_t seeds_ = 0, targets_ = 0;
  std::vector<double> values_;
};

}  // namespace engawa
