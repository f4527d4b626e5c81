// How often which need arises for whom.
#pragma once
#include <array>

#include "sim/week/needs.hpp"

namespace engawa {

/// What a household means for the needs of one of its members.
struct HomeFacts {
  bool alone = false;         ///< nobody else lives here
  bool child = false;         ///< a child under 12 lives here
  bool truant = false;        ///< the resident or a child living here stays away from school
  bool eighty_fifty = false;  ///< a parent of 75+ keeps a jobless, single child of 45+
};
[[nodiscard]] HomeFacts home_facts(const World& world, ResidentId who);

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
