#include "sim/week/sessions.hpp"

#include <algorithm>

#include "sim/week/passes.hpp"

namespace engawa {
namespace {
/// Hours that a pair of the circle gives to its tie. Online nobody meets, so only ties kept online
/// live on it.
double hours_of_pair(const World& world, const Circle& circle, const CirclePair& pair,
                     double pair_hours) {
  if (circle.online && world.ties.kind[pair.tie] != TieKind::online) return 0;
  const bool quiet = circle.members[pair.first].quiet || circle.members[pair.second].quiet;
  return pair_hours * (quiet ? world.parameters.practice.quiet_ties : 1.0) *
         world.parameters.session.through_ties;
}

void talk(World& world, WeekScratch& scratch, const TieNumbers& numbers, const Circle& circle) {
  const double pair_hours =
      world.parameters.session.pair_share * circle.hours * world.hubs[circle.hub].traits.mixing;
  for (const auto& pair : circle.pairs) {
    if (pair.tie.exists()) {
      scratch.session_hours[pair.tie] +=
          static_cast<float>(hours_of_pair(world, circle, pair, pair_hours));
    } else {
      get_acquainted(world, numbers, circle, pair, scratch.fresh_ties);
    }
  }
}

void hold(World& world, WeekScratch& scratch, const TieNumbers& numbers, const Circle& circle) {
  talk(world, scratch, numbers, circle);
  double familiar = 0;
  for (const auto& member : circle.members) familiar += std::min(1.0, member.familiar);
  const auto n = static_cast<double>(circle.members.size());
  const bool harvest = world.hubs[circle.hub].traits.harvest_gift > 0;
  for (const auto& member : circle.members) {
    const double clique = n > 1 ? (familiar - std::min(1.0, member.familiar)) / (n - 1.0) : 0.0;
    receive_contact(world, circle, member);
    remember(world, circle, member, std::min(1.0, clique));
    take_heart(world, circle, member);
    find_role(world, circle, member);
    if (harvest) share_harvest(world, circle, member);
  }
  fall_out(world, circle);
}
}  // namespace

void hold_sessions(World& world, WeekScratch& scratch) {
  scratch.session_hours.resize(world.ties.size());
  scratch.session_hours.fill(0);
  scratch.fresh_ties.clear();
  const auto numbers = tie_numbers_of(world.parameters.contact);
  for_each_circle(world, scratch, [&](Circle& circle) { hold(world, scratch, numbers, circle); });
  take_families_out(world);
}

}  // namespace engawa
