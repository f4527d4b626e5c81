// The ward and the clinic.
#include <gtest/gtest.h>

#include <algorithm>

#include "sim/core/elementary.hpp"
#include "sim/hubs/introduce.hpp"
#include "sim/hubs/kind.hpp"
#include "sim/hubs/schedule.hpp"
#include "sim/week/care.hpp"
#include "sim/week/life_body.hpp"
#include "sim/week/passes.hpp"
#include "tests/support/needs_world.hpp"

namespace engawa {
namespace {
using testing::kAlways;
using testing::kNever;

/// Adults of 40, not lonely, with nothing open, near a health room; a ward.
World town(std::size_t residents = 60) {
  World world = testing::make_small_world(residents);
  auto& r = world.residents;
  for (auto& born : r.birth_week.values()) born = -40 * 52;
  r.loneliness.fill(-1);
  r.body_mask.fill(0);
  for (const char* kind : {"hokenshitsu", "ward"}) {
    Hub hub = make_hub(kind, *find_hub_kind(kind), 110, 100);
    hub.regular_open = kAllSlots;
    world.hubs.push_back(hub);
  }
  set_schedules(world);
  return world;
}

constexpr HubId kRoom(std::size_t{0}), kWard(std::size_t{1});

void lie_down(World& world, ResidentId who) {
  world.residents.set(who, kInHospital, true);
  world.residents.weeks_in_hospital[who] = 4;
  Support row;
  row.life = world.residents.life[who];
  row.action = key_of_name("ward nurse");
  row.who = who;
  row.kind = SupportKind::ward;
  row.hub = kWard;
  row.weeks_left = 2;
  add_support(world, row);
}

void live(World& world) {
  world.events.persons.clear();
  WeekScratch scratch;
  find_free_time(world, Parallel(1));
  give_support(world, scratch);
}

int count(const World& world, PersonEventKind kind) {
  return static_cast<int>(std::ranges::count(world.events.persons, kind, &PersonEvent::kind));
}

void visit_ward(World& world, ResidentId who) {
  world.events.visits.push_back({who, kWard, 1, true, true});
  find_link(world.links[who], kWard)->flags |= kCameLastWeek;
}

TEST(Ward, AsksPatientsOnceAndCountsThem) {
  World world = town();
  lie_down(world, ResidentId(3U));
  world.residents.set(ResidentId(4U), kInHospital, true);
  live(world);
  EXPECT_EQ(world.events.inpatient_weeks, 2U);
  ASSERT_NE(find_link(world.links[ResidentId(3U)], kWard), nullptr);
  EXPECT_EQ(find_link(world.links[ResidentId(4U)], kWard), nullptr);
  EXPECT_EQ(count(world, PersonEventKind::invited), 1);
  live(world);
  EXPECT_EQ(count(world, PersonEventKind::invited), 0);
  EXPECT_EQ(world.supports[0].weeks_left, 2);  // the stay is not counted down
}

TEST(Ward, SessionGivesARoleAFaceAndFreesTheNurses) {
  World world = town();
  const ResidentId came(3U), stayed_in_bed(4U);
  for (const auto who : {came, stayed_in_bed}) lie_down(world, who);
  live(world);
  visit_ward(world, came);
  world.events.visits.push_back({stayed_in_bed, kWard, 1, false, true});  // found no place
  const float role = world.residents.role[came];
  follow_ward(world);
  EXPECT_FLOAT_EQ(world.residents.role[came], role + 0.02F * (1 - role));
  EXPECT_EQ(world.residents.role[stayed_in_bed], role);
  EXPECT_DOUBLE_EQ(world.events.nurse_hours_freed, world.parameters.care.ward_nurse_hours);
  EXPECT_GT(strongest_support(world, came), 0);
  EXPECT_EQ(strongest_support(world, stayed_in_bed), 0);
}

TEST(Ward, SpeedsRecoveryOnlyOfThoseWhoCame) {
  World world = town();
  auto& r = world.residents;
  const ResidentId came(3U), did_not(4U);
  for (const auto who : {came, did_not}) {
    lie_down(world, who);
    r.health[who] = 0.4F, r.health_rest[who] = 0.8F;
  }
  live(world);
  visit_ward(world, came);
  const double weekly = weekly_recovery(world.parameters.life);
  for (const auto who : {came, did_not}) live_in_body(world, who, 40, weekly);
  const double faster = 1 - pow_of(0.5, 1 / (0.95 * world.parameters.life.recovery_weeks));
  const double loss = world.parameters.life.ageing / 52;
  EXPECT_NEAR(r.health[did_not], 0.4 + weekly * (0.4 - loss), 1e-6);
  EXPECT_NEAR(r.health[came], 0.4 + faster * (0.4 - loss), 1e-6);
}

TEST(Ward, IsForgottenAtDischargeButTheFaceIsKnownForAWhile) {
  // Wrong version: former patients go on being asked to the ward.
  World world = town();
  const ResidentId who(3U);
  lie_down(world, who);
  live(world);
  introduce(world, who, kRoom);
  LifeIntent intent;
  intent.who = who;
  intent.life = world.residents.life[who];
  discharge(world, intent);
  EXPECT_EQ(find_link(world.links[who], kWard), nullptr);
  EXPECT_NE(find_link(world.links[who], kRoom), nullptr);
  live(world);
  EXPECT_EQ(find_link(world.links[who], kWard), nullptr);
  ASSERT_EQ(world.supports.size(), 1U);
  live(world), live(world);
  EXPECT_TRUE(world.supports.empty());
}

/// Everybody goes to the clinic and is referred if it is for them.
World clinic_town(const DrawScript& script) {
  World world = town();
  world.draws = Draws(1, &script);
  world.levers.clinic_referral = 0.5F;
  return world;
}
const DrawScript& everybody_comes() {
  static const DrawScript script{{key(Purpose::clinic_contact), kAlways},
                                 {key(Purpose::clinic_referral), kAlways}};
  return script;
}

TEST(Clinic, RefersOnlyThoseWhoWouldGain) {
  World world = clinic_town(everybody_comes());
  world.hubs.push_back(world.hubs[kRoom]);
  world.hubs[HubId(2U)].key = 99;  // a second place that would do
  live(world);
  EXPECT_EQ(count(world, PersonEventKind::referral_made), 0);
  world.residents.loneliness[ResidentId(3U)] = 2;
  testing::open_need(world, ResidentId(4U), Need::family);
  testing::open_need(world, ResidentId(5U), Need::repair);  // no matter for a clinic
  live(world);
  EXPECT_EQ(count(world, PersonEventKind::referral_made), 2);
  const HubLink& link = world.links[ResidentId(3U)][0];
  ASSERT_TRUE(link.hub == kRoom || link.hub == HubId(2U));
  EXPECT_EQ(link.flags & (kReferred | kAccompanied), kReferred);  // nobody is there to go along
  live(world);
  EXPECT_EQ(count(world, PersonEventKind::referral_made), 0);  // one at a time
}

TEST(Clinic, RefersNobodyWhoDoesNotComeOrWithoutTheLever) {
  const DrawScript nobody{{key(Purpose::clinic_contact), kNever}};
  World world = clinic_town(nobody);
  world.residents.loneliness.fill(2);
  live(world);
  EXPECT_EQ(count(world, PersonEventKind::referral_made), 0);
  World idle = clinic_town(everybody_comes());
  idle.residents.loneliness.fill(2);
  idle.levers.clinic_referral = 0;
  live(idle);
  EXPECT_EQ(count(idle, PersonEventKind::referral_made), 0);
}

TEST(LinkWorkers, TakeAsManyCasesAsTheirHoursAllow) {
  // Wrong version: everybody who is referred is accompanied. One hour a week is 12 hours in the 12
  // weeks of a case; a case takes 1.5 of them.
  World world = clinic_town(everybody_comes());
  world.hubs[kRoom].levers.linking_hours = 1;
  int referred = 0;
  for (std::size_t week = 0; week < 4; ++week, ++world.week) {
    for (std::size_t k = 0; k < 5; ++k) {  // new patients every week
      world.residents.loneliness[ResidentId(5 * week + k)] = 2;
    }
    live(world);
    referred += count(world, PersonEventKind::referral_made);
    EXPECT_EQ(world.supports.size(), week == 0 ? 5U : 8U);
  }
  EXPECT_EQ(referred, 20);
  int accompanied = 0;
  for (const auto& links : world.links.values())
    accompanied += (links[0].flags & kAccompanied) != 0;
  EXPECT_EQ(accompanied, 8);
}

TEST(LinkWorkers, MeetNobodyInAWeekWithoutPay) {
  World world = clinic_town(everybody_comes());
  const DrawScript script{{key(Purpose::clinic_contact), kAlways},
                          {key(Purpose::clinic_referral), kAlways},
                          {key(Purpose::support_contact), kAlways}};
  world.draws = Draws(1, &script);
  world.residents.loneliness.fill(2);
  world.hubs[kRoom].levers.linking_hours = 1;
  live(world);
  EXPECT_EQ(count(world, PersonEventKind::support_contact), 8);
  world.hubs[kRoom].levers.linking_hours = 0;
  live(world);
  EXPECT_EQ(count(world, PersonEventKind::support_contact), 0);
}

}  // namespace
}  // namespace engawa
