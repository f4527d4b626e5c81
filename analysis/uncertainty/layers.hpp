// How much of a finding's uncertainty comes from chance, how much from parameters and how much from
// the structure of the model. The seeds are the same at every point, so their common part cancels
// between points and only what differs from point to point is noise.
#pragma once
#include <cstddef>
#include <span>
#include <vector>

#include "analysis/sensitivity/interval.hpp"
#include "analysis/sensitivity/morris.hpp"

namespace engawa {

/// Two-way random effects, points x seeds: how far the points' true means lie apart. Variance by
/// the analysis of variance, (mean square of points - mean square of residuals) / seeds, not below
/// 0; interval of Williams (1962) and Tukey (1951). Assumes normal effects. NaN for fewer than two
/// points or seeds: one seed cannot tell chance from parameters.
struct SpreadBetween {
  double sd = 0;
  Interval sd_limits;
  double noise_sd = 0;   ///< of a point's mean, once the seeds' common part is off
  double shrinkage = 0;  ///< by which the points' means are drawn together so as to spread by sd
};
[[nodiscard]] SpreadBetween spread_between(const Responses& values,
                                           double confidence = kConfidence);

/// Means of the points, drawn towards their common mean until their spread is that without noise
/// (Louis 1984): their quantiles are then those of the true means, not of means with noise.
[[nodiscard]] std::vector<double> means_without_noise(const Responses& values);

/// Share from which members and structures together make a finding robust (model.md 12.5).
inline constexpr double kRobustShare = 0.9;
/// False if nothing was asked.
[[nodiscard]] bool is_robust(std::size_t agreeing, std::size_t asked);
/// Points whose mean has the direction of the reference; none agrees with a reference of zero.
[[nodiscard]] std::size_t count_same_sign(const Responses& values, double reference);

/// Places of numbers, the greatest first; equal numbers in their order.
[[nodiscard]] std::vector<std::size_t> order_of(std::span<const double> numbers);

}  // namespace engawa
