// What recording reads of the world at the end of a week, copied so that the next week can be lived
// meanwhile. A copy holds only that: whoever lets a measure or a log read more of the world adds it
// here (a test compares what is recorded from copies with what is recorded from the world).
#pragma once
#include "sim/state/world.hpp"

namespace engawa {

/// How much of the world is asked for.
struct WeekCopyNeeds {
  bool everybody = false;  ///< people are counted, or the panel or the cohort is taken
  bool network = false;    ///< the network is followed
};

/// A copy is made into the same world again and again, so that nothing is allocated.
void copy_week(const World& from, World& to, const WeekCopyNeeds& needs);

}  // namespace engawa
