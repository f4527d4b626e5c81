// How often which need arises for whom.
#pragma once
#include <array>

#include "sim/state/home_facts.hpp"
#include "sim/week/needs.hpp"

namespace engawa {

/// Loneliness in standard deviations of the calibrated baseline.
[[nodiscard]] inline double lonely_z(const World& world, ResidentId who) {
  const auto& scale = world.parameters.loneliness;
  return (static_cast<double>(world.residents.loneliness[who]) - scale.scale_mean) / scale.scale_sd;
}

/// Needs a week of each kind; a kind that cannot concern the resident has rate 0.
[[nodiscard]] std::array<double, kNeedKinds> need_rates(const World& world,
                                                        const NeedNumbers& numbers, ResidentId who);

/// Opens the week: forgets last week's counts and lets new needs arise, at most one a resident.
void let_needs_arise(World& world, const NeedNumbers& numbers, NeedsScratch& scratch,
                     const Parallel& parallel);

}  // namespace engawa
