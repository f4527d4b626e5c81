#include "sim/week/care.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "sim/core/chance.hpp"
#include "sim/hubs/introduce.hpp"
#include "sim/hubs/kind.hpp"
#include "sim/hubs/schedule.hpp"
#include "sim/town/person.hpp"
#include "sim/week/life_body.hpp"
#include "sim/week/life_rates.hpp"
#include "sim/week/needs_voice.hpp"
#include "sim/week/passes.hpp"
#include "tests/support/hub_world.hpp"
#include "tests/support/needs_world.hpp"

namespace engawa {
namespace {
using testing::kAlways;
using testing::kNever;

void add_open_hub(World& world, const char* name, const char* kind, std::uint16_t x10 = 110) {
  Hub hub = make_hub(name, *find_hub_kind(kind), x10, 100);
  hub.regular_open = kAllSlots;
  hub.traits.winter_share = 1;
  hub.traits.opens_every_weeks = 1;
  world.hubs.push_back(hub);
}

/// Adults of 40 living near an open health room that nobody knows.
World town(std::size_t residents = 20) {
  World world = testing::make_small_world(residents);
  for (auto& born : world.residents.birth_week.values()) born = -40 * 52;
  add_open_hub(world, "room", "hokenshitsu");
  set_schedules(world);
  return world;
}

Support row_for(const World& world, ResidentId who, SupportKind kind, int weeks = 12) {
  Support row;
  row.life = world.residents.life[who];
  row.action = key_of_name("action");
  row.who = who;
  row.kind = kind;
  row.weeks_left = static_cast<std::uint16_t>(weeks);
  row.contact_chance = 1;
  row.hours = 0.5F;
  row.bond = 0.05F;
  return row;
}

/// One week of care, as the calendar and the action prepare it.
void live(World& world, double chance = 1) {
  world.events.persons.clear();
  for (Support& row : world.supports) row.contact_chance = static_cast<float>(chance);
  WeekScratch scratch;
  find_free_time(world, Parallel(1));
  give_support(world, scratch);
  ++world.week;
}

int count(const World& world, PersonEventKind kind) {
  return static_cast<int>(std::ranges::count(world.events.persons, kind, &PersonEvent::kind));
}

TEST(GiveSupport, BringsContactAndABondToWhomItMeets) {
  World world = town();
  const ResidentId who(3U), other(4U);
  add_support(world, row_for(world, who, SupportKind::discharge));
  live(world);
  const double quality = world.parameters.contact.pro_quality;
  EXPECT_FLOAT_EQ(world.residents.hub_contact[who], static_cast<float>(0.5 * quality));
  EXPECT_EQ(world.residents.hub_contact[other], 0);
  EXPECT_FLOAT_EQ(world.supports[0].bond, 0.05F + 0.06F * 0.95F);
  EXPECT_EQ(count(world, PersonEventKind::support_contact), 1);
  EXPECT_DOUBLE_EQ(world.events.support_hours, 0.5 + world.parameters.care.way_hours);
  EXPECT_EQ(support_meetings(world, who), 1);
}

TEST(GiveSupport, MeetsNobodyWhoHasGoneEvenIfAnotherLivesInTheRow) {
  // Wrong version: rows are found by their index, so the next tenant inherits the visits.
  World world = town();
  const ResidentId gone(3U), next(4U);
  add_support(world, row_for(world, gone, SupportKind::home_visit));
  add_support(world, row_for(world, next, SupportKind::home_visit));
  world.residents.flags[gone] = 0;  // died
  world.residents.life[next] = 12345;
  world.residents.set(next, kSupported, false);
  live(world);
  EXPECT_TRUE(world.supports.empty());
  EXPECT_EQ(count(world, PersonEventKind::support_contact), 0);
  EXPECT_EQ(world.residents.hub_contact[next], 0);
  EXPECT_FALSE(world.residents.has(next, kSupported));
}

TEST(GiveSupport, EndsAfterItsWeeksAndTakesTheCompanyAway) {
  World world = town();
  const ResidentId who(3U);
  add_support(world, row_for(world, who, SupportKind::home_visit, 3));
  EXPECT_TRUE(world.residents.has(who, kSupported));
  int contacts = 0;
  for (int week = 0; week < 6; ++week) {
    live(world);
    contacts += count(world, PersonEventKind::support_contact);
    if (week > 2) continue;
    EXPECT_NE(find_link(world.links[who], HubId(0U))->flags & kAccompanied, 0);
  }
  EXPECT_EQ(contacts, 3);
  EXPECT_TRUE(world.supports.empty());
  EXPECT_FALSE(world.residents.has(who, kSupported));
  EXPECT_EQ(find_link(world.links[who], HubId(0U))->flags & kAccompanied, 0);
}

TEST(GiveSupport, LastsAsLongAsOneOfTwoRowsDoes) {
  // Wrong version: the first row that ends takes the flag.
  World world = town();
  const ResidentId who(3U);
  Support second = row_for(world, who, SupportKind::link_worker, 5);
  second.action = key_of_name("another action");
  add_support(world, row_for(world, who, SupportKind::home_visit, 1));
  add_support(world, second);
  live(world), live(world);
  EXPECT_EQ(world.supports.size(), 1U);
  EXPECT_TRUE(world.residents.has(who, kSupported));
}

TEST(GiveSupport, RestsWhileTheActionDoesNotActOrThePersonIsInHospital) {
  // Wrong version: visits go on although nobody is paid for them.
  World world = town();
  const ResidentId who(3U);
  add_support(world, row_for(world, who, SupportKind::home_visit));
  live(world);
  const float bond = world.supports[0].bond;
  WeekScratch scratch;
  world.events.persons.clear();
  give_support(world, scratch);  // nobody has set the chance of this week
  EXPECT_EQ(count(world, PersonEventKind::support_contact), 0);
  EXPECT_LT(world.supports[0].bond, bond);
  world.residents.set(who, kInHospital, true);
  live(world);
  EXPECT_EQ(count(world, PersonEventKind::support_contact), 0);
}

TEST(GiveSupport, LeadsToTwoHubsAtMostAndOnlyToThoseWithinReach) {
  World world = town();
  for (const char* name : {"second", "third", "fourth"}) add_open_hub(world, name, "engawa");
  add_open_hub(world, "far", "engawa", 900);
  add_open_hub(world, "bed", "ward");
  set_schedules(world);
  const ResidentId who(3U);
  world.residents.interest[who].fill(255);
  add_support(world, row_for(world, who, SupportKind::discharge));
  int referrals = 0;
  for (int week = 0; week < 10; ++week) {
    live(world);
    referrals += count(world, PersonEventKind::referral_made);
    EXPECT_LE(count(world, PersonEventKind::referral_made), 1);
  }
  EXPECT_EQ(referrals, 2);
  EXPECT_EQ(find_link(world.links[who], HubId(4U)), nullptr);
  EXPECT_EQ(find_link(world.links[who], HubId(5U)), nullptr);
}

TEST(ChooseHub, ProposesWhatServesAnOpenNeedOrIsLiked) {
  World world = town();
  const ResidentId who(3U);
  world.residents.interest[who].fill(0);
  EXPECT_FALSE(choose_hub(world, who, HubId{}).exists());
  testing::open_need(world, who, Need::health);
  EXPECT_EQ(choose_hub(world, who, HubId{}), HubId(0U));
  world.residents.needs_open[who] = 0;
  EXPECT_EQ(choose_hub(world, who, HubId(0U)), HubId(0U));  // from where support is given
  world.residents.interest[who].fill(200);
  EXPECT_EQ(choose_hub(world, who, HubId{}), HubId(0U));
  HubLink& link = introduce(world, who, HubId(0U));
  link.visits = 4, link.weeks_since = 1;  // goes there already
  EXPECT_FALSE(choose_hub(world, who, HubId(0U)).exists());
}

TEST(ReferTo, IsTakenUpOnceHoweverOftenOneComes) {
  // Wrong version: every visit after a referral counts.
  World world = testing::make_hub_world(10, 50);
  const DrawScript script{{key(Purpose::attend), kAlways}};
  world.draws = Draws(1, &script);
  refer_to(world, ResidentId(2U), HubId(0U), Company::accompanied);
  WeekScratch scratch;
  const Parallel one(1);
  for (int week = 0; week < 3; ++week, ++world.week) {
    testing::visit_hubs(world, scratch, one);
    EXPECT_EQ(world.events.visits.size(), 10U);
  }
  EXPECT_EQ(count(world, PersonEventKind::referral_made), 1);
  EXPECT_EQ(count(world, PersonEventKind::referral_taken), 1);
}

TEST(FamilyLink, GoesThroughTheOneWhoTookTheFlyer) {
  World world = town();
  const ResidentId son(3U), mother(4U);
  world.residents.set(son, kHikikomori, true);
  world.hubs[HubId(0U)].traits.draws_withdrawn = 1;
  Support row = row_for(world, son, SupportKind::family_link);
  row.companions[0] = {world.residents.life[mother], mother};
  add_support(world, row);
  live(world);
  EXPECT_GT(world.residents.hub_contact[mother], 0);
  EXPECT_EQ(world.residents.hub_contact[son], 0);
  const HubLink* his = find_link(world.links[son], HubId(0U));
  const HubLink* hers = find_link(world.links[mother], HubId(0U));
  ASSERT_TRUE(his != nullptr && hers != nullptr);
  EXPECT_NE(his->flags & kAccompanied, 0);
  EXPECT_NE(hers->flags & kInvited, 0);
  world.residents.set(mother, kPresent, false);  // she has gone, and with her the link
  live(world);
  EXPECT_TRUE(world.supports.empty());
}

TEST(WatchCircle, IsCompanyAndHelpOnBothSidesAndShrinksWithItsMembers) {
  World world = town();
  const ResidentId watched(3U), first(4U), second(5U);
  testing::tie(world, watched, first, TieKind::hub, 0.15F);
  Support row = row_for(world, watched, SupportKind::watch_circle);
  row.companions[0] = {world.residents.life[first], first};
  row.companions[1] = {world.residents.life[second], second};
  add_support(world, row);
  live(world);
  EXPECT_EQ(count(world, PersonEventKind::support_contact), 2);
  EXPECT_GT(world.residents.hub_contact[watched], world.residents.hub_contact[first]);
  EXPECT_GT(world.residents.hub_contact[first], 0);
  EXPECT_EQ(world.residents.helps_given[first], 1);
  EXPECT_EQ(world.residents.helps_received[watched], 2);
  EXPECT_GT(world.ties.strength[TieId(0U)], 0.15F);
  world.residents.flags[first] = 0;
  live(world);
  EXPECT_EQ(count(world, PersonEventKind::support_contact), 1);
  EXPECT_EQ(world.supports[0].companions[0].who, second);
  world.residents.flags[second] = 0;
  live(world);
  EXPECT_TRUE(world.supports.empty());
}

TEST(Readmission, IsRarerOnlyForTheDischargedWhomSomebodySupports) {
  // Wrong versions: the factor for everybody who was discharged, or for any support.
  World world = town();
  const ResidentId who(3U);
  const double usual = annual_rate(world, who, Hazard::admission);
  world.levers.readmission_factor = 0.85F;
  EXPECT_DOUBLE_EQ(annual_rate(world, who, Hazard::admission), usual);
  world.residents.set(who, kRecentlyDischarged, true);
  EXPECT_DOUBLE_EQ(annual_rate(world, who, Hazard::admission), usual);
  add_support(world, row_for(world, who, SupportKind::home_visit));
  EXPECT_DOUBLE_EQ(annual_rate(world, who, Hazard::admission), usual);
  world.supports[0].kind = SupportKind::discharge;
  EXPECT_NEAR(annual_rate(world, who, Hazard::admission), 0.85 * usual, 1e-6);
  world.residents.set(who, kRecentlyDischarged, false);
  EXPECT_DOUBLE_EQ(annual_rate(world, who, Hazard::admission), usual);
}

TEST(Readmission, IsAnAdmissionWithinThirteenWeeksOfLeaving) {
  World world = town();
  world.residents.set(ResidentId(3U), kRecentlyDischarged, true);
  for (const std::size_t k : {3U, 4U}) {
    LifeIntent intent;
    intent.who = ResidentId(k);
    intent.life = world.residents.life[intent.who];
    admit_to_hospital(world, intent);
  }
  ASSERT_EQ(count(world, PersonEventKind::readmission), 1);
  EXPECT_EQ(world.events.persons[0].who, ResidentId(3U));
}

TEST(MovingLever, AddsMovesWithoutTouchingTheOrdinaryOnes) {
  World world = town();
  const ResidentId who(0U);
  const double usual = annual_rate(world, who, Hazard::move_out);
  ASSERT_GT(usual, 0);
  EXPECT_EQ(annual_rate(world, who, Hazard::displaced), 0);
  world.levers.moving_factor = 3;
  EXPECT_DOUBLE_EQ(annual_rate(world, who, Hazard::move_out), usual);
  EXPECT_NEAR(annual_rate(world, who, Hazard::displaced), 2 * usual, 1e-12);
  world.levers.moving_factor = 0.5F;
  EXPECT_DOUBLE_EQ(annual_rate(world, who, Hazard::move_out), 0.5 * usual);
  EXPECT_EQ(annual_rate(world, who, Hazard::displaced), 0);
}

TEST(MovingLever, FitsIntoItsSlotAtItsHighest) {
  World world = town(200);
  world.levers.moving_factor = 30;
  const auto table = make_hazard_table(world.parameters.life);
  const auto slot = static_cast<std::size_t>(Hazard::displaced);
  for (world.week = 0; world.week < 52; world.week += 3) {
    for (std::size_t k = 0; k < world.residents.size(); ++k) {
      const ResidentId who(k);
      const auto& starts =
          table.starts[static_cast<std::size_t>(age_of(world.residents, who, world.week))];
      EXPECT_LE(weekly_probability(annual_rate(world, who, Hazard::displaced)),
                starts[slot + 1] - starts[slot] + 1e-15);
    }
  }
}

TEST(Voicing, IsEasierToAKnownFace) {
  World world = testing::make_quiet_world(3);
  const auto numbers = numbers_of(world.parameters.needs);
  const ResidentId who(1U);
  const double alone = voicing_probability(world, numbers, who, index_of(Need::money));
  Support row = row_for(world, who, SupportKind::home_visit);
  row.bond = 0;
  add_support(world, row);
  const double stranger = voicing_probability(world, numbers, who, index_of(Need::money));
  EXPECT_NEAR(stranger, world.parameters.care.voicing * alone, 1e-12);
  world.supports[0].bond = 0.5F;
  EXPECT_GT(voicing_probability(world, numbers, who, index_of(Need::money)), stranger);
}

TEST(Voicing, OfTheSupportedIsNotCutOffByTheQuickBound) {
  // Wrong version: the bound that spares most residents the full sum forgets those who are
  // supported, so that they say no more than others.
  World world = testing::make_quiet_world(2);
  auto& r = world.residents;
  const ResidentId who(1U);
  r.trust[who] = 1, r.stigma_sensitivity[who] = 0, r.loneliness[who] = -2;
  Support row = row_for(world, who, SupportKind::home_visit);
  row.bond = 1;
  add_support(world, row);
  testing::open_need(world, who, Need::money);
  const auto numbers = numbers_of(world.parameters.needs);
  const double chance = voicing_probability(world, numbers, who, index_of(Need::money));
  const DrawScript script{{key(Purpose::need_voiced), chance - 1e-6}};
  world.draws = Draws(1, &script);
  NeedsScratch scratch;
  scratch.tallies.assign(block_count(r.size()), {});
  scratch.said.resize(r.size());
  voice_needs(world, numbers, scratch, Parallel(1));
  EXPECT_NE(r.needs_voiced[who], 0);
}

TEST(Closeness, CountsAStrongBondWithSomebodyWhoSupports) {
  World world = town();
  const ResidentId who(3U);
  add_support(world, row_for(world, who, SupportKind::home_visit));
  const double from = world.parameters.loneliness.close_from;
  EXPECT_EQ(support_closeness(world, who, from), 0);  // not close yet
  world.supports[0].bond = 0.5F;
  EXPECT_DOUBLE_EQ(support_closeness(world, who, from), 0.25);
  EXPECT_EQ(support_closeness(world, ResidentId(4U), from), 0);
}

}  // namespace
}  // namespace engawa
