// Bootstrap intervals (BCa: bias-corrected and accelerated) of ratios whose parts are skewed over
// the seeds, with keyed draws: the same values give the same interval on every machine. Means need
// no draws: skewness.hpp.
#pragma once
#include <cstdint>
#include <span>
#include <string_view>

#include "analysis/estimate.hpp"

namespace engawa {

/// A bootstrap interval of few values is too narrow even where they are normal: it lacks the factor
/// n/(n-1) of the variance and takes a normal for Student's quantile. `small_sample` puts both back
/// (Hesterberg 2015, "expanded" percentiles); `none` is BCa as Efron (1987) wrote it.
enum class Widening { none, small_sample };

struct BootstrapPlan {
  std::uint64_t seed = 1;
  std::size_t resamples = 4000;
  Widening widening = Widening::small_sample;
};

/// Ratio of the means of two lists over the same seeds, drawn together. No limits if there are
/// fewer than three, or if some resampled denominator has the other sign, or is zero: then the
/// denominator cannot be told from zero.
[[nodiscard]] Estimate bootstrap_ratio(std::span<const double> numerators,
                                       std::span<const double> denominators,
                                       double confidence = kConfidence,
                                       const BootstrapPlan& plan = {});

/// The rule for ratios; docs/valuation.md shows the coverage behind it. Means have a rule of their
/// own (skewness.hpp).
inline constexpr std::size_t kSeedsForBootstrap = 10;
inline constexpr double kSkewForBootstrap = 1;
/// True with ten values or more whose skewness is beyond +-1: then the bootstrap interval, else
/// Fieller's.
[[nodiscard]] bool is_for_bootstrap(std::span<const double> values);

}  // namespace engawa
