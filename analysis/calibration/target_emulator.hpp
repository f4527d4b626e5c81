// What a target's output would be at any point of the parameters' cube, and how sure that is.
#pragma once
#include <optional>

#include "analysis/calibration/fit_target.hpp"
#include "analysis/calibration/point_runs.hpp"
#include "analysis/sensitivity/emulator.hpp"

namespace engawa {

class TargetEmulator {
 public:
  /// Of one target, from the points at which it has a value. `before` gives a shape to start from.
  TargetEmulator(const PointRuns& runs, std::size_t target, const TargetEmulator* before = nullptr);
  /// Expected output; the variance is widened where leaving out points shows the emulator too sure.
  [[nodiscard]] Prediction predict(std::span<const double> point) const;
  [[nodiscard]] double mean_at(std::span<const double> point) const;
  /// Of one life of the town around its expectation: known from the seeds, or estimated with one.
  [[nodiscard]] double seed_variance() const { return seed_variance_; }
  /// False if hardly any point has a value: then nothing is known, and nothing can be ruled out.
  [[nodiscard]] bool known() const { return emulator_ || constant_; }
  [[nodiscard]] const EmulatorCheck& check() const { return check_; }
  /// The emulator's variance was multiplied by this; 1 if it need not be.
  [[nodiscard]] double widened() const { return widened_; }

 private:
  void fit(const Points& points, const std::vector<double>& values, const TargetEmulator* before,
           std::size_t seeds);
  std::optional<Emulator> emulator_;
  std::optional<double> constant_;  ///< nothing moves it
  double seed_variance_ = 0, widened_ = 1;
  EmulatorCheck check_;
};

/// One emulator for every target of the runs.
[[nodiscard]] std::vector<TargetEmulator> emulate_targets(
    const PointRuns& runs, const std::vector<TargetEmulator>* before = nullptr);

/// Implausibility of each target at a point; NaN where nothing is known.
[[nodiscard]] std::vector<double> implausibilities_at(const std::vector<FitTarget>& targets,
                                                      const std::vector<TargetEmulator>& emulators,
                                                      std::span<const double> point);
/// Log likelihood of all targets at a point.
[[nodiscard]] double log_likelihood_at(const std::vector<FitTarget>& targets,
                                       const std::vector<TargetEmulator>& emulators,
                                       std::span<const double> point);

}  // namespace engawa
