#include "sim/hubs/closing.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "sim/hubs/kind.hpp"
#include "sim/hubs/schedule.hpp"
#include "tests/support/small_world.hpp"

namespace engawa {
namespace {

/// Hubs: 0 closes; 1 is near, 2 nearer but long gone, 3 far away.
World town() {
  World world = testing::make_small_world(20);
  const auto kind = *find_hub_kind("engawa");
  world.hubs.push_back(make_hub("closing", kind, 100, 100));
  world.hubs.push_back(make_hub("near", kind, 110, 100));
  world.hubs.push_back(make_hub("gone", kind, 101, 100));
  world.hubs.push_back(make_hub("far", kind, 300, 100));
  world.week = 30;
  world.hubs[HubId(2)].open_to = 20;
  for (std::size_t k = 0; k < 20; ++k) {
    HubLink& link = link_to(world.links[ResidentId(k)], HubId(k < 10 ? 0U : 1U), 0);
    link.flags = kAware | kReferred;
    link.referral_weeks = 3;
    link.habit = 0.1F * static_cast<float>(k % 10);
  }
  return world;
}
long lost(const World& world) {
  return std::ranges::count(world.events.persons, PersonEventKind::lost_place, &PersonEvent::kind);
}

TEST(CloseHub, ShutsTheDoorFromNextWeekOn) {
  World world = town();
  close_hub(world, HubId(0));
  set_schedules(world);
  EXPECT_NE(world.hubs[HubId(0)].open, 0U);
  ++world.week;
  set_schedules(world);
  EXPECT_EQ(world.hubs[HubId(0)].open, 0U);
  EXPECT_NE(world.hubs[HubId(1)].open, 0U);
  ASSERT_EQ(world.events.hubs.size(), 1U);
  EXPECT_EQ(world.events.hubs[0].kind, HubEventKind::closed);
  close_hub(world, HubId(0));
  EXPECT_EQ(world.events.hubs.size(), 1U);  // only once
}

TEST(CloseHub, CostsItsRegularsAPlaceAndNobodyElse) {
  World world = town();
  const auto before = world.residents.event_stress;
  close_hub(world, HubId(0));
  for (std::size_t k = 0; k < 20; ++k) {
    const ResidentId who(k);
    const bool regular = k >= 3 && k < 10;  // habit .3 and more; .23 makes a regular
    const float stress = regular ? 0.2F * 0.1F * static_cast<float>(k) : 0.0F;
    EXPECT_NEAR(world.residents.event_stress[who], before[who] + stress, 1e-6) << k;
    if (k < 10) {
      EXPECT_EQ(world.links[who][0].habit, 0);
      EXPECT_EQ(world.links[who][0].referral_weeks, 0);
      EXPECT_EQ(world.links[who][0].flags, kAware);
    }
  }
  EXPECT_EQ(lost(world), 7);
  EXPECT_GT(world.links[ResidentId(19)][0].habit, 0.8F);
}

TEST(CloseHub, ReleasesItsVolunteersALittleDiscouraged) {
  World world = town();
  Residents& r = world.residents;
  const auto serve = [&](std::size_t k, VolunteerStage stage, HubId hub) {
    r.volunteer[ResidentId(k)] = stage;
    r.volunteer_hub[ResidentId(k)] = hub;
    r.volunteer_hours[ResidentId(k)] = 4;
  };
  serve(0, VolunteerStage::coordinator, HubId(0));
  serve(1, VolunteerStage::helper, HubId(0));
  serve(2, VolunteerStage::volunteer, HubId(1));
  close_hub(world, HubId(0));
  EXPECT_EQ(r.volunteer[ResidentId(0)], VolunteerStage::visitor);
  EXPECT_FALSE(r.volunteer_hub[ResidentId(0)].exists());
  EXPECT_EQ(r.volunteer_hours[ResidentId(0)], 0);
  EXPECT_FLOAT_EQ(r.civic_mind[ResidentId(0)], 0.25F);
  EXPECT_EQ(r.volunteer[ResidentId(1)], VolunteerStage::visitor);
  EXPECT_FLOAT_EQ(r.civic_mind[ResidentId(1)], 0.3F);
  EXPECT_EQ(r.volunteer[ResidentId(2)], VolunteerStage::volunteer);
}

TEST(CloseHub, LetsItsSupportersGo) {
  World world = town();
  world.hubs[HubId(0)].account.outside = {{0, 1'000}, {1, 1'500}};
  for (const std::size_t k : {std::size_t{1}, std::size_t{2}}) {
    const ResidentId who(k);
    world.residents.set(who, kDonor, true);
    world.donors.push_back({world.residents.life[who], who, HubId(k == 1 ? 0U : 1U), 1'000, 0});
  }
  close_hub(world, HubId(0));
  EXPECT_TRUE(world.hubs[HubId(0)].account.outside.empty());
  ASSERT_EQ(world.donors.size(), 1U);
  EXPECT_EQ(world.donors[0].hub, HubId(1));
  EXPECT_FALSE(world.residents.has(ResidentId(1), kDonor));
  EXPECT_TRUE(world.residents.has(ResidentId(2), kDonor));
}

TEST(CloseHub, LeavesItsMurmursToTheNearestPlaceThatStays) {
  World world = town();
  world.hubs[HubId(0)].murmurs[3] = 5;
  world.hubs[HubId(1)].murmurs[3] = 2;
  close_hub(world, HubId(0));
  EXPECT_EQ(world.hubs[HubId(0)].murmurs[3], 0);
  EXPECT_EQ(world.hubs[HubId(1)].murmurs[3], 7);  // hub 2 is nearer, and gone
  EXPECT_EQ(world.hubs[HubId(2)].murmurs[3], 0);
  EXPECT_EQ(world.hubs[HubId(3)].murmurs[3], 0);
}

}  // namespace
}  // namespace engawa
