// Help where a need was murmured: visitors of the same session, staff, or a referral.
#include <algorithm>
#include <cmath>
#include <span>
#include <tuple>
#include <utility>

#include "sim/core/chance.hpp"
#include "sim/week/help.hpp"

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
  return hub.open != 0 && cases_left > 0 && (hub.needs_solved & need_bit(kind)) != 0;
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
}

/// Links to another hub's staff, or else to an institution. True if the need was met.
bool refer(World& world, const NeedNumbers& numbers, NeedsScratch& scratch,
           const HubMurmur& murmur) {
  const auto& hub = world.hubs[murmur.hub];
  const double know_how = hub.traits.know_how;
  const double linking =
      std::min(1.0, hub.traits.linking_skill + world.parameters.needs.linking_know_how * know_how);
  const double u = world
                       .draw(Purpose::help_hub, world.residents.life[murmur.asker],
                             with_detail(hub.key, murmur.need))
                       .u();
  const auto other = find_other_hub(world, scratch, murmur);
  if (other.exists()) {
    if (u >= linking * (1.0 + know_how)) return false;
    --scratch.staff_cases[other.value];
    leave_referral(world, murmur.asker, other);
    return true;
  }
  if (u >= linking || numbers.cost_yen[murmur.need] == 0) return false;
  world.events.institution_yen += numbers.cost_yen[murmur.need];
  return true;
}

void ask_hub(World& world, const NeedNumbers& numbers, NeedsScratch& scratch,
             const HubMurmur& murmur) {
  HelpEvent event{murmur.asker, find_visitor(world, numbers, murmur), murmur.need,
                  HelpRoute::hub_visitor};
  if (event.helper.exists()) {
    give_help(world, event.helper, event.asker, find_tie(world.ties, murmur.asker, event.helper));
  } else if (staff_serve(world.hubs[murmur.hub], scratch.staff_cases[murmur.hub.value],
                         murmur.need)) {
    --scratch.staff_cases[murmur.hub.value];
    event.route = HelpRoute::hub_staff;
  } else if (refer(world, numbers, scratch, murmur)) {
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
  for (const auto& murmur : scratch.murmurs) {
    const bool open = (world.residents.needs_open[murmur.asker] & need_bit(murmur.need)) != 0;
    if (open) ask_hub(world, numbers, scratch, murmur);
  }
}

void ask_projects(World&, const NeedNumbers&, NeedsScratch&) {
  // Projects are hubs founded from the murmur ledger. When founding exists, hubs of that kind whose
  // needs_solved has the kind and whose volunteers have hours left take the open, voiced needs
  // here, most severe first, by HelpRoute::project.
}

void write_ledgers(World& world, NeedsScratch& scratch) {
  const auto& r = world.residents;
  const double memory = world.parameters.needs.murmur_memory;
  constexpr double kForgotten = 1e-6;  // keeps denormal numbers out of the arithmetic
  for (auto& hub : world.hubs.values()) {
    for (auto& heard : hub.murmurs) {
      const double left = memory * static_cast<double>(heard);
      heard = left < kForgotten ? 0.0F : static_cast<float>(left);
    }
  }
  // Said twice in the same place in one week counts once.
  auto& murmurs = scratch.murmurs;
  const auto place = [](const HubMurmur& m) { return std::tuple(m.hub, m.asker, m.need); };
  std::sort(murmurs.begin(), murmurs.end(),
            [&](const HubMurmur& x, const HubMurmur& y) { return place(x) < place(y); });
  const auto last =
      std::unique(murmurs.begin(), murmurs.end(),
                  [&](const HubMurmur& x, const HubMurmur& y) { return place(x) == place(y); });
  murmurs.erase(last, murmurs.end());
  for (const auto& m : murmurs) {
    if ((r.needs_open[m.asker] & need_bit(m.need)) != 0) world.hubs[m.hub].murmurs[m.need] += 1.0F;
  }
}

}  // namespace engawa
