// Blocks: squares of 100 m (50 m from near) in the mean colour of those who live there, the larger
// the more they are.
#include "viz/layers/ground_view.hpp"
#include "viz/layers/layers.hpp"

namespace engawa {
namespace {

constexpr double kNearScale = 2.8;                  ///< [m/px] below which blocks are of 50 m
constexpr float kSmallest = .35F, kLargest = .94F;  ///< of the square's edge

}  // namespace

void add_blocks(const PaneFrame& frame, Scene& scene) {
  const PanelRow& row = frame.world.panel(frame.world.snapshot_before(frame.week));
  const int tens = frame.metres_per_pixel() < kNearScale ? 5 : 10;
  const CellGrid grid = grid_over(row, tens, 0);
  std::vector<PeopleSum> sums(grid.size());
  std::uint32_t most = 1;
  for (std::size_t person = 0; person < std::min(row.size(), frame.people.place.size()); ++person) {
    const std::uint32_t cell = grid.cell_of(row.x10[person], row.y10[person]);
    if (cell == kNoCell || !frame.people.here(person)) continue;
    sums[cell].add(frame.people, person);
    most = std::max(most, sums[cell].people);
  }
  for_cells_in_sight(frame, grid, [&](std::size_t cell, int column, int line) {
    const PeopleSum& sum = sums[cell];
    if (sum.people == 0) return;
    const Box box = box_of_cell(frame, grid, column, line);
    // the square's surface stands for the number of those whom the filters mean
    const float share = std::sqrt(static_cast<float>(sum.meant) / static_cast<float>(most));
    const float edge = (box.right - box.left) * (kSmallest + (kLargest - kSmallest) * share);
    const sf::Vector2f centre((box.left + box.right) / 2, (box.top + box.bottom) / 2);
    const Box inset{centre.x - edge / 2, centre.y - edge / 2, centre.x + edge / 2,
                    centre.y + edge / 2};
    const sf::Color colour = sum.colour(frame.view);
    add_cut_rectangle(scene, frame.pane, inset, colour);
  });
}

}  // namespace engawa
