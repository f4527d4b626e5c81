// Differences between variants over seeds, with intervals.
#pragma once
#include <cstddef>
#include <span>

namespace engawa {

/// A mean with a two-sided interval; NaN limits if there are fewer than two seeds.
struct Estimate {
  double mean = 0, low = 0, high = 0;
  std::size_t seeds = 0;
  /// True if the interval leaves zero out: the difference can be told from zero.
  [[nodiscard]] bool differs_from_zero() const { return low > 0 || high < 0; }
};

inline constexpr double kConfidence = 0.95;

/// Mean with a t interval.
[[nodiscard]] Estimate estimate_mean(std::span<const double> values,
                                     double confidence = kConfidence);
/// Mean of variant - baseline, seed by seed: same length, same order of seeds.
[[nodiscard]] Estimate paired_difference(std::span<const double> baseline,
                                         std::span<const double> variant,
                                         double confidence = kConfidence);
/// The same as if the seeds had nothing in common (Welch).
[[nodiscard]] Estimate unpaired_difference(std::span<const double> baseline,
                                           std::span<const double> variant,
                                           double confidence = kConfidence);
/// Ratio of the means of two lists over the same seeds, with Fieller's interval. Limits are NaN if
/// there are fewer than two seeds, or if the denominator cannot be told from zero: then every ratio
/// is possible.
[[nodiscard]] Estimate ratio_of_means(std::span<const double> numerators,
                                      std::span<const double> denominators,
                                      double confidence = kConfidence);
/// True if the limits are known.
[[nodiscard]] bool has_interval(const Estimate& estimate);
/// True if both intervals are known and share a value.
[[nodiscard]] bool overlap(const Estimate& a, const Estimate& b);
/// Variance of the unpaired over the variance of the paired difference: how many times fewer seeds
/// pairing needs.
[[nodiscard]] double pairing_gain(std::span<const double> baseline,
                                  std::span<const double> variant);
[[nodiscard]] double mean_of(std::span<const double> values);
[[nodiscard]] double variance_of(std::span<const double> values);
[[nodiscard]] double correlation_of(std::span<const double> a, std::span<const double> b);

}  // namespace engawa
