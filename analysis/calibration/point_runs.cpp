#include "analysis/calibration/point_runs.hpp"

#include <cmath>
#include <limits>
#include <stdexcept>

namespace engawa {

PointRuns::PointRuns(Points points, std::size_t seeds, std::size_t targets)
    : points_(std::move(points)),
      seeds_(seeds),
      targets_(targets),
      values_(points_.rows() * seeds * targets, std::numeric_limits<double>::quiet_NaN()) {}

double PointRuns::mean(std::size_t point, std::size_t target) const {
  double sum = 0;
  for (std::size_t seed = 0; seed < seeds_; ++seed) sum += at(point, seed, target);
  return sum / double(seeds_);
}

double PointRuns::seed_variance(std::size_t target) const {
  double squares = 0, degrees = 0;
  for (std::size_t point = 0; point < points_.rows(); ++point) {
    const double centre = mean(point, target);
    if (std::isnan(centre)) continue;
    for (std::size_t seed = 0; seed < seeds_; ++seed)
      squares += (at(point, seed, target) - centre) * (at(point, seed, target) - centre);
    degrees += double(seeds_) - 1;
  }
  return degrees > 0 ? squares / degrees : std::numeric_limits<double>::quiet_NaN();
}

void PointRuns::append(const PointRuns& others) {
  if (points_.rows() == 0) {
    *this = others;
    return;
  }
  if (others.seeds_ != seeds_ || others.targets_ != targets_ ||
      others.points_.columns() != points_.columns())
    throw std::invalid_argument("runs of another kind cannot be added");
  Points all(points_.rows() + others.points_.rows(), points_.columns());
  for (std::size_t k = 0; k < points_.rows(); ++k) all.set_row(k, points_.row(k));
  for (std::size_t k = 0; k < others.points_.rows(); ++k)
    all.set_row(points_.rows() + k, others.points_.row(k));
  points_ = std::move(all);
  values_.insert(values_.end(), others.values_.begin(), others.values_.end());
}

PointRuns PointRuns::of_points(const std::vector<std::size_t>& kept) const {
  Points points(kept.size(), points_.columns());
  for (std::size_t k = 0; k < kept.size(); ++k) points.set_row(k, points_.row(kept[k]));
  PointRuns out(std::move(points), seeds_, targets_);
  for (std::size_t k = 0; k < kept.size(); ++k) {
    for (std::size_t seed = 0; seed < seeds_; ++seed) {
      for (std::size_t target = 0; target < targets_; ++target)
        out.at(k, seed, target) = at(kept[k], seed, target);
    }
  }
  return out;
}

}  // namespace engawa
