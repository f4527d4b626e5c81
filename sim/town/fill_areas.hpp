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

/// What is known beyond the towns themselves.
struct Surroundings {
  double mean_household = 2.21;  ///< if no town's households are known
  /// Persons per one-person household of those for whom no town's population is known (0: as in
  /// the known towns).
  double persons_per_single = 0;
};

/// The same ratio from the population of everybody in the table: what the known populations leave
/// over, by one-person household of the towns without one. 0 if nothing is left to fill.
[[nodiscard]] double remainder_per_single(const std::vector<TownRow>& all, double total);

/// Fills blank populations by persons per one-person household (of the known towns, or of the
/// remainder), blank households by the known towns' persons in one-person and other households (or
/// mean_household if none is known), blank areas by their density; marks what it fills and adds a
/// remark for each town. InputError if nothing is known.
void fill_gaps(std::vector<TownRow>& towns, const Surroundings& around,
               std::vector<std::string>& remarks);

}  // namespace engawa
