#include "sim/week/know_how.hpp"

#include <gtest/gtest.h>

#include "sim/hubs/kind.hpp"
#include "tests/support/small_world.hpp"

namespace engawa {
namespace {

/// Verandas that know this much.
World hubs_that_know(std::initializer_list<double> know_how) {
  World world = testing::make_small_world(0);
  for (const double k : know_how) {
    Hub hub = make_hub(std::to_string(world.hubs.size()), *find_hub_kind("engawa"), 0, 0);
    hub.traits.know_how = k;
    world.hubs.push_back(hub);
  }
  return world;
}
double know_how(const World& world, std::size_t hub) {
  return world.hubs[HubId(hub)].traits.know_how;
}
void link_all(World& world, float exchange) {
  for (auto& hub : world.hubs.values()) {
    hub.levers.networks = 1;
    hub.levers.exchange = exchange;
  }
}

// Wrong: to move everybody towards the mean, so that the best hub forgets or the middle one is
// pulled down; or to learn one after the other, so that the order of hubs matters.
TEST(KnowHow, IsLearntFromThoseWhoKnowMore) {
  World world = hubs_that_know({0.0, 0.1, 0.2});
  link_all(world, 0.1F);
  share_know_how(world);
  EXPECT_NEAR(know_how(world, 0), 0.1 * (0.1 + 0.2) / 2, 1e-7);
  EXPECT_NEAR(know_how(world, 1), 0.1 + 0.1 * 0.1 / 2, 1e-7);
  EXPECT_EQ(know_how(world, 2), 0.2);
}

TEST(KnowHow, TravelsOnlyWithinANetwork) {
  World world = hubs_that_know({0.0, 0.2});
  link_all(world, 0.1F);
  world.hubs[HubId(1U)].levers.networks = 2;
  share_know_how(world);
  EXPECT_EQ(know_how(world, 0), 0.0);
  world.hubs[HubId(1U)].levers.networks = 3;
  world.hubs[HubId(1U)].open_to = world.week;
  share_know_how(world);
  EXPECT_EQ(know_how(world, 0), 0.0) << "a closed hub teaches nobody";
}

TEST(KnowHow, StaysAsItIsWhereNothingIsDone) {
  World world = hubs_that_know({0.0, 0.1, 0.2});
  const auto before = digest_of(world);
  for (int week = 0; week < 100; ++week) share_know_how(world);
  EXPECT_EQ(digest_of(world), before);
}

TEST(KnowHow, FadesToThatOfItsKind) {
  World world = hubs_that_know({0.3});
  for (int week = 0; week < 52; ++week) share_know_how(world);
  EXPECT_NEAR(know_how(world, 0), 0.28, 1e-9);
  for (int week = 0; week < 520; ++week) share_know_how(world);
  EXPECT_EQ(know_how(world, 0), 0.2);
}

TEST(KnowHow, GrowsByTrainingUpToAllThereIsToKnow) {
  World world = hubs_that_know({0.29, 0.99});
  for (auto& hub : world.hubs.values()) hub.levers.know_how_gain = 0.03F;
  share_know_how(world);
  EXPECT_NEAR(know_how(world, 0), 0.32 - 0.02 / 52, 1e-7);
  EXPECT_EQ(know_how(world, 1), 1.0);
  ASSERT_EQ(world.events.hubs.size(), 2U);
  EXPECT_EQ(world.events.hubs[0].kind, HubEventKind::learnt);
}

}  // namespace
}  // namespace engawa
