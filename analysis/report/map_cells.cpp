#include "analysis/report/map_cells.hpp"

#include <algorithm>
#include <cmath>
#include <map>

namespace engawa {
namespace {
constexpr std::size_t kMostCells = 150;

MapGrid grid_with(const std::vector<AreaNote>& areas, double side) {
  std::map<std::pair<long, long>, MapCell> cells;
  for (const auto& area : areas) {
    const long column = std::lround(std::floor(area.x / side)),
               row = std::lround(std::floor(area.y / side));
    MapCell& cell = cells[{row, column}];
    cell.x = (double(column) + .5) * side, cell.y = (double(row) + .5) * side;
    cell.areas.push_back(area.name), cell.groups.push_back("area." + area.name);
  }
  MapGrid grid{side, {}};
  for (auto& [place, cell] : cells) grid.cells.push_back(std::move(cell));
  return grid;
}

void add(std::vector<double>& sum, const std::vector<double>& values) {
  sum.resize(values.size());
  for (std::size_t k = 0; k < values.size(); ++k)
    sum[k] += std::isnan(values[k]) ? 0 : values[k];  // nobody to count there
}

/// Weighted by the adults of each area.
void add_weighted(Pairs& sum, const Pairs& values, const Pairs& weights) {
  const auto one = [](std::vector<double>& to, std::vector<double> of,
                      const std::vector<double>& by) {
    for (std::size_t k = 0; k < of.size(); ++k) of[k] *= by[k];
    add(to, of);
  };
  one(sum.base, values.base, weights.base), one(sum.variant, values.variant, weights.variant);
}

void divide(std::vector<double>& values, const std::vector<double>& by) {
  for (std::size_t k = 0; k < values.size(); ++k) values[k] /= by[k];
}
}  // namespace

MapGrid grid_of(const std::vector<AreaNote>& areas) {
  MapGrid grid = grid_with(areas, kFinestCell);
  while (grid.cells.size() > kMostCells) grid = grid_with(areas, 2 * grid.cell);
  return grid;
}

CellDifference difference_in(const StudyTables& tables, const std::string& variant,
                             const MapCell& cell) {
  Pairs people, reached, adults, lonely;
  for (const auto& group : cell.groups) {
    const auto read = [&](std::string_view measure, Over over) {
      return tables.pairs(variant, {measure, group, over});
    };
    const Pairs here = read("population", Over::end), came = read("reach", Over::end);
    const Pairs asked = read("adults", Over::last_year);
    add(people.base, here.base), add(reached.base, came.base), add(adults.base, asked.base);
    add(people.variant, here.variant), add(reached.variant, came.variant);
    add(adults.variant, asked.variant);
    add_weighted(lonely, read("loneliness", Over::last_year), asked);
  }
  CellDifference out;
  out.people = mean_of(people.base);
  const auto fewest = [](const std::vector<double>& values) {
    return values.empty() ? 0 : *std::min_element(values.begin(), values.end());
  };
  out.shown = fewest(people.base) >= kFewestPeople && fewest(people.variant) >= kFewestPeople &&
              fewest(adults.base) > 0 && fewest(adults.variant) > 0;
  if (!out.shown) return {};
  divide(lonely.base, adults.base), divide(lonely.variant, adults.variant);
  out.reached = paired_difference(reached.base, reached.variant);
  out.loneliness = paired_difference(lonely.base, lonely.variant);
  return out;
}

}  // namespace engawa
