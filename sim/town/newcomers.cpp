#include "sim/town/newcomers.hpp"

#include <algorithm>
#include <cmath>

#include "sim/core/chance.hpp"
#include "sim/core/prefetch.hpp"
#include "sim/town/first_ties.hpp"
#include "sim/town/members.hpp"
#include "sim/town/person.hpp"

namespace engawa {
namespace {
constexpr std::uint64_t kMembers = 16;  // ordinals of one vacancy in the keys
constexpr std::uint64_t kCandidateDwellings = 24;

struct Newcomers {
  HouseholdKind kind = HouseholdKind::single;
  std::vector<Member> members;
};

/// Draws of one vacancy, whatever the week in which it is filled.
class Vacancy {
 public:
  Vacancy(const World& world, const Household& dwelling) : world_(world), dwelling_(dwelling) {}
  [[nodiscard]] std::uint64_t ordinal(std::uint64_t member) const {
    return std::uint64_t{dwelling_.vacancies} * kMembers + member;
  }
  [[nodiscard]] Draw draw(Purpose purpose, std::uint64_t member) const {
    return world_.draw_for_life(purpose, dwelling_.dwelling_key, ordinal(member));
  }

 private:
  const World& world_;
  const Household& dwelling_;
};

double adult_age(const Population& p, double u) {
  return curve_at<7>({0, .10, .35, .60, .80, .93, 1},
                     {18, p.newcomer_age_10, p.newcomer_age_35, p.newcomer_age_60,
                      p.newcomer_age_80, p.newcomer_age_93, 85},
                     u);
}

void add_member(Newcomers& to, const Vacancy& vacancy, Role role, bool woman, double age,
                std::int32_t week) {
  const double within = vacancy.draw(Purpose::birth_moment, to.members.size()).u();
  const int years = static_cast<int>(std::clamp(age, 0.0, 100.0));
  to.members.push_back({role, woman, years, week - weeks_of(years, within)});
}

Newcomers draw_newcomers(const World& world, const Household& dwelling) {
  const auto& p = world.parameters.population;
  const Vacancy vacancy(world, dwelling);
  Newcomers people;
  const auto type = vacancy.draw(Purpose::newcomer_household, 0);
  const auto head = vacancy.draw(Purpose::newcomer_household, 1);
  const double age = adult_age(p, head.u());
  if (type.u() < p.newcomer_single) {
    add_member(people, vacancy, Role::head, head.v() < 0.5, age, world.week);
    return people;
  }
  const auto other = vacancy.draw(Purpose::newcomer_household, 2);
  const bool couple = type.v() < p.newcomer_couple;
  const bool family = !couple && type.v() < p.newcomer_couple + p.newcomer_family;
  people.kind = couple   ? HouseholdKind::couple
                : family ? HouseholdKind::couple_children
                         : HouseholdKind::single_parent;
  const double parent = couple ? age : std::max(age, 24.0);
  add_member(people, vacancy, Role::head, !couple && !family && head.v() < .87, parent, world.week);
  if (couple || family) {
    const double younger = 1.5 + 3.0 * normal_quantile(other.u());
    add_member(people, vacancy, Role::partner, true, std::max(18.0, parent - younger), world.week);
  }
  if (couple) return people;
  const int children = other.v() < 0.55 ? 1 : (other.v() < 0.92 ? 2 : 3);
  for (int k = 0; k < children; ++k) {
    const auto child = vacancy.draw(Purpose::newcomer_household, 3 + static_cast<std::uint64_t>(k));
    const double eldest = std::clamp(parent - 26.0, 1.0, 17.0);
    add_member(people, vacancy, Role::child, child.v() < 0.487, eldest * child.u(), world.week);
  }
  return people;
}

/// Somebody of some dwellings of the town, by a race of weights. Dwellings are the same in every
/// variant, so a choice changes only where the people in them do.
template <class Weight>
ResidentId race_among_dwellings(const World& world, ResidentId who, Purpose purpose,
                                const Weight& weight) {
  ResidentId winner;
  double best = 1e299;
  const auto& r = world.residents;
  // All dwellings first, so that the memory they lie in is on its way when they are looked at.
  std::array<HouseholdId, kCandidateDwellings> candidates;
  for (std::uint64_t k = 0; k < kCandidateDwellings; ++k) {
    const double u = world.draw_for_life(purpose, r.life[who], k).u();
    const auto place = static_cast<std::size_t>(u * static_cast<double>(world.households.size()));
    candidates[k] = HouseholdId(std::min(place, world.households.size() - 1));
    prefetch(&world.households[candidates[k]]);
  }
  for (const auto id : candidates) {
    const auto& home = world.households[id];
    for (std::size_t k = 0; k < home.size; ++k) prefetch(&r.life[home.members[k]]);
  }
  for (const auto id : candidates) {
    if (id == r.household[who]) continue;
    const auto& household = world.households[id];
    for (std::size_t member = 0; member < household.size; ++member) {
      const auto other = household.members[member];
      const double v =
          world.draws.of_pair(key(purpose), 0xFFFFFFFEU, r.life[who], r.life[other]).u();
      const double time = race_time(v, weight(other));
      if (time < best || (time == best && r.life[other] < r.life[winner])) {
        best = time;
        winner = other;
      }
    }
  }
  return winner;
}

double likeness(const World& world, ResidentId a, ResidentId b) {
  const auto& r = world.residents;
  const double gap = std::abs(r.birth_week[a] - r.birth_week[b]) / 52.0;
  return exp_of(-gap / 12.0) * (r.has(a, kFemale) == r.has(b, kFemale) ? 1.0 : 0.55);
}

/// Purposes of local ties in the detail of the key.
enum LocalTie : std::uint64_t { kLocalKin = 1000, kLocalFriend, kLocalColleague };

void add_local_ties(World& world, ResidentId who, std::vector<NewTie>& ties) {
  const auto& p = world.parameters.population;
  auto& r = world.residents;
  if (age_of(r, who, world.week) < 18) return;
  const auto chance = [&](LocalTie kind) {
    return world.draw_for_life(Purpose::newcomer_tie, r.life[who], kind);
  };
  const auto add = [&](ResidentId other, TieKind kind, double strength) {
    ties.push_back(
        {std::min(who, other), std::max(who, other), kind, static_cast<float>(strength)});
  };
  if (chance(kLocalKin).u() < p.newcomer_kin) {
    const auto kin = race_among_dwellings(world, who, Purpose::first_kin, [&](ResidentId other) {
      const int gap = std::abs(r.birth_week[who] - r.birth_week[other]) / 52;
      return gap >= 25 && gap <= 35 ? p.kin_gap : 1.0;
    });
    if (kin.exists())
      add(kin, TieKind::kin, first_strength(world, who, kin, p.kin_low, p.kin_high));
  }
  const auto befriend = chance(kLocalFriend);
  if (befriend.u() < p.newcomer_friend) {
    const auto other = race_among_dwellings(world, who, Purpose::first_friend, [&](ResidentId o) {
      return age_of(r, o, world.week) < 16 ? 0.0 : likeness(world, who, o);
    });
    if (other.exists() && befriend.v() < .2 + .8 * likeness(world, who, other)) {
      add(other, TieKind::friendship, p.newcomer_friend_strength);
    }
  }
  if (r.has(who, kEmployed) && chance(kLocalColleague).u() < p.newcomer_colleague) {
    const auto other = race_among_dwellings(
        world, who, Purpose::first_colleague,
        [&](ResidentId o) { return r.has(o, kEmployed) && r.focus[o] != 0 ? 1.0 : 0.0; });
    if (!other.exists()) return;
    r.focus[who] = r.focus[other];
    add(other, TieKind::colleague,
        first_strength(world, who, other, p.colleague_low, p.colleague_high));
  }
}

/// Income quintile of the household that moves in, near that of the block.
std::uint8_t draw_income(const World& world, const Household& dwelling) {
  const auto& p = world.parameters.population;
  Dwelling place{derive_key(key(Purpose::income), dwelling.dwelling_key, dwelling.vacancies),
                 dwelling.x10, dwelling.y10, dwelling.area};
  const double score = block_score(world.draws, Purpose::block_income, Purpose::income,
                                   p.block_metres / 10.0, place, p.block_income);
  return static_cast<std::uint8_t>(std::min(4.0, std::floor(5.0 * normal_cdf(score))));
}
}  // namespace

std::vector<NewTie> settle_newcomers(World& world, HouseholdId id) {
  const Newcomers people = draw_newcomers(world, world.households[id]);
  const auto dwelling_key = world.households[id].dwelling_key;
  const auto first = std::uint64_t{world.households[id].vacancies} * kMembers;
  world.households[id].kind = people.kind;
  world.households[id].income = draw_income(world, world.households[id]);
  world.households[id].refill_week = -1;
  const bool young = has_young_child(people.members);
  for (std::size_t k = 0; k < people.members.size(); ++k) {
    const auto& member = people.members[k];
    const ResidentId who = add_row(world);
    const PersonSpec spec{derive_key(key(Purpose::newcomer), dwelling_key, first + k),
                          member.birth_week, member.woman, is_partnered(member, people.kind),
                          young && is_parent(member)};
    settle_person(world, who, spec, id);
    world.residents.set(who, kRecentlyMoved, true);
    world.residents.weeks_since_move[who] = 0;
    world.residents.event_stress[who] =
        static_cast<float>(world.parameters.population.newcomer_stress);
  }
  std::vector<NewTie> ties;
  tie_household(world, id, ties);
  const Household household = world.households[id];
  for (std::size_t k = 0; k < household.size; ++k)
    add_local_ties(world, household.members[k], ties);
  return ties;
}

}  // namespace engawa
