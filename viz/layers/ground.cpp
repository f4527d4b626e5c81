// The ground: where people live, as a mosaic of squares (no outline of a house), and soft borders
// between areas.
#include "viz/layers/ground_view.hpp"
#include "viz/layers/layers.hpp"

namespace engawa {

void add_ground(const PaneFrame& frame, Scene& scene) {
  add_rectangle(scene, frame.pane, frame.theme.pane);
  if (frame.detail == Detail::areas) return;  // areas fill the squares themselves
  const sf::Color lived = mix(frame.theme.pane, frame.theme.grid, .45);
  const CellGrid& grid = frame.ground.grid;
  for_cells_in_sight(frame, grid, [&](std::size_t cell, int column, int row) {
    if (frame.ground.lived[cell] == 0) return;
    add_cut_rectangle(scene, frame.pane, box_of_cell(frame, grid, column, row), lived);
  });
  add_borders(frame, 1.5F, mix(frame.theme.pane, frame.theme.faint_text, .45), scene);
}

void add_borders(const PaneFrame& frame, float width, sf::Color colour, Scene& scene) {
  const Ground& ground = frame.ground;
  const CellGrid& grid = ground.grid;
  const auto differ = [&ground](std::size_t a, std::size_t b) {
    return ground.lived[a] != 0 && ground.lived[b] != 0 && ground.area[a] != ground.area[b];
  };
  for_cells_in_sight(frame, grid, [&](std::size_t cell, int column, int row) {
    const Box box = box_of_cell(frame, grid, column, row);
    if (column + 1 < grid.columns && differ(cell, cell + 1)) {
      add_cut_line(scene, frame.pane, {box.right, box.top}, {box.right, box.bottom}, width, colour);
    }
    const std::size_t above = cell + static_cast<std::size_t>(grid.columns);
    if (row + 1 < grid.rows && differ(cell, above)) {
      add_cut_line(scene, frame.pane, {box.left, box.top}, {box.right, box.top}, width, colour);
    }
  });
}

}  // namespace engawa
