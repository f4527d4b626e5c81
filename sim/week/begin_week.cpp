#include <algorithm>

#include "sim/hubs/schedule.hpp"
#include "sim/interventions/kind.hpp"
#include "sim/week/passes.hpp"

namespace engawa {
namespace {
bool buzz_less(const Buzz& x, const Buzz& y) {
  return x.who != y.who ? x.who < y.who : x.hub < y.hub;
}

/// Everybody tied to somebody who went last week may hear of it, or want to come along.
void collect_word_of_mouth(const World& world, WeekScratch& scratch) {
  auto& buzz = scratch.buzz;
  buzz.clear();
  for (const auto& visit : world.events.visits) {
    if (!visit.admitted) continue;
    for (const auto half : world.ties.adjacency.of(visit.who)) {
      const bool household = world.ties.kind[half.tie] == TieKind::household;
      buzz.push_back(
          {half.other, visit.hub, 1, std::uint16_t{household}, world.ties.strength[half.tie]});
    }
  }
  std::stable_sort(buzz.begin(), buzz.end(), buzz_less);
  std::size_t kept = 0;
  for (std::size_t k = 0; k < buzz.size(); ++k) {
    if (kept > 0 && buzz[kept - 1].who == buzz[k].who && buzz[kept - 1].hub == buzz[k].hub) {
      buzz[kept - 1].tellers = static_cast<std::uint16_t>(buzz[kept - 1].tellers + 1);
      buzz[kept - 1].household_tellers =
          static_cast<std::uint16_t>(buzz[kept - 1].household_tellers + buzz[k].household_tellers);
      buzz[kept - 1].company += buzz[k].company;
    } else {
      buzz[kept++] = buzz[k];
    }
  }
  buzz.resize(kept);
}

void clear_events(WeekEvents& events) {
  events.visits.clear();
  events.helps.clear();
  events.life.clear();
  events.new_ties.clear();
  events.persons.clear();
  events.hubs.clear();
  events.inpatient_weeks = 0;
  events.nurse_hours_freed = events.support_hours = 0;
  events.needs_arisen = events.needs_voiced = events.needs_lapsed = events.ties_ended = 0;
  events.institution_yen = 0;
}
}  // namespace

void begin_week(std::span<const Action> actions, World& world, WeekScratch& scratch) {
  collect_word_of_mouth(world, scratch);
  clear_events(world.events);
  turn_levers(actions, world);
  set_schedules(world);
}

}  // namespace engawa
