// Yearly rates of life events, and one slot per event on the unit interval of a week.
#pragma once
#include <array>

#include "sim/state/world.hpp"

namespace engawa {

/// What can happen to a resident in a week, by chance. The order is the order of the slots.
enum class Hazard : std::uint8_t {
  death,
  move_out,
  union_formed,
  separation,
  birth,
  leave_home,
  join_kin,
  job,
  illness,
  adl_worse,
  adl_better,
  admission,
  facility,
  hikikomori_begins,
  hikikomori_ends,
  truancy_begins,
  truancy_ends,
  displaced  ///< moves out beyond the ordinary, when houses make way for others
};
inline constexpr std::size_t kHazards = 18;
inline constexpr std::size_t kAges = 111;  ///< ages 0-109 and everything above

/// Chances of a week by age. Event k owns the slot [starts[k], starts[k+1]), wide enough for the
/// highest probability that the event can have at this age. One uniform a week then decides all
/// events: event k happens if it falls within the first p_k of k's slot. As slots depend on age and
/// parameters only, a changed p_k of one resident moves no other event, and more never gives less.
struct HazardTable {
  std::array<std::array<double, kHazards + 1>, kAges> starts{};
  std::array<double, kAges> ends{};  ///< end of the last slot: beyond it nothing happens
};

[[nodiscard]] HazardTable make_hazard_table(const Life& life);
/// Yearly rate of an event for this resident now; 0 if it cannot happen to them.
[[nodiscard]] double annual_rate(const World& world, ResidentId who, Hazard hazard);
/// Yearly rate before the resident's own state counts.
[[nodiscard]] double base_rate(const Life& life, Hazard hazard, int age, bool female);
/// Multiplier of moves in this week of the year (week 0 = early April).
[[nodiscard]] double moving_season(const Life& life, int week_of_year);

}  // namespace engawa
