// How many households of each archetype an area has.
#pragma once
#include <vector>

#include "sim/core/draws.hpp"
#include "sim/town/archetypes.hpp"
#include "sim/town/ipf.hpp"

namespace engawa {

inline constexpr double kFitTolerance = 1e-4;
inline constexpr int kFitSweeps = 200;

/// Margins of an area: households, one-person households, children by band, adults by band and sex.
[[nodiscard]] Eigen::VectorXd margins_of(const AreaPlan& area, const AgeProfile& profile);
/// What one household of each archetype adds to these margins.
[[nodiscard]] Eigen::MatrixXd contributions_of(const std::vector<Archetype>& archetypes);
/// Archetypes' weights in an area, fitted. Throws InputError if the margins contradict each other.
[[nodiscard]] Fit fit_area(const TownPlan& plan, const AreaPlan& area, const AgeProfile& profile,
                           const std::vector<Archetype>& archetypes);
/// Whole numbers by truncate-replicate-sample, one-person and other households each to their total.
[[nodiscard]] std::vector<int> integerise(const Eigen::VectorXd& weights,
                                          const std::vector<Archetype>& archetypes,
                                          const Draws& draws, std::uint64_t area_key);

}  // namespace engawa
