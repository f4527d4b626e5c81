// A household moves into a vacant dwelling.
#pragma once
#include <vector>

#include "sim/state/world.hpp"

namespace engawa {

/// Settles the newcomers of this dwelling's latest vacancy, keyed by (dwelling, vacancy ordinal,
/// member): the same people in every variant. Returns the ties with which they start (household
/// and, with the chances of the model, kin, friends, colleagues); the caller adds them.
std::vector<NewTie> settle_newcomers(World& world, HouseholdId dwelling);

}  // namespace engawa
