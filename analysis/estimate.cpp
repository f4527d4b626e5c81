#include "analysis/estimate.hpp"

#include <algorithm>
#include <boost/math/distributions/students_t.hpp>
#include <cmath>
#include <limits>
#include <stdexcept>
#include <vector>

namespace engawa {
namespace {

Estimate interval_around(double mean, double error, double freedom, std::size_t seeds,
                         double confidence) {
  constexpr double kNone = std::numeric_limits<double>::quiet_NaN();
  if (seeds < 2) return {mean, kNone, kNone, seeds};
  if (!(error > 0)) return {mean, mean, mean, seeds};
  const boost::math::students_t distribution(freedom);
  const double half = error * boost::math::quantile(distribution, 0.5 + confidence / 2);
  return {mean, mean - half, mean + half, seeds};
}

std::vector<double> differences(std::span<const double> baseline, std::span<const double> variant) {
  if (baseline.size() != variant.size()) throw std::invalid_argument("pairs of seeds differ");
  std::vector<double> out(baseline.size());
  for (std::size_t k = 0; k < out.size(); ++k) out[k] = variant[k] - baseline[k];
  return out;
}

}  // namespace

double mean_of(std::span<const double> values) {
  double sum = 0;
  for (const double value : values) sum += value;
  return sum / double(values.size());
}

double variance_of(std::span<const double> values) {
  const double mean = mean_of(values);
  double sum = 0;
  for (const double value : values) sum += (value - mean) * (value - mean);
  return sum / double(values.size() - 1);
}

double correlation_of(std::span<const double> a, std::span<const double> b) {
  const double mean_a = mean_of(a), mean_b = mean_of(b);
  double ab = 0, aa = 0, bb = 0;
  for (std::size_t k = 0; k < a.size(); ++k) {
    ab += (a[k] - mean_a) * (b[k] - mean_b);
    aa += (a[k] - mean_a) * (a[k] - mean_a);
    bb += (b[k] - mean_b) * (b[k] - mean_b);
  }
  return ab / std::sqrt(aa * bb);
}

Estimate estimate_mean(std::span<const double> values, double confidence) {
  const double n = double(values.size());
  const double error = values.size() < 2 ? 0 : std::sqrt(variance_of(values) / n);
  return interval_around(mean_of(values), error, n - 1, values.size(), confidence);
}

Estimate paired_difference(std::span<const double> baseline, std::span<const double> variant,
                           double confidence) {
  return estimate_mean(differences(baseline, variant), confidence);
}

Estimate unpaired_difference(std::span<const double> baseline, std::span<const double> variant,
                             double confidence) {
  const std::size_t seeds = std::min(baseline.size(), variant.size());
  const double mean = mean_of(variant) - mean_of(baseline);
  if (seeds < 2) return interval_around(mean, 0, 1, seeds, confidence);
  const double a = variance_of(baseline) / double(baseline.size());
  const double b = variance_of(variant) / double(variant.size());
  const double freedom = (a + b) * (a + b) /
                         (a * a / double(baseline.size() - 1) + b * b / double(variant.size() - 1));
  return interval_around(mean, std::sqrt(a + b), freedom, seeds, confidence);
}

Estimate ratio_of_means(std::span<const double> numerators, std::span<const double> denominators,
                        double confidence) {
  if (numerators.size() != denominators.size())
    throw std::invalid_argument("pairs of seeds differ");
  constexpr double kNone = std::numeric_limits<double>::quiet_NaN();
  const std::size_t seeds = numerators.size();
  const double x = mean_of(numerators), y = mean_of(denominators), n = double(seeds);
  Estimate out{x / y, kNone, kNone, seeds};
  if (seeds < 2) return out;
  double xy = 0;
  for (std::size_t k = 0; k < seeds; ++k) xy += (numerators[k] - x) * (denominators[k] - y);
  const boost::math::students_t distribution(n - 1);
  const double t = boost::math::quantile(distribution, 0.5 + confidence / 2), t2 = t * t;
  const double a = y * y - t2 * variance_of(denominators) / n;
  const double b = x * y - t2 * xy / (n - 1) / n;
  const double c = x * x - t2 * variance_of(numerators) / n;
  if (!(a > 0)) return out;
  const double half = std::sqrt(std::max(0.0, b * b - a * c));
  out.low = (b - half) / a, out.high = (b + half) / a;
  return out;
}

bool has_interval(const Estimate& estimate) {
  return !std::isnan(estimate.low) && !std::isnan(estimate.high);
}

bool overlap(const Estimate& a, const Estimate& b) {
  return has_interval(a) && has_interval(b) && a.low <= b.high && b.low <= a.high;
}

double pairing_gain(std::span<const double> baseline, std::span<const double> variant) {
  const double paired = variance_of(differences(baseline, variant));
  return (variance_of(baseline) + variance_of(variant)) / paired;
}

}  // namespace engawa
