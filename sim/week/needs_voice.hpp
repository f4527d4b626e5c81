// Saying a need aloud (tsubuyaki, murmuring): to kin and ties, or in a session of a hub.
#pragma once
#include "sim/week/needs.hpp"

namespace engawa {

/// Chance that a resident says a new need of this kind aloud this week.
[[nodiscard]] double voicing_probability(const World& world, const NeedNumbers& numbers,
                                         ResidentId who, std::size_t kind);
/// Chance that a visitor says an open need of this kind in one session of the hub.
[[nodiscard]] double hub_voicing_probability(const World& world, const NeedNumbers& numbers,
                                             ResidentId who, const Hub& hub, std::size_t kind);

/// Fills scratch.said with the needs said to kin, friends and ties this week.
void voice_needs(World& world, const NeedNumbers& numbers, NeedsScratch& scratch,
                 const Parallel& parallel);
/// Fills scratch.murmurs with the needs said in sessions, in the order in which they are heard:
/// severity first, then a lot.
void voice_at_hubs(World& world, const NeedNumbers& numbers, NeedsScratch& scratch,
                   const Parallel& parallel);

}  // namespace engawa
