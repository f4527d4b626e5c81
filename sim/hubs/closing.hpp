// The end of a hub: what its regulars, its volunteers and its supporters lose with it.
#pragma once
#include "sim/state/world.hpp"

namespace engawa {

/// Closes a hub for good at the end of this week, for which it still pays. Regulars lose a place,
/// volunteers are released a little discouraged, supporters stop, and what was murmured there is
/// heard at the nearest place that stays open. Nothing happens to a hub that ends this week anyway.
void close_hub(World& world, HubId hub);

}  // namespace engawa
