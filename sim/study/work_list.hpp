// What a study still has to live, seed by seed, longest first.
#pragma once
#include <vector>

#include "sim/study/runner.hpp"
#include "sim/study/seed_life.hpp"

namespace engawa {

struct WorkList {
  std::vector<SeedWork> seeds;  ///< longest first, so that no worker is left with a long one
  int skipped = 0;              ///< cases that were there already
};

/// The cases of the options' shard whose files are not there. InputError if other results, or
/// results without --resume, lie in the way: nothing of the user's is ever overwritten.
[[nodiscard]] WorkList list_work(const StudyPlan& plan, const RunnerOptions& options);

/// Weeks that a seed takes: burn-in (at its planned length) and its variants.
[[nodiscard]] std::int64_t weeks_of(const StudyPlan& plan, const SeedWork& work);
/// Cases and weeks to come.
[[nodiscard]] Progress progress_of(const StudyPlan& plan, const std::vector<SeedWork>& seeds);

/// The same cases for more workers than seeds: the variants of a seed are shared out, and every
/// share repeats the burn-in, on a worker that had nothing to do otherwise.
[[nodiscard]] std::vector<SeedWork> share_out(const StudyPlan& plan, std::vector<SeedWork> seeds,
                                              int workers);

/// At the end of a run that was not interrupted: is every case of the study there, of all shards?
/// The last one to end finds it so, and gathers.
void close_study(const StudyPlan& plan, const RunnerOptions& options, RunSummary& summary);

}  // namespace engawa
