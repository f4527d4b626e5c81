// One study at many points of its parameters: the same seeds and keys at every point, so that
// points share their luck and differ by their parameters only.
#pragma once
#include <string>
#include <vector>

#include "sim/study/runner.hpp"

namespace engawa {

inline constexpr std::size_t kMaxPoints = 9'999;  ///< their folders have four digits

struct SweepPlan {
  StudyPlan study;                          ///< variants, seeds and years of every point
  std::vector<std::string> parameters;      ///< full names of those that vary
  std::vector<std::vector<double>> values;  ///< [point][parameter], within the rows' ranges
  std::filesystem::path folder;             ///< points lie in folder/points/NNNN, from 0001
};

struct SweepSummary {
  int finished = 0;   ///< cases of this call
  int skipped = 0;    ///< cases that were there already
  int unsettled = 0;  ///< towns (seeds of points) that still drift after the longest burn-in
  bool interrupted = false;
};

/// The study with the parameters of a point, from 0; no seed is recorded for viewing.
[[nodiscard]] StudyPlan plan_of_point(const SweepPlan& plan, std::size_t point);
/// Folder of a point's results, as run_study lays it out: folder/points/NNNN/STUDY.
[[nodiscard]] std::filesystem::path folder_of_point(const SweepPlan& plan, std::size_t point);

/// Runs every point by run_study; threads take a seed of a point at a time. The results are the
/// same for any number of threads. Told are weeks and cases of the whole sweep; case names begin
/// with the point. Throws as run_study does: results of other points or of another study are never
/// overwritten.
SweepSummary run_sweep(const SweepPlan& plan, const RunnerOptions& options,
                       const RunListener& listener, const std::atomic<bool>& stop);

}  // namespace engawa
