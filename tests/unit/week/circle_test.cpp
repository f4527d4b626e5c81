#include "sim/week/circle.hpp"

#include <gtest/gtest.h>

#include <set>

#include "tests/support/hub_world.hpp"

namespace engawa {
namespace {
using testing::make_hub_world;

/// Everybody came to the first slot of the hub.
World full_house(std::size_t people) {
  World world = make_hub_world(people, 1000);
  for (std::size_t k = 0; k < people; ++k) {
    world.events.visits.push_back({ResidentId(k), HubId(0), 0, true, false});
  }
  return world;
}
std::vector<Circle> circles_of(World& world) {
  std::vector<Circle> circles;
  WeekScratch scratch;
  for_each_circle(world, scratch, [&](Circle& circle) { circles.push_back(circle); });
  return circles;
}

TEST(ForEachCircle, MakesOneCircleOfASession) {
  World world = full_house(20);
  const auto circles = circles_of(world);
  ASSERT_EQ(circles.size(), 1U);
  EXPECT_EQ(circles[0].members.size(), 20U);
  EXPECT_EQ(circles[0].pairs.size(), 60U);  // three places to either side
}

// 20 people sit 5 to a table; a version that fills table after table leaves two by themselves.
TEST(ForEachCircle, SeatsAGatheringByInvitationAtEvenTables) {
  World world = full_house(20);
  world.hubs[HubId(0)].audience = Audience::invited;
  const auto circles = circles_of(world);
  ASSERT_EQ(circles.size(), 4U);
  std::set<ResidentId> seated;
  for (std::size_t table = 0; table < circles.size(); ++table) {
    EXPECT_EQ(circles[table].members.size(), 5U);
    EXPECT_EQ(circles[table].pairs.size(), 10U);  // everybody with everybody
    EXPECT_EQ(circles[table].table, table);
    for (const auto& member : circles[table].members) seated.insert(member.who);
  }
  EXPECT_EQ(seated.size(), 20U);
}

TEST(ForEachCircle, FriendsTalkWhereverTheySit) {
  World world = full_house(60);
  testing::tie(world, ResidentId(3), ResidentId(40), TieKind::friendship, 0.8F);
  testing::tie(world, ResidentId(3), ResidentId(7), TieKind::kin, 0.5F);
  const auto circle = circles_of(world)[0];
  for (const auto& member : circle.members) {
    const double expected = member.who == ResidentId(3)    ? 1.3
                            : member.who == ResidentId(40) ? 0.8
                            : member.who == ResidentId(7)  ? 0.5
                                                           : 0.0;
    EXPECT_NEAR(member.familiar, expected, 1e-6) << member.who.value;
  }
  std::size_t tied = 0;
  for (const auto& pair : circle.pairs) {
    if (!pair.tie.exists()) continue;
    ++tied;
    EXPECT_LT(pair.first, pair.second);
    EXPECT_EQ(find_tie(world.ties, circle.members[pair.first].who, circle.members[pair.second].who),
              pair.tie);
  }
  EXPECT_EQ(tied, 2U);
}

// Resident 0 has five ties here and time for three; the others look for stronger company.
TEST(ForEachCircle, TimeWithFriendsGoesToTheStrongest) {
  World world = full_house(9);
  world.parameters.session.circle_reach = 0;
  for (std::size_t k = 1; k <= 5; ++k) {
    testing::tie(world, ResidentId(0), ResidentId(k), TieKind::friendship,
                 0.1F * static_cast<float>(k));
  }
  for (const std::size_t weak : {1U, 2U}) {
    for (const std::size_t k : {6U, 7U, 8U}) {
      testing::tie(world, ResidentId(weak), ResidentId(k), TieKind::friendship, 0.9F);
    }
  }
  const auto circle = circles_of(world)[0];
  std::set<std::uint32_t> met;
  for (const auto& pair : circle.pairs) {
    const auto a = circle.members[pair.first].who, b = circle.members[pair.second].who;
    if (a == ResidentId(0U) || b == ResidentId(0U)) met.insert(std::max(a.value, b.value));
  }
  EXPECT_EQ(met, (std::set<std::uint32_t>{3, 4, 5}));
}

TEST(ForEachCircle, KnowsWhoJustSitsThereWhereThatIsWelcome) {
  World world = full_house(6);
  world.residents.sociability[ResidentId(2)] = -1;
  EXPECT_FALSE(std::ranges::any_of(circles_of(world)[0].members, &CircleMember::quiet));
  world.hubs[HubId(0)].traits.quiet_welcome = 1;
  const auto circles = circles_of(world);
  for (const auto& member : circles[0].members) {
    EXPECT_EQ(member.quiet, member.who == ResidentId(2));
  }
}

}  // namespace
}  // namespace engawa
