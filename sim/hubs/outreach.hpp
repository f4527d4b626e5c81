// A hub that tells its visitors of another one.
#pragma once
#include "sim/state/world.hpp"

namespace engawa {

/// Whoever came last week to a hub that advertises another may learn of that one now, with the
/// chance of the lever, keyed by (life, advertised hub). Serial; does nothing if no hub advertises.
void tell_visitors(World& world);

}  // namespace engawa
