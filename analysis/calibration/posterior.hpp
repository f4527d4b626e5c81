// Sets of parameters that are equally likely, given the published numbers: from what is not ruled
// out, by the emulators' likelihood; every value in the ranges is taken to be equally likely before
// (assumption).
#pragma once
#include "analysis/calibration/history_matching.hpp"

namespace engawa {

struct Posterior {
  Points members;
  /// Of the points spread over what is left, weighted by likelihood, in one step: how few of them
  /// would have carried the answer.
  double effective_at_once = 0;
  std::size_t steps = 0;  ///< in which the likelihood was brought in instead
};

/// Brings the likelihood in by steps, each of which leaves half of the crowd effective (sequential
/// Monte Carlo; Del Moral et al. 2006).
[[nodiscard]] Posterior sample_posterior(const HistoryMatch& match, std::size_t members,
                                         std::uint64_t seed);

/// Kish's effective sample size of weights.
[[nodiscard]] double effective_size(const std::vector<double>& weights);

/// The implausibility that speaks for outputs that were really run (mean over the seeds), without
/// an emulator; `seed_variances` by target, of one life.
[[nodiscard]] double score_of_run(const PointRuns& runs, std::size_t point,
                                  const std::vector<FitTarget>& targets,
                                  const std::vector<double>& seed_variances, RulingBy by);
[[nodiscard]] double log_likelihood_of_run(const PointRuns& runs, std::size_t point,
                                           const std::vector<FitTarget>& targets,
                                           const std::vector<double>& seed_variances);

/// The point whose mean over its lives is likeliest; the first if all lack a number.
[[nodiscard]] std::size_t likeliest_run(const PointRuns& runs,
                                        const std::vector<FitTarget>& targets,
                                        const std::vector<double>& seed_variances);

}  // namespace engawa
