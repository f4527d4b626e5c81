// The hubs that stand when the town is built, and who already knows them.
#pragma once
#include "sim/town/town.hpp"

namespace engawa {

/// Opens the plan's hubs. Those who live near know of them and a few already go, so that the
/// burn-in need not grow all habits from nothing.
void open_first_hubs(World& world, const TownPlan& plan);

}  // namespace engawa
