#include "analysis/calibration/target_emulator.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace engawa {
namespace {
constexpr std::size_t kLeastValues = 5;  ///< an emulator of fewer says nothing
}

TargetEmulator::TargetEmulator(const PointRuns& runs, std::size_t target,
                               const TargetEmulator* before) {
  std::vector<std::size_t> kept;
  std::vector<double> values;
  for (std::size_t point = 0; point < runs.points().rows(); ++point) {
    const double value = runs.mean(point, target);
    if (!std::isfinite(value)) continue;
    kept.push_back(point);
    values.push_back(value);
  }
  if (values.size() < kLeastValues) return;
  seed_variance_ = runs.seed_variance(target);
  if (std::ranges::all_of(values, [&](double value) { return value == values.front(); })) {
    constant_ = values.front();
    if (std::isnan(seed_variance_)) seed_variance_ = 0;
    check_ = {1, 1};
    return;
  }
  fit(runs.of_points(kept).points(), values, before, runs.seeds());
}

void TargetEmulator::fit(const Points& points, const std::vector<double>& values,
                         const TargetEmulator* before, std::size_t seeds) {
  std::vector<double> noise;
  if (!std::isnan(seed_variance_)) noise.assign(values.size(), seed_variance_ / double(seeds));
  if (before != nullptr && before->emulator_)
    emulator_ = refit_emulator(points, values, noise, before->emulator_->shape());
  else
    emulator_ = fit_emulator(points, values, noise);
  if (noise.empty()) seed_variance_ = emulator_->shape().noise;  // one seed at each point
  check_ = check_emulator(*emulator_);
  double squares = 0;
  for (const auto& row : emulator_->leave_one_out())
    squares += row.standardised() * row.standardised() / double(values.size());
  widened_ = std::max(1.0, squares);
}

Prediction TargetEmulator::predict(std::span<const double> point) const {
  if (constant_) return {*constant_, 0};
  if (!emulator_) return {0, std::numeric_limits<double>::infinity()};
  Prediction out = emulator_->predict(point);
  out.variance *= widened_;
  return out;
}

double TargetEmulator::mean_at(std::span<const double> point) const {
  return constant_ ? *constant_ : emulator_ ? emulator_->mean_at(point) : 0;
}

std::vector<TargetEmulator> emulate_targets(const PointRuns& runs,
                                            const std::vector<TargetEmulator>* before) {
  std::vector<TargetEmulator> out;
  for (std::size_t target = 0; target < runs.targets(); ++target)
    out.emplace_back(runs, target, before == nullptr ? nullptr : &(*before)[target]);
  return out;
}

std::vector<double> implausibilities_at(const std::vector<FitTarget>& targets,
                                        const std::vector<TargetEmulator>& emulators,
                                        std::span<const double> point) {
  std::vector<double> out(targets.size(), std::numeric_limits<double>::quiet_NaN());
  for (std::size_t k = 0; k < targets.size(); ++k) {
    if (!emulators[k].known()) continue;
    const auto [mean, variance] = emulators[k].predict(point);
    out[k] = implausibility(targets[k], mean, variance + emulators[k].seed_variance());
  }
  return out;
}

double log_likelihood_at(const std::vector<FitTarget>& targets,
                         const std::vector<TargetEmulator>& emulators,
                         std::span<const double> point) {
  double sum = 0;
  for (std::size_t k = 0; k < targets.size(); ++k) {
    if (!emulators[k].known()) continue;
    const auto [mean, variance] = emulators[k].predict(point);
    sum += log_likelihood_of(targets[k], mean, variance + emulators[k].seed_variance());
  }
  return sum;
}

}  // namespace engawa
