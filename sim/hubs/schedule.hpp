// The hubs' week: which slots open and where, how many paid hours, how thinly they are spread.
#pragma once
#include "sim/state/world.hpp"

namespace engawa {

/// First week of December in the 4-4-5 calendar (4+4+5 + 4+4+5 + 4+4 weeks from April); winter
/// lasts from there to the end of the model year.
inline constexpr int kWinterBegins = 34;

/// Sets open slots, place and staff of every hub for this week from its regular hours, its rhythm,
/// its levers, its lifetime and the season, and clears the week's counters. Paid hours are shared
/// over the open slots by their length: more slots without more hours mean fewer staff in each.
void set_schedules(World& world);

/// Whether a hub that opens in one week of several rests this week: what people made of its last
/// meeting is kept until the next.
[[nodiscard]] inline bool rests_between_meetings(const Hub& hub) {
  return hub.open == 0 && hub.traits.opens_every_weeks > 1;
}

}  // namespace engawa
