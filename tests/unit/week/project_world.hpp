// Hand-made worlds for tests of projects: a veranda with people, and projects with volunteers.
#pragma once
#include "sim/hubs/project.hpp"
#include "sim/week/passes.hpp"
#include "sim/week/projects.hpp"
#include "tests/support/needs_world.hpp"

namespace engawa::testing {

/// Somebody ready to carry a project, with this capability.
inline void make_ready(World& world, ResidentId who, Capability capability) {
  world.residents.civic_mind[who] = 0.6F;
  world.residents.burnout[who] = 0;
  world.residents.capabilities[who] |= bit_of(capability);
}

/// A council at hub 0 that everybody attends, led by staff. Nobody is ready yet, nothing murmured.
inline World make_council(std::size_t residents, const DrawScript* script) {
  World world = make_quiet_world(residents, script);
  const HubId hub = add_hub(world, "veranda", 0, 4);
  world.hubs[hub].area = world.residents.area[ResidentId(0U)];
  world.hubs[hub].traits.council = 1;
  world.hubs[hub].traits.know_how = 0.5;
  world.hubs[hub].home_x10 = world.hubs[hub].x10 = 50;
  world.hubs[hub].visitors[0] = 1;
  for (std::size_t k = 0; k < residents; ++k) {
    world.residents.civic_mind[ResidentId(k)] = 0.3F;
    world.events.visits.push_back({ResidentId(k), hub, 0, true, false});
  }
  return world;
}

/// Murmurs of a kind at hub 0, as a multiple of those that call for a project.
inline void murmur(World& world, Need need, double multiple) {
  const double needed = world.parameters.projects.murmurs_needed *
                        static_cast<double>(world.residents.size()) / 1000.0;
  world.hubs[HubId(0U)].murmurs[index_of(need)] = static_cast<float>(multiple * needed);
}

inline void talk_over(World& world) {
  WeekScratch scratch;
  world.events.hubs.clear();
  grow_projects(world, scratch);
}

/// A help project for this need at hub 0's place.
inline HubId add_project(World& world, const char* name, Need need) {
  Hub hub = make_hub(name, project_kind(), 0, 0);
  hub.project_need = static_cast<std::uint8_t>(need);
  hub.needs_solved = bit_of(need);
  hub.area = world.residents.area[ResidentId(0U)];
  hub.open = slot_bit(0);
  world.hubs.push_back(hub);
  return HubId(world.hubs.size() - 1);
}

inline void serve(World& world, ResidentId who, HubId hub, std::uint8_t hours) {
  auto& r = world.residents;
  r.volunteer[who] = VolunteerStage::volunteer;
  r.volunteer_hub[who] = hub;
  r.volunteer_hours[who] = hours;
}

/// Somebody has this need and has said so.
inline void say_need(World& world, ResidentId who, Need need) {
  open_need(world, who, need);
  auto& said = world.residents.needs_voiced[who];
  said = static_cast<std::uint16_t>(said | bit_of(need));
}

}  // namespace engawa::testing
