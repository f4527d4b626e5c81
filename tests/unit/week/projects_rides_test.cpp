#include <gtest/gtest.h>

#include <algorithm>

#include "tests/unit/week/project_world.hpp"

namespace engawa {
namespace {
using namespace testing;

const DrawScript kAllAsk{{key(Purpose::ride_wanted), kAlways}, {key(Purpose::need_voiced), kNever}};
const HubId kVeranda(0U), kTaxi(1U);
const ResidentId kDriver(0U);

/// Old people who know a veranda and a taxi whose one driver has three hours.
World old_town(std::size_t riders) {
  World world = make_quiet_world(riders + 1, &kAllAsk);
  add_hub(world, "veranda", 0, 4);
  add_project(world, "taxi", Need::transport);
  world.hubs[kTaxi].traits.fee = 300;
  serve(world, kDriver, kTaxi, 3);
  for (std::size_t k = 1; k <= riders; ++k) {
    const ResidentId who(k);
    world.residents.birth_week[who] = -80 * 52;
    world.residents.set(who, kDrives, false);
    link_to(world.links[who], kVeranda, 0).flags = kAware;
    link_to(world.links[who], kTaxi, 0).flags = kAware;
  }
  return world;
}
std::vector<std::size_t> promised(const World& world) {
  std::vector<std::size_t> all;
  for (std::size_t k = 0; k < world.residents.size(); ++k) {
    if (world.residents.has(ResidentId(k), kTaxiUser)) all.push_back(k);
  }
  return all;
}

// Wrong: a ride for everybody who wants one.
TEST(Rides, ArePromisedAsFarAsHoursGo) {
  World world = old_town(12);
  offer_rides(world);
  EXPECT_EQ(promised(world).size(), 3U);
  EXPECT_EQ(world.hubs[kTaxi].service_share, 0.25F);
  World few = old_town(2);
  offer_rides(few);
  EXPECT_EQ(promised(few).size(), 2U);
  EXPECT_EQ(few.hubs[kTaxi].service_share, 1);
}

TEST(Rides, AreForThoseWhoCannotWalkFarAndHaveSomewhereToGo) {
  World world = old_town(3);
  auto& r = world.residents;
  for (const std::size_t k : {1, 2, 3}) r.birth_week[ResidentId(k)] = -40 * 52;
  offer_rides(world);
  EXPECT_TRUE(promised(world).empty());
  r.mobility[ResidentId(1U)] = 0.5F;
  r.birth_week[ResidentId(2U)] = r.birth_week[ResidentId(3U)] = -80 * 52;
  r.set(ResidentId(2U), kDrives, true);
  offer_rides(world);
  EXPECT_EQ(promised(world), (std::vector<std::size_t>{1, 3}));
  world.hubs[kVeranda].open_to = world.week;
  offer_rides(world);
  EXPECT_TRUE(promised(world).empty());
}

TEST(Rides, NeedThatOneKnowsOfThem) {
  World world = old_town(1);
  world.links[ResidentId(1U)][1] = HubLink{};
  offer_rides(world);
  EXPECT_TRUE(promised(world).empty());
}

TEST(Rides, EndWithTheProject) {
  World world = old_town(3);
  offer_rides(world);
  EXPECT_FALSE(promised(world).empty());
  world.hubs[kTaxi].open_to = ++world.week;
  offer_rides(world);
  EXPECT_TRUE(promised(world).empty());
}

TEST(Rides, AreBookedForThoseWhoWentAndLeaveFewerHoursForCases) {
  World world = old_town(3);
  offer_rides(world);
  world.events.visits = {{ResidentId(1U), kVeranda, 0, true, false},
                         {ResidentId(2U), kVeranda, 0, false, false}};  // found no place
  say_need(world, ResidentId(3U), Need::transport);
  live_needs(world);
  EXPECT_EQ(std::ranges::count(world.events.persons, PersonEventKind::rode, &PersonEvent::kind), 1);
  EXPECT_EQ(world.hubs[kTaxi].levers.yen_in[std::size_t(Income::fees)], 600);  // a ride, a case
  EXPECT_EQ(world.hubs[kTaxi].unpaid_hours, 3);
  World busy = old_town(3);
  busy.parameters.projects.hours_per_ride = 1.5;
  offer_rides(busy);
  ASSERT_EQ(promised(busy).size(), 2U);
  busy.events.visits = {{ResidentId(promised(busy)[0]), kVeranda, 0, true, false}};
  say_need(busy, ResidentId(promised(busy)[1]), Need::transport);
  live_needs(busy);
  EXPECT_EQ(busy.hubs[kTaxi].cases, 0) << "an hour and a half is no case";
}

}  // namespace
}  // namespace engawa
