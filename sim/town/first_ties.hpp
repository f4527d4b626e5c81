// The ties with which people start (model.md 5.2).
#pragma once
#include <vector>

#include "sim/state/world.hpp"

namespace engawa {

/// All ties of a new town; pairs may be proposed twice, add_ties keeps one.
[[nodiscard]] std::vector<NewTie> first_ties(const World& world);
/// Ties between all members of a household: partners, parents and children, others.
void tie_household(const World& world, HouseholdId household, std::vector<NewTie>& ties);
/// A strength between two bounds, keyed by the pair.
[[nodiscard]] float first_strength(const World& world, ResidentId a, ResidentId b, double lowest,
                                   double highest);

}  // namespace engawa
