#include <gtest/gtest.h>

#include <set>

#include "sim/town/plain_town.hpp"
#include "sim/town/town.hpp"

namespace engawa {
namespace {
const World& town_of_3000() {
  static const World kWorld = build_town(make_plain_town(3000), Parameters{}, 7);
  return kWorld;
}

TEST(BuildTown, GivesTheSameBitsForTheSameSeedAndOthersForAnother) {
  const auto plan = make_plain_town(1500);
  const auto first = digest_of(build_town(plan, Parameters{}, 1));
  EXPECT_EQ(first, digest_of(build_town(plan, Parameters{}, 1)));
  EXPECT_NE(first, digest_of(build_town(plan, Parameters{}, 2)));
}

TEST(BuildTown, PutsEverybodyIntoExactlyOneHousehold) {
  const World& world = town_of_3000();
  std::vector<int> homes(world.residents.size(), 0);
  for (std::size_t k = 0; k < world.households.size(); ++k) {
    const auto& household = world.households[HouseholdId(k)];
    ASSERT_GE(household.size, 1);
    for (std::size_t m = 0; m < household.size; ++m) {
      ++homes[household.members[m].value];
      EXPECT_EQ(world.residents.household[household.members[m]], HouseholdId(k));
    }
  }
  for (const int count : homes) EXPECT_EQ(count, 1);
}

TEST(BuildTown, MeetsPopulationAndHouseholdsWithinRounding) {
  const auto plan = make_plain_town(15000);
  const World world = build_town(plan, Parameters{}, 5);
  EXPECT_NEAR(double(world.residents.size()), 15000, 60);
  EXPECT_NEAR(double(world.households.size()), 15000 / 2.21, 10);
}

TEST(BuildTown, GivesEveryLifeItsOwnKey) {
  const auto lives = town_of_3000().residents.life.values();
  EXPECT_EQ(std::set<std::uint64_t>(lives.begin(), lives.end()).size(), lives.size());
}

TEST(BuildTown, NeverLeavesFreeASlotOfWorkCareOrBody) {
  const auto& r = town_of_3000().residents;
  for (std::size_t k = 0; k < r.size(); ++k) {
    const ResidentId who(k);
    EXPECT_EQ(r.free_mask[who] & (r.work_mask[who] | r.care_mask[who] | r.body_mask[who]), 0U);
    EXPECT_EQ(r.free_mask[who] & ~kAllSlots, 0U);
  }
}

TEST(BuildTown, LeavesChildrenUnderSixInactive) {
  const World& world = town_of_3000();
  int small = 0;
  for (std::size_t k = 0; k < world.residents.size(); ++k) {
    const ResidentId who(k);
    if (age_of(world.residents, who, 0) >= 6) continue;
    ++small;
    EXPECT_EQ(world.residents.free_mask[who], 0U);
    EXPECT_EQ(world.residents.pool[who][kPoolFriends], 0.0F);
    EXPECT_FALSE(world.links[who][0].hub.exists());
  }
  EXPECT_GT(small, 50);
}

TEST(BuildTown, MakesTiesOfOrderedUniquePairs) {
  const auto& ties = town_of_3000().ties;
  for (std::size_t k = 0; k < ties.size(); ++k) {
    const TieId tie(k);
    ASSERT_LT(ties.a[tie], ties.b[tie]);
    EXPECT_GE(ties.strength[tie], 0.03F);
    EXPECT_LE(ties.strength[tie], 1.0F);
    if (k == 0) continue;
    const TieId before(k - 1);
    EXPECT_LT(std::pair(ties.a[before], ties.b[before]), std::pair(ties.a[tie], ties.b[tie]));
  }
}

TEST(BuildTown, TiesAllMembersOfAHouseholdAndPartnersMostStrongly) {
  const World& world = town_of_3000();
  int couples = 0;
  for (const auto& household : world.households.values()) {
    for (std::size_t i = 0; i < household.size; ++i) {
      for (std::size_t j = i + 1; j < household.size; ++j) {
        const TieId tie = find_tie(world.ties, household.members[i], household.members[j]);
        ASSERT_TRUE(tie.exists());
        EXPECT_EQ(world.ties.kind[tie], TieKind::household);
      }
    }
    if (household.kind != HouseholdKind::couple) continue;
    ++couples;
    const TieId tie = find_tie(world.ties, household.members[0], household.members[1]);
    EXPECT_NEAR(world.ties.strength[tie], 0.85, 1e-6);
    EXPECT_TRUE(world.residents.has(household.members[0], kPartnered));
  }
  EXPECT_GT(couples, 100);
}

TEST(BuildTown, KeepsNeighboursWithinReachAndFriendsApartFromChildren) {
  const World& world = town_of_3000();
  const auto& r = world.residents;
  for (std::size_t k = 0; k < world.ties.size(); ++k) {
    const TieId tie(k);
    const auto a = world.ties.a[tie], b = world.ties.b[tie];
    const double dx = 10.0 * (r.x10[a] - r.x10[b]), dy = 10.0 * (r.y10[a] - r.y10[b]);
    if (world.ties.kind[tie] == TieKind::neighbour) {
      EXPECT_LE(dx * dx + dy * dy, 100.0 * 100.0);
    }
    if (world.ties.kind[tie] == TieKind::friendship) {
      EXPECT_EQ(age_of(r, a, 0) < 16, age_of(r, b, 0) < 16);
    }
  }
}

TEST(BuildTown, DerivesDwellingsFromAreasAndNotFromSeeds) {
  const auto plan = make_plain_town(1000);
  const auto keys = [&](std::uint64_t seed) {
    std::set<std::uint64_t> found;
    const World world = build_town(plan, Parameters{}, seed);
    for (const auto& household : world.households.values()) found.insert(household.dwelling_key);
    return found;
  };
  EXPECT_EQ(keys(1), keys(2));
}

TEST(BuildTown, OpensItsHubWithPeopleWhoKnowIt) {
  const World& world = town_of_3000();
  ASSERT_EQ(world.hubs.size(), 1U);
  std::size_t aware = 0, going = 0;
  for (const auto& links : world.links.values()) {
    aware += links[0].hub.exists();
    going += links[0].habit > 0;
  }
  EXPECT_GT(aware, world.residents.size() / 20);
  EXPECT_GT(going, 0U);
  EXPECT_LT(going, aware / 4);
}
}  // namespace
}  // namespace engawa
