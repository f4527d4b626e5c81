// Sets of all stages' parameters together. Stages are fitted one after the other, each with what
// the one before froze; sets that were drawn from each stage by itself and put side by side would
// not know that a later stage's numbers hang on an earlier stage's parameters, too.
#pragma once
#include <functional>

#include "analysis/calibration/posterior.hpp"

namespace engawa {

/// What a stage leaves to the joint search: its columns come after those of the stage before.
struct JointStage {
  const Points* left = nullptr;  ///< spread evenly over what the stage does not rule out
  /// Whether the stage rules a point out by itself; empty where its emulators hold only at what was
  /// frozen before.
  std::function<bool(std::span<const double> own)> allows;
};

/// Points of the whole cube, each stage's part from its own list, put together by lot.
[[nodiscard]] Points join_parts(const std::vector<JointStage>& stages, std::size_t count,
                                std::uint64_t seed);

/// Sets by the likelihood of all targets, by emulators of sets that were run with everything
/// varying at once (`explored`; its points in the columns of all stages).
[[nodiscard]] Posterior sample_jointly(const std::vector<JointStage>& stages,
                                       const std::vector<FitTarget>& targets,
                                       const PointRuns& explored, std::size_t members,
                                       std::uint64_t seed);

}  // namespace engawa
