#include <gtest/gtest.h>

#include "tests/unit/week/project_world.hpp"

namespace engawa {
namespace {
using namespace testing;

const DrawScript kFounds{{key(Purpose::project_founded), kAlways}};
const HubId kVeranda(0U), kFounded(1U);

/// Three people who listen well; somebody to talk to is what everybody misses.
World lonely_street() {
  World world = make_council(8, &kFounds);
  for (std::size_t k = 0; k < 3; ++k) make_ready(world, ResidentId(k), Capability::listening);
  murmur(world, Need::talk, 50);
  return world;
}

// Wrong: a cafe without a room.
TEST(Founding, OfAPlaceNeedsARoom) {
  World world = lonely_street();
  talk_over(world);
  EXPECT_EQ(world.hubs.size(), 1U);
}

TEST(Founding, UsesTheRoomThatSomebodyHasFreeOfRent) {
  World world = lonely_street();
  world.residents.capabilities[ResidentId(7U)] = bit_of(Capability::venue);
  world.levers.sites = 1;
  talk_over(world);
  ASSERT_EQ(world.hubs.size(), 2U);
  const Hub& cafe = world.hubs[kFounded];
  EXPECT_EQ(hub_kinds()[cafe.kind].name, "oshaberi_cafe");
  EXPECT_EQ(cafe.home_x10, world.hubs[kVeranda].home_x10);
  EXPECT_EQ(cafe.traits.monthly_rent, 0);
  EXPECT_EQ(world.levers.sites, 1) << "the site stays on offer";
}

TEST(Founding, TakesASiteOnOfferAtItsRent) {
  World world = lonely_street();
  const auto far = add_dwelling(world), near = add_dwelling(world);
  world.households[far].x10 = 180;
  world.households[near].x10 = 60;
  for (const auto home : {far, near}) world.households[home].y10 = 0;
  world.levers.sites = 1;
  world.levers.site_rent_factor = 0.4F;
  talk_over(world);
  ASSERT_EQ(world.hubs.size(), 2U);
  EXPECT_EQ(world.hubs[kFounded].home_x10, 60);
  EXPECT_NEAR(world.hubs[kFounded].traits.monthly_rent, 12'000, 1);
  EXPECT_EQ(world.levers.sites, 0);
}

TEST(Founding, OfHelpNeedsNoRoom) {
  World world = make_council(8, &kFounds);
  for (std::size_t k = 0; k < 3; ++k) make_ready(world, ResidentId(k), Capability::repair);
  murmur(world, Need::repair, 50);
  talk_over(world);
  ASSERT_EQ(world.hubs.size(), 2U);
  EXPECT_TRUE(is_help_project(world.hubs[kFounded]));
}

TEST(Founding, OpensWhenThoseWhoCarryItAreFree) {
  World world = lonely_street();
  world.residents.capabilities[ResidentId(7U)] = bit_of(Capability::venue);
  for (std::size_t k = 0; k < 3; ++k) {
    world.residents.free_mask[ResidentId(k)] = slot_bit(2) | slot_bit(20);
  }
  talk_over(world);
  ASSERT_EQ(world.hubs.size(), 2U);
  EXPECT_EQ(world.hubs[kFounded].regular_open, slot_bit(2) | slot_bit(20));
}

TEST(Founding, BeginsWithWhatACourseTaught) {
  World world = lonely_street();
  world.residents.capabilities[ResidentId(7U)] = bit_of(Capability::venue);
  world.hubs[kVeranda].levers.founding_know_how = 0.3F;
  talk_over(world);
  EXPECT_NEAR(world.hubs[kFounded].traits.know_how, 0.3, 1e-6);
}

}  // namespace
}  // namespace engawa
