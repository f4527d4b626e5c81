// The town as squares of some 100 m: what is shown of people without showing their house.
#pragma once
#include <cstdint>
#include <limits>
#include <vector>

#include "viz/playback/recorded_world.hpp"

namespace engawa {

inline constexpr std::uint32_t kNoCell = std::numeric_limits<std::uint32_t>::max();
inline constexpr std::uint16_t kNoArea = 0xFFFF;

struct CellGrid {
  int tens = 10;             ///< length of an edge [10 m]
  int left = 0, bottom = 0;  ///< number of the first column and row from the town's origin
  int columns = 0, rows = 0;
  [[nodiscard]] std::size_t size() const {
    return static_cast<std::size_t>(columns) * static_cast<std::size_t>(rows);
  }
  [[nodiscard]] std::uint32_t cell_of(std::uint16_t x10, std::uint16_t y10) const;
  /// West and south edge [m].
  [[nodiscard]] double west(int column) const { return 10.0 * tens * (left + column); }
  [[nodiscard]] double south(int row) const { return 10.0 * tens * (bottom + row); }
};
/// A grid over all dwellings of a snapshot and `margin` cells round them. Cells are larger than
/// asked if the town is so wide that there would be a million of them.
[[nodiscard]] CellGrid grid_over(const PanelRow& row, int tens, int margin);

/// The squares in which people lived when the study began, and the area to which most of them
/// belong. It never changes, so that borders stand still.
struct Ground {
  CellGrid grid;
  std::vector<std::uint16_t> area;   ///< [cell]; of empty cells the nearest area
  std::vector<std::uint8_t> lived;   ///< [cell] 1 = somebody lived there
  std::vector<std::uint32_t> homes;  ///< [area] persons at the start
};
[[nodiscard]] Ground ground_of(const RecordedWorld& world);

}  // namespace engawa
