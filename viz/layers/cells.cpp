#include "viz/layers/cells.hpp"

#include <algorithm>
#include <utility>

namespace engawa {
namespace {

constexpr std::size_t kMostCells = 1'000'000;
constexpr int kGroundTens = 10, kGroundMargin = 10;

std::uint16_t nearest_area(const std::vector<RecordedArea>& areas, double x, double y) {
  std::uint16_t nearest = kNoArea;
  double best = std::numeric_limits<double>::max();
  for (std::size_t k = 0; k < std::min<std::size_t>(areas.size(), kNoArea); ++k) {
    const double east = areas[k].x - x, north = areas[k].y - y;
    const double far = east * east + north * north;
    if (far < best) {
      best = far;
      nearest = static_cast<std::uint16_t>(k);
    }
  }
  return nearest;
}

/// The commonest area of each cell; of equals the first.
void give_areas(Ground& ground, std::vector<std::pair<std::uint32_t, std::uint16_t>>& homes) {
  std::sort(homes.begin(), homes.end());
  std::uint32_t cell = kNoCell;
  std::size_t most = 0;
  for (std::size_t first = 0; first < homes.size();) {
    std::size_t last = first;
    while (last < homes.size() && homes[last] == homes[first]) ++last;
    if (homes[first].first != cell) most = 0;
    cell = homes[first].first;
    if (last - first > most) {
      most = last - first;
      ground.area[cell] = homes[first].second;
    }
    first = last;
  }
}

}  // namespace

std::uint32_t CellGrid::cell_of(std::uint16_t x10, std::uint16_t y10) const {
  if (x10 == kNoPlace) return kNoCell;
  const int column = x10 / tens - left, row = y10 / tens - bottom;
  if (column < 0 || row < 0 || column >= columns || row >= rows) return kNoCell;
  return static_cast<std::uint32_t>(row * columns + column);
}

CellGrid grid_over(const PanelRow& row, int tens, int margin) {
  int west = kNoPlace, east = -1, south = kNoPlace, north = -1;
  for (std::size_t k = 0; k < row.size(); ++k) {
    if (row.x10[k] == kNoPlace) continue;
    west = std::min<int>(west, row.x10[k]);
    east = std::max<int>(east, row.x10[k]);
    south = std::min<int>(south, row.y10[k]);
    north = std::max<int>(north, row.y10[k]);
  }
  CellGrid grid;
  if (east < 0) return grid;
  for (grid.tens = tens;; grid.tens *= 2) {
    grid.left = west / grid.tens - margin;
    grid.bottom = south / grid.tens - margin;
    grid.columns = east / grid.tens + margin + 1 - grid.left;
    grid.rows = north / grid.tens + margin + 1 - grid.bottom;
    if (grid.size() <= kMostCells) return grid;
  }
}

Ground ground_of(const RecordedWorld& world) {
  const Recording& recording = world.recording();
  const PanelRow& row = world.panel(0);
  Ground ground;
  ground.grid = grid_over(row, kGroundTens, kGroundMargin);
  ground.area.assign(ground.grid.size(), kNoArea);
  ground.lived.assign(ground.grid.size(), 0);
  ground.homes.assign(recording.areas.size(), 0);
  std::vector<std::pair<std::uint32_t, std::uint16_t>> homes;
  for (std::size_t k = 0; k < std::min(row.size(), recording.people.size()); ++k) {
    const std::uint32_t cell = ground.grid.cell_of(row.x10[k], row.y10[k]);
    const std::uint32_t area = recording.people.area[k];
    if (cell == kNoCell || area >= recording.areas.size()) continue;
    ground.lived[cell] = 1;
    ++ground.homes[area];
    homes.emplace_back(cell, static_cast<std::uint16_t>(area));
  }
  give_areas(ground, homes);
  const CellGrid& grid = ground.grid;
  const double half = 5.0 * grid.tens;
  for (std::size_t cell = 0; cell < grid.size(); ++cell) {
    if (ground.area[cell] != kNoArea) continue;
    const int column = static_cast<int>(cell) % grid.columns;
    const int line = static_cast<int>(cell) / grid.columns;
    ground.area[cell] =
        nearest_area(recording.areas, grid.west(column) + half, grid.south(line) + half);
  }
  return ground;
}

}  // namespace engawa
