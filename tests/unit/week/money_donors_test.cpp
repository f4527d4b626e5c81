#include "sim/week/money_donors.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "sim/hubs/kind.hpp"
#include "tests/support/small_world.hpp"

namespace engawa {
namespace {

/// 40 adults; residents 0-9 go to the room, 10-19 only know it, 20-29 go to the veranda.
World town() {
  World world = testing::make_small_world(40);
  world.hubs.push_back(make_hub("room", *find_hub_kind("hokenshitsu"), 100, 100));
  world.hubs.push_back(make_hub("veranda", *find_hub_kind("engawa"), 100, 100));
  for (std::size_t k = 0; k < 40; ++k) {
    const ResidentId who(k);
    world.residents.birth_week[who] = -40 * 52;
    if (k >= 30) continue;
    HubLink& link = link_to(world.links[who], HubId(k < 20 ? 0U : 1U), 0);
    link.flags = kAware;
    link.satisfaction = 1;
    link.visits = k < 10 || k >= 20 ? 3 : 0;
    link.weeks_since = link.visits > 0 ? 1 : 0xFFFF;
  }
  Money& money = world.parameters.money;
  money.aware_gives = money.visitor_gives = money.tie_gives = 0;
  money.inside_churn = 0;
  return world;
}
void live(World& world, int weeks = 4) {
  for (int k = 0; k < weeks; ++k, ++world.week) follow_donors(world, Parallel(1));
}
std::vector<std::size_t> givers(const World& world) {
  std::vector<std::size_t> rows;
  for (const Donor& donor : world.donors) rows.push_back(donor.who.value);
  std::ranges::sort(rows);
  return rows;
}
std::vector<std::size_t> from_to(std::size_t from, std::size_t to) {
  std::vector<std::size_t> rows;
  for (; from < to; ++from) rows.push_back(from);
  return rows;
}
long count_events(const World& world, PersonEventKind kind) {
  return std::ranges::count(world.events.persons, kind, &PersonEvent::kind);
}

TEST(FollowDonors, AsksVisitorsOfThePlaceThatTakesGiftsOnly) {
  World world = town();
  world.parameters.money.visitor_gives = 1;
  live(world);
  EXPECT_EQ(givers(world), from_to(0, 10));  // not those of the veranda, which has no supporters
  EXPECT_TRUE(std::ranges::is_sorted(world.donors, {}, &Donor::life));
  for (const Donor& donor : world.donors) {
    EXPECT_TRUE(world.residents.has(donor.who, kDonor));
    EXPECT_GE(donor.gift_yen, 1'000);
  }
  EXPECT_EQ(count_events(world, PersonEventKind::gave_first_gift), 10);
  live(world, 20);
  EXPECT_EQ(world.donors.size(), 10U);  // nobody begins twice
}

TEST(FollowDonors, AsksEverybodyInOneWeekOfFour) {
  std::vector<std::size_t> asked;
  for (const int week : {0, 1, 2, 3}) {
    World world = town();
    world.parameters.money.visitor_gives = 1;
    world.week = week;
    live(world, 1);
    for (const auto row : givers(world)) asked.push_back(row);
  }
  std::ranges::sort(asked);
  EXPECT_EQ(asked, from_to(0, 10));
}

TEST(FollowDonors, AsksThoseWhoKnowThePlaceThroughAwarenessAlone) {
  World world = town();
  world.parameters.money.aware_gives = 1;
  live(world);
  EXPECT_EQ(givers(world), from_to(0, 20));
}

TEST(FollowDonors, LeavesMinorsAndThoseWhoCameLongAgoAlone) {
  World world = town();
  world.parameters.money.visitor_gives = 1;
  world.residents.birth_week[ResidentId(0)] = -17 * 52;
  world.links[ResidentId(1)][0].weeks_since = 9;
  world.links[ResidentId(2)][0].satisfaction = 0;
  live(world);
  EXPECT_EQ(givers(world), from_to(3, 10));
}

TEST(FollowDonors, SpreadsFromSupportersToTheirFriends) {
  World world = town();
  testing::tie(world, ResidentId(10), ResidentId(0), TieKind::friendship, 0.8F);
  testing::tie(world, ResidentId(11), ResidentId(1), TieKind::friendship, 0.8F);
  world.parameters.money.tie_gives = 1;
  live(world);
  EXPECT_TRUE(world.donors.empty());  // nobody gives yet
  world.donors = {{world.residents.life[ResidentId(0)], ResidentId(0), HubId(0), 1'000, 0}};
  world.residents.set(ResidentId(0), kDonor, true);
  live(world);
  EXPECT_EQ(givers(world), (std::vector<std::size_t>{0, 10}));
  // a friend who gives to another place does not count
  world.donors = {{world.residents.life[ResidentId(1)], ResidentId(1), HubId(1), 1'000, 0}};
  world.residents.set(ResidentId(0), kDonor, false);
  world.residents.set(ResidentId(1), kDonor, true);
  live(world);
  EXPECT_EQ(givers(world), (std::vector<std::size_t>{1}));
}

TEST(FollowDonors, ForgetsTheDeadAndThoseWhoseRowIsSomebodyElses) {
  World world = town();
  world.parameters.money.visitor_gives = 1;
  live(world);
  world.parameters.money.visitor_gives = 0;
  world.residents.flags[ResidentId(3)] = 0;   // died
  world.residents.life[ResidentId(4)] ^= 1U;  // a newcomer in the row
  world.residents.set(ResidentId(4), kDonor, false);
  live(world, 1);
  EXPECT_EQ(givers(world), (std::vector<std::size_t>{0, 1, 2, 5, 6, 7, 8, 9}));
}

TEST(FollowDonors, StopsSomeAndSaysSo) {
  World world = town();
  world.parameters.money.visitor_gives = 1;
  live(world);
  world.parameters.money.visitor_gives = 0;
  world.parameters.money.inside_churn = 52.0 / 12.0 / 0.9;  // a chance above one a week
  live(world, 1);
  EXPECT_TRUE(world.donors.empty());
  EXPECT_EQ(count_events(world, PersonEventKind::stopped_giving), 10);
  EXPECT_FALSE(world.residents.has(ResidentId(0), kDonor));
}

/// How much oftener residents 0-4 begin to give than residents 5-9, if only this differs.
double ratio_of(void (*differ)(World&, ResidentId)) {
  int first = 0, rest = 0;
  for (std::uint64_t seed = 1; seed <= 500; ++seed) {
    World world = town();
    world.draws = Draws(seed);
    world.parameters.money.visitor_gives = 0.02;
    for (std::size_t k = 0; k < 10; ++k) {
      const ResidentId who(k);
      world.residents.household[who] = HouseholdId(k);
      world.households[HouseholdId(k)].income = 2;
      world.residents.trust[who] = 0;
      if (k < 5) differ(world, who);
    }
    live(world);
    for (const Donor& donor : world.donors) (donor.who.value < 5 ? first : rest) += 1;
  }
  return static_cast<double>(first) / rest;
}

TEST(FollowDonors, MakesTheRichAndTheTrustingLikelier) {
  // some 200 of 2,500 in the second half: standard error .12
  EXPECT_NEAR(ratio_of([](World& w, ResidentId who) { w.residents.trust[who] = 1; }), 1.5, 0.4);
  EXPECT_NEAR(ratio_of([](World& w, ResidentId who) {
                w.households[w.residents.household[who]].income = 4;
              }),
              1.5, 0.4);
  EXPECT_NEAR(ratio_of([](World&, ResidentId) {}), 1.0, 0.3);
}

TEST(FollowDonors, IsIdleWhereNobodyTakesGifts) {
  World world = town();
  world.hubs[HubId(0)].traits.supporters = 0;
  world.parameters.money.visitor_gives = 1;
  live(world);
  EXPECT_TRUE(world.donors.empty());
}

}  // namespace
}  // namespace engawa
