// Bootstrap intervals (BCa: bias-corrected and accelerated) for differences that are skewed over
// the seeds, with keyed draws: the same values give the same interval on every machine.
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

/// Mean of paired differences, seed by seed. No limits if there are fewer than three; a single
/// value (no spread) is its own limits.
[[nodiscard]] Estimate bootstrap_mean(std::span<const double> values,
                                      double confidence = kConfidence,
                                      const BootstrapPlan& plan = {});
/// Ratio of the means of two lists over the same seeds, drawn together. No limits if there are
/// fewer than three, or if some resampled denominator has the other sign, or is zero: then the
/// denominator cannot be told from zero.
[[nodiscard]] Estimate bootstrap_ratio(std::span<const double> numerators,
                                       std::span<const double> denominators,
                                       double confidence = kConfidence,
                                       const BootstrapPlan& plan = {});

/// Sample skewness (adjusted Fisher-Pearson, G1); 0 if there are fewer than three or no spread.
[[nodiscard]] double skewness_of(std::span<const double> values);

/// The rule by which an interval is chosen; docs/valuation.md shows the coverage behind it.
inline constexpr std::size_t kSeedsForBootstrap = 10;
inline constexpr double kSkewForBootstrap = 1;
/// True with ten values or more whose skewness is beyond +-1: then the bootstrap interval, else t.
[[nodiscard]] bool is_for_bootstrap(std::span<const double> values);
/// The mean with the interval that the rule chooses.
[[nodiscard]] Estimate estimate_by_rule(std::span<const double> values,
                                        double confidence = kConfidence);

}  // namespace engawa
