// A hand-made world for tests: residents in households with sane columns, no ties, hubs or history.
#pragma once
#include <vector>

#include "sim/state/world.hpp"

namespace engawa::testing {

/// A world of exactly `residents` present residents in families, couples and single households on a
/// 20 m grid, one area, week 0. Needs nothing of sim/town.
[[nodiscard]] World make_small_world(std::size_t residents, std::uint64_t seed = 1);

/// Adds one resident of this age to a household with room; returns the row.
ResidentId add_person(World& world, HouseholdId household, int age, bool female);
/// An empty dwelling on the grid.
HouseholdId add_dwelling(World& world);
/// Ties every pair of every household.
void tie_households(World& world);
/// A tie between two residents.
void tie(World& world, ResidentId i, ResidentId j, TieKind kind, float strength);

}  // namespace engawa::testing
