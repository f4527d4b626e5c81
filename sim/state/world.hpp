// A town at the end of a week: everything that the next week depends on, and nothing else. A copy
// is an independent world with the same luck.
#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "sim/core/digest.hpp"
#include "sim/core/draws.hpp"
#include "sim/params/parameters.hpp"
#include "sim/state/community.hpp"
#include "sim/state/events.hpp"
#include "sim/state/households.hpp"
#include "sim/state/hubs.hpp"
#include "sim/state/purpose.hpp"
#include "sim/state/residents.hpp"
#include "sim/state/ties.hpp"

namespace engawa {

struct World {
  Parameters parameters;
  Draws draws;
  std::int32_t week = 0;  ///< weeks lived since the town was built, and during a week its own
                          ///< number from 0; week % 52 = 0 is early April
  std::int32_t study_start = 0;  ///< week in which the study began (end of the burn-in)

  Residents residents;
  Households households;
  Column<AreaId, Area> areas;
  std::vector<std::string> area_names;
  Ties ties;
  Column<HubId, Hub> hubs;
  HubLinks links;
  std::vector<Donor> donors;      ///< sorted by life
  std::vector<Support> supports;  ///< sorted by (life, action)
  TownLevers levers;
  std::uint16_t foci = 1;             ///< number of workplaces and classes, 0 = "outside" included
  std::vector<ResidentId> free_rows;  ///< rows to reuse, last first
  WeekEvents events;

  [[nodiscard]] Draw draw(Purpose purpose, std::uint64_t entity, std::uint64_t partner = 0) const {
    return draws.at(key(purpose), static_cast<std::uint32_t>(week), entity, partner);
  }
  [[nodiscard]] Draw draw_pair(Purpose purpose, ResidentId i, ResidentId j) const {
    return draws.of_pair(key(purpose), static_cast<std::uint32_t>(week), residents.life[i],
                         residents.life[j]);
  }
  /// A draw that belongs to a life as such, whatever the week (traits, tastes).
  [[nodiscard]] Draw draw_for_life(Purpose purpose, std::uint64_t life,
                                   std::uint64_t detail = 0) const {
    return draws.at(key(purpose), 0xFFFFFFFFU, life, detail);
  }
  [[nodiscard]] int week_of_year() const { return static_cast<int>(((week % 52) + 52) % 52); }
};

/// Digest of all that lives: residents, households, ties, hubs, links. Equal for equal towns on any
/// number of threads.
[[nodiscard]] std::uint64_t digest_of(const World& world);
/// Bytes held by the world's columns.
[[nodiscard]] std::size_t bytes_of(const World& world);
/// A row for a new resident: a free one or one appended to every column; all columns are reset.
ResidentId add_row(World& world);
/// Number of residents present.
[[nodiscard]] std::size_t present_count(const World& world);

}  // namespace engawa
