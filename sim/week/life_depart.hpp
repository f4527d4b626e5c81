// The end of a life in the town: by death, by moving out, into a care home.
#pragma once
#include "sim/week/life.hpp"

namespace engawa {

/// Removes a resident and logs why. Death leaves grief with close ties; any other departure leaves
/// part of a close tie as outside contact. The row is emptied now and freed at the end of the pass.
void depart(World& world, LifeScratch& scratch, ResidentId who, LifeEventKind why);
/// The whole household leaves the town.
void depart_together(World& world, LifeScratch& scratch, HouseholdId household);
/// Households in which only minors are left: relatives elsewhere take them in.
void take_in_orphans(World& world, LifeScratch& scratch);

}  // namespace engawa
