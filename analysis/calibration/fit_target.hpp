// A published number as calibration sees it, and how far from it a model is.
#pragma once
#include <span>
#include <string>
#include <vector>

#include "analysis/validation/targets.hpp"

namespace engawa {

inline constexpr double kNormalLimit = 1.96;  ///< of 95 %

struct FitTarget {
  std::string name;
  double value = 0, low = 0, high = 0;  ///< published; accepted
  double observation_sd = 0;            ///< of the published number
  double discrepancy_sd = 0;            ///< of the model: what no parameter can mend
};

/// Takes the accepted range (its wider side) for 95 % of the published number's error, and for the
/// model's own discrepancy a share of the number (assumption, model.md 12.1: .2).
[[nodiscard]] FitTarget make_fit_target(const Target& target, double discrepancy_share);

/// Variance of what is published around what a model with the true parameters would give, when the
/// model's own output is known with `model_variance` (emulator and seeds).
[[nodiscard]] double total_variance(const FitTarget& target, double model_variance);
/// |expected - value| in standard deviations of everything that may part them (Craig et al. 1997).
[[nodiscard]] double implausibility(const FitTarget& target, double expected,
                                    double model_variance);
/// Log density of the published number, normal.
[[nodiscard]] double log_likelihood_of(const FitTarget& target, double expected,
                                       double model_variance);
/// How far an output lies outside the accepted range; 0 within.
[[nodiscard]] double outside_accepted(const FitTarget& target, double output);

/// Which of the targets' implausibilities speaks for a point.
enum class RulingBy : std::uint8_t {
  highest,  ///< all targets must agree
  second    ///< one target may disagree (Vernon et al. 2010)
};
/// The one that speaks; those that are not known (NaN) say nothing.
[[nodiscard]] double speaking(std::span<const double> implausibilities, RulingBy by);

}  // namespace engawa
