// History matching (Craig et al. 1997; Vernon et al. 2010): in waves, the model is run at a few
// points, emulators tell what it would give elsewhere, and what cannot agree with the published
// numbers is ruled out.
#pragma once
#include <functional>
#include <optional>

#include "analysis/calibration/space_left.hpp"

namespace engawa {

struct MatchOptions {
  std::size_t points = 60, waves = 3;  ///< points of a wave
  double cutoff = 3;  ///< 95 % of any unimodal distribution lie within (Pukelsheim 1994)
  RulingBy by = RulingBy::highest;
  std::size_t crowd = 1000;  ///< points that stand for what is left
  std::uint64_t seed = 1;
};

/// Runs the model at the points of a wave (from 0); nothing if it was interrupted.
using RunWave = std::function<std::optional<PointRuns>(const Points& points, std::size_t wave)>;

struct WaveReport {
  double share_left = 1;  ///< of the ranges
  double limit = 3;       ///< implausibility by which the wave ruled out
  bool empty = false;     ///< nothing was left at the cutoff; the limit was raised
  /// By target: smallest implausibility among points spread over what was left before.
  std::vector<double> smallest;
  std::vector<EmulatorCheck> checks;  ///< by target
  std::vector<double> widened;        ///< by target: the emulator's variance times this
};

struct HistoryMatch {
  /// With discrepancies widened where no point of the ranges comes near: what cannot be reached is
  /// the model's fault and must not rule out everything.
  Ruling ruling;
  std::vector<bool> out_of_reach;  ///< by target
  std::vector<WaveReport> reports;
  PointRuns runs;  ///< of all waves
  SpaceLeft left;
  /// The place of the run point whose emulated outputs agree best.
  [[nodiscard]] std::size_t best_run() const;
};

/// Called after each wave.
using WaveListener = std::function<void(const HistoryMatch& so_far)>;

/// Nothing if a wave was interrupted.
[[nodiscard]] std::optional<HistoryMatch> match_history(const std::vector<FitTarget>& targets,
                                                        std::size_t columns,
                                                        const MatchOptions& options,
                                                        const RunWave& run,
                                                        const WaveListener& after_wave = {});

}  // namespace engawa
