// Demography and life events of a week: who dies, moves, marries, is born, falls ill, cares.
#pragma once
#include <span>
#include <vector>

#include "sim/core/parallel.hpp"
#include "sim/week/life_rates.hpp"

namespace engawa {

/// Something that will happen to a resident this week. `detail` is a second uniform of the draw
/// that decided it.
struct LifeIntent {
  enum class Kind : std::uint8_t { hazard, birthday, discharge, april };
  Kind kind = Kind::hazard;
  Hazard hazard = Hazard::death;
  ResidentId who;
  std::uint64_t life = 0;
  double detail = 0;
};

/// Buffers kept between weeks; no part of the state.
struct LifeScratch {
  Life table_of{};  ///< parameters for which the table was made
  HazardTable table;
  BlockLists<LifeIntent> proposed;
  std::vector<LifeIntent> intents;
  BlockLists<ResidentId> in_care_lists, carer_lists;
  std::vector<ResidentId> in_care, carers;
  std::vector<ResidentId> carer_of;      ///< of each in care; none if there is nobody
  std::vector<std::uint8_t> care_level;  ///< by row: highest level cared for, 0 = no carer
  std::vector<ResidentId> departed;      ///< rows to free at the end of the pass
  std::vector<HouseholdId> touched;      ///< households whose members changed
  BlockLists<HouseholdId> vacant_lists;
  std::vector<HouseholdId> vacant;  ///< dwellings empty at the start of the pass or since
  std::vector<NewTie> new_ties;
  std::vector<TieId> gone_ties;
  std::size_t known_rows = 0;  ///< rows that the adjacency knows

  /// Ties of a resident as they stood at the start of the pass; none for new rows.
  [[nodiscard]] std::span<const HalfTie> ties_of(const World& world, ResidentId who) const {
    if (who.value >= known_rows) return {};
    return world.ties.adjacency.of(who);
  }
};

/// Lives one week of births, deaths, moves, unions, work, illness and care. To be called once a
/// week, after the week has advanced and before free time is reckoned. Appends to
/// world.events.life.
void live_events(World& world, LifeScratch& scratch, const Parallel& parallel);

}  // namespace engawa
