// What hubs know of running a place: learnt from one another and by training, and fading.
#pragma once
#include "sim/state/world.hpp"

namespace engawa {

/// One week of know-how. All hubs learn at once from the state before: of the others in their
/// networks only those who know more, by training what their levers say; what lies above the kind's
/// own know-how fades.
void share_know_how(World& world);

}  // namespace engawa
