// Help where a need was murmured: visitors of the same session, staff, or a referral.
#include <algorithm>
#include <cmath>
#include <span>
#include <utility>

#include "sim/core/chance.hpp"
#include "sim/week/help.hpp"
#include "sim/week/projects.hpp"

namespace engawa {
namespace {
/// Visitors let in to the session in which something was said, with those turned away among them.
std::span<const VisitEvent> session_of(const World& world, const HubMurmur& murmur) {
  const auto& visits = world.events.visits;
  const auto before = [](const VisitEvent& visit, std::pair<HubId, std::uint8_t> at) {
    return std::pair(visit.hub, visit.slot) < at;
  };
  const auto first =
      std::lower_bound(visits.begin(), visits.end(), std::pair(murmur.hub, murmur.slot), before);
  auto last = first;
  while (last != visits.end() && last->hub == murmur.hub && last->slot == murmur.slot) ++last;
  return {first, last};
}

/// A visitor known to be able to help, by an exponential race over readiness.
ResidentId find_visitor(const World& world, const NeedNumbers& numbers, const HubMurmur& murmur) {
  const auto& r = world.residents;
  ResidentId best;
  double best_time = 1e299;
  for (const auto& visit : session_of(world, murmur)) {
    const auto who = visit.who;
    if (!visit.admitted || who == murmur.asker) continue;
    if (r.household[who].exists() && r.household[who] == r.household[murmur.asker]) continue;
    const auto known = r.capabilities[who] & r.capabilities_known[who];
    if ((known & numbers.solved_by[murmur.need]) == 0) continue;
    if (!can_help(world, who) || helps_left(world, who) <= 0) continue;
    const auto draw = world.draw(Purpose::help_candidate, r.life[murmur.asker],
                                 with_detail(r.life[who], murmur.need));
    const double time = race_time(draw.u(), readiness(world, who));
    if (time > best_time || (time == best_time && r.life[best] < r.life[who])) continue;
    if (time >= 1e299) continue;  // burnt out
    best_time = time;
    best = who;
  }
  return best;
}

bool staff_serve(const Hub& hub, int cases_left, std::size_t kind) {
  const auto solved = static_cast<std::uint16_t>(hub.needs_solved | hub.levers.needs_added);
  return hub.open != 0 && cases_left > 0 && (solved & need_bit(kind)) != 0;
}

/// Another hub whose staff serve the need; near ones come first more often.
HubId find_other_hub(const World& world, const NeedsScratch& scratch, const HubMurmur& murmur) {
  const auto& here = world.hubs[murmur.hub];
  HubId best;
  double best_time = 1e299;
  for (std::size_t k = 0; k < world.hubs.size(); ++k) {
    const HubId id(k);
    const auto& hub = world.hubs[id];
    if (id == murmur.hub || !staff_serve(hub, scratch.staff_cases[k], murmur.need)) continue;
    const double east = 10.0 * (hub.x10 - here.x10), north = 10.0 * (hub.y10 - here.y10);
    const double metres = std::sqrt(east * east + north * north);
    const auto draw = world.draw(Purpose::help_hub, world.residents.life[murmur.asker],
                                 with_detail(hub.key, kNeedKinds + std::size_t{murmur.need}));
    const double time =
        race_time(draw.u(), exp_of(-metres / world.parameters.needs.referral_metres));
    if (time > best_time || (time == best_time && world.hubs[best].key < hub.key)) continue;
    best_time = time;
    best = id;
  }
  return best;
}

void leave_referral(World& world, ResidentId who, HubId hub) {
  const auto& attendance = world.parameters.attendance;
  const auto draw =
      world.draw_for_life(Purpose::taste, world.residents.life[who], world.hubs[hub].key);
  auto& link = link_to(world.links[who], hub,
                       static_cast<float>(attendance.taste * normal_quantile(draw.u())));
  link.flags = static_cast<std::uint8_t>(link.flags | kAware | kReferred);
  link.referral_weeks = static_cast<std::uint8_t>(attendance.referral_weeks);
  world.events.persons.push_back({who, PersonEventKind::referral_made, hub});
}

/// How readily a hub passes a need on to somebody who can meet it.
double linking_of(const World& world, const Hub& hub) {
  const double own = hub.traits.linking_skill + static_cast<double>(hub.levers.extra_linking);
  return std::clamp(own + world.parameters.needs.linking_know_how * hub.traits.know_how, 0.0, 1.0);
}

/// Hubs that meet in one network know whom to call.
double ease_between(const World& world, const Hub& hub, const Hub& other) {
  const bool linked = (hub.levers.networks & other.levers.networks) != 0;
  return (1.0 + hub.traits.know_how) *
         (linked ? 1.0 + world.parameters.projects.linked_referral : 1.0);
}

/// Kinds of need that projects with people serve this week.
std::uint16_t needs_of_projects(const World& world) {
  std::uint16_t needs = 0;
  for (const auto& team : teams_of_week(world)) {
    needs = static_cast<std::uint16_t>(needs | world.hubs[team.hub].needs_solved);
  }
  return needs;
}

/// Links to another hub's staff, or else to an institution. True if the need was met. What a
/// project may take is left to it: projects are asked next.
bool refer(World& world, const NeedNumbers& numbers, NeedsScratch& scratch,
           std::uint16_t for_projects, const HubMurmur& murmur) {
  const auto& hub = world.hubs[murmur.hub];
  const double linking = linking_of(world, hub);
  const double u = world
                       .draw(Purpose::help_hub, world.residents.life[murmur.asker],
                             with_detail(hub.key, murmur.need))
                       .u();
  const auto other = find_other_hub(world, scratch, murmur);
  if (other.exists()) {
    if (u >= linking * ease_between(world, hub, world.hubs[other])) return false;
    --scratch.staff_cases[other.value];
    leave_referral(world, murmur.asker, other);
    return true;
  }
  if ((for_projects & need_bit(murmur.need)) != 0) return false;
  if (u >= linking || numbers.cost_yen[murmur.need] == 0) return false;
  world.events.institution_yen += numbers.cost_yen[murmur.need];
  return true;
}

void ask_hub(World& world, const NeedNumbers& numbers, NeedsScratch& scratch,
             std::uint16_t for_projects, const HubMurmur& murmur) {
  HelpEvent event{murmur.asker, find_visitor(world, numbers, murmur), murmur.need,
                  HelpRoute::hub_visitor};
  if (event.helper.exists()) {
    give_help(world, event.helper, event.asker, find_tie(world.ties, murmur.asker, event.helper));
  } else if (staff_serve(world.hubs[murmur.hub], scratch.staff_cases[murmur.hub.value],
                         murmur.need)) {
    --scratch.staff_cases[murmur.hub.value];
    event.route = HelpRoute::hub_staff;
  } else if (refer(world, numbers, scratch, for_projects, murmur)) {
    event.route = HelpRoute::referral;
  } else {
    return;
  }
  close_need(world.residents, murmur.asker, murmur.need);
  receive_help(world, murmur.asker);
  scratch.met.push_back(event);
}
}  // namespace

void ask_hubs(World& world, const NeedNumbers& numbers, NeedsScratch& scratch) {
  scratch.staff_cases.clear();
  for (const auto& hub : world.hubs.values()) {
    scratch.staff_cases.push_back(static_cast<int>(static_cast<double>(hub.staff_hours) /
                                                   world.parameters.needs.staff_hours_per_case));
  }
  if (scratch.murmurs.empty()) return;
  const auto for_projects = needs_of_projects(world);
  for (const auto& murmur : scratch.murmurs) {
    const bool open = (world.residents.needs_open[murmur.asker] & need_bit(murmur.need)) != 0;
    if (open) ask_hub(world, numbers, scratch, for_projects, murmur);
  }
}

}  // namespace engawa
