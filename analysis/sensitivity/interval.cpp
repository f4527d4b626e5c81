#include "analysis/sensitivity/interval.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "sim/core/draws.hpp"

namespace engawa {
namespace {
constexpr std::uint32_t kResample = 9001;  // purpose of these draws; the model's are below 9000
constexpr std::size_t kLeastValues = 4;
constexpr double kNone = std::numeric_limits<double>::quiet_NaN();
constexpr double kRounding = 1e-12;  ///< differences below this share are no differences

/// The value at the nearest rank: limits may be infinite, between which there is no straight line.
double at_rank(const std::vector<double>& sorted, double share) {
  const double last = double(sorted.size() - 1);
  return sorted[static_cast<std::size_t>(std::clamp(std::round(share * last), 0.0, last))];
}

double finite_or_none(double value) {
  return std::isfinite(value) ? value : kNone;
}

/// How many of its own errors a resample lies from the whole sample.
double studentized(double statistic, double whole, double error) {
  if (error > 0) return (statistic - whole) / error;
  if (statistic == whole) return 0;
  return std::copysign(std::numeric_limits<double>::infinity(), statistic - whole);
}
}  // namespace

std::vector<std::size_t> resample(std::size_t count, std::uint32_t repetition, std::uint64_t seed) {
  const Draws draws(seed);
  std::vector<std::size_t> places(count);
  for (std::size_t k = 0; k < count; ++k) {
    const Draw draw = draws.at(kResample, repetition, k / 2);
    const double u = k % 2 == 0 ? draw.u() : draw.v();
    places[k] = std::min(count - 1, static_cast<std::size_t>(u * double(count)));
  }
  return places;
}

double quantile_of(std::span<const double> sorted, double share) {
  if (sorted.empty()) return kNone;
  const double at = share * double(sorted.size() - 1);
  const auto below = static_cast<std::size_t>(at);
  if (below + 1 >= sorted.size()) return sorted.back();
  return sorted[below] + (at - double(below)) * (sorted[below + 1] - sorted[below]);
}

Interval percentile_interval(std::vector<double> values, double confidence) {
  std::ranges::sort(values);
  return {quantile_of(values, (1 - confidence) / 2), quantile_of(values, (1 + confidence) / 2)};
}

double jackknife_error(std::span<const double> values, const Statistic& statistic) {
  const std::size_t n = values.size();
  std::vector<double> rest(values.begin() + 1, values.end()), left_out(n);
  for (std::size_t k = 0; k < n; ++k) {
    left_out[k] = statistic(rest);
    if (k + 1 < n) rest[k] = values[k];  // the next one goes instead
  }
  return std::sqrt(variance_of(left_out) * double(n - 1) * double(n - 1) / double(n));
}

Interval studentized_interval(std::span<const double> values, const Statistic& statistic,
                              int repetitions, std::uint64_t seed, double confidence) {
  if (values.size() < kLeastValues) return {kNone, kNone};
  const double whole = statistic(values), error = jackknife_error(values, statistic);
  if (!(error > kRounding * std::abs(whole))) return {whole, whole};
  std::vector<double> distances;
  std::vector<double> drawn(values.size());
  for (int repetition = 0; repetition < repetitions; ++repetition) {
    const auto places = resample(values.size(), std::uint32_t(repetition), seed);
    for (std::size_t k = 0; k < drawn.size(); ++k) drawn[k] = values[places[k]];
    distances.push_back(studentized(statistic(drawn), whole, jackknife_error(drawn, statistic)));
  }
  std::ranges::sort(distances);
  return {finite_or_none(whole - error * at_rank(distances, (1 + confidence) / 2)),
          finite_or_none(whole - error * at_rank(distances, (1 - confidence) / 2))};
}

}  // namespace engawa
