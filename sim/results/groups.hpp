// Groups by which measures are counted: cells of age band x sex x living alone x work, sums of
// cells, and the areas of the town.
#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "sim/state/world.hpp"

namespace engawa {

inline constexpr std::size_t kAgeBands = 6;    // 6-17, 18-29, 30-49, 50-64, 65-74, 75+
inline constexpr std::size_t kWorkGroups = 3;  // employed, pupil or student, not working
inline constexpr std::size_t kYoungCell = kAgeBands * 2 * 2 * kWorkGroups;  ///< children under six
inline constexpr std::size_t kCells = kYoungCell + 1;

struct Group {
  std::string name;  ///< "age30_49.employed", "area.NAME", "total"
  std::string ja, en;
  std::vector<std::uint16_t> cells;  ///< whose sum it is; empty for an area
  AreaId area;
};

/// All groups: total first, then marginals, cells, areas.
[[nodiscard]] std::vector<Group> groups_of(const std::vector<std::string>& area_names);

[[nodiscard]] constexpr std::size_t age_band(int age) {
  return age < 18 ? 0 : age < 30 ? 1 : age < 50 ? 2 : age < 65 ? 3 : age < 75 ? 4 : 5;
}
[[nodiscard]] constexpr std::size_t cell_index(std::size_t band, bool female, bool alone,
                                               std::size_t work) {
  return ((band * 2 + (female ? 1 : 0)) * 2 + (alone ? 1 : 0)) * kWorkGroups + work;
}
/// Work group: 0 employed, 1 pupil or student, 2 not working.
[[nodiscard]] std::size_t work_group(const Residents& residents, ResidentId who);
/// The cell to which a resident belongs at the end of this week.
[[nodiscard]] std::size_t cell_of(const World& world, ResidentId who);

}  // namespace engawa
