#include "sim/state/world.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

namespace engawa {
namespace {

/// Three residents in one household, one tie, one hub, one link.
World tiny_world() {
  World world;
  for (std::uint64_t life = 1; life <= 3; ++life) {
    const ResidentId who = add_row(world);
    world.residents.life[who] = life;
    world.residents.set(who, kPresent, true);
  }
  Household home;
  home.dwelling_key = 5;
  home.size = 3;
  world.households.push_back(home);
  std::vector<NewTie> fresh{{ResidentId(0), ResidentId(1), TieKind::friendship, .5F}};
  add_ties(world.ties, fresh, world.residents.size(), 0);
  Hub hub;
  hub.key = 77;
  world.hubs.push_back(hub);
  link_to(world.links[ResidentId(2)], HubId(0), .1F);
  return world;
}

TEST(AddRow, AllColumnsKeepTheSameSize) {
  World world = tiny_world();
  for_each_column(world.residents, [](const auto& column) { EXPECT_EQ(column.size(), 3U); });
  EXPECT_EQ(world.links.size(), 3U);
}

TEST(AddRow, EveryColumnOfAReusedRowIsAsInAFreshOne) {
  World world = tiny_world();
  const ResidentId gone(1);
  const auto soil = [gone](auto& column) {
    auto bytes = std::as_writable_bytes(column.values().subspan(gone.value, 1));
    std::ranges::fill(bytes, std::byte{0x5A});
  };
  for_each_column(world.residents, soil);
  link_to(world.links[gone], HubId(0), .9F);
  world.free_rows = {gone};
  EXPECT_EQ(add_row(world), gone);
  EXPECT_TRUE(world.free_rows.empty());
  const ResidentId fresh = add_row(world);
  for_each_column(world.residents, [&](const auto& column) {
    const auto reused_bytes = std::as_bytes(column.values().subspan(gone.value, 1));
    const auto fresh_bytes = std::as_bytes(column.values().subspan(fresh.value, 1));
    EXPECT_TRUE(std::ranges::equal(reused_bytes, fresh_bytes));
  });
  EXPECT_FALSE(world.links[gone][0].hub.exists());
}

TEST(PresentCount, CountsThoseWhoLiveHere) {
  World world = tiny_world();
  EXPECT_EQ(present_count(world), 3U);
  world.residents.set(ResidentId(1), kPresent, false);
  EXPECT_EQ(present_count(world), 2U);
}

TEST(DigestOf, ACopyHasTheSameDigest) {
  const World world = tiny_world();
  EXPECT_EQ(digest_of(world), digest_of(World(world)));
}

TEST(DigestOf, ChangesWithOneBitOfAnyColumn) {
  World world = tiny_world();
  std::set<std::uint64_t> seen{digest_of(world)};
  std::size_t changes = 0;
  const auto flip = [&](auto& column) {
    auto bytes = std::as_writable_bytes(column.values());
    bytes.back() ^= std::byte{1};
    seen.insert(digest_of(world));
    ++changes;
    bytes.back() ^= std::byte{1};
  };
  for_each_column(world.residents, flip);
  for_each_tie_column(world.ties, flip);
  EXPECT_EQ(seen.size(), changes + 1);
}

TEST(DigestOf, ChangesWithWeekHouseholdsHubsAndLinks) {
  const World base = tiny_world();
  const auto changed_by = [&](auto change) {
    World world = base;
    change(world);
    return digest_of(world) != digest_of(base);
  };
  EXPECT_TRUE(changed_by([](World& w) { ++w.week; }));
  EXPECT_TRUE(changed_by([](World& w) { w.households[HouseholdId(0)].vacancies = 1; }));
  EXPECT_TRUE(
      changed_by([](World& w) { w.households[HouseholdId(0)].kind = HouseholdKind::couple; }));
  EXPECT_TRUE(changed_by([](World& w) { w.households[HouseholdId(0)].income = 4; }));
  EXPECT_TRUE(changed_by([](World& w) { w.hubs[HubId(0)].account.reserve = 1; }));
  EXPECT_TRUE(changed_by([](World& w) { w.hubs[HubId(0)].visitors[3] = 1; }));
  EXPECT_TRUE(changed_by([](World& w) { w.hubs[HubId(0)].murmurs[3] = 1; }));
  const auto link = [](World& w) -> HubLink& { return w.links[ResidentId(2)][0]; };
  EXPECT_TRUE(changed_by([&](World& w) { link(w).habit = .5F; }));
  EXPECT_TRUE(changed_by([&](World& w) { link(w).flags = kAware; }));
  EXPECT_TRUE(changed_by([&](World& w) { link(w).weeks_since = 4; }));
  EXPECT_TRUE(changed_by([&](World& w) { link(w).referral_weeks = 4; }));
}

TEST(World, DrawsOfTwoLivesAreOfThePair) {
  const World world = tiny_world();
  EXPECT_EQ(world.draw_pair(Purpose::meetings, ResidentId(0), ResidentId(1)).first,
            world.draw_pair(Purpose::meetings, ResidentId(1), ResidentId(0)).first);
}

TEST(World, DrawsForALifeDoNotDependOnTheWeek) {
  World world = tiny_world();
  const auto before = world.draw_for_life(Purpose::taste, 3).first;
  const auto weekly = world.draw(Purpose::attend, 3).first;
  ++world.week;
  EXPECT_EQ(world.draw_for_life(Purpose::taste, 3).first, before);
  EXPECT_NE(world.draw(Purpose::attend, 3).first, weekly);
}

TEST(World, WeekOfYearRepeatsAfterFiftyTwoWeeks) {
  World world;
  world.week = 53;
  EXPECT_EQ(world.week_of_year(), 1);
  world.week = -1;
  EXPECT_EQ(world.week_of_year(), 51);
}

}  // namespace
}  // namespace engawa
