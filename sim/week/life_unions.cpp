#include "sim/week/life_unions.hpp"

#include <algorithm>
#include <cmath>

#include "sim/core/chance.hpp"
#include "sim/town/person.hpp"
#include "sim/week/life_depart.hpp"
#include "sim/week/life_households.hpp"

namespace engawa {
namespace {
// Kinds of derived life keys.
constexpr std::uint64_t kBornHere = 0x4249525448ULL, kPartnerFromOutside = 0x554E494F4EULL,
                        kReturnedChild = 0x52455455524EULL;
constexpr std::int32_t kWeeksAYear = 52;

void log(World& world, ResidentId who, LifeEventKind kind) {
  world.events.life.push_back({world.residents.life[who], who, kind});
}

/// Somebody from outside comes to live with a resident.
ResidentId arrive_with(World& world, LifeScratch& scratch, ResidentId host,
                       const PersonSpec& person) {
  const auto home = world.residents.household[host];
  const auto who = add_row(world);
  settle_person(world, who, person, home);
  world.residents.weeks_since_move[who] = 0;
  world.residents.set(who, kRecentlyMoved, true);
  world.residents.event_stress[who] += static_cast<float>(world.parameters.life.move_stress);
  log(world, who, LifeEventKind::move_in);
  scratch.touched.push_back(home);
  return who;
}

bool suits(const World& world, ResidentId who, const HalfTie& half) {
  const auto& r = world.residents;
  const auto& life = world.parameters.life;
  const auto kind = world.ties.kind[half.tie];
  const double gap = std::abs(r.birth_week[who] - r.birth_week[half.other]) / 52.0;
  return r.has(half.other, kPresent) && !r.has(half.other, kPartnered) &&
         (kind == TieKind::friendship || kind == TieKind::hub || kind == TieKind::colleague) &&
         static_cast<double>(world.ties.strength[half.tie]) > life.union_strength &&
         r.has(half.other, kFemale) != r.has(who, kFemale) && gap < life.union_age_gap &&
         age_of(r, half.other, world.week) >= 20 && r.household[half.other] != r.household[who];
}

ResidentId choose_partner_in_town(const World& world, const LifeScratch& scratch, ResidentId who) {
  ResidentId best;
  double first = 1e300;
  for (const auto& half : scratch.ties_of(world, who)) {
    if (!suits(world, who, half)) continue;
    const double u = world.draw_pair(Purpose::union_partner, who, half.other).u();
    const double time = race_time(u, static_cast<double>(world.ties.strength[half.tie]));
    if (time < first) first = time, best = half.other;
  }
  return best;
}

bool has_room_for(const World& world, ResidentId host, std::size_t guests) {
  return world.households[world.residents.household[host]].size + guests <= kMaxHousehold;
}

/// A couple of two residents finds its home: one's own, the other's, an empty one, or elsewhere.
void settle_couple(World& world, LifeScratch& scratch, ResidentId i, ResidentId j) {
  auto& r = world.residents;
  join_as_partners(world, i, j);
  const auto family_i = movers_with(world, i), family_j = movers_with(world, j);
  const std::size_t both = family_i.size() + family_j.size();
  if (both <= kMaxHousehold && heads_alone(world, i)) {
    return relocate(world, scratch, family_j, r.household[i]);
  }
  if (both <= kMaxHousehold && heads_alone(world, j)) {
    return relocate(world, scratch, family_i, r.household[j]);
  }
  auto together = family_i;
  together.insert(together.end(), family_j.begin(), family_j.end());
  const auto home =
      both <= kMaxHousehold ? choose_vacancy(world, scratch, r.life[i]) : HouseholdId{};
  if (home.exists()) return relocate(world, scratch, together, home);
  for (const auto who : together) depart(world, scratch, who, LifeEventKind::move_out);
}

void leave_with_outsider(World& world, LifeScratch& scratch, ResidentId who) {
  for (const auto leaver : movers_with(world, who)) {
    depart(world, scratch, leaver, LifeEventKind::move_out);
  }
}

void settle_with_outsider(World& world, LifeScratch& scratch, ResidentId who) {
  auto& r = world.residents;
  const auto draw = world.draw(Purpose::outsider, r.life[who]);
  const bool female = r.has(who, kFemale);
  const double older = (female ? 1.5 : -1.5) + 3.0 * normal_quantile(draw.u());
  const auto born = std::min(r.birth_week[who] - static_cast<std::int32_t>(older * kWeeksAYear),
                             world.week - 20 * kWeeksAYear);
  const auto key =
      derive_key(kPartnerFromOutside, r.life[who], static_cast<std::uint64_t>(world.week));
  const auto partner =
      arrive_with(world, scratch, who, {key, born, !female, true, has_young_child(world, who)});
  join_as_partners(world, who, partner);
  tie_to_household(world, scratch, partner);
}

// Who comes to such a hub to find somebody, as in the row draws_single of the hubs.
constexpr int kYoungestSingle = 20, kOldestSingle = 59;  // years

struct Guest {
  double lot = 0;
  std::uint64_t life = 0;
  ResidentId who;
};

bool is_looking(const World& world, ResidentId who) {
  const auto& r = world.residents;
  const int age = age_of(r, who, world.week);
  return r.has(who, kPresent) && !r.has(who, kPartnered | kInHospital) && age >= kYoungestSingle &&
         age <= kOldestSingle;
}

/// Everybody who came last week, in the order in which they sat down, those with a partner too.
std::vector<Guest> guests_of_last_week(const World& world, HubId hub) {
  std::vector<Guest> guests;
  for (std::size_t k = 0; k < world.residents.size(); ++k) {
    const ResidentId who(k);
    const auto* link = find_link(world.links[who], hub);
    if (link == nullptr || link->visits == 0 || link->weeks_since > 0) continue;
    const auto life = world.residents.life[who];
    guests.push_back({world.draw(Purpose::table_seat, life, world.hubs[hub].key).u(), life, who});
  }
  std::ranges::sort(guests, [](const Guest& a, const Guest& b) {
    return a.lot != b.lot ? a.lot < b.lot : a.life < b.life;
  });
  return guests;
}

bool would_suit(const World& world, ResidentId i, ResidentId j) {
  const auto& r = world.residents;
  const double gap = std::abs(r.birth_week[i] - r.birth_week[j]) / 52.0;
  return is_looking(world, i) && is_looking(world, j) && r.has(i, kFemale) != r.has(j, kFemale) &&
         gap < world.parameters.life.union_age_gap && r.household[i] != r.household[j];
}

struct Match {
  double u = 0;
  std::uint64_t first_life = 0, second_life = 0;  ///< the smaller first
  ResidentId first, second;
};

void match_table(const World& world, std::span<const Guest> table, double chance,
                 std::vector<Match>& matches) {
  for (std::size_t i = 0; i < table.size(); ++i) {
    for (std::size_t j = i + 1; j < table.size(); ++j) {
      if (!would_suit(world, table[i].who, table[j].who)) continue;
      const double u = world.draw_pair(Purpose::event_union, table[i].who, table[j].who).u();
      if (u >= chance) continue;
      const auto [first, second] = std::minmax(
          table[i], table[j], [](const auto& a, const auto& b) { return a.life < b.life; });
      matches.push_back({u, first.life, second.life, first.who, second.who});
    }
  }
}

std::vector<Match> matches_of_last_week(const World& world) {
  const auto& p = world.parameters.practice;
  const auto size = static_cast<std::size_t>(p.table_size);
  std::vector<Match> matches;
  for (std::size_t k = 0; k < world.hubs.size(); ++k) {
    const auto& hub = world.hubs[HubId(k)];
    if (hub.traits.matchmaking <= 0 || world.week <= hub.open_from || world.week > hub.open_to) {
      continue;
    }
    const auto guests = guests_of_last_week(world, HubId(k));
    const auto tables = (guests.size() + size - 1) / size;
    for (std::size_t table = 0; table < tables; ++table) {  // as even as can be
      const auto from = table * guests.size() / tables, to = (table + 1) * guests.size() / tables;
      match_table(world, std::span(guests).subspan(from, to - from),
                  p.event_union * hub.traits.matchmaking, matches);
    }
  }
  std::ranges::sort(matches, [](const Match& a, const Match& b) {
    if (a.u != b.u) return a.u < b.u;
    return a.first_life != b.first_life ? a.first_life < b.first_life
                                        : a.second_life < b.second_life;
  });
  return matches;
}
}  // namespace

void form_unions_at_tables(World& world, LifeScratch& scratch) {
  for (const auto& match : matches_of_last_week(world)) {
    // somebody may have found another at the table, or have left the town meanwhile
    if (!would_suit(world, match.first, match.second)) continue;
    log(world, match.first, LifeEventKind::union_formed);
    settle_couple(world, scratch, match.first, match.second);
  }
}

void form_union(World& world, LifeScratch& scratch, const LifeIntent& intent) {
  const auto who = intent.who;
  const auto& life = world.parameters.life;
  log(world, who, LifeEventKind::union_formed);
  const auto draw = world.draw(Purpose::union_formed, intent.life);
  if (draw.u() < life.union_local) {
    if (const auto partner = choose_partner_in_town(world, scratch, who); partner.exists()) {
      return settle_couple(world, scratch, who, partner);
    }
  }
  const bool own_home = heads_alone(world, who);
  if (draw.v() < life.union_stays) {
    if (own_home && has_room_for(world, who, 1)) return settle_with_outsider(world, scratch, who);
    const auto vacancy = own_home ? HouseholdId{} : choose_vacancy(world, scratch, intent.life);
    if (vacancy.exists() && intent.detail < life.leave_home_near) {
      relocate(world, scratch, std::vector<ResidentId>{who}, vacancy);
      return settle_with_outsider(world, scratch, who);
    }
  }
  leave_with_outsider(world, scratch, who);
}

void separate(World& world, LifeScratch& scratch, const LifeIntent& intent) {
  auto& r = world.residents;
  const auto& life = world.parameters.life;
  const auto partner = partner_of(world, intent.who);
  if (!partner.exists()) return r.set(intent.who, kPartnered, false);
  const auto draw = world.draw(Purpose::separation, intent.life);
  // Children mostly stay with the mother, so the other one goes.
  const bool proposer_goes = r.has(intent.who, kFemale) == r.has(partner, kFemale) ||
                             r.has(intent.who, kFemale) == (draw.u() < 0.2);
  const auto leaver = proposer_goes ? intent.who : partner;
  for (const auto who : {intent.who, partner}) {
    r.set(who, kPartnered, false);
    r.event_stress[who] += static_cast<float>(life.separation_stress);
  }
  log(world, intent.who, LifeEventKind::separation);
  const auto vacancy = draw.v() < life.leave_home_near
                           ? choose_vacancy(world, scratch, r.life[leaver])
                           : HouseholdId{};
  if (vacancy.exists()) {
    relocate(world, scratch, std::vector<ResidentId>{leaver}, vacancy);
  } else {
    depart(world, scratch, leaver, LifeEventKind::move_out);
  }
}

void leave_home(World& world, LifeScratch& scratch, const LifeIntent& intent) {
  log(world, intent.who, LifeEventKind::leave_home);
  const bool near = intent.detail < world.parameters.life.leave_home_near;
  const auto vacancy = near ? choose_vacancy(world, scratch, intent.life) : HouseholdId{};
  if (vacancy.exists()) {
    relocate(world, scratch, std::vector<ResidentId>{intent.who}, vacancy);
  } else {
    depart(world, scratch, intent.who, LifeEventKind::move_out);
  }
}

void join_kin(World& world, LifeScratch& scratch, const LifeIntent& intent) {
  const auto who = intent.who;
  const auto& r = world.residents;
  if (intent.detail < world.parameters.life.join_child_returns) {
    const auto draw = world.draw(Purpose::join_household, intent.life);
    const double gap = 29.0 + 4.0 * normal_quantile(draw.u());
    const auto key =
        derive_key(kReturnedChild, intent.life, static_cast<std::uint64_t>(world.week));
    const auto born = r.birth_week[who] + static_cast<std::int32_t>(gap * kWeeksAYear);
    const auto child = arrive_with(world, scratch, who, {key, born, draw.v() < 0.5, false, false});
    return tie_to_household(world, scratch, child);
  }
  for (const auto& half : scratch.ties_of(world, who)) {
    if (world.ties.kind[half.tie] != TieKind::kin || !r.has(half.other, kPresent)) continue;
    const int gap = (r.birth_week[half.other] - r.birth_week[who]) / kWeeksAYear;
    if (gap < 18 || gap > 45 || !has_room_for(world, half.other, 1)) continue;
    return relocate(world, scratch, std::vector<ResidentId>{who}, r.household[half.other]);
  }
  depart(world, scratch, who, LifeEventKind::move_out);
}

void give_birth(World& world, LifeScratch& scratch, const LifeIntent& intent) {
  const auto mother = intent.who;
  const auto home = world.residents.household[mother];
  const auto key = derive_key(kBornHere, intent.life, static_cast<std::uint64_t>(world.week));
  const auto child = add_row(world);
  const bool girl = world.draw_for_life(Purpose::child_sex, key).u() < 0.487;
  settle_person(world, child, {key, world.week, girl, false, false}, home);
  tie_to_household(world, scratch, child);
  log(world, child, LifeEventKind::birth);
  draw_work(world, mother, true, static_cast<std::uint64_t>(world.week));
  scratch.touched.push_back(home);
}

}  // namespace engawa
