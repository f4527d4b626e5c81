// Decisions as functions of one uniform, monotone in their parameter: more rate never gives fewer
// events, so that variants differ only where they must.
#pragma once
#include <array>

#include "sim/core/elementary.hpp"

namespace engawa {

/// Inverse of the Poisson distribution function, monotone in lambda; lambda in [0, 60].
[[nodiscard]] inline int poisson(double u, double lambda) {
  if (u <= 1.0 - lambda) return 0;  // e^-lambda is never below it: most weeks need no exponential
  double term = exp_of(-lambda), sum = term;
  int n = 0;
  while (u > sum && n < 200) {
    ++n;
    term *= lambda / n;
    sum += term;
  }
  return n;
}

/// True if u < rate e^x, without the exponential where a bound already decides (e^x <= 1 for
/// x <= 0 and e^x <= 1/(1-x) below 1).
[[nodiscard]] inline bool below_exponential(double u, double rate, double x) {
  // Most coins fall clearly: this one bound first, which hardly ever goes the other way.
  constexpr double kLogOfEight = 2.0794;
  if (u >= 8.0 * rate && x <= kLogOfEight) return false;
  if (x <= 0.0 ? u >= rate : x < 1.0 && u * (1.0 - x) >= rate) return false;
  return u < rate * exp_of(x);
}

/// Inverse exponential with mean 1; also one runner of a race.
[[nodiscard]] inline double exponential(double u) {
  return -log_of(u);
}

/// Arrival time of a candidate in an exponential race: the smallest wins with probability
/// proportional to its weight, and a new candidate changes the choice only if it wins itself.
[[nodiscard]] inline double race_time(double u, double weight) {
  return weight > 0.0 ? -log_of(u) / weight : 1e300;
}

/// Probability over a week of a yearly rate (52 weeks a model year).
[[nodiscard]] inline double weekly_probability(double yearly_rate, double multiplier = 1.0) {
  return 1.0 - exp_of(-yearly_rate * multiplier / 52.0);
}

/// Gamma(shape 1.5, mean 1) = (Exp(1) + N(0,1)^2/2) / 1.5, exact for that shape.
[[nodiscard]] inline double gamma_three_halves(double u, double v) {
  const double z = normal_quantile(v);
  return (exponential(u) + 0.5 * z * z) / 1.5;
}

/// Inverse of Beta(2, b) for whole b: its distribution function is 1-(1-x)^b (1+bx).
[[nodiscard]] inline double beta_two(double u, int b) {
  double low = 0.0, high = 1.0;
  for (int step = 0; step < 45; ++step) {
    const double x = 0.5 * (low + high);
    double power = 1.0;
    for (int k = 0; k < b; ++k) power *= 1.0 - x;
    (1.0 - power * (1.0 + b * x) < u ? low : high) = x;
  }
  return 0.5 * (low + high);
}

/// Inverse of Beta(1, b).
[[nodiscard]] inline double beta_one(double u, double b) {
  return 1.0 - pow_of(1.0 - u, 1.0 / b);
}

/// Value at x of a curve given by points (ascending x), flat beyond its ends.
template <std::size_t N>
[[nodiscard]] double curve_at(const std::array<double, N>& xs, const std::array<double, N>& ys,
                              double x) {
  if (x <= xs[0]) return ys[0];
  for (std::size_t k = 1; k < N; ++k) {
    if (x < xs[k]) return ys[k - 1] + (ys[k] - ys[k - 1]) * (x - xs[k - 1]) / (xs[k] - xs[k - 1]);
  }
  return ys[N - 1];
}

}  // namespace engawa
