#include <gtest/gtest.h>

#include <algorithm>

#include "sim/week/help.hpp"
#include "tests/support/needs_world.hpp"

namespace engawa {
namespace {
using namespace testing;

const ResidentId kAnn(0U);
/// The lot of a referral falls at .6.
const DrawScript kMiddling{{key(Purpose::need_voiced), kNever},
                           {key(Purpose::need_voiced_at_hub), kAlways},
                           {key(Purpose::help_hub), 0.6}};

/// A veranda that links half of those who ask to a clinic room.
World two_hubs() {
  World world = make_quiet_world(1, &kMiddling);
  const auto veranda = add_hub(world, "veranda", 0, 0);
  world.hubs[veranda].traits.linking_skill = 0.5;
  add_hub(world, "clinic room", bit_of(Need::talk), 10);
  world.events.visits.push_back({kAnn, veranda, 0, true, false});
  open_need(world, kAnn, Need::talk);
  return world;
}
bool referred(World world) {
  live_needs(world);
  return !has_open(world, kAnn, Need::talk);
}

// Wrong: to refer more readily whenever the hub belongs to any network; to add the two chances.
TEST(Referral, IsMoreReadyBetweenHubsOfOneNetwork) {
  World world = two_hubs();
  auto &here = world.hubs[HubId(0U)].levers, &there = world.hubs[HubId(1U)].levers;
  EXPECT_FALSE(referred(world));  // .5
  here.networks = 1;
  EXPECT_FALSE(referred(world));
  there.networks = 2;
  EXPECT_FALSE(referred(world));
  there.networks = 3;
  EXPECT_TRUE(referred(world));  // .75
  world.hubs[HubId(0U)].traits.linking_skill = 0.39;
  EXPECT_FALSE(referred(world));  // .585, not .89
}

TEST(Referral, IsMoreReadyWhereCasesAreTalkedOverTogether) {
  World world = two_hubs();
  world.hubs[HubId(0U)].levers.extra_linking = 0.15F;
  EXPECT_TRUE(referred(world));
}

TEST(Referral, IsMadeOnceAndIsAnInvitation) {
  World world = two_hubs();
  world.hubs[HubId(0U)].levers.extra_linking = 0.15F;
  world.events.persons.clear();
  live_needs(world);
  ASSERT_EQ(world.events.persons.size(), 1U);
  EXPECT_EQ(world.events.persons[0].kind, PersonEventKind::referral_made);
  EXPECT_EQ(world.events.persons[0].hub, HubId(1U));
  EXPECT_EQ(routes(world), std::vector{HelpRoute::referral});
}

TEST(Referral, IsNotNeededWhereStaffHaveLearntToServeTheNeed) {
  World world = two_hubs();
  world.hubs[HubId(0U)].staff_hours = 5;
  world.hubs[HubId(0U)].levers.needs_added = bit_of(Need::talk);
  live_needs(world);
  EXPECT_EQ(routes(world), std::vector{HelpRoute::hub_staff});
}

}  // namespace
}  // namespace engawa
