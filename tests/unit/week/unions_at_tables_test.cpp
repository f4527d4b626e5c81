#include <gtest/gtest.h>

#include <algorithm>

#include "sim/hubs/kind.hpp"
#include "sim/week/life.hpp"
#include "sim/week/life_unions.hpp"
#include "tests/support/event_world.hpp"

namespace engawa {
namespace {

/// People of these ages, each alone in a dwelling, women and men in turn, at last week's party.
World party(std::span<const int> ages, std::string_view kind = "matching_party") {
  World world = testing::make_small_world(0);
  for (std::size_t k = 0; k < ages.size(); ++k) {
    testing::add_person(world, testing::add_dwelling(world), ages[k], k % 2 == 0);
  }
  Hub hub = make_hub("party", *find_hub_kind(kind), 100, 100);
  world.hubs.push_back(hub);
  for (std::size_t k = 0; k < ages.size(); ++k) {
    testing::came_last_week(world, ResidentId(k), HubId(0));
  }
  world.ties.adjacency.rebuild(world.residents.size(), {}, {});
  world.week = 1;
  return world;
}

int unions(World& world, const DrawScript& script) {
  world.draws = Draws(1, &script);
  LifeScratch scratch;
  scratch.known_rows = world.residents.size();
  form_unions_at_tables(world, scratch);
  return static_cast<int>(
      std::ranges::count(world.events.life, LifeEventKind::union_formed, &LifeEvent::kind));
}

const DrawScript kLucky{{key(Purpose::event_union), 0.0}};
constexpr std::array kTwo{30, 32};

TEST(UnionsAtTables, FormBetweenTwoWhoSatTogether) {
  World world = party(kTwo);
  EXPECT_EQ(unions(world, kLucky), 1);
  const auto& r = world.residents;
  EXPECT_TRUE(r.has(ResidentId(0), kPartnered));
  EXPECT_TRUE(r.has(ResidentId(1), kPartnered));
  EXPECT_EQ(r.household[ResidentId(0)], r.household[ResidentId(1)]);
}

// A wrong version lets every pair of visitors of any hub become a couple.
TEST(UnionsAtTables, FormOnlyWherePeopleCameToFindSomebody) {
  World world = party(kTwo, "live");
  EXPECT_EQ(unions(world, kLucky), 0);
}

TEST(UnionsAtTables, HappenWithTheChanceOfTheRow) {
  for (const double u : {0.02, 0.04}) {
    World world = party(kTwo);
    EXPECT_EQ(unions(world, {{key(Purpose::event_union), u}}), u < 0.03 ? 1 : 0);
  }
}

// A wrong version forgets that last week is over: it marries people week after week.
TEST(UnionsAtTables, FormInTheWeekAfterOnly) {
  World world = party(kTwo);
  for (const auto who : {ResidentId(0), ResidentId(1)}) {
    find_link(world.links[who], HubId(0))->weeks_since = 1;  // the flag stays until they meet again
  }
  EXPECT_EQ(unions(world, kLucky), 0);
}

TEST(UnionsAtTables, LeaveOutThoseWhoDoNotSuit) {
  for (const auto& ages : {std::array{30, 45}, std::array{19, 24}, std::array{60, 58}}) {
    World world = party(ages);
    EXPECT_EQ(unions(world, kLucky), 0) << ages[0];
  }
  World taken = party(kTwo);
  taken.residents.set(ResidentId(1), kPartnered, true);
  EXPECT_EQ(unions(taken, kLucky), 0);
  World alike = party(kTwo);
  alike.residents.set(ResidentId(1), kFemale, true);
  EXPECT_EQ(unions(alike, kLucky), 0);
}

TEST(UnionsAtTables, GiveEverybodyOnePartnerAtMost) {
  World world = party(std::array{30, 30, 30});  // two women, one man
  EXPECT_EQ(unions(world, kLucky), 1);
}

TEST(UnionsAtTables, AreNotMadeAcrossTables) {
  // Twelve women and one man: at tables of six he meets the three or four of his own.
  World world = testing::make_small_world(0);
  for (int k = 0; k < 13; ++k) {
    testing::add_person(world, testing::add_dwelling(world), 30, k != 12);
  }
  world.hubs.push_back(make_hub("party", *find_hub_kind("matching_party"), 100, 100));
  for (std::size_t k = 0; k < 13; ++k) testing::came_last_week(world, ResidentId(k), HubId(0));
  world.ties.adjacency.rebuild(world.residents.size(), {}, {});
  world.week = 1;
  std::array<double, 2> met{};
  for (const double size : {13.0, 6.0}) {
    int couples = 0;
    for (std::uint64_t seed = 1; seed <= 400; ++seed) {
      World again = world;
      again.parameters.practice.table_size = size;
      again.parameters.practice.event_union = 0.05;
      again.draws = Draws(seed);
      LifeScratch scratch;
      scratch.known_rows = again.residents.size();
      form_unions_at_tables(again, scratch);
      couples += static_cast<int>(again.events.life.size() > 0);
    }
    met[size > 6 ? 0 : 1] = couples / 400.0;
  }
  EXPECT_NEAR(met[0], 0.46, 0.09);  // 1 - .95^12
  EXPECT_NEAR(met[1], 0.16, 0.08);  // three tables, as even as can be
}

TEST(UnionsAtTables, ComeWithTheWeeksLifeEvents) {
  World world = party(kTwo);
  const DrawScript script{{key(Purpose::event_union), 0.0}, {key(Purpose::life_screen), 1.0}};
  world.draws = Draws(1, &script);
  const Parallel one(1);
  LifeScratch scratch;
  live_events(world, scratch, one);
  EXPECT_TRUE(world.residents.has(ResidentId(0), kPartnered));
}

}  // namespace
}  // namespace engawa
