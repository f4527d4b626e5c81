// Population: who lives in the town, how they are disposed and whom they know at first.
#pragma once
#include <algorithm>

#include "sim/params/population_persons.hpp"
#include "sim/params/population_town.hpp"

namespace engawa {

inline constexpr auto kPopulationRows = [] {
  std::array<Field<Population>, kPersonRows.size() + kTownRows.size()> rows{};
  std::copy(kPersonRows.begin(), kPersonRows.end(), rows.begin());
  std::copy(kTownRows.begin(), kTownRows.end(), rows.begin() + kPersonRows.size());
  return rows;
}();
static_assert(rows_are_whole(kPopulationRows));

}  // namespace engawa
