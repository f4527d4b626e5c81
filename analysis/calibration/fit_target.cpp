#include "analysis/calibration/fit_target.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace engawa {

FitTarget make_fit_target(const Target& target, double discrepancy_share) {
  FitTarget out{target.name, target.value, target.low, target.high, 0, 0};
  out.observation_sd =
      std::max(target.high - target.value, target.value - target.low) / kNormalLimit;
  out.discrepancy_sd = discrepancy_share * std::abs(target.value);
  return out;
}

double total_variance(const FitTarget& target, double model_variance) {
  return model_variance + target.observation_sd * target.observation_sd +
         target.discrepancy_sd * target.discrepancy_sd;
}

double implausibility(const FitTarget& target, double expected, double model_variance) {
  const double gap = std::abs(expected - target.value);
  return gap > 0 ? gap / std::sqrt(total_variance(target, model_variance)) : 0;
}

double log_likelihood_of(const FitTarget& target, double expected, double model_variance) {
  const double variance = total_variance(target, model_variance), gap = expected - target.value;
  return -(gap * gap / variance + std::log(2 * std::numbers::pi * variance)) / 2;
}

double outside_accepted(const FitTarget& target, double output) {
  return std::max({0.0, target.low - output, output - target.high});
}

double speaking(std::span<const double> implausibilities, RulingBy by) {
  double first = 0, second = 0;
  for (const double value : implausibilities) {
    if (value > first)
      second = first, first = value;
    else if (value > second)
      second = value;
  }
  return by == RulingBy::highest ? first : second;
}

}  // namespace engawa
