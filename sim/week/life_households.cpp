#include "sim/week/life_households.hpp"

#include <algorithm>
#include <cstdlib>

#include "sim/core/chance.hpp"
#include "sim/week/life.hpp"
#include "sim/week/race.hpp"

namespace engawa {
namespace {
constexpr int kGeneration = 16;  // [year] least age gap of parent and child
constexpr int kYoungChild = 12;  // [year]
// Strength of new household ties.
constexpr float kPartnerTie = 0.85F, kParentTie = 0.75F, kOtherTie = 0.60F;

int age_in(const World& world, ResidentId who) {
  return age_of(world.residents, who, world.week);
}

/// True if i decides before j: the younger of partnered adults, the older of others.
bool leads_before(const World& world, ResidentId i, ResidentId j) {
  const auto& r = world.residents;
  const bool i_partnered = r.has(i, kPartnered), j_partnered = r.has(j, kPartnered);
  if (i_partnered != j_partnered) return i_partnered;
  if (r.birth_week[i] != r.birth_week[j]) {
    return (r.birth_week[i] > r.birth_week[j]) == i_partnered;
  }
  return r.life[i] < r.life[j];
}

void stand_empty(World& world, HouseholdId id) {
  auto& home = world.households[id];
  home.kind = HouseholdKind::vacant;
  ++home.vacancies;
  // Keyed by dwelling and ordinal alone: the same wait in every variant.
  const auto draw = world.draw_for_life(Purpose::vacancy_filled, home.dwelling_key, home.vacancies);
  const double weeks = exponential(draw.u()) * world.parameters.life.refill_weeks;
  home.refill_week = world.week + 1 + static_cast<std::int32_t>(std::min(weeks, 200.0));
}
}  // namespace

std::span<const ResidentId> members_of(const World& world, HouseholdId household) {
  const auto& home = world.households[household];
  return {home.members.data(), home.size};
}

ResidentId partner_of(const World& world, ResidentId who) {
  const auto& r = world.residents;
  ResidentId best;
  if (!r.has(who, kPartnered)) return best;
  // In a home of two couples the partner is the one of nearest age, the other sex before the same.
  const auto distance = [&](ResidentId other) {
    const int weeks = std::abs(r.birth_week[other] - r.birth_week[who]);
    return weeks + (r.has(other, kFemale) == r.has(who, kFemale) ? 52 * 15 : 0);
  };
  for (const auto other : members_of(world, r.household[who])) {
    if (other == who || !r.has(other, kPartnered)) continue;
    if (!best.exists() || distance(other) < distance(best)) best = other;
  }
  return best;
}

MoveRole role_in_move(const World& world, ResidentId who) {
  if (age_in(world, who) < 18) return MoveRole::stays;
  for (const auto other : members_of(world, world.residents.household[who])) {
    if (other == who || age_in(world, other) < 18) continue;
    if (leads_before(world, other, who)) {
      return world.residents.has(who, kPartnered) ? MoveRole::stays : MoveRole::alone;
    }
  }
  return MoveRole::whole_household;
}

bool lives_with_parent(const World& world, ResidentId who) {
  const auto members = members_of(world, world.residents.household[who]);
  return std::any_of(members.begin(), members.end(), [&](ResidentId other) {
    return age_in(world, other) - age_in(world, who) >= kGeneration;
  });
}

bool heads_alone(const World& world, ResidentId who) {
  const auto members = members_of(world, world.residents.household[who]);
  return std::none_of(members.begin(), members.end(),
                      [&](ResidentId other) { return other != who && age_in(world, other) >= 18; });
}

bool has_young_child(const World& world, ResidentId who) {
  const int age = age_in(world, who);
  const auto members = members_of(world, world.residents.household[who]);
  return age < 60 && std::any_of(members.begin(), members.end(), [&](ResidentId other) {
           const int theirs = age_in(world, other);
           return theirs < kYoungChild && age - theirs >= kGeneration;
         });
}

bool has_carer_at_home(const World& world, ResidentId who) {
  const auto members = members_of(world, world.residents.household[who]);
  return std::any_of(members.begin(), members.end(), [&](ResidentId other) {
    return other != who && world.residents.has(other, kCarer);
  });
}

HouseholdKind classify_household(const World& world, HouseholdId household) {
  const auto members = members_of(world, household);
  if (members.empty()) return HouseholdKind::vacant;
  if (members.size() == 1) return HouseholdKind::single;
  int youngest = 1000, oldest = -1, partnered = 0, children = 0;
  for (const auto who : members) {
    youngest = std::min(youngest, age_in(world, who));
    oldest = std::max(oldest, age_in(world, who));
    if (world.residents.has(who, kPartnered)) ++partnered;
    if (lives_with_parent(world, who)) ++children;
  }
  const auto count = static_cast<int>(members.size());
  if (count == 2 && partnered == 2) return HouseholdKind::couple;
  if (oldest - youngest >= 45 && count >= 3 && children >= 2)
    return HouseholdKind::three_generation;
  if (partnered == 2 && children == count - 2) return HouseholdKind::couple_children;
  return partnered == 0 && children == count - 1 ? HouseholdKind::single_parent
                                                 : HouseholdKind::other;
}

std::vector<ResidentId> movers_with(const World& world, ResidentId who) {
  std::vector<ResidentId> movers{who};
  if (!heads_alone(world, who)) return movers;
  for (const auto other : members_of(world, world.residents.household[who])) {
    if (other != who) movers.push_back(other);
  }
  return movers;
}

HouseholdId choose_vacancy(const World& world, const LifeScratch& scratch, std::uint64_t life) {
  Race<HouseholdId> race(world, Purpose::leave_home, Uniform::v);
  for (const auto id : scratch.vacant) {
    const auto& home = world.households[id];
    if (home.size == 0) race.enter(id, life, home.dwelling_key, 1.0);  // else taken this week
  }
  return race.winner();
}

void leave_household(World& world, LifeScratch& scratch, ResidentId who) {
  const auto id = world.residents.household[who];
  auto& home = world.households[id];
  std::size_t kept = 0;
  for (std::size_t k = 0; k < home.size; ++k) {
    if (home.members[k] != who) home.members[kept++] = home.members[k];
  }
  for (std::size_t k = kept; k < home.size; ++k) home.members[k] = {};
  home.size = static_cast<std::uint8_t>(kept);
  if (kept == 0) {
    stand_empty(world, id);
    scratch.vacant.push_back(id);
  }
  scratch.touched.push_back(id);
}

void tie_to_household(const World& world, LifeScratch& scratch, ResidentId who) {
  const auto& r = world.residents;
  const auto partner = partner_of(world, who);
  for (const auto other : members_of(world, r.household[who])) {
    if (other == who) continue;
    const bool generation = std::abs(age_in(world, other) - age_in(world, who)) >= kGeneration;
    const float strength = other == partner ? kPartnerTie : generation ? kParentTie : kOtherTie;
    scratch.new_ties.push_back({who, other, TieKind::household, strength});
  }
}

void relocate(World& world, LifeScratch& scratch, std::span<const ResidentId> movers,
              HouseholdId to) {
  auto& r = world.residents;
  for (const auto who : movers) {
    for (const auto& half : scratch.ties_of(world, who)) {
      const bool together = std::find(movers.begin(), movers.end(), half.other) != movers.end();
      auto& kind = world.ties.kind[half.tie];
      if (kind == TieKind::household && !together) kind = TieKind::kin;
    }
    leave_household(world, scratch, who);
  }
  auto& home = world.households[to];
  for (const auto who : movers) {
    home.members[home.size++] = who;
    r.household[who] = to;
    r.x10[who] = home.x10;
    r.y10[who] = home.y10;
    r.area[who] = home.area;
  }
  home.refill_week = -1;
  for (const auto who : movers) tie_to_household(world, scratch, who);
  scratch.touched.push_back(to);
}

void join_as_partners(World& world, ResidentId i, ResidentId j) {
  for (const auto who : {i, j}) {
    world.residents.set(who, kPartnered, true);
    world.residents.set(who, kWidowed, false);
    world.residents.weeks_since_loss[who] = 0;
  }
}

}  // namespace engawa
