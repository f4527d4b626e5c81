// Means of values that may be skewed over the seeds: Student's t, corrected for skewness.
#pragma once
#include <cstddef>
#include <span>

#include "analysis/estimate.hpp"

namespace engawa {

/// Sample skewness (adjusted Fisher-Pearson, G1); 0 if there are fewer than three or no spread.
[[nodiscard]] double skewness_of(std::span<const double> values);

/// Mean with the interval of Hall (1992, J. R. Stat. Soc. B 54:221): t, bent by a cubic that takes
/// out what skewness does to it. No draws; the same as t where the values are symmetric. No limits
/// if there are fewer than three; a single value (no spread) is its own limits.
[[nodiscard]] Estimate skew_adjusted_mean(std::span<const double> values,
                                          double confidence = kConfidence);

/// The one rule for means: five seeds or more Hall's interval, fewer Student's. docs/valuation.md
/// shows the coverage behind it.
inline constexpr std::size_t kSeedsForSkewness = 5;
[[nodiscard]] Estimate estimate_by_rule(std::span<const double> values,
                                        double confidence = kConfidence);

}  // namespace engawa
