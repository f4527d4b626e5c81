#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "sim/hubs/kind.hpp"
#include "sim/interventions/kind.hpp"
#include "sim/state/supports.hpp"
#include "tests/support/needs_world.hpp"

namespace engawa {
namespace {

/// Adults living alone; the first two have come home from hospital, `regulars` go to the veranda.
World town(std::size_t regulars) {
  World world = testing::make_quiet_world(20);
  world.hubs.push_back(make_hub("veranda", *find_hub_kind("engawa"), 100, 100));
  auto& r = world.residents;
  for (std::size_t k = 0; k < 2; ++k) r.set(ResidentId(k), kRecentlyDischarged, true);
  for (std::size_t k = 2; k < 2 + regulars; ++k) {
    HubLink& link = link_to(world.links[ResidentId(k)], HubId(0U), 0);
    link.visits = 5;
    link.weeks_since = 1;
  }
  return world;
}

Action circle() {
  Action action;
  action.kind = "watch_circle";
  action.name = "circle";
  action.hub = "veranda";
  action.values["reach"] = 5000.0;
  return action;
}

TEST(WatchCircle, IsThreeResidentsEachInOneCircleOnly) {
  // Wrong version: the same willing three look after everybody.
  World world = town(7);
  const Action action = circle();
  turn_levers({&action, 1}, world);
  ASSERT_EQ(world.supports.size(), 2U);
  std::set<ResidentId> members;
  for (const Support& row : world.supports) {
    for (const Companion& companion : row.companions) {
      EXPECT_GE(companion.who.value, 2U);
      EXPECT_LT(companion.who.value, 9U);
      EXPECT_TRUE(find_tie(world.ties, row.who, companion.who).exists());
      members.insert(companion.who);
    }
  }
  EXPECT_EQ(members.size(), 6U);
  EXPECT_EQ(world.events.new_ties.size(), 6U);
}

TEST(WatchCircle, DoesNotComeAboutWithoutEnoughPeople) {
  World world = town(5);
  const Action action = circle();
  turn_levers({&action, 1}, world);
  EXPECT_EQ(world.supports.size(), 1U);  // three of five; two are not a circle
  World empty = town(2);
  turn_levers({&action, 1}, empty);
  EXPECT_TRUE(empty.supports.empty());
}

TEST(WatchCircle, IsForThoseWhoLiveAloneAndTakesAcquaintancesFromAnywhere) {
  World world = town(0);
  for (const std::size_t k : {5U, 6U, 7U}) {
    testing::tie(world, ResidentId(1U), ResidentId(k), TieKind::friendship, 0.4F);
  }
  const Action action = circle();
  turn_levers({&action, 1}, world);
  ASSERT_EQ(world.supports.size(), 1U);
  EXPECT_EQ(world.supports[0].who, ResidentId(1U));
  EXPECT_TRUE(world.events.new_ties.empty());  // they knew each other

  World together = town(7);
  for (const std::size_t k : {0U, 1U}) {
    together.households[together.residents.household[ResidentId(k)]].size = 2;
  }
  turn_levers({&action, 1}, together);
  EXPECT_TRUE(together.supports.empty());
}

TEST(WatchCircle, PrefersThoseWhoAreReadyToStepIn) {
  int ready = 0;
  for (std::uint64_t seed = 1; seed <= 40; ++seed) {
    World world = town(8);
    world.draws = Draws(seed);
    for (std::size_t k = 2; k < 6; ++k) world.residents.civic_mind[ResidentId(k)] = 0.9F;
    for (std::size_t k = 6; k < 10; ++k) world.residents.civic_mind[ResidentId(k)] = 0.1F;
    world.residents.set(ResidentId(1U), kRecentlyDischarged, false);
    const Action action = circle();
    turn_levers({&action, 1}, world);
    ASSERT_EQ(world.supports.size(), 1U);
    for (const auto& companion : world.supports[0].companions) ready += companion.who.value < 6;
  }
  // Without a preference 60 of 120, standard deviation about 4.6; a race at 9 to 1 gives over 95.
  EXPECT_GT(ready, 85);
}

}  // namespace
}  // namespace engawa
