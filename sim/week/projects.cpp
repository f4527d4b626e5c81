#include "sim/week/projects.hpp"

#include <algorithm>

#include "sim/core/chance.hpp"
#include "sim/hubs/closing.hpp"
#include "sim/hubs/project.hpp"
#include "sim/week/know_how.hpp"
#include "sim/week/passes.hpp"

namespace engawa {
namespace {
double hours_of(const World& world, std::span<const Serving> team) {
  double hours = 0;
  for (const auto& serving : team) {
    if (offers_hours(world, serving.who)) hours += world.residents.volunteer_hours[serving.who];
  }
  return hours;
}

/// Hours a week without which it cannot go on: of those who help, a standing number; of a place,
/// what its shifts ask.
double hours_needed(const World& world, const Hub& hub) {
  if (is_help_project(hub)) return world.parameters.projects.standing_hours;
  return hub.traits.volunteers_wanted * hours_in(hub.regular_open) /
         std::max(1.0, hub.traits.opens_every_weeks);
}

void end_project(World& world, HubId id) {
  const auto parent = world.hubs[id].parent;
  const auto need = world.hubs[id].project_need;
  close_hub(world, id);
  auto& events = world.events.hubs;  // its end is told as the end of a project, not of a hub
  if (!events.empty() && events.back().hub == id && events.back().kind == HubEventKind::closed) {
    events.pop_back();
  }
  events.push_back({id, parent, HubEventKind::ended, need});
}

/// Counts the weeks short of hands; after some of them it may end.
void watch_hands(World& world, std::span<const Serving> all, HubId id) {
  const auto& p = world.parameters.projects;
  auto& hub = world.hubs[id];
  double hours = hours_of(world, who_serve(all, id));
  if (is_help_project(hub)) hours += static_cast<double>(hub.staff_hours);
  const bool is_short = hours < p.least_share * hours_needed(world, hub);
  hub.short_weeks =
      is_short ? static_cast<std::uint16_t>(std::min(hub.short_weeks + 1, 0xFFFF)) : 0;
  if (hub.short_weeks < p.short_weeks) return;
  if (world.draw(Purpose::project_ends, hub.key).u() < p.end_chance) end_project(world, id);
}

/// Help is to be had when its volunteers are free.
void open_when_free(World& world, std::span<const Serving> all, HubId id) {
  SlotMask free = 0;
  for (const auto& serving : who_serve(all, id)) {
    if (offers_hours(world, serving.who)) free |= world.residents.free_mask[serving.who];
  }
  world.hubs[id].regular_open = free;
}

void follow_projects(World& world) {
  std::vector<HubId> projects;
  for (std::size_t k = 0; k < world.hubs.size(); ++k) {
    const auto& hub = world.hubs[HubId(k)];
    if (hub.project_need != kNoProject && lives_in(hub, world.week)) projects.push_back(HubId(k));
  }
  if (projects.empty()) return;
  const auto all = all_who_serve(world);
  for (const auto id : projects) {
    watch_hands(world, all, id);
    if (is_help_project(world.hubs[id])) open_when_free(world, all, id);
  }
}
}  // namespace

void grow_projects(World& world, WeekScratch&) {
  share_know_how(world);
  follow_projects(world);
  hold_councils(world);
  offer_rides(world);
}

}  // namespace engawa
