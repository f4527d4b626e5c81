// What comes of a field beyond those who work it: vegetables for a neighbour, and the outing of
// somebody in care to a place that they know.
#include <algorithm>

#include "sim/core/chance.hpp"
#include "sim/week/audience.hpp"
#include "sim/week/sessions.hpp"

namespace engawa {
namespace {
constexpr int kCareLevel = 3;  // need of long-term care at level 1

/// Somebody in care at home who knows the place, or lives with somebody who does. People in
/// residential care have left the model, so the outing is of those whom the town still has.
bool may_come_out(const World& world, ResidentId who, HubId hub) {
  const auto& r = world.residents;
  if (!r.has(who, kPresent) || r.has(who, kInHospital) || r.adl[who] < kCareLevel) return false;
  const auto& home = world.households[r.household[who]];
  return std::any_of(
      home.members.begin(), home.members.begin() + home.size,
      [&](ResidentId member) { return find_link(world.links[member], hub) != nullptr; });
}

void take_out(World& world, ResidentId who) {
  auto& r = world.residents;
  const auto& p = world.parameters.practice;
  const auto& q = world.parameters.session;
  for (const auto half : world.ties.adjacency.of(who)) {
    if (world.ties.kind[half.tie] != TieKind::kin) continue;
    auto& strength = world.ties.strength[half.tie];
    strength = std::min(1.0F, strength + static_cast<float>(p.outing_bond * q.through_ties));
  }
  const auto& home = world.households[r.household[who]];
  for (std::size_t k = 0; k < home.size; ++k) {
    auto& stress = r.event_stress[home.members[k]];
    stress = std::max(0.0F, stress - static_cast<float>(p.outing_relief * q.direct_effect));
  }
}

/// As many as the place takes out, by lot.
void take_out_from(World& world, HubId hub) {
  std::vector<std::pair<double, ResidentId>> lots;
  for (std::size_t k = 0; k < world.residents.size(); ++k) {
    const ResidentId who(k);
    if (!may_come_out(world, who, hub)) continue;
    lots.emplace_back(
        world.draw(Purpose::outing, world.residents.life[who], world.hubs[hub].key).u(), who);
  }
  std::ranges::sort(lots, [&](const auto& x, const auto& y) {
    return x.first != y.first ? x.first < y.first
                              : world.residents.life[x.second] < world.residents.life[y.second];
  });
  const auto places = static_cast<std::size_t>(world.hubs[hub].traits.family_outing);
  for (std::size_t k = 0; k < std::min(places, lots.size()); ++k) take_out(world, lots[k].second);
}
}  // namespace

void share_harvest(World& world, const Circle& circle, const CircleMember& member) {
  const auto& p = world.parameters.practice;
  const int week = world.week_of_year();
  if (week < p.harvest_begins || week >= p.harvest_ends) return;
  const HubLink* link = find_link(world.links[member.who], circle.hub);
  if (link == nullptr || link->habit < p.gift_habit) return;
  TieId best;
  double earliest = 0;
  for (const auto half : world.ties.adjacency.of(member.who)) {
    if (world.ties.kind[half.tie] != TieKind::neighbour) continue;
    const auto& life = world.residents.life;
    const double time =
        world.draw(Purpose::gift_to_neighbour, life[member.who], life[half.other]).u();
    if (best.exists() && time >= earliest) continue;
    best = half.tie;
    earliest = time;
  }
  if (!best.exists()) return;
  auto& strength = world.ties.strength[best];
  const double gift =
      world.hubs[circle.hub].traits.harvest_gift * world.parameters.session.through_ties;
  strength = std::min(1.0F, strength + static_cast<float>(gift));
}

void take_families_out(World& world) {
  if (world.week_of_year() != static_cast<int>(world.parameters.practice.outing_week)) return;
  for (std::size_t k = 0; k < world.hubs.size(); ++k) {
    const Hub& hub = world.hubs[HubId(k)];
    if (hub.open != 0 && hub.traits.family_outing >= 1) take_out_from(world, HubId(k));
  }
}

}  // namespace engawa
