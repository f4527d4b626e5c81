#include <algorithm>

#include "sim/week/passes.hpp"

namespace engawa {
namespace {
void welcome(World& world, const SeatWish& wish, HubLink& link) {
  auto& r = world.residents;
  link.visits = static_cast<std::uint16_t>(std::min(int{link.visits} + 1, 0xFFFF));
  link.weeks_since = 0;
  link.sessions = 1;
  link.flags = static_cast<std::uint8_t>((link.flags | kCameLastWeek) & ~kInvited);
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
  for (const auto& wish : scratch.wishes) {  // sorted by hub, slot, lot
    auto& hub = world.hubs[wish.hub];
    auto* link = find_link(world.links[wish.who], wish.hub);
    const bool admitted = hub.visitors[wish.slot] < hub.seats[wish.slot];
    world.events.visits.push_back({wish.who, wish.hub, wish.slot, admitted, link->visits == 0});
    if (admitted) {
      ++hub.visitors[wish.slot];
      welcome(world, wish, *link);
    } else {
      ++hub.turned_away[wish.slot];
      link->satisfaction *= loss;
    }
  }
}

}  // namespace engawa
