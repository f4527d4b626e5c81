// Making a resident and a hub known to each other, by whatever way.
#pragma once
#include "sim/state/world.hpp"

namespace engawa {

/// The link to the hub, made with the liking that the resident has for it for life if it was
/// unknown; the resident is aware of it from now on.
HubLink& introduce(World& world, ResidentId who, HubId hub);
/// Straight distance from home to where the hub is this week [m].
[[nodiscard]] double metres_to_hub(const World& world, ResidentId who, const Hub& hub);
/// How far the hub's themes are what interests the resident, [0,1].
[[nodiscard]] double interest_match(const World& world, ResidentId who, const Hub& hub);

}  // namespace engawa
