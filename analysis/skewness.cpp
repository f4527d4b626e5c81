#include "analysis/skewness.hpp"

#include <boost/math/distributions/students_t.hpp>
#include <cmath>
#include <limits>

namespace engawa {
namespace {
constexpr std::size_t kFewest = 3;
constexpr double kStraight = 1e-9;  ///< a bend below this is none

/// Skewness of the values as they are (g1); 0 if they have no spread.
double plain_skewness(std::span<const double> values) {
  const double n = double(values.size()), mean = mean_of(values);
  double squares = 0, cubes = 0;
  for (const double value : values) {
    const double away = value - mean;
    squares += away * away, cubes += away * away * away;
  }
  return squares > 0 ? cubes / n / std::pow(squares / n, 1.5) : 0;
}

/// Inverse of T + a T^2 + a^2 T^3 / 3 + b, where a = g / (3 sqrt n) and b = g / (6 sqrt n): that is
/// ((1 + a T)^3 - 1) / (3 a) + b, which rises everywhere.
double unbent(double value, double skewness, double n) {
  const double a = skewness / (3 * std::sqrt(n)), shifted = value - a / 2;
  return std::abs(a) < kStraight ? shifted : (std::cbrt(1 + 3 * a * shifted) - 1) / a;
}
}  // namespace

double skewness_of(std::span<const double> values) {
  if (values.size() < kFewest) return 0;
  const double n = double(values.size());
  return plain_skewness(values) * std::sqrt(n * (n - 1)) / (n - 2);
}

Estimate skew_adjusted_mean(std::span<const double> values, double confidence) {
  constexpr double kNone = std::numeric_limits<double>::quiet_NaN();
  const double mean = mean_of(values), n = double(values.size());
  if (values.size() < kFewest) return {mean, kNone, kNone, values.size()};
  const double error = std::sqrt(variance_of(values) / n);
  if (!(error > 0)) return {mean, mean, mean, values.size()};
  const boost::math::students_t distribution(n - 1);
  const double t = quantile(distribution, 0.5 + confidence / 2), g = plain_skewness(values);
  return {mean, mean - error * unbent(t, g, n), mean - error * unbent(-t, g, n), values.size()};
}

Estimate estimate_by_rule(std::span<const double> values, double confidence) {
  return values.size() < kSeedsForSkewness ? estimate_mean(values, confidence)
                                           : skew_adjusted_mean(values, confidence);
}

}  // namespace engawa
