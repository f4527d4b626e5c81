// Squares of the ground that are in sight.
#pragma once
#include <algorithm>
#include <cmath>

#include "viz/layers/frame.hpp"

namespace engawa {

[[nodiscard]] inline Box box_of_cell(const PaneFrame& frame, const CellGrid& grid, int column,
                                     int row) {
  const sf::Vector2f low = frame.viewport.pixel(grid.west(column), grid.south(row));
  const sf::Vector2f high = frame.viewport.pixel(grid.west(column + 1), grid.south(row + 1));
  return {low.x, high.y, high.x, low.y};
}

/// Columns and rows of a grid that are in sight: [first, last).
struct CellsInSight {
  int first_column = 0, last_column = 0, first_row = 0, last_row = 0;
};
[[nodiscard]] inline CellsInSight cells_in_sight(const PaneFrame& frame, const CellGrid& grid) {
  const Viewport::Metres south_west = frame.viewport.ground({frame.pane.left, frame.pane.bottom});
  const Viewport::Metres north_east = frame.viewport.ground({frame.pane.right, frame.pane.top});
  const double edge = 10.0 * grid.tens;
  const auto number = [edge](double metres, int origin, int count) {
    return static_cast<int>(std::clamp(std::floor(metres / edge) - origin, -1.0, double(count)));
  };
  CellsInSight seen;
  seen.first_column = std::max(0, number(south_west.x, grid.left, grid.columns));
  seen.last_column = std::min(grid.columns, number(north_east.x, grid.left, grid.columns) + 1);
  seen.first_row = std::max(0, number(south_west.y, grid.bottom, grid.rows));
  seen.last_row = std::min(grid.rows, number(north_east.y, grid.bottom, grid.rows) + 1);
  return seen;
}

/// Calls `act(cell, column, row)` for each square in sight.
template <class Act>
void for_cells_in_sight(const PaneFrame& frame, const CellGrid& grid, const Act& act) {
  const CellsInSight seen = cells_in_sight(frame, grid);
  for (int row = seen.first_row; row < seen.last_row; ++row) {
    for (int column = seen.first_column; column < seen.last_column; ++column) {
      act(static_cast<std::size_t>(row * grid.columns + column), column, row);
    }
  }
}

/// Lines where neighbouring squares, both lived in, belong to different areas.
void add_borders(const PaneFrame& frame, float width, sf::Color colour, Scene& scene);

}  // namespace engawa
