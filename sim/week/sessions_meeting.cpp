// What happens between those who sit together: acquaintance, and now and then a falling-out.
#include <algorithm>
#include <cmath>

#include "sim/core/elementary.hpp"
#include "sim/week/sessions.hpp"

namespace engawa {

void get_acquainted(const World& world, const TieNumbers& numbers, const Circle& circle,
                    const CirclePair& pair, std::vector<NewTie>& fresh) {
  const auto& p = world.parameters.formation;
  const auto& q = world.parameters.session;
  const auto& r = world.residents;
  const auto& i = circle.members[pair.first];
  const auto& j = circle.members[pair.second];
  const double talk = r.interest[i.who][0] / 255.0 * r.interest[j.who][0] / 255.0;
  const double alike = numbers.similarity(r, i.who, j.who);
  double chance = p.session_accept * std::sqrt(alike + (1.0 - alike) * circle.across_ages) *
                  exp_of(p.session_sociability * (r.sociability[i.who] + r.sociability[j.who])) *
                  (1.0 + p.session_theme * talk) * (1.0 + circle.safety - q.safety_neutral) *
                  q.through_ties;
  const bool apart = i.familiar > 0.5 && j.familiar > 0.5 && circle.safety < q.safety_neutral;
  if (apart) chance *= q.apart;  // both sit with their own people
  if (i.quiet || j.quiet) chance *= world.parameters.practice.quiet_ties;
  if (world.draw_pair(Purpose::session_tie, i.who, j.who).u() >= chance) return;
  const double introduced = world.hubs[circle.hub].traits.first_strength;
  fresh.push_back({std::min(i.who, j.who), std::max(i.who, j.who),
                   circle.online ? TieKind::online : TieKind::hub,
                   static_cast<float>(introduced > 0 ? introduced : p.session_strength)});
}

void fall_out(World& world, const Circle& circle) {
  const auto& p = world.parameters.session;
  const auto n = circle.members.size();
  const auto& hub = world.hubs[circle.hub];
  const double chance = p.conflict_rate * static_cast<double>(n) * (1.0 - circle.safety);
  const std::uint64_t seat = circle.slot + std::uint64_t{kSlots} * circle.table;
  if (n < 2 || world.draw(Purpose::conflict, hub.key, seat).u() >= chance) return;
  const double left = (circle.safety >= p.mediated_from ? p.mediated : 1.0) * hub.traits.conflict;
  const auto hurt = [&](ResidentId who, double loss) {
    if (auto* link = find_link(world.links[who], circle.hub)) {
      link->satisfaction = std::max(0.0F, link->satisfaction - static_cast<float>(loss * left));
    }
  };
  hurt(circle.members[0].who, p.conflict_satisfaction);  // the circle's order is already a lot
  hurt(circle.members[1].who, p.conflict_satisfaction);
  for (std::size_t k = 2; k < n; ++k) hurt(circle.members[k].who, p.conflict_satisfaction / 6.0);
  for (std::size_t k = 0; k < 2; ++k) {
    world.events.persons.push_back({circle.members[k].who, PersonEventKind::fell_out, circle.hub});
  }
  const TieId tie = find_tie(world.ties, circle.members[0].who, circle.members[1].who);
  if (tie.exists() && world.ties.kind[tie] != TieKind::household) {
    auto& strength = world.ties.strength[tie];
    strength =
        std::max(0.0F, strength - static_cast<float>(p.conflict_tie * left * p.through_ties));
  }
}

}  // namespace engawa
