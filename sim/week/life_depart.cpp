#include "sim/week/life_depart.hpp"

#include <algorithm>

#include "sim/week/life_households.hpp"

namespace engawa {
namespace {
/// After a partner's death others draw nearer, and stay nearer: contacts with others rise (F282).
/// Ties outside are lifted at once and so is the level to which they return; ties in town are
/// lifted once and then follow their own laws.
void draw_near(World& world, LifeScratch& scratch, ResidentId bereaved) {
  const auto& life = world.parameters.life;
  for (auto* pools : {&world.residents.pool[bereaved], &world.residents.pool_factor[bereaved]}) {
    (*pools)[kPoolKin] *= static_cast<float>(1.0 + life.reengage_kin);
    (*pools)[kPoolFriends] *= static_cast<float>(1.0 + life.reengage_friends);
  }
  for (const auto& half : scratch.ties_of(world, bereaved)) {
    const auto kind = world.ties.kind[half.tie];
    if (kind != TieKind::kin && kind != TieKind::friendship) continue;
    auto& strength = world.ties.strength[half.tie];
    strength += static_cast<float>(life.reengage_tie) * (1.0F - strength);
  }
}

void lose_partner(World& world, LifeScratch& scratch, ResidentId partner, bool died) {
  auto& r = world.residents;
  r.set(partner, kPartnered, false);
  if (!died) return;
  r.set(partner, kWidowed, true);
  r.weeks_since_loss[partner] = 1;
  r.event_stress[partner] += static_cast<float>(world.parameters.life.grief_partner);
  draw_near(world, scratch, partner);
}

void mourn(World& world, ResidentId survivor, TieKind kind, float strength) {
  const auto& life = world.parameters.life;
  const bool close = static_cast<double>(strength) > life.close_strength;
  double grief = close ? life.grief_friend : 0.0;
  if (kind == TieKind::household || (kind == TieKind::kin && close)) grief = life.grief_kin;
  world.residents.event_stress[survivor] += static_cast<float>(grief);
}

void keep_outside(World& world, ResidentId partner, TieKind kind, float strength) {
  const auto& life = world.parameters.life;
  if (static_cast<double>(strength) <= life.close_strength) return;
  const bool kin = kind == TieKind::household || kind == TieKind::kin;
  world.residents.pool[partner][kin ? kPoolKin : kPoolFriends] +=
      static_cast<float>(life.tie_to_pool);
}

void empty_row(World& world, ResidentId who) {
  auto& r = world.residents;
  r.flags[who] = 0;
  r.household[who] = {};
  r.needs_open[who] = r.needs_voiced[who] = 0;
  r.volunteer[who] = VolunteerStage::none;
  r.volunteer_hub[who] = {};
  r.volunteer_hours[who] = 0;
  r.free_mask[who] = 0;
  r.hub_hours[who] = r.hub_contact[who] = 0;
  r.visits_this_week[who] = r.helps_this_week[who] = 0;
  world.links[who] = {};
}
}  // namespace

void depart(World& world, LifeScratch& scratch, ResidentId who, LifeEventKind why) {
  auto& r = world.residents;
  if (!r.has(who, kPresent)) return;
  const bool died = why == LifeEventKind::death;
  const auto partner = partner_of(world, who);
  for (const auto& half : scratch.ties_of(world, who)) {
    if (!r.has(half.other, kPresent)) continue;
    const auto kind = world.ties.kind[half.tie];
    const auto strength = world.ties.strength[half.tie];
    if (!died) {
      keep_outside(world, half.other, kind, strength);
    } else if (half.other != partner) {
      mourn(world, half.other, kind, strength);
    }
  }
  if (partner.exists()) lose_partner(world, scratch, partner, died);
  leave_household(world, scratch, who);
  world.events.life.push_back({r.life[who], who, why});
  empty_row(world, who);
  scratch.departed.push_back(who);
}

void depart_together(World& world, LifeScratch& scratch, HouseholdId household) {
  const auto members = members_of(world, household);
  const std::vector<ResidentId> leaving(members.begin(), members.end());
  for (const auto who : leaving) depart(world, scratch, who, LifeEventKind::move_out);
}

void take_in_orphans(World& world, LifeScratch& scratch) {
  // `touched` grows while departures are made, by households that are then empty.
  for (std::size_t k = 0; k < scratch.touched.size(); ++k) {
    const auto home = scratch.touched[k];
    const auto members = members_of(world, home);
    const bool adult = std::any_of(members.begin(), members.end(), [&](ResidentId who) {
      return age_of(world.residents, who, world.week) >= 18;
    });
    if (!members.empty() && !adult) depart_together(world, scratch, home);
  }
}

}  // namespace engawa
