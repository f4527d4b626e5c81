// Home visits, support after discharge, community nurses, social prescribing: whom their hours
// reach.
#include "sim/interventions/supporting.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "sim/hubs/kind.hpp"
#include "sim/state/supports.hpp"
#include "tests/support/needs_world.hpp"

namespace engawa {
namespace {
using testing::kAlways;
using testing::kNever;

/// Adults of 40 with people around them, and a health room.
World town(std::size_t residents = 100, const DrawScript* script = nullptr) {
  World world = testing::make_small_world(residents);
  world.draws = Draws(1, script);
  for (auto& born : world.residents.birth_week.values()) born = -40 * 52;
  world.hubs.push_back(make_hub("room", *find_hub_kind("hokenshitsu"), 100, 100));
  return world;
}

Action action_of(std::string_view kind) {
  Action action;
  action.kind = kind;
  action.name = "support";
  action.hub = "room";
  return action;
}

void act(World& world, const Action& action, int weeks = 1) {
  for (int k = 0; k < weeks; ++k, ++world.week) turn_levers({&action, 1}, world);
}

const DrawScript& open_doors() {
  static const DrawScript script{{key(Purpose::support_accepted), kAlways}};
  return script;
}
const DrawScript& closed_doors() {
  static const DrawScript script{{key(Purpose::support_accepted), kNever}};
  return script;
}

void isolate(World& world) {
  world.residents.meetings_all.fill(0);
}

TEST(HomeVisits, NeverReachMorePeopleThanThereAreVisits) {
  // Wrong version: ten new people every week, whoever is visited already.
  World world = town(100, &open_doors());
  isolate(world);
  Action action = action_of("home_visits");
  action.values["visits"] = 10.0;
  act(world, action);
  EXPECT_EQ(world.supports.size(), 10U);
  act(world, action, 3);
  EXPECT_EQ(world.supports.size(), 10U);
  for (const Support& row : world.supports) EXPECT_TRUE(world.residents.has(row.who, kSupported));
}

TEST(HomeVisits, SpendVisitsOnDoorsThatStayClosed) {
  World world = town(100, &closed_doors());
  isolate(world);
  act(world, action_of("home_visits"), 5);
  EXPECT_TRUE(world.supports.empty());
}

TEST(HomeVisits, AreForThoseWhomTheStudyNames) {
  World world = town(100, &open_doors());
  auto& r = world.residents;
  r.meetings_all[ResidentId(3U)] = 0;
  r.set(ResidentId(4U), kRecentlyMoved, true);
  r.set(ResidentId(5U), kRecentlyDischarged, true);
  r.set(ResidentId(6U), kRecentlyMoved | kInHospital, true);
  r.set(ResidentId(7U), kRecentlyMoved, true);
  r.birth_week[ResidentId(7U)] = -15 * 52;  // comes with the parents
  Action action = action_of("home_visits");
  act(world, action);
  EXPECT_EQ(world.supports.size(), 3U);
  World second = town(100, &open_doors());
  second.residents.flags = r.flags;
  for (const auto& row : world.supports) second.residents.set(row.who, kSupported, false);
  action.values["moved"] = 0.0;
  act(second, action);
  ASSERT_EQ(second.supports.size(), 1U);
  EXPECT_EQ(second.supports[0].who, ResidentId(5U));
}

TEST(HomeVisits, FindTheHouseholdsOfEightyAndFifty) {
  World world = town(60, &open_doors());
  auto& r = world.residents;
  const auto home = testing::add_dwelling(world);
  const auto mother = testing::add_person(world, home, 82, true);
  const auto son = testing::add_person(world, home, 55, false);
  world.links.resize(r.size());
  r.set(son, kEmployed, false);
  act(world, action_of("home_visits"));
  EXPECT_EQ(world.supports.size(), 2U);
  EXPECT_TRUE(r.has(mother, kSupported) && r.has(son, kSupported));
}

TEST(HomeVisits, CostTheirHoursAndTheBearerPays) {
  World world = town();
  Action action = action_of("home_visits");
  act(world, action);
  const Hub& hub = world.hubs[HubId(0U)];
  const auto wages = std::llround(10 * 1.5 * hub.traits.hourly_wage);
  EXPECT_EQ(hub.levers.yen_out[std::size_t(Cost::wages)], wages);
  EXPECT_EQ(hub.levers.yen_in[std::size_t(Income::bearer)], wages);
  action.values["paid_by"] = std::string("room");
  act(world, action);
  EXPECT_EQ(hub.levers.yen_out[std::size_t(Cost::wages)], wages);
  EXPECT_EQ(hub.levers.yen_in[std::size_t(Income::bearer)], 0);
}

TEST(HomeVisits, EndWhenTheirHubHasClosed) {
  // Wrong version: visits go on from a hub that keeps no books any more, at no cost to anybody.
  World world = town(100, &open_doors());
  isolate(world);
  world.hubs[HubId(0U)].open_to = 0;
  act(world, action_of("home_visits"));
  EXPECT_TRUE(world.supports.empty());
  EXPECT_EQ(world.hubs[HubId(0U)].levers.yen_out[std::size_t(Cost::wages)], 0);
}

TEST(HomeVisits, EndWithTheAction) {
  World world = town(100, &open_doors());
  isolate(world);
  Action action = action_of("home_visits");
  action.to_week = 3;
  act(world, action);
  for (const Support& row : world.supports) EXPECT_EQ(row.weeks_left, 3);
}

void send_home(World& world, std::size_t from, std::size_t to, int weeks_ago = 0) {
  for (std::size_t k = from; k < to; ++k) {
    world.residents.set(ResidentId(k), kRecentlyDischarged, true);
    world.residents.weeks_since_discharge[ResidentId(k)] = static_cast<std::uint8_t>(weeks_ago);
  }
}

TEST(DischargeSupport, ReachesThoseWhoHaveJustComeHomeWithinItsHours) {
  World world = town();
  send_home(world, 0, 50);
  send_home(world, 50, 60, 7);  // too long ago to begin
  Action action = action_of("discharge_support");
  action.values["hours"] = 14.7;  // .7 of 1.05 h for each: 20 people
  act(world, action, 3);
  EXPECT_EQ(world.supports.size(), 20U);
  for (const Support& row : world.supports) {
    EXPECT_LT(row.who.value, 50U);
    EXPECT_EQ(row.kind, SupportKind::discharge);
  }
  EXPECT_FLOAT_EQ(world.levers.readmission_factor, 0.85F);
  act(world, action_of("home_visits"));
  EXPECT_EQ(world.levers.readmission_factor, 1);
}

TEST(DischargeSupport, IsNoStrangerToThoseKnownFromTheWard) {
  World world = town();
  send_home(world, 3, 5);
  Support ward;
  ward.life = world.residents.life[ResidentId(3U)];
  ward.action = 7;
  ward.who = ResidentId(3U);
  ward.kind = SupportKind::ward;
  ward.weeks_left = 2;
  ward.bond = 0.3F;
  add_support(world, ward);
  act(world, action_of("discharge_support"));
  EXPECT_EQ(world.supports.size(), 3U);
  EXPECT_FLOAT_EQ(static_cast<float>(strongest_support(world, ResidentId(3U))), 0.3F);
  const auto action = key_of_name("support");
  EXPECT_FLOAT_EQ(find_support(world, ward.life, action)->bond, 0.3F);
  EXPECT_FLOAT_EQ(find_support(world, world.residents.life[ResidentId(4U)], action)->bond, 0.05F);
}

TEST(CommunityNurses, KnowAsManyPeopleAsTheirHoursAndHeadsAllow) {
  World world = town(200, &open_doors());
  isolate(world);
  Action action = action_of("community_nurses");
  action.values["dedicated"] = 1.0;
  action.values["dedicated_hours"] = 20.0;
  action.values["members"] = 0.0;  // 10 h for people at a quarter of an hour a week: 40
  act(world, action, 3);
  EXPECT_EQ(world.supports.size(), 40U);
  World small = town(200, &open_doors());
  isolate(small);
  action.values["ties_per_nurse"] = 15.0;
  act(small, action, 3);
  EXPECT_EQ(small.supports.size(), 15U);
}

TEST(CommunityNurses, GiveTheOtherHoursToTheirHubs) {
  World world = town();
  world.hubs.push_back(make_hub("veranda", *find_hub_kind("engawa"), 100, 100));
  Action action = action_of("community_nurses");
  action.values["hubs"] = std::vector<std::string>{"room", "veranda"};
  action.values["linking_share"] = 0.25;
  const double before = world.hubs[HubId(1U)].traits.know_how;
  act(world, action);
  const double each = 0.5 * (64 + 25 * 8 * 12.0 / 52.0) / 2;
  for (const Hub& hub : world.hubs.values()) {
    EXPECT_NEAR(hub.levers.extra_staff_hours, 0.75 * each, 1e-4);
    EXPECT_NEAR(hub.levers.linking_hours, 0.25 * each, 1e-4);
  }
  EXPECT_NEAR(world.hubs[HubId(1U)].traits.know_how, before + 0.03, 1e-12);
  act(world, action);
  EXPECT_NEAR(world.hubs[HubId(1U)].traits.know_how, before + 0.03, 1e-12);  // one training
}

TEST(CommunityNurses, ComeToKnowTheVisitorsOfTheirHubs) {
  World world = town(100, &open_doors());
  link_to(world.links[ResidentId(3U)], HubId(0U), 0).flags = kAware | kCameLastWeek;
  link_to(world.links[ResidentId(4U)], HubId(0U), 0).flags = kAware;
  act(world, action_of("community_nurses"));
  ASSERT_EQ(world.supports.size(), 1U);
  EXPECT_EQ(world.supports[0].who, ResidentId(3U));
}

TEST(SocialPrescribing, TurnsTheLeversOfClinicsAndLinkWorkers) {
  World world = town();
  const Action action = action_of("social_prescribing");
  act(world, action);
  EXPECT_FLOAT_EQ(world.levers.clinic_referral, 0.15F);
  EXPECT_FLOAT_EQ(world.hubs[HubId(0U)].levers.linking_hours, 20);
  std::vector<Action> two{action, action};
  two[1].name = "another";
  turn_levers(two, world);
  EXPECT_NEAR(world.levers.clinic_referral, 1 - 0.85 * 0.85, 1e-6);  // never above 1
}

}  // namespace
}  // namespace engawa
