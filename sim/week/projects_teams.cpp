#include <algorithm>
#include <tuple>

#include "sim/core/chance.hpp"
#include "sim/hubs/project.hpp"
#include "sim/week/help.hpp"
#include "sim/week/projects.hpp"

namespace engawa {
namespace {
bool works(const World& world, const Hub& hub) {
  return is_help_project(hub) && lives_in(hub, world.week) && !hub.levers.closed &&
         !world.levers.hubs_closed;
}

ProjectTeam team_of(const World& world, std::span<const Serving> all, HubId id) {
  const auto& r = world.residents;
  ProjectTeam team;
  team.hub = id;
  team.paid_left = team.hours_left = static_cast<double>(world.hubs[id].staff_hours);
  for (const auto& serving : who_serve(all, id)) {
    if (!offers_hours(world, serving.who) || !can_help(world, serving.who)) continue;
    if (r.volunteer_hours[serving.who] == 0) continue;
    const double hours = r.volunteer_hours[serving.who];
    team.hands.push_back({serving.who, hours, hours});
    team.hours_left += hours;
  }
  return team;
}
}  // namespace

std::vector<Serving> all_who_serve(const World& world) {
  const auto& r = world.residents;
  std::vector<Serving> all;
  for (std::size_t k = 0; k < r.size(); ++k) {
    const ResidentId who(k);
    if (r.volunteer[who] < VolunteerStage::helper || !r.volunteer_hub[who].exists()) continue;
    if (r.has(who, kPresent)) all.push_back({r.volunteer_hub[who], r.life[who], who});
  }
  std::ranges::sort(all, [](const Serving& x, const Serving& y) {
    return std::tie(x.hub, x.life) < std::tie(y.hub, y.life);
  });
  return all;
}

std::span<const Serving> who_serve(std::span<const Serving> all, HubId hub) {
  return {std::ranges::lower_bound(all, hub, {}, &Serving::hub),
          std::ranges::upper_bound(all, hub, {}, &Serving::hub)};
}

std::vector<ProjectTeam> teams_of_week(const World& world) {
  std::vector<HubId> projects;
  for (std::size_t k = 0; k < world.hubs.size(); ++k) {
    if (works(world, world.hubs[HubId(k)])) projects.push_back(HubId(k));
  }
  std::vector<ProjectTeam> teams;
  if (projects.empty()) return teams;
  const auto all = all_who_serve(world);
  for (const auto id : projects) {
    auto team = team_of(world, all, id);
    if (team.hours_left > 0) teams.push_back(std::move(team));
  }
  return teams;
}

ProjectHand* pick_hand(const World& world, ProjectTeam& team, ResidentId asker,
                       std::size_t detail) {
  const auto& r = world.residents;
  ProjectHand* best = nullptr;
  double best_time = 1e299;
  for (auto& hand : team.hands) {
    if (hand.left <= 0 || hand.who == asker) continue;
    if (r.household[asker].exists() && r.household[hand.who] == r.household[asker]) continue;
    const auto draw =
        world.draw(Purpose::help_project, r.life[asker], with_detail(r.life[hand.who], detail));
    const double time = race_time(draw.u(), readiness(world, hand.who));
    if (time >= best_time) continue;  // hands stand in order of their lives
    best_time = time;
    best = &hand;
  }
  return best;
}

void spend_hours(ProjectTeam& team, ProjectHand* hand, double hours) {
  team.hours_left -= hours;
  (hand != nullptr ? hand->left : team.paid_left) -= hours;
}

void tell_of(World& world, ResidentId who, HubId hub) {
  const auto draw =
      world.draw_for_life(Purpose::taste, world.residents.life[who], world.hubs[hub].key);
  const double taste = world.parameters.attendance.taste * normal_quantile(draw.u());
  auto& link = link_to(world.links[who], hub, static_cast<float>(taste));
  link.flags = static_cast<std::uint8_t>(link.flags | kAware);
}

}  // namespace engawa
