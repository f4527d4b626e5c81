// Bootstrap intervals (Efron & Tibshirani 1993): how far a statistic would move if other points had
// been drawn.
#pragma once
#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <vector>

#include "analysis/estimate.hpp"

namespace engawa {

/// Two-sided limits; NaN where they are not known.
struct Interval {
  double low = 0, high = 0;
  [[nodiscard]] bool holds(double value) const { return low <= value && value <= high; }
};

using Statistic = std::function<double(std::span<const double>)>;

/// Places 0..count-1 drawn with replacement; the same for the same seed and repetition.
[[nodiscard]] std::vector<std::size_t> resample(std::size_t count, std::uint32_t repetition,
                                                std::uint64_t seed);
/// The value below which a share of the sorted values lies, between neighbours by straight line.
[[nodiscard]] double quantile_of(std::span<const double> sorted, double share);
/// Limits between which the middle of the values lies: the percentile bootstrap, from the values
/// that resamples gave. Good for statistics of hundreds of points.
[[nodiscard]] Interval percentile_interval(std::vector<double> values,
                                           double confidence = kConfidence);
/// Standard error of a statistic by leaving out one value at a time.
[[nodiscard]] double jackknife_error(std::span<const double> values, const Statistic& statistic);
/// The bootstrap-t interval: resamples are judged by their own errors, so it stays honest for the
/// few values that a screening has. Not known for fewer than four values.
[[nodiscard]] Interval studentized_interval(std::span<const double> values,
                                            const Statistic& statistic, int repetitions = 1000,
                                            std::uint64_t seed = 1,
                                            double confidence = kConfidence);

}  // namespace engawa
