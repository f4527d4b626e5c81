// One hub in one world: hours, visitors, volunteers, money.
#pragma once
#include <array>
#include <string>
#include <vector>

#include "sim/core/slots.hpp"
#include "viz/playback/playback.hpp"

namespace engawa {

struct HubFacts {
  bool known = false;  ///< this world has this hub by this week
  std::string label;   ///< title of the kind and name
  std::array<bool, kSlots> open{};
  /// Of those who came in the last 52 weeks: how many are free in each slot (this snapshot), how
  /// many came in it; -1 where not recorded.
  std::array<int, kSlots> free_visitors{}, visits_in_slot{};
  struct Group {
    std::string title;
    int people = 0, visits = 0;
  };
  std::vector<Group> groups;                      ///< visitors of the last 52 weeks by age and work
  int visitors = 0, regulars = 0, newcomers = 0;  ///< of the last 52 weeks; newcomers: first visits
  int turned_away = 0;                            ///< of the last 52 weeks
  int volunteers = 0;  ///< people at stage volunteer or coordinator who visited in that time
  double staff_hours = 0, volunteer_hours = 0;               ///< this week
  std::int64_t reserve = 0, income_52 = 0, spending_52 = 0;  ///< [yen]
  std::vector<float> visits_by_week, turned_away_by_week;    ///< whole study
};
[[nodiscard]] HubFacts facts_of_hub(const RecordedWorld& world, const std::string& hub, int week,
                                    Language language);

}  // namespace engawa
