#include "tests/support/small_world.hpp"

#include <algorithm>

namespace engawa::testing {
namespace {
struct Member {
  int age;
  bool female, partnered;
};

/// Eight households that repeat: a young ward's mix, 18 people in 8 dwellings.
const std::vector<std::vector<Member>>& patterns() {
  static const std::vector<std::vector<Member>> kPatterns{
      {{27, false, false}},
      {{34, false, true}, {32, true, true}, {4, true, false}},
      {{78, true, false}},
      {{45, false, true}, {43, true, true}, {12, false, false}, {9, true, false}},
      {{24, true, false}},
      {{68, false, true}, {66, true, true}},
      {{38, true, false}, {7, false, false}},
      {{55, true, true}, {57, false, true}, {20, false, false}, {82, true, false}},
  };
  return kPatterns;
}

void fill_time(Residents& r, ResidentId who, int age) {
  if (age < 6) {
    r.work_mask[who] = 0;
  } else if (age < 18) {
    r.work[who] = WorkPattern::pupil;
    r.set(who, kPupil, true);
    r.work_mask[who] = kWeekdays & (kMornings | kAfternoons);
  } else if (age < 65) {
    r.work[who] = WorkPattern::full_time;
    r.set(who, kEmployed, true);
    r.work_mask[who] = kWeekdays & (kMornings | kAfternoons);
  }
  r.body_mask[who] = age < 13 || age >= 78 ? kEvenings : 0;
  r.free_mask[who] = kAllSlots & ~(r.work_mask[who] | r.body_mask[who]);
}

void fill_person(Residents& r, ResidentId who, int age) {
  r.health[who] = age < 40 ? 0.95F : 0.95F - 0.006F * static_cast<float>(age - 40);
  r.mobility[who] = age < 70 ? 1.0F : 0.7F;
  r.weeks_since_discharge[who] = 255;
  r.weeks_since_move[who] = 255;
  r.desire_factor[who] = 1;
  r.trust_at_birth[who] = r.trust[who] = 0.5F;
  r.grief_keep[who] = 0.983F;
  r.pool_factor[who] = {1, 1, 1, 1};
  r.interest[who] = {200, 40, 40, 120, 80, 40, 20, 20};
  r.stigma_sensitivity[who] = 0.4F;
  r.civic_mind[who] = 0.3F;
  r.role[who] = 0.35F;
  r.capabilities[who] = age < 12 ? 0U : 0x60U;
  r.loneliness[who] = -0.3F;
  r.contact[who] = 5;
  r.closeness[who] = 1;
  r.pool[who] = {1, 1.4F, 1, 0.3F};
  r.throttle[who] = 0.7F;
  r.meetings[who] = 2;
  r.meetings_all[who] = 3;
  r.lsns[who] = 14;
  r.weeks_since_gave[who] = 255;
}
}  // namespace

HouseholdId add_dwelling(World& world) {
  const HouseholdId id(world.households.size());
  Household home;
  home.dwelling_key = derive_key(77, id.value);
  home.area = AreaId(0U);
  home.x10 = static_cast<std::uint16_t>(100 + 2 * (id.value % 40));
  home.y10 = static_cast<std::uint16_t>(100 + 2 * (id.value / 40));
  world.households.push_back(home);
  return id;
}

ResidentId add_person(World& world, HouseholdId household, int age, bool female) {
  auto& home = world.households[household];
  const auto who = add_row(world);
  auto& r = world.residents;
  r.life[who] = derive_key(78, home.dwelling_key, who.value);
  const auto within_year = static_cast<int>(r.life[who] % 52);
  r.birth_week[who] = world.week - age * 52 - within_year;
  r.flags[who] = kPresent | (female ? kFemale : 0U);
  r.household[who] = household;
  r.x10[who] = home.x10;
  r.y10[who] = home.y10;
  r.area[who] = home.area;
  home.members[home.size++] = who;
  if (home.kind == HouseholdKind::vacant) home.kind = HouseholdKind::single;
  fill_person(r, who, age);
  fill_time(r, who, age);
  return who;
}

World make_small_world(std::size_t residents, std::uint64_t seed) {
  World world;
  world.draws = Draws(seed);
  world.areas.push_back(Area{key_of_name("test area"), 1000, 1000, 35.6, 139.6});
  world.area_names.push_back("test area");
  for (std::size_t placed = 0, k = 0; placed < residents; ++k) {
    const auto& pattern = patterns()[k % patterns().size()];
    const auto home = add_dwelling(world);
    const auto count = std::min(pattern.size(), residents - placed);
    for (std::size_t m = 0; m < count; ++m) {
      const auto who = add_person(world, home, pattern[m].age, pattern[m].female);
      // A couple cut in two by the last row is not a couple.
      if (pattern[m].partnered && count >= 2) world.residents.set(who, kPartnered, true);
    }
    placed += count;
    auto& kind = world.households[home].kind;
    const bool couple = count >= 2 && pattern[0].partnered;
    if (count == 1) kind = HouseholdKind::single;
    if (count == 2) kind = couple ? HouseholdKind::couple : HouseholdKind::single_parent;
    if (count == 3) kind = HouseholdKind::couple_children;
    if (count == 4) {
      kind = pattern[3].age > 60 ? HouseholdKind::three_generation : HouseholdKind::couple_children;
    }
  }
  world.ties.adjacency.rebuild(world.residents.size(), {}, {});
  return world;
}

void tie_households(World& world) {
  std::vector<NewTie> fresh;
  for (const auto& home : world.households.values()) {
    for (std::size_t i = 0; i < home.size; ++i) {
      for (std::size_t j = i + 1; j < home.size; ++j) {
        fresh.push_back({home.members[i], home.members[j], TieKind::household, 0.75F});
      }
    }
  }
  add_ties(world.ties, fresh, world.residents.size(), world.week);
}

void tie(World& world, ResidentId i, ResidentId j, TieKind kind, float strength) {
  std::vector<NewTie> fresh{{i, j, kind, strength}};
  add_ties(world.ties, fresh, world.residents.size(), world.week);
}

}  // namespace engawa::testing
