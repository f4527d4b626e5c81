// The life of one seed: its town is built and burned in once, then lives on in every variant.
#pragma once
#include <filesystem>
#include <functional>
#include <vector>

#include "sim/study/burn_in.hpp"
#include "sim/study/checkpoint.hpp"
#include "sim/study/study_plan.hpp"

namespace engawa {

/// A seed with the variants that still have to live in its town.
struct SeedWork {
  std::uint64_t seed = 0;
  std::vector<const Variant*> variants;
};

/// One finished case.
struct CaseDone {
  std::string variant;
  std::uint64_t seed = 0, digest = 0;
  double seconds = 0;
};

/// What a seed tells while it lives.
struct SeedListener {
  /// After every week; `unplanned` is 1 for weeks of an extended burn-in, and less than 0 after
  /// weeks that a checkpoint has spared. False: it is time to stop.
  std::function<bool(std::int64_t unplanned)> week_done;
  std::function<void(const BurnIn& burned)> unsettled;  ///< the town still drifts
  std::function<void(const CaseDone& done)> case_done;  ///< its file is there and whole
  std::function<void(const Message& message)> told;     ///< about checkpoints; may be empty
};

/// Weeks of burn-in if it is not extended: years, then on to the week in which the study starts.
[[nodiscard]] int planned_burn_in(const StudyPlan& plan);

/// Lives the seed and writes a file for each of its cases; a case that was stopped leaves none, but
/// a checkpoint if there are to be any. Throws RunError if writing fails, InputError for
/// checkpoints that it cannot go on from.
void live_seed(const StudyPlan& plan, const SeedWork& work, const std::filesystem::path& study_dir,
               const Parallel& parallel, const SeedListener& listener,
               const CheckpointRule& rule = {});

}  // namespace engawa
