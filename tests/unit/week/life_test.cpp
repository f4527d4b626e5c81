#include "sim/week/life.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "sim/core/chance.hpp"
#include "sim/week/life_households.hpp"
#include "tests/support/small_world.hpp"

namespace engawa {
namespace {
constexpr auto kScreen = key(Purpose::life_screen);

/// A uniform in the middle of what makes this event happen at this age.
double luck_for(const World& world, ResidentId who, Hazard hazard) {
  const auto table = make_hazard_table(world.parameters.life);
  const auto age = static_cast<std::size_t>(age_of(world.residents, who, world.week));
  const double p = weekly_probability(annual_rate(world, who, hazard));
  return table.starts[age][static_cast<std::size_t>(hazard)] + 0.5 * p;
}

void live_one(World& world) {
  const Parallel one(1);
  LifeScratch scratch;
  ++world.week;
  world.events = {};
  live_events(world, scratch, one);
}

/// Two people of these ages in one dwelling and an empty one beside it; nobody else.
struct Pair {
  World world;
  HouseholdId home, empty;
  ResidentId first, second;
};
Pair make_pair(int age_first, int age_second) {
  Pair pair;
  pair.world = testing::make_small_world(0);
  pair.home = testing::add_dwelling(pair.world);
  pair.empty = testing::add_dwelling(pair.world);
  pair.first = testing::add_person(pair.world, pair.home, age_first, true);
  pair.second = testing::add_person(pair.world, pair.home, age_second, false);
  for (const auto who : {pair.first, pair.second}) pair.world.residents.birth_week[who] -= 10;
  testing::tie_households(pair.world);
  return pair;
}

Pair make_couple(int age_woman, int age_man) {
  auto pair = make_pair(age_woman, age_man);
  for (const auto who : {pair.first, pair.second}) pair.world.residents.set(who, kPartnered, true);
  return pair;
}

std::map<LifeEventKind, int> counts(const World& world) {
  std::map<LifeEventKind, int> result;
  for (const auto& event : world.events.life) ++result[event.kind];
  return result;
}

TEST(HazardTable, SlotsOfAllAgesFitIntoOneUniform) {
  const Parameters defaults;
  const auto table = make_hazard_table(defaults.life);
  for (const auto& starts : table.starts) {
    EXPECT_LT(starts[kHazards], 1.0);
    EXPECT_TRUE(std::is_sorted(starts.begin(), starts.end()));
  }
}

TEST(HazardTable, NoEventNeedsMoreThanItsSlot) {
  auto world = testing::make_small_world(400);
  const auto table = make_hazard_table(world.parameters.life);
  for (world.week = 0; world.week < 52; world.week += 7) {
    for (std::size_t k = 0; k < world.residents.size(); ++k) {
      const ResidentId who(k);
      const auto age = static_cast<std::size_t>(age_of(world.residents, who, world.week));
      for (std::size_t h = 0; h < kHazards; ++h) {
        const double slot = table.starts[age][h + 1] - table.starts[age][h];
        EXPECT_LE(weekly_probability(annual_rate(world, who, static_cast<Hazard>(h))), slot + 1e-15)
            << "hazard " << h << " at age " << age;
      }
    }
  }
}

TEST(MovingSeason, AveragesToOneOverTheYear) {
  const Parameters defaults;
  double sum = 0;
  for (int week = 0; week < 52; ++week) sum += moving_season(defaults.life, week);
  EXPECT_NEAR(sum / 52.0, 1.0, 0.02);
  EXPECT_GT(moving_season(defaults.life, 51), moving_season(defaults.life, 20));
}

TEST(LiveEvents, DeathLeavesGriefAndNoTrace) {
  auto pair = make_couple(80, 82);
  auto& world = pair.world;
  world.residents.pool[pair.first] = {1, 1, 1, 1};
  world.parameters.life.join_kin = 0;
  world.week = 1;
  // Late in his chance of death: beyond hers, yet within the slot of death at her age.
  const DrawScript script{{kScreen, 1.6 * luck_for(world, pair.second, Hazard::death)}};
  world.week = 0;
  world.draws = Draws(1, &script);
  live_one(world);
  auto& r = world.residents;
  EXPECT_FALSE(r.has(pair.second, kPresent));
  EXPECT_EQ(world.ties.size(), 0U);
  EXPECT_EQ(world.households[pair.home].size, 1);
  EXPECT_EQ(world.households[pair.home].kind, HouseholdKind::single);
  EXPECT_TRUE(r.has(pair.first, kWidowed));
  EXPECT_FALSE(r.has(pair.first, kPartnered));
  EXPECT_FLOAT_EQ(r.event_stress[pair.first], 0.6F);
  EXPECT_GT(r.pool[pair.first][kPoolKin], 1.2F);
  EXPECT_EQ(world.free_rows, std::vector<ResidentId>{pair.second});
  EXPECT_EQ(counts(world)[LifeEventKind::death], 1);
}

TEST(LiveEvents, ACloseTieOfALeaverBecomesOutsideContactAndAWeakOneVanishes) {
  auto world = testing::make_small_world(0);
  std::vector<ResidentId> people;
  for (const int age : {27, 50, 50}) {
    people.push_back(testing::add_person(world, testing::add_dwelling(world), age, false));
  }
  testing::tie(world, people[0], people[1], TieKind::friendship, 0.6F);
  testing::tie(world, people[0], people[2], TieKind::friendship, 0.4F);
  const auto before = world.residents.pool;
  world.week = 1;
  const DrawScript script{{kScreen, luck_for(world, people[0], Hazard::move_out)}};
  world.week = 0;
  world.draws = Draws(1, &script);
  live_one(world);
  ASSERT_FALSE(world.residents.has(people[0], kPresent));
  EXPECT_FLOAT_EQ(world.residents.pool[people[1]][kPoolFriends],
                  before[people[1]][kPoolFriends] + 0.6F);
  EXPECT_FLOAT_EQ(world.residents.pool[people[2]][kPoolFriends], before[people[2]][kPoolFriends]);
  EXPECT_EQ(world.ties.size(), 0U);
  EXPECT_EQ(world.households[HouseholdId(0U)].kind, HouseholdKind::vacant);
  EXPECT_GT(world.households[HouseholdId(0U)].refill_week, world.week);
}

// Young couples who move and fall ill often: in many weeks one decides to move and the other would
// go to hospital.
TEST(LiveEvents, NothingHappensToThoseWhoHaveJustLeft) {
  World world = testing::make_small_world(0);
  for (int couple = 0; couple < 500; ++couple) {
    const auto home = testing::add_dwelling(world);
    for (const bool woman : {false, true}) {
      world.residents.set(testing::add_person(world, home, 27, woman), kPartnered, true);
    }
  }
  testing::tie_households(world);
  auto& life = world.parameters.life;
  life.move_25 = 0.5, life.admission_15 = 1, life.refill_weeks = 52;
  int left = 0;
  for (int week = 0; week < 12; ++week) {
    live_one(world);
    std::set<std::uint64_t> gone;
    for (const auto& event : world.events.life) {
      EXPECT_FALSE(gone.contains(event.life)) << "in week " << week;
      if (event.kind == LifeEventKind::move_out) gone.insert(event.life);
    }
    left += int(gone.size());
    for (const auto row : world.free_rows) EXPECT_EQ(world.residents.flags[row], 0U);
  }
  EXPECT_GT(left, 100);
}

TEST(LiveEvents, ChildrenAreNotLeftAlone) {
  auto pair = make_pair(85, 8);
  auto& world = pair.world;
  world.week = 1;
  const DrawScript script{{kScreen, luck_for(world, pair.first, Hazard::death)}};
  world.week = 0;
  world.draws = Draws(1, &script);
  live_one(world);
  EXPECT_FALSE(world.residents.has(pair.second, kPresent));
  EXPECT_EQ(world.households[pair.home].size, 0);
}

TEST(LiveEvents, AHospitalStayEndsWithTheFlagOfTheDischargedForThirteenWeeks) {
  auto world = testing::make_small_world(0);
  const auto who = testing::add_person(world, testing::add_dwelling(world), 50, true);
  const DrawScript script{{kScreen, 0.9999}};  // nothing else happens
  world.draws = Draws(1, &script);
  auto& r = world.residents;
  r.set(who, kInHospital, true);
  r.weeks_in_hospital[who] = 2;
  live_one(world);
  EXPECT_TRUE(r.has(who, kInHospital));
  live_one(world);
  EXPECT_FALSE(r.has(who, kInHospital));
  EXPECT_TRUE(r.has(who, kRecentlyDischarged));
  EXPECT_FLOAT_EQ(r.event_stress[who], 0.2F);
  EXPECT_NEAR(r.mobility[who], 0.8, 1e-3);
  for (int week = 0; week < 12; ++week) live_one(world);
  EXPECT_TRUE(r.has(who, kRecentlyDischarged));
  EXPECT_NEAR(r.mobility[who], 1.0, 1e-3);
  live_one(world);
  EXPECT_FALSE(r.has(who, kRecentlyDischarged));
}

TEST(LiveEvents, SomebodyInNeedOfCareFindsOneCarerAndReleasesThem) {
  auto pair = make_couple(78, 80);
  auto& world = pair.world;
  const DrawScript script{{kScreen, 0.9999}};
  world.draws = Draws(1, &script);
  auto& r = world.residents;
  r.adl[pair.second] = 3;
  live_one(world);
  EXPECT_TRUE(r.has(pair.first, kCarer));
  EXPECT_FALSE(r.has(pair.second, kCarer));
  EXPECT_EQ(slot_count(r.care_mask[pair.first]), 4 + 2 * 3);
  live_one(world);
  EXPECT_EQ(counts(world)[LifeEventKind::care_begins], 0) << "the carer is confirmed, not changed";
  r.adl[pair.second] = 0;
  live_one(world);
  EXPECT_FALSE(r.has(pair.first, kCarer));
  EXPECT_EQ(r.care_mask[pair.first], 0U);
}

// Were each in care to get the carer of their own race, half of the families would have two.
TEST(LiveEvents, OneNewCarerSeesToAWholeFamily) {
  const DrawScript script{{kScreen, 0.9999}};
  std::set<ResidentId> chosen;
  for (std::uint64_t seed = 1; seed <= 24; ++seed) {
    auto pair = make_couple(78, 80);
    auto& world = pair.world;
    auto& r = world.residents;
    const std::array children{testing::add_person(world, pair.home, 50, false),
                              testing::add_person(world, pair.home, 52, false)};
    testing::tie_households(world);
    world.draws = Draws(seed, &script);
    r.adl[pair.first] = 2, r.adl[pair.second] = 3;
    live_one(world);
    EXPECT_EQ(counts(world)[LifeEventKind::care_begins], 1) << seed;
    for (const auto child : children) {
      if (!r.has(child, kCarer)) continue;
      chosen.insert(child);
      EXPECT_EQ(slot_count(r.care_mask[child]), 4 + 2 * 3) << "as the one who needs most asks for";
    }
  }
  EXPECT_EQ(chosen.size(), 2U) << "who it is differs from family to family";
}

TEST(Relocate, TurnsHouseholdTiesOfThoseLeftBehindIntoKin) {
  auto pair = make_pair(50, 22);
  auto& world = pair.world;
  LifeScratch scratch;
  scratch.known_rows = world.residents.size();
  relocate(world, scratch, std::vector<ResidentId>{pair.second}, pair.empty);
  const auto tie = find_tie(world.ties, pair.first, pair.second);
  ASSERT_TRUE(tie.exists());
  EXPECT_EQ(world.ties.kind[tie], TieKind::kin);
  EXPECT_EQ(world.households[pair.empty].size, 1);
  EXPECT_EQ(world.households[pair.home].size, 1);
  EXPECT_EQ(world.residents.x10[pair.second], world.households[pair.empty].x10);
}

TEST(RoleInMove, OneAdultDecidesForTheFamily) {
  auto world = testing::make_small_world(0);
  const auto home = testing::add_dwelling(world);
  const auto father = testing::add_person(world, home, 45, false);
  const auto mother = testing::add_person(world, home, 43, true);
  const auto grown = testing::add_person(world, home, 20, false);
  const auto child = testing::add_person(world, home, 9, true);
  world.residents.set(father, kPartnered, true);
  world.residents.set(mother, kPartnered, true);
  EXPECT_EQ(role_in_move(world, mother), MoveRole::whole_household);
  EXPECT_EQ(role_in_move(world, father), MoveRole::stays);
  EXPECT_EQ(role_in_move(world, grown), MoveRole::alone);
  EXPECT_EQ(role_in_move(world, child), MoveRole::stays);
  EXPECT_EQ(classify_household(world, home), HouseholdKind::couple_children);
}

}  // namespace
}  // namespace engawa
