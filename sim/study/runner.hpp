// Runs a study: every seed's town is built and burned in once, then lives on in every variant.
#pragma once
#include <atomic>
#include <filesystem>
#include <functional>
#include <string>

#include "sim/study/case_info.hpp"
#include "sim/study/seed_life.hpp"

namespace engawa {

struct RunnerOptions {
  std::filesystem::path out = "results";
  int threads = 1;
  bool resume = false;
  bool gather = true;         ///< write study.h5 once every case is there
  int shard = 1, shards = 1;  ///< of the seeds, from 1
  int checkpoint_every = 0;   ///< [week] 0 = no checkpoints
};

struct Progress {
  std::int64_t weeks_done = 0, weeks_total = 0;  ///< burn-ins included, at their planned length
  int cases_done = 0, cases_total = 0;
};

/// What the runner tells; never called from two threads at once.
struct RunListener {
  std::function<void(const CaseDone&)> case_done;
  std::function<void(const Progress&)> week_done;
  /// A seed whose town still drifts at the end of the longest burn-in.
  std::function<void(std::uint64_t seed, const BurnIn& burned)> unsettled;
  std::function<void(const Message&)> told;  ///< about checkpoints
};

struct RunSummary {
  std::filesystem::path study_dir;
  int finished = 0;  ///< cases of this call
  int skipped = 0;   ///< cases that were there already
  bool interrupted = false;
  bool whole = false;  ///< every case of the study, of all shards, is there; study.h5 is written
};

/// Throws InputError if results are in the way, RunError if writing fails. When `stop` turns true,
/// every case ends at its next week; finished ones stay.
RunSummary run_study(const StudyPlan& plan, const RunnerOptions& options,
                     const RunListener& listener, const std::atomic<bool>& stop);

}  // namespace engawa
