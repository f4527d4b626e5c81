// Fits a town to published numbers, stage by stage: history matching in each, then sets of
// parameters that were really run and agree (model.md 12.1).
#pragma once
#include <limits>

#include "analysis/calibration/conflicts.hpp"
#include "analysis/calibration/posterior.hpp"
#include "sim/study/calibration_points.hpp"
#include "sim/study/ensemble.hpp"

namespace engawa {

/// What is varied and what it is fitted to.
struct StagePlan {
  int stage = 1;
  std::vector<SearchRange> ranges;
  std::vector<Target> targets;  ///< all of them fitted
};

struct CalibrationPlan {
  StudyPlan study;  ///< its variants, years and seeds play no part
  std::vector<StagePlan> stages;
  MatchOptions match;
  double discrepancy = .2;  ///< of the model, as a share of each target
  int seeds = 2, burn_in_years = 5;
  std::size_t members = 200;
  std::filesystem::path folder;  ///< OUT/STUDY/calibration
  std::string targets_name, command;
  int threads = 1;
  bool resume = false;
};

/// Seeds of each column of the table of before and after.
inline constexpr int kTableSeeds = 4;
/// Towns that each of the likeliest sets lives before the best of them is chosen.
inline constexpr int kFinalistSeeds = 6;

struct StageResult {
  StagePlan plan;
  HistoryMatch match;
  std::vector<double> seed_variances;  ///< by target, of one life
  std::vector<double> frozen;          ///< values with which later stages go on
  Posterior posterior;
  std::vector<Conflict> conflicts;
};

/// A target before, after and in the ensemble.
struct FittedRow {
  Target target;
  FitTarget fit;  ///< with the discrepancy that was used
  bool out_of_reach = false;
  double before = 0, before_sd = 0;  ///< mean and sd over kTableSeeds lives
  double after = 0, after_sd = 0;    ///< of the best member
  /// 2.5 and 97.5 % of the accepted members' lives; NaN without any.
  double ensemble_low = kNone, ensemble_high = kNone;
  static constexpr double kNone = std::numeric_limits<double>::quiet_NaN();
};

struct CalibrationResult {
  std::vector<StageResult> stages;
  std::size_t tried = 0, accepted = 0;  ///< sets that were run; those that agreed
  double limit = 3;                     ///< implausibility up to which they did
  Ensemble ensemble;                    ///< no members if none agreed
  std::vector<FittedRow> rows;
};

/// Where it is.
struct CalibrationStep {
  /// 0: sets of all stages together; -1: the table of before and after; -2: the likeliest sets.
  int stage = 0;
  std::size_t wave = 0, done = 0, all = 0;
};

struct CalibrationListener {
  std::function<void(const CalibrationStep& step)> point_done;
  std::function<void(const StagePlan& stage, const HistoryMatch& so_far)> wave_done;
};

/// The default rows of a stage (docs/calibration.md lists them with their reasons).
[[nodiscard]] std::vector<SearchRange> default_ranges(int stage);

/// Nothing if it was interrupted; what was run is kept. Throws InputError if results are in the
/// way. No file but those of the points is written.
[[nodiscard]] std::optional<CalibrationResult> calibrate(const CalibrationPlan& plan,
                                                         const CalibrationListener& listener,
                                                         const std::atomic<bool>& stop);

/// calibration.csv, conflicts.csv, waves.csv and, if any set agreed, ensemble.toml.
void write_calibration(const CalibrationPlan& plan, const CalibrationResult& result);

}  // namespace engawa
