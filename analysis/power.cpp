#include "analysis/power.hpp"

#include <algorithm>
#include <boost/math/distributions/chi_squared.hpp>
#include <boost/math/distributions/non_central_t.hpp>
#include <boost/math/distributions/students_t.hpp>
#include <cmath>
#include <limits>
#include <numeric>

#include "sim/core/draws.hpp"

namespace engawa {
namespace {
constexpr unsigned kSubsamples = 2000;
constexpr std::uint64_t kSubsampleSeed = 1;
constexpr std::uint32_t kSubsamplePurpose = 2;
/// Beyond this the other tail is below 1e-15 and the noncentral t is slow and of no use.
constexpr double kFarAway = 30;

/// Degrees of freedom of the test with n seeds in an arm: Welch's, if unpaired.
double freedom_of(const Scatter& scatter, SeedDesign design, double seeds) {
  if (design == SeedDesign::paired) return seeds - 1;
  const double a = scatter.base_variance, b = scatter.variant_variance;
  return a + b > 0 ? (seeds - 1) * (a + b) * (a + b) / (a * a + b * b) : seeds - 1;
}

std::size_t fewest_seeds(const Scatter& scatter, SeedDesign design, double power, double level) {
  std::size_t low = 1, high = 2;  // power(low) < power <= power(high)
  while (power_of(scatter, design, high, level) < power) {
    if (high >= kMostSeedsAsked) return kMostSeedsAsked + 1;
    low = high, high = std::min(2 * high, kMostSeedsAsked);
  }
  while (high - low > 1) {
    const std::size_t middle = low + (high - low) / 2;
    (power_of(scatter, design, middle, level) < power ? low : high) = middle;
  }
  return high;
}

Scatter scaled(Scatter scatter, double factor) {
  scatter.paired_variance *= factor;
  scatter.base_variance *= factor, scatter.variant_variance *= factor;
  return scatter;
}

/// The first `count` of the numbers below `all` in a keyed random order.
std::vector<std::size_t> draw_some(std::size_t count, std::size_t all, unsigned draw) {
  std::vector<std::size_t> order(all);
  std::iota(order.begin(), order.end(), std::size_t{0});
  for (std::size_t k = 0; k < count; ++k) {
    const double u = Draws(kSubsampleSeed).at(kSubsamplePurpose, draw, k).u();
    std::swap(order[k], order[std::min(all - 1, k + std::size_t(u * double(all - k)))]);
  }
  order.resize(count);
  return order;
}

std::vector<double> pick(const std::vector<double>& values, std::span<const std::size_t> places) {
  std::vector<double> out;
  for (const std::size_t place : places) out.push_back(values[place]);
  return out;
}
}  // namespace

double Scatter::variance(SeedDesign design) const {
  return design == SeedDesign::paired ? paired_variance : base_variance + variant_variance;
}

Scatter scatter_of(const Pairs& pairs) {
  Scatter out;
  const auto differences = pairs.differences();
  out.difference = mean_of(differences);
  out.seeds = pairs.size();
  if (out.seeds < 2) return out;
  out.paired_variance = variance_of(differences);
  out.base_variance = variance_of(pairs.base), out.variant_variance = variance_of(pairs.variant);
  return out;
}

double power_of(const Scatter& scatter, SeedDesign design, std::size_t seeds, double level) {
  if (seeds < 2 || scatter.difference == 0) return 0;
  const double n = double(seeds), variance = scatter.variance(design);
  if (!(variance > 0)) return 1;
  const double away = std::abs(scatter.difference) * std::sqrt(n / variance);
  const double freedom = freedom_of(scatter, design, n);
  const double critical = quantile(boost::math::students_t(freedom), 1 - level / 2);
  if (away > critical + kFarAway) return 1;
  const boost::math::non_central_t distribution(freedom, away);
  return cdf(complement(distribution, critical)) + cdf(distribution, -critical);
}

SeedsNeeded seeds_needed(const Scatter& scatter, SeedDesign design, double power, double level) {
  SeedsNeeded out{fewest_seeds(scatter, design, power, level), 2, kMostSeedsAsked + 1};
  if (scatter.seeds < 2) return out;
  const double freedom = freedom_of(scatter, design, double(scatter.seeds));
  const boost::math::chi_squared distribution(freedom);
  const double tail = (1 - kConfidence) / 2;
  const double least = freedom / quantile(complement(distribution, tail));
  const double most = freedom / quantile(distribution, tail);
  out.low = fewest_seeds(scaled(scatter, least), design, power, level);
  out.high = fewest_seeds(scaled(scatter, most), design, power, level);
  return out;
}

double told_by_subsample(const Pairs& pairs, SeedDesign design, std::size_t seeds) {
  const bool paired = design == SeedDesign::paired;
  const std::size_t wanted = paired ? seeds : 2 * seeds;
  if (seeds < 2 || wanted > pairs.size()) return std::numeric_limits<double>::quiet_NaN();
  const double side = mean_of(pairs.differences());
  unsigned told = 0;
  for (unsigned draw = 0; draw < kSubsamples; ++draw) {
    const auto places = draw_some(wanted, pairs.size(), draw);
    const std::span<const std::size_t> all(places);
    const auto base = pick(pairs.base, all.first(seeds));
    const auto variant = pick(pairs.variant, all.last(seeds));
    const Estimate estimate =
        paired ? paired_difference(base, variant) : unpaired_difference(base, variant);
    if (estimate.differs_from_zero() && estimate.mean * side > 0) ++told;
  }
  return double(told) / kSubsamples;
}

}  // namespace engawa
