// Where the dwellings of the areas stand.
#pragma once
#include <vector>

#include "sim/core/draws.hpp"
#include "sim/town/town.hpp"

namespace engawa {

struct Dwelling {
  std::uint64_t key = 0;  ///< derived from the area's key and the ordinal
  std::uint16_t x10 = 0, y10 = 0;
  AreaId area;
};

/// Areas of a plan with keys and places in metres.
[[nodiscard]] Column<AreaId, Area> areas_of(const TownPlan& plan);
/// Places `counts[area]` dwellings uniformly in the part of the area's Voronoi cell that lies
/// within its reach; by area, and within an area along a curve that keeps neighbours near in
/// memory.
[[nodiscard]] std::vector<Dwelling> place_dwellings(const TownPlan& plan,
                                                    const Column<AreaId, Area>& areas,
                                                    const std::vector<int>& counts,
                                                    const Population& population,
                                                    const Draws& draws);
/// The nearest area to a place in metres.
[[nodiscard]] AreaId nearest_area(const Column<AreaId, Area>& areas, double x, double y);

}  // namespace engawa
