// A small world with one hub that everybody knows, for tests of attendance and sessions.
#pragma once
#include <algorithm>

#include "sim/hubs/kind.hpp"
#include "sim/hubs/schedule.hpp"
#include "sim/week/passes.hpp"
#include "tests/support/small_world.hpp"

namespace engawa::testing {

/// Everybody aware of hub 0, free at all times unless a test says otherwise; seats as given.
inline World make_hub_world(std::size_t residents, double seats, std::uint64_t seed = 1) {
  World world = make_small_world(residents, seed);
  Hub hub = make_hub("test-hub", *find_hub_kind("hokenshitsu"), 120, 105);
  hub.traits.seats = seats;
  hub.traits.visitors_per_staff = 1000;
  hub.traits.attraction = 0;
  world.hubs.push_back(hub);
  world.week = 1;
  for (std::size_t k = 0; k < world.residents.size(); ++k) {
    const ResidentId who(k);
    world.residents.work_mask[who] = 0;
    world.residents.care_mask[who] = 0;
    world.residents.body_mask[who] = 0;
    link_to(world.links[who], HubId(0), 0.0F).flags |= kAware;
  }
  set_schedules(world);
  return world;
}

/// The passes from free time to sessions.
inline void visit_hubs(World& world, WeekScratch& scratch, const Parallel& parallel) {
  world.events.visits.clear();
  set_schedules(world);
  find_free_time(world, parallel);
  assign_shifts(world, scratch, parallel);
  decide_visits(world, scratch, parallel);
  admit_visits(world, scratch);
  hold_sessions(world, scratch);
}

inline Hub& hub_of(World& world) {
  return world.hubs[HubId(0)];
}

/// Whoever asks for a place this week, in order of the rows; the events are those of this week.
inline std::vector<ResidentId> who_came(World& world) {
  WeekScratch scratch;
  world.events.persons.clear();
  visit_hubs(world, scratch, Parallel(1));
  std::vector<ResidentId> who;
  for (const auto& visit : world.events.visits) who.push_back(visit.who);
  std::ranges::sort(who);
  return who;
}

/// The people to whom this happened, in order of the rows.
inline std::vector<ResidentId> people_of(const World& world, PersonEventKind kind) {
  std::vector<ResidentId> who;
  for (const auto& event : world.events.persons) {
    if (event.kind == kind) who.push_back(event.who);
  }
  std::ranges::sort(who);
  return who;
}

}  // namespace engawa::testing
