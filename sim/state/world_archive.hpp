// A world to bytes and back, for checkpoints: everything that the next weeks depend on.
#pragma once
#include "sim/core/archive.hpp"
#include "sim/state/world.hpp"

namespace engawa {

void pass_members(StateWriter& archive, const World& world);
/// Throws DamagedBytes.
void pass_members(StateReader& archive, World& world);

/// How this program lays out the state in memory: bytes of a world laid out otherwise are of no
/// use.
[[nodiscard]] std::uint64_t state_layout();
/// What a world takes as bytes, roughly.
[[nodiscard]] std::size_t archived_bytes(const World& world);

}  // namespace engawa
