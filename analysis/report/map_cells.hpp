// The town on a coarse grid: areas go into the cell of their centre. No dwelling is ever shown, and
// a cell with few people is blank.
#pragma once
#include <string>
#include <vector>

#include "analysis/cases.hpp"
#include "analysis/estimate.hpp"
#include "analysis/report/study_tables.hpp"

namespace engawa {

inline constexpr double kFinestCell = 500;  ///< [m]
inline constexpr double kFewestPeople = 20;

struct MapCell {
  double x = 0, y = 0;              ///< centre [m]
  std::vector<std::string> areas;   ///< names
  std::vector<std::string> groups;  ///< the same as groups: "area.NAME"
};

struct MapGrid {
  double cell = kFinestCell;  ///< side [m]
  std::vector<MapCell> cells;
};

/// The finest grid from 500 m on that has no more cells than a page can show.
[[nodiscard]] MapGrid grid_of(const std::vector<AreaNote>& areas);

/// What the map shows of a cell.
struct CellDifference {
  double people = 0;
  bool shown = false;   ///< false: too few people, no number leaves this place
  Estimate reached;     ///< people who came at least once, difference
  Estimate loneliness;  ///< mean of those of 16 and over in the last year, difference [SD]
};
[[nodiscard]] CellDifference difference_in(const StudyTables& tables, const std::string& variant,
                                           const MapCell& cell);

}  // namespace engawa
