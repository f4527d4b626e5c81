// Monthly supporters who live in the town: World::donors.
#pragma once
#include "sim/core/parallel.hpp"
#include "sim/state/world.hpp"

namespace engawa {

/// One week: those who have died, left or lost their hub are dropped, some stop, some begin. Each
/// resident is asked in one week of four, at four times the weekly chance.
void follow_donors(World& world, const Parallel& parallel);

}  // namespace engawa
