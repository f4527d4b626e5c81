#include "analysis/sensitivity/morris.hpp"

#include <algorithm>
#include <boost/math/distributions/fisher_f.hpp>
#include <boost/math/distributions/students_t.hpp>
#include <cmath>
#include <limits>
#include <stdexcept>

namespace engawa {
namespace {
constexpr double kNone = std::numeric_limits<double>::quiet_NaN();
constexpr double kRounding = 1e-12;  ///< spread below this share of the effect is no spread

/// Elementary effects of one parameter, and what of them is the seeds' doing.
struct Effects {
  std::vector<double> means;  ///< by trajectory, over seeds
  double between_seeds = 0;   ///< sum of squares around these means
  bool all_zero = true;
};

Effects effects_of(const MorrisDesign& design, std::size_t parameter, const Responses& output) {
  Effects out;
  std::vector<double> effects(output.seeds());
  for (const auto& trajectory : design.trajectories) {
    const auto step = std::ranges::find(trajectory, parameter, &MorrisStep::parameter);
    for (std::size_t s = 0; s < effects.size(); ++s) {
      effects[s] = (output.at(step->to, s) - output.at(step->from, s)) / step->length;
      out.all_zero = out.all_zero && effects[s] == 0;
    }
    out.means.push_back(mean_of(effects));
    for (const double effect : effects)
      out.between_seeds += (effect - out.means.back()) * (effect - out.means.back());
  }
  return out;
}

double sum_of_squares(std::span<const double> values) {
  double sum = 0;
  for (const double value : values) sum += value * value;
  return sum;
}

/// Mean squared effect over what the seeds alone would make of it.
double chance_among_seeds(const Effects& effects, std::size_t seeds) {
  const double count = double(effects.means.size()), freedom = count * double(seeds - 1);
  const double signal = sum_of_squares(effects.means) * double(seeds) / count;
  if (!(effects.between_seeds > kRounding * signal * freedom)) return signal > 0 ? 0 : 1;
  const boost::math::fisher_f distribution(count, freedom);
  return boost::math::cdf(
      boost::math::complement(distribution, signal / (effects.between_seeds / freedom)));
}

/// That the mean effect is zero.
double chance_among_trajectories(std::span<const double> effects) {
  if (effects.size() < 2) return kNone;
  const double mean = mean_of(effects), count = double(effects.size());
  const double error = std::sqrt(variance_of(effects) / count);
  if (!(error > kRounding * std::abs(mean))) return mean == 0 ? 1 : 0;
  const boost::math::students_t distribution(count - 1);
  return 2 * boost::math::cdf(boost::math::complement(distribution, std::abs(mean) / error));
}

double mean_size(std::span<const double> values) {
  double sum = 0;
  for (const double value : values) sum += std::abs(value);
  return sum / double(values.size());
}

double variance_or_none(std::span<const double> values) {
  return values.size() < 2 ? kNone : variance_of(values);
}

/// Sizes are not below zero.
Interval not_negative(Interval interval) {
  interval.low = std::isnan(interval.low) ? kNone : std::max(0.0, interval.low);
  return interval;
}

MorrisIndex index_of(const Effects& effects, std::size_t seeds, std::uint64_t seed) {
  constexpr int kRepetitions = 1000;
  MorrisIndex index;
  const std::span<const double> values(effects.means);
  index.mu = mean_of(values), index.mu_star = mean_size(values);
  index.sigma = std::sqrt(variance_or_none(values));
  index.mu_interval = studentized_interval(values, mean_of, kRepetitions, seed);
  index.mu_star_interval =
      not_negative(studentized_interval(values, mean_size, kRepetitions, seed));
  const Interval variance =
      not_negative(studentized_interval(values, variance_or_none, kRepetitions, seed));
  index.sigma_interval = {std::sqrt(variance.low), std::sqrt(variance.high)};
  const double freedom = double(values.size()) * double(seeds - 1);
  index.noise = seeds < 2 ? kNone : std::sqrt(effects.between_seeds / freedom / double(seeds));
  index.chance = seeds < 2 ? chance_among_trajectories(values) : chance_among_seeds(effects, seeds);
  index.verdict = index.chance < 1 - kConfidence ? MorrisVerdict::told : MorrisVerdict::not_told;
  if (effects.all_zero) index.verdict = MorrisVerdict::no_effect;
  return index;
}
}  // namespace

double Responses::mean(std::size_t point) const {
  return mean_of(std::span(values_).subspan(point * seeds_, seeds_));
}

bool Responses::all_known() const {
  return std::ranges::all_of(values_, [](double value) { return std::isfinite(value); });
}

double Responses::noise_of_means() const {
  if (seeds_ < 2) return kNone;
  double sum = 0;
  for (std::size_t point = 0; point < points_; ++point)
    sum += variance_of(std::span(values_).subspan(point * seeds_, seeds_));
  return sum / double(points_) / double(seeds_);
}

std::vector<MorrisIndex> morris_indices(const MorrisDesign& design, const Responses& output,
                                        std::uint64_t seed) {
  if (output.points() != design.points.rows() || output.seeds() == 0 || design.trajectories.empty())
    throw std::invalid_argument("outputs do not belong to these points");
  std::vector<MorrisIndex> indices;
  for (std::size_t parameter = 0; parameter < design.points.columns(); ++parameter)
    indices.push_back(index_of(effects_of(design, parameter, output), output.seeds(), seed));
  return indices;
}

}  // namespace engawa
