#include "analysis/bootstrap.hpp"

#include <algorithm>
#include <boost/math/distributions/normal.hpp>
#include <boost/math/distributions/students_t.hpp>
#include <cmath>
#include <functional>
#include <limits>
#include <stdexcept>
#include <vector>

#include "analysis/skewness.hpp"
#include "sim/core/draws.hpp"

namespace engawa {
namespace {
constexpr double kNone = std::numeric_limits<double>::quiet_NaN();
constexpr std::size_t kFewest = 3;
constexpr std::uint32_t kResample = 1;  ///< purpose of the draws; the seed is the plan's own

/// How often each value was drawn into one resample.
using Counts = std::vector<std::uint32_t>;
using Statistic = std::function<double(const Counts&)>;

/// Four places from one draw: a place has a chance of 1/n to within n/2^32.
void draw_resample(const Draws& draws, std::size_t resample, Counts& counts) {
  std::ranges::fill(counts, 0U);
  const std::uint64_t n = counts.size();
  for (std::size_t drawn = 0; drawn < n;) {
    const Draw draw = draws.at(kResample, std::uint32_t(resample), drawn);
    for (const std::uint64_t word : {draw.first, draw.second}) {
      for (const std::uint64_t half : {word >> 32U, word & std::uint64_t{0xFFFFFFFF}}) {
        if (drawn++ < n) ++counts[std::size_t((half * n) >> 32U)];
      }
    }
  }
}

/// Acceleration from the values left out one by one (Efron 1987).
double acceleration_of(const Statistic& statistic, std::size_t n) {
  std::vector<double> left_out(n);
  Counts counts(n, 1);
  for (std::size_t k = 0; k < n; ++k) {
    counts[k] = 0;
    left_out[k] = statistic(counts);
    counts[k] = 1;
  }
  const double mean = mean_of(left_out);
  double squares = 0, cubes = 0;
  for (const double value : left_out) {
    const double away = mean - value;
    squares += away * away, cubes += away * away * away;
  }
  return squares > 0 ? cubes / (6 * std::pow(squares, 1.5)) : 0;
}

/// Normal score of half the confidence, widened for few values.
double score_of(double confidence, std::size_t n, Widening widening) {
  const double upper = 0.5 + confidence / 2;
  if (widening == Widening::none) return quantile(boost::math::normal(), upper);
  const double freedom = double(n) - 1;
  return quantile(boost::math::students_t(freedom), upper) * std::sqrt(double(n) / freedom);
}

/// Value below which a share of the sorted resamples lies.
double quantile_of(const std::vector<double>& sorted, double share) {
  const double place = share * double(sorted.size() - 1);
  const auto below = std::min(std::size_t(place), sorted.size() - 2);
  const double part = place - double(below);
  return sorted[below] + part * (sorted[below + 1] - sorted[below]);
}

Estimate bca_interval(const Statistic& statistic, std::size_t n, double confidence,
                      const BootstrapPlan& plan) {
  const double whole = statistic(Counts(n, 1));
  const Draws draws(plan.seed);
  std::vector<double> resampled(plan.resamples);
  Counts counts(n);
  double below = 0;
  for (std::size_t k = 0; k < plan.resamples; ++k) {
    draw_resample(draws, k, counts);
    resampled[k] = statistic(counts);
    if (std::isnan(resampled[k])) return {whole, kNone, kNone, n};
    below += resampled[k] < whole ? 1 : resampled[k] == whole ? .5 : 0;
  }
  std::ranges::sort(resampled);
  if (resampled.front() == resampled.back()) return {whole, whole, whole, n};
  const boost::math::normal normal;
  const double least = .5 / double(plan.resamples);
  const double share = std::clamp(below / double(plan.resamples), least, 1 - least);
  const double bias = quantile(normal, share), acceleration = acceleration_of(statistic, n);
  const double score = score_of(confidence, n, plan.widening);
  const auto limit = [&](double z) {
    const double moved = bias + z;
    const double stretched = 1 - acceleration * moved;
    // Beyond its pole the formula turns back: the outermost resample is all there is.
    if (!(stretched > 0)) return z > 0 ? resampled.back() : resampled.front();
    return quantile_of(resampled, cdf(normal, bias + moved / stretched));
  };
  return {whole, limit(-score), limit(score), n};
}

double weighted_sum(std::span<const double> values, const Counts& counts) {
  double sum = 0;
  for (std::size_t k = 0; k < values.size(); ++k) sum += values[k] * double(counts[k]);
  return sum;
}

}  // namespace

Estimate bootstrap_ratio(std::span<const double> numerators, std::span<const double> denominators,
                         double confidence, const BootstrapPlan& plan) {
  if (numerators.size() != denominators.size())
    throw std::invalid_argument("pairs of seeds differ");
  const std::size_t n = numerators.size();
  const double bottom = mean_of(denominators), ratio = mean_of(numerators) / bottom;
  if (n < kFewest || bottom == 0) return {ratio, kNone, kNone, n};
  const auto of_means = [&](const Counts& counts) {
    const double sum = weighted_sum(denominators, counts);
    return sum * bottom > 0 ? weighted_sum(numerators, counts) / sum : kNone;
  };
  Estimate out = bca_interval(of_means, n, confidence, plan);
  out.mean = ratio;
  return out;
}

bool is_for_bootstrap(std::span<const double> values) {
  return values.size() >= kSeedsForBootstrap && std::abs(skewness_of(values)) > kSkewForBootstrap;
}

}  // namespace engawa
