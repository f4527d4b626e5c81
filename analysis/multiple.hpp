// Many differences looked at together: p values of estimates, adjusted so that the one that stands
// out by luck is not told as a finding.
#pragma once
#include <span>
#include <vector>

#include "analysis/estimate.hpp"

namespace engawa {

/// Two-sided p value of a mean of paired differences against zero, from its t interval of that
/// confidence. Not for Welch's or Fieller's intervals, whose degrees of freedom are others. NaN if
/// there is no interval; 1 if every seed has exactly zero, 0 if every seed has the same other
/// value.
[[nodiscard]] double p_value(const Estimate& estimate, double confidence = kConfidence);

/// Holm: the chance that even one of those below the level is false stays below it, however the
/// measures hang together. In the order given; NaN stays NaN and is not counted.
[[nodiscard]] std::vector<double> holm(std::span<const double> p_values);
/// Benjamini-Hochberg: of those below the level, the expected share that is false stays below it,
/// for measures that are independent or rise and fall together. NaN as above.
[[nodiscard]] std::vector<double> benjamini_hochberg(std::span<const double> p_values);

}  // namespace engawa
