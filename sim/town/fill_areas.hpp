// Gaps in small-area tables, filled by the ratios of the towns that are known.
#pragma once
#include <string>
#include <vector>

#include "sim/text/error.hpp"
#include "sim/town/town.hpp"

namespace engawa {

/// A town of the table; 0 = blank.
struct TownRow {
  std::string name;
  double population = 0, households = 0, single_households = 0, area_km2 = 0;
  bool estimated = false;
  Place place;
};

/// Fills blank populations by persons per one-person household of the known towns, blank households
/// by their persons per household (or mean_household if none is known), blank areas by their
/// density; marks what it fills and adds a remark for each town. InputError if nothing is known.
void fill_gaps(std::vector<TownRow>& towns, double mean_household,
               std::vector<std::string>& remarks);

}  // namespace engawa
