// What a person is like: traits, interests, capabilities, body. All keyed by the life.
#pragma once
#include "sim/state/world.hpp"

namespace engawa {

/// Traits, trust, fear of stigma, interests and pool factors. Needs the place (for what a block
/// shares) and the flags kFemale.
void draw_dispositions(World& world, ResidentId who);
/// Capabilities held and those already known to others.
void draw_capabilities(World& world, ResidentId who);
/// Health, mobility, care level and the flags of conditions.
void draw_body(World& world, ResidentId who);
/// Key of the block in which a place lies; neighbours of one block share a little.
[[nodiscard]] std::uint64_t block_key(const World& world, std::uint16_t x10, std::uint16_t y10);
/// A normal draw of which `share` of the variance belongs to the block.
[[nodiscard]] double shared_normal(double block, double own, double share);

}  // namespace engawa
