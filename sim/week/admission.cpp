#include <algorithm>
#include <limits>

#include "sim/state/need_kinds.hpp"
#include "sim/week/passes.hpp"

namespace engawa {
namespace {
/// What a visit means beyond itself, for the measures. `link` is as it was before the visit.
void note(World& world, const SeatWish& wish, const HubLink& link) {
  const auto& r = world.residents;
  const auto& hub = world.hubs[wish.hub];
  const auto happened = [&](PersonEventKind kind) {
    world.events.persons.push_back({wish.who, kind, wish.hub});
  };
  if ((link.flags & kReferred) != 0) happened(PersonEventKind::referral_taken);
  const bool by_invitation_only = hub.audience == Audience::invited;  // the answer was noted then
  if ((link.flags & kInvited) != 0 && !by_invitation_only) {
    happened(PersonEventKind::accepted_invitation);
  }
  const auto solved = static_cast<std::uint16_t>(hub.needs_solved | hub.levers.needs_added);
  const bool well = !r.has(wish.who, kInHospital | kRecentlyDischarged);
  if (well && hub.staff_per_slot > 0 && (solved & bit_of(Need::health)) != 0) {
    happened(PersonEventKind::health_awareness);
  }
}

void welcome(World& world, const SeatWish& wish, HubLink& link) {
  auto& r = world.residents;
  note(world, wish, link);
  link.visits = static_cast<std::uint16_t>(std::min(int{link.visits} + 1, 0xFFFF));
  link.weeks_since = 0;
  link.sessions = 1;
  link.flags = static_cast<std::uint8_t>((link.flags | kCameLastWeek) & ~(kInvited | kReferred));
  r.visits_this_week[wish.who] = static_cast<std::uint8_t>(r.visits_this_week[wish.who] + 1);
  ++r.visits_in_study[wish.who];
  r.flags[wish.who] |= kReached;
  if (r.volunteer[wish.who] == VolunteerStage::none) {
    r.volunteer[wish.who] = VolunteerStage::visitor;
  }
}
}  // namespace

void admit_visits(World& world, WeekScratch& scratch) {
  const auto loss = static_cast<float>(1.0 - world.parameters.session.turned_away_cost);
  auto& persons = world.events.persons;
  persons.insert(persons.end(), scratch.repelled.begin(), scratch.repelled.end());
  for (const auto& wish : scratch.wishes) {  // sorted by hub, slot, lot
    auto& hub = world.hubs[wish.hub];
    auto* link = find_link(world.links[wish.who], wish.hub);
    const bool admitted = hub.visitors[wish.slot] < hub.seats[wish.slot];
    world.events.visits.push_back({wish.who, wish.hub, wish.slot, admitted, link->visits == 0});
    if (admitted) {
      ++hub.visitors[wish.slot];
      welcome(world, wish, *link);
    } else {
      auto& turned_away = hub.turned_away[wish.slot];
      if (turned_away < std::numeric_limits<std::uint16_t>::max()) ++turned_away;
      link->satisfaction *= loss;
    }
  }
}

}  // namespace engawa
