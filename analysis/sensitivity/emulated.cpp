#include "analysis/sensitivity/emulated.hpp"

#include <algorithm>
#include <boost/math/distributions/students_t.hpp>
#include <cmath>

namespace engawa {
namespace {
constexpr std::size_t kFolds = 10, kLeastLeft = 4;
constexpr double kNormal95 = 1.959964;

struct Data {
  const Points& points;
  const std::vector<double>& values;
  const std::vector<double>& noise;
};

/// An emulator of the same shape that has not seen the points of a fold.
Emulator without_fold(const Data& data, const std::vector<std::size_t>& order, std::size_t fold,
                      std::size_t folds, const EmulatorShape& shape) {
  std::vector<std::size_t> kept;
  for (std::size_t k = 0; k < order.size(); ++k) {
    if (k % folds != fold) kept.push_back(order[k]);
  }
  Points points(kept.size(), data.points.columns());
  std::vector<double> values, noise;
  for (std::size_t k = 0; k < kept.size(); ++k) {
    points.set_row(k, data.points.row(kept[k]));
    values.push_back(data.values[kept[k]]);
    if (!data.noise.empty()) noise.push_back(data.noise[kept[k]]);
  }
  return refit_emulator(points, values, noise, shape);
}

/// What the two errors make of an index together.
Interval widened(double index, const Interval& sampled, const std::vector<double>& by_fold) {
  const double sampling = (sampled.high - sampled.low) / 2 / kNormal95;
  const double folds = double(by_fold.size());
  const double between = variance_of(by_fold) * (folds - 1) * (folds - 1) / folds;
  const boost::math::students_t distribution(folds - 1);
  const double half = boost::math::quantile(distribution, .5 + kConfidence / 2) *
                      std::sqrt(between + sampling * sampling);
  return {std::max(0.0, index - half), std::min(1.0, index + half)};
}

std::vector<SobolIndex> indices_of(const Emulator& emulator, std::size_t columns,
                                   std::size_t samples, std::uint64_t seed, int repetitions) {
  return sobol_of([&emulator](auto point) { return emulator.mean_at(point); }, columns, samples,
                  seed, repetitions);
}

void widen_all(const Data& data, const EmulatorShape& shape, std::size_t samples,
               std::uint64_t seed, std::vector<SobolIndex>& indices) {
  const std::size_t folds = std::min(kFolds, data.values.size());
  if (data.values.size() < folds + kLeastLeft) return;
  const auto order = shuffled(data.values.size(), 0, seed);
  std::vector<std::vector<double>> first(indices.size()), total(indices.size());
  for (std::size_t fold = 0; fold < folds; ++fold) {
    const Emulator fewer = without_fold(data, order, fold, folds, shape);
    const auto of_fold = indices_of(fewer, indices.size(), samples, seed, 0);
    for (std::size_t k = 0; k < indices.size(); ++k) {
      first[k].push_back(of_fold[k].first);
      total[k].push_back(of_fold[k].total);
    }
  }
  for (std::size_t k = 0; k < indices.size(); ++k) {
    auto& index = indices[k];
    index.first_interval = widened(index.first, index.first_interval, first[k]);
    index.total_interval = widened(index.total, index.total_interval, total[k]);
  }
}
}  // namespace

EmulatedIndices emulated_indices(const Points& points, const std::vector<double>& values,
                                 const std::vector<double>& known_noise, std::size_t samples,
                                 std::uint64_t seed) {
  constexpr int kRepetitions = 500;
  EmulatedIndices out;
  out.indices.assign(points.columns(), {});
  out.chances.assign(points.columns(), 1);
  if (std::ranges::all_of(values, [&](double value) { return value == values[0]; })) return out;
  const Emulator emulator = fit_emulator(points, values, known_noise);
  out.check = check_emulator(emulator);
  const double noise = known_noise.empty() ? emulator.shape().noise : mean_of(known_noise);
  out.noise_share = std::min(1.0, noise / variance_of(values));
  out.indices = indices_of(emulator, points.columns(), samples, seed, kRepetitions);
  widen_all({points, values, known_noise}, emulator.shape(), samples, seed, out.indices);
  const auto gains = gains_of_parameters(points, values, known_noise);
  std::ranges::transform(gains, out.chances.begin(), chance_of_gain);
  return out;
}

}  // namespace engawa
