// Which level of detail a zoom can carry.
#include <algorithm>

#include "viz/layers/build_scene.hpp"

namespace engawa {
namespace {

std::size_t people_in_sight(const PanelRow& row, const Viewport& viewport) {
  const Viewport::Metres north_west = viewport.ground({viewport.left, viewport.top});
  const Viewport::Metres south_east =
      viewport.ground({viewport.left + viewport.width, viewport.top + viewport.height});
  const auto square = [](double metres) {
    return static_cast<int>(std::clamp(metres / 10, -1.0, double(kNoPlace)));
  };
  const int west = square(north_west.x), east = square(south_east.x);
  const int north = square(north_west.y), south = square(south_east.y);
  std::size_t count = 0;
  for (std::size_t k = 0; k < row.size(); ++k) {
    const int x = row.x10[k], y = row.y10[k];
    count += x >= west && x <= east && y >= south && y <= north && x != kNoPlace;
  }
  return count;
}

}  // namespace

Detail detail_of(const PaneInput& input) {
  constexpr double kLargestScaleOfBlocks = 9;  // [m/px]: 100 m are 11 px
  constexpr std::size_t kMostPeopleInBlocks = 100'000;
  constexpr double kPixelsForResident = 60;  // [px²] of the pane
  constexpr double kMostResidents = 6000;
  if (input.view.detail != Detail::automatic) return input.view.detail;
  const Viewport& viewport = input.viewport;
  const double scale = viewport.camera.metres_per_pixel;
  if (!(scale <= kLargestScaleOfBlocks)) return Detail::areas;
  // both panes by the same world, so that they never differ in detail
  const RecordedWorld& world = input.playback.world(Side::variant);
  const std::size_t people =
      people_in_sight(world.panel(world.snapshot_before(world.week())), viewport);
  if (people > kMostPeopleInBlocks) return Detail::areas;
  const double room = double(viewport.width) * double(viewport.height) / kPixelsForResident;
  return double(people) <= std::min(room, kMostResidents) ? Detail::residents : Detail::blocks;
}

}  // namespace engawa
