#include "viz/facts/area_facts.hpp"

#include <algorithm>
#include <limits>

namespace engawa {
namespace {

constexpr std::uint8_t kOnceAWeek = 4;  ///< quarters of a meeting: older files, without `isolated`

/// Sums over adults, whole numbers so that their order is of no account.
struct Sums {
  std::int64_t lonely_steps = 0;
  int adults = 0, isolated = 0;
};

void count(const PanelRow& row, std::size_t person, Sums& sums) {
  ++sums.adults;
  sums.lonely_steps += row.loneliness[person];
  const bool isolated = row.isolated[person] == kNoByte ? row.meetings[person] < kOnceAWeek
                                                        : row.isolated[person] == 1;
  if (isolated) ++sums.isolated;
}

}  // namespace

std::vector<AreaFacts> facts_of_areas(const RecordedWorld& world, int week) {
  const Recording& r = world.recording();
  std::vector<AreaFacts> facts(r.areas.size());
  std::vector<Sums> sums(r.areas.size());
  if (r.snapshot_weeks.empty()) return facts;
  const PanelRow& row = world.panel(world.snapshot_before(week));
  for (std::size_t k = 0; k < std::min(row.size(), r.people.size()); ++k) {
    const std::uint32_t area = r.people.area[k];
    if (row.flags[k] == 0 || area >= facts.size()) continue;
    ++facts[area].people;
    if (r.people.age(k, row.week) >= kAdultAge && row.loneliness[k] != kNoLoneliness)
      count(row, k, sums[area]);
  }
  for (std::size_t area = 0; area < facts.size(); ++area) {
    AreaFacts& one = facts[area];
    one.adults = sums[area].adults;
    const bool enough = one.people >= kFewestForMean && one.adults > 0;
    constexpr double kNone = std::numeric_limits<double>::quiet_NaN();
    one.loneliness =
        enough ? double(sums[area].lonely_steps) / kLonelinessSteps / one.adults : kNone;
    one.isolated = enough ? double(sums[area].isolated) / one.adults : kNone;
  }
  return facts;
}

}  // namespace engawa
