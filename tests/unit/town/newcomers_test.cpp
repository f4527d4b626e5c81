#include "sim/town/newcomers.hpp"

#include <gtest/gtest.h>

#include "sim/town/person.hpp"
#include "sim/town/plain_town.hpp"

namespace engawa {
namespace {
/// Empties a dwelling as the life events do, without regard for the rest.
void vacate(World& world, HouseholdId id) {
  auto& household = world.households[id];
  for (std::size_t k = 0; k < household.size; ++k) {
    world.residents.flags[household.members[k]] = 0;
    world.free_rows.push_back(household.members[k]);
  }
  household.size = 0;
  ++household.vacancies;
}

struct Arrival {
  std::uint64_t life = 0;
  int age = 0;
  float sociability = 0, trait = 0;
  bool operator==(const Arrival&) const = default;
};

std::vector<Arrival> arrivals(World& world, HouseholdId id) {
  (void)settle_newcomers(world, id);
  std::vector<Arrival> people;
  const auto& household = world.households[id];
  for (std::size_t k = 0; k < household.size; ++k) {
    const auto who = household.members[k];
    people.push_back({world.residents.life[who], age_of(world.residents, who, world.week),
                      world.residents.sociability[who], world.residents.trait_loneliness[who]});
  }
  return people;
}

TEST(SettleNewcomers, BringsTheSamePeopleWhateverElseHappened) {
  const World start = build_town(make_plain_town(1000), Parameters{}, 3);
  const HouseholdId dwelling(11);
  World one = start, other = start;
  vacate(one, dwelling);
  vacate(other, HouseholdId(40));  // another dwelling first, and some weeks later
  (void)settle_newcomers(other, HouseholdId(40));
  vacate(other, dwelling);
  const auto first = arrivals(one, dwelling), second = arrivals(other, dwelling);
  ASSERT_FALSE(first.empty());
  EXPECT_EQ(first, second);
}

TEST(SettleNewcomers, BringsOthersToTheNextVacancy) {
  World world = build_town(make_plain_town(1000), Parameters{}, 3);
  const HouseholdId dwelling(11);
  vacate(world, dwelling);
  const auto first = arrivals(world, dwelling);
  vacate(world, dwelling);
  EXPECT_NE(first.front().life, arrivals(world, dwelling).front().life);
}

TEST(SettleNewcomers, MarksTheMoveAndMakesPlausibleHouseholds) {
  World world = build_town(make_plain_town(3000), Parameters{}, 3);
  int singles = 0, adults = 0, young = 0;
  for (std::size_t k = 0; k < 600; ++k) {
    const HouseholdId id(k);
    vacate(world, id);
    for (const auto& tie : settle_newcomers(world, id)) EXPECT_LT(tie.a, tie.b);
    const auto& household = world.households[id];
    singles += household.size == 1;
    for (std::size_t m = 0; m < household.size; ++m) {
      const auto who = household.members[m];
      EXPECT_TRUE(world.residents.has(who, kRecentlyMoved));
      EXPECT_GT(world.residents.event_stress[who], 0);
      const int age = age_of(world.residents, who, world.week);
      adults += age >= 18;
      young += age >= 18 && age < 35;
    }
  }
  EXPECT_NEAR(singles, 372, 60);  // .62 of 600, five standard errors
  EXPECT_GT(young, adults * 6 / 10);
}

TEST(DrawWork, IsTheSameForTheSameOrdinalAndBlocksParentsEvenings) {
  World world = build_town(make_plain_town(3000), Parameters{}, 3);
  int evenings_parent = 0, evenings_other = 0;
  for (std::size_t k = 0; k < world.residents.size(); ++k) {
    const ResidentId who(k);
    const int age = age_of(world.residents, who, 0);
    if (age < 30 || age > 45) continue;
    draw_work(world, who, true, 9);
    const auto mask = world.residents.work_mask[who];
    evenings_parent += slot_count(mask & kEvenings);
    draw_work(world, who, false, 9);
    EXPECT_EQ(world.residents.work_mask[who] & ~mask, 0U);
    evenings_other += slot_count(world.residents.work_mask[who] & kEvenings);
  }
  EXPECT_GT(evenings_parent, evenings_other);
}
}  // namespace
}  // namespace engawa
