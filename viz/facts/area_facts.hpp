// The people of each area in one world at one week.
#pragma once
#include <vector>

#include "viz/playback/recorded_world.hpp"

namespace engawa {

/// Means of fewer people say more of these people than of their area; they are not told.
inline constexpr int kFewestForMean = 20;
inline constexpr int kAdultAge = 16;  ///< years: the universe of loneliness and isolation

struct AreaFacts {
  int people = 0, adults = 0;
  double loneliness = 0;  ///< [SD] mean of adults; NaN if there are fewer than 20 people
  double isolated = 0;    ///< share of adults; NaN likewise
};
/// By area; people count where they lived when they were first seen.
[[nodiscard]] std::vector<AreaFacts> facts_of_areas(const RecordedWorld& world, int week);

}  // namespace engawa
