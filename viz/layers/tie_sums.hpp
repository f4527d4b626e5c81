// The network at the end of one week, as far as the filters mean it: ties one by one, and bundles
// between areas.
#pragma once
#include <cstdint>
#include <vector>

#include "viz/layers/people_now.hpp"
#include "viz/playback/playback.hpp"

namespace engawa {

/// Weeks for which what began or ended is still pointed out.
inline constexpr int kTrailWeeks = 8;

struct TiesNow {
  std::vector<std::uint32_t> alive;  ///< tie numbers; both ends in the town, kinds as filtered
  std::vector<std::uint32_t> ended;  ///< in the last kTrailWeeks
};
[[nodiscard]] TiesNow ties_of_week(const RecordedWorld& world, const Filters& filters,
                                   const PeopleNow& people);

struct Bundle {
  std::uint16_t a = 0, b = 0;  ///< areas, a <= b
  std::uint32_t ties = 0;
};
struct Bundles {
  std::vector<Bundle> between;        ///< the strongest, strongest first
  std::vector<std::uint32_t> within;  ///< [area]
};
/// None if a town has more areas than a table of pairs can hold.
[[nodiscard]] Bundles bundles_of_week(const RecordedWorld& world, const Filters& filters,
                                      const PeopleNow& people);

/// What `side` has alone at the end of the week, or has had in the last kTrailWeeks; as filtered.
[[nodiscard]] std::vector<TieSpan> spans_of_week(const Differences& differences, Side side,
                                                 int week, const Filters& filters,
                                                 const PeopleNow& people);

}  // namespace engawa
