#include "sim/week/help.hpp"

#include <gtest/gtest.h>

#include "tests/support/needs_world.hpp"

namespace engawa {
namespace {
using namespace testing;

const ResidentId kAnn(0U), kBo(1U), kCy(2U), kDee(3U);

/// Everybody says everything to kin and ties.
const DrawScript kOutspoken{{key(Purpose::need_voiced), kAlways}};
const DrawScript kSilent{{key(Purpose::need_voiced), kNever},
                         {key(Purpose::need_voiced_at_hub), kNever}};

World world_of(std::size_t residents, const DrawScript& script = kOutspoken) {
  return make_quiet_world(residents, &script);
}

void give_skill(World& world, ResidentId who, Capability skill, bool known = false) {
  world.residents.capabilities[who] |= bit_of(skill);
  if (known) world.residents.capabilities_known[who] |= bit_of(skill);
}

float strength(const World& world, ResidentId i, ResidentId j) {
  return world.ties.strength[find_tie(world.ties, i, j)];
}

TEST(HelpByTies, ReachesAVoicedNeedOfSomebodyWithAFriendWhoCan) {
  World world = world_of(2);
  tie(world, kAnn, kBo, TieKind::friendship, 0.5F);
  give_skill(world, kBo, Capability::repair);
  open_need(world, kAnn, Need::repair);
  live_needs(world);
  ASSERT_EQ(routes(world), std::vector{HelpRoute::tie});
  EXPECT_EQ(world.events.helps[0].asker, kAnn);
  EXPECT_EQ(world.events.helps[0].helper, kBo);
  EXPECT_FALSE(has_open(world, kAnn, Need::repair));
}

TEST(HelpByTies, IsNotSoughtForAHiddenNeed) {
  World world = world_of(2, kSilent);
  tie(world, kAnn, kBo, TieKind::friendship, 0.5F);
  give_skill(world, kBo, Capability::repair);
  open_need(world, kAnn, Need::repair);
  live_needs(world);
  EXPECT_TRUE(routes(world).empty());
  EXPECT_EQ(strength(world, kAnn, kBo), 0.5F);
}

TEST(HelpByTies, ChangesBothSidesAndTheTie) {
  World world = world_of(2);
  tie(world, kAnn, kBo, TieKind::friendship, 0.5F);
  give_skill(world, kBo, Capability::repair);
  open_need(world, kAnn, Need::repair);
  auto& r = world.residents;
  live_needs(world);
  EXPECT_NEAR(r.role[kBo], .35 + .10 * .65, 1e-6);
  EXPECT_NEAR(r.civic_mind[kBo], .32, 1e-6);
  EXPECT_EQ(r.weeks_since_gave[kBo], 0);
  EXPECT_EQ(r.helps_this_week[kBo], 1);
  EXPECT_EQ(r.helps_given[kBo], 1);
  EXPECT_NEAR(r.trust[kAnn], .51, 1e-6);
  EXPECT_NEAR(r.civic_mind[kAnn], .31, 1e-6);
  EXPECT_NEAR(r.role[kAnn], .34, 1e-6);
  EXPECT_EQ(r.helps_received[kAnn], 1);
  EXPECT_NEAR(strength(world, kAnn, kBo), .5 + .0075 * 3 * .5, 1e-6);
}

TEST(HelpByTies, IsNoBurdenToSomebodyWhoGaveInTheLastWeeks) {
  World world = world_of(2);
  tie(world, kAnn, kBo, TieKind::friendship, 0.5F);
  give_skill(world, kBo, Capability::repair);
  open_need(world, kAnn, Need::repair);
  world.residents.weeks_since_gave[kAnn] = 7;  // eight, once the week has begun
  live_needs(world);
  EXPECT_NEAR(world.residents.role[kAnn], .35, 1e-6);
}

TEST(HelpByTies, GoesToTheMoreSevereNeedWhenTheHelperHasTimeForOne) {
  World world = world_of(3);
  tie(world, kAnn, kCy, TieKind::friendship, 0.6F);
  tie(world, kBo, kCy, TieKind::friendship, 0.6F);
  give_skill(world, kCy, Capability::tools);
  open_need(world, kAnn, Need::repair);    // severity .3
  open_need(world, kBo, Need::transport);  // severity .7
  live_needs(world);
  ASSERT_EQ(world.events.helps.size(), 1U);
  EXPECT_EQ(world.events.helps[0].asker, kBo);
  EXPECT_NEAR(strength(world, kAnn, kCy), .59, 1e-6);  // refused
  EXPECT_NEAR(world.residents.trust[kAnn], .495, 1e-6);
  EXPECT_TRUE(has_open(world, kAnn, Need::repair));
}

TEST(HelpByTies, OfOneHelperGoesByLotToTheSameLifeWhateverTheOrderOfRows) {
  int first = 0;
  constexpr int kWeeks = 40;
  for (int week = 0; week < kWeeks; ++week) {
    World world = world_of(3);
    world.week = week;
    tie(world, kAnn, kCy, TieKind::friendship, 0.6F);
    tie(world, kBo, kCy, TieKind::friendship, 0.6F);
    give_skill(world, kCy, Capability::repair);
    for (const auto asker : {kAnn, kBo}) open_need(world, asker, Need::repair);
    World moved = reordered(world, {2, 1, 0});
    live_needs(world);
    live_needs(moved);
    ASSERT_EQ(world.events.helps.size(), 1U);
    ASSERT_EQ(moved.events.helps.size(), 1U);
    const auto winner = world.events.helps[0].asker;
    EXPECT_EQ(world.residents.life[winner], moved.residents.life[moved.events.helps[0].asker]);
    first += winner == kAnn ? 1 : 0;
  }
  EXPECT_GT(first, 8);  // a fair lot gives 20 of 40, with a standard deviation of 3.2
  EXPECT_LT(first, 32);
}

TEST(HelpByTies, OfAVolunteerReachesTwo) {
  World world = world_of(3);
  tie(world, kAnn, kCy, TieKind::friendship, 0.6F);
  tie(world, kBo, kCy, TieKind::friendship, 0.6F);
  give_skill(world, kCy, Capability::tools);
  world.residents.volunteer[kCy] = VolunteerStage::helper;
  open_need(world, kAnn, Need::repair);
  open_need(world, kBo, Need::transport);
  live_needs(world);
  EXPECT_EQ(routes(world), std::vector(2, HelpRoute::tie));
}

TEST(HelpByTies, FindsAnotherHelperInTheSecondRound) {
  World world = world_of(4);
  // Whoever loses at Cy goes on to Dee: Ann and Bo both know both.
  for (const auto asker : {kAnn, kBo}) {
    for (const auto helper : {kCy, kDee}) tie(world, asker, helper, TieKind::friendship, 0.6F);
    open_need(world, asker, Need::repair);
  }
  give_skill(world, kCy, Capability::repair);
  give_skill(world, kDee, Capability::repair);
  live_needs(world);
  EXPECT_EQ(routes(world), std::vector(2, HelpRoute::tie));
  EXPECT_NE(world.events.helps[0].helper, world.events.helps[1].helper);
}

TEST(HelpByTies, OfAnUnknownSkillIsFoundOnlyBetweenThoseWhoAreClose) {
  for (const float s : {0.2F, 0.4F}) {
    for (const bool known : {false, true}) {
      World world = world_of(2);
      tie(world, kAnn, kBo, TieKind::neighbour, s);
      give_skill(world, kBo, Capability::repair, known);
      open_need(world, kAnn, Need::repair);
      live_needs(world);
      EXPECT_EQ(routes(world).size(), known || s > 0.3F ? 1U : 0U) << s << known;
    }
  }
}

TEST(HelpByTies, NeedsASharedSlotAHealthyHelperAndOneWhoIsNotInHospital) {
  const auto helped = [](auto change) {
    World world = world_of(2);
    tie(world, kAnn, kBo, TieKind::friendship, 0.5F);
    give_skill(world, kBo, Capability::repair);
    open_need(world, kAnn, Need::repair);
    change(world.residents);
    live_needs(world);
    return !has_open(world, kAnn, Need::repair);
  };
  EXPECT_TRUE(helped([](Residents&) {}));
  EXPECT_FALSE(
      helped([](Residents& r) { r.free_mask[kAnn] = kMornings, r.free_mask[kBo] = kEvenings; }));
  EXPECT_FALSE(helped([](Residents& r) { r.health[kBo] = 0.4F; }));
  EXPECT_FALSE(helped([](Residents& r) { r.set(kBo, kInHospital, true); }));
  EXPECT_FALSE(helped([](Residents& r) { r.burnout[kBo] = 1; }));
}

TEST(HelpByTies, IsRarerWherePaidStaffServeTheKindIfThatIsSwitchedOn) {
  const DrawScript script{{key(Purpose::need_voiced), kAlways},
                          {key(Purpose::help_accepted), 0.1}};  // below the share declined
  for (const double on : {0.0, 1.0}) {
    World world = world_of(2, script);
    world.parameters.needs.crowding_out_on = on;
    add_hub(world, "clinic room", bit_of(Need::repair), 10);
    tie(world, kAnn, kBo, TieKind::friendship, 0.5F);
    give_skill(world, kBo, Capability::repair);
    open_need(world, kAnn, Need::repair);
    live_needs(world);
    EXPECT_EQ(has_open(world, kAnn, Need::repair), on > 0.5);
  }
}

TEST(HelpAtHome, ComesBeforeTies) {
  const DrawScript script{{key(Purpose::need_voiced), kAlways},
                          {key(Purpose::help_household), kAlways}};
  World world = world_of(1, script);
  const auto wife = add_person(world, world.residents.household[kAnn], 41, true);
  const auto other = add_person(world, add_dwelling(world), 40, true);
  tie_households(world);
  tie(world, kAnn, other, TieKind::friendship, 0.9F);
  give_skill(world, other, Capability::repair);
  give_skill(world, wife, Capability::repair);
  open_need(world, kAnn, Need::repair);
  live_needs(world);
  EXPECT_EQ(routes(world), std::vector{HelpRoute::household});
  EXPECT_EQ(world.residents.trust[kAnn], 0.5F);  // the family's help says nothing of others
}

TEST(HelpAtHome, DoesNotComeFromSmallChildrenOrThoseCaredFor) {
  const DrawScript script{{key(Purpose::need_voiced), kNever}, {key(Purpose::help_household), 0.2}};
  const auto met = [&](int age, std::uint8_t adl, bool carer) {
    World world = world_of(1, script);
    const auto member = add_person(world, world.residents.household[kAnn], age, true);
    world.ties.adjacency.rebuild(2, {}, {});
    world.residents.adl[member] = adl;
    world.residents.set(member, kCarer, carer);
    open_need(world, kAnn, Need::repair);
    live_needs(world);
    return !has_open(world, kAnn, Need::repair);
  };
  EXPECT_TRUE(met(40, 0, false));
  EXPECT_FALSE(met(8, 0, false));
  EXPECT_FALSE(met(80, 4, false));
  EXPECT_FALSE(met(40, 0, true));  // a carer as the only other: .15 < .20
}

TEST(HelpAtHome, IsNotAskedForAgainAmongTies) {
  const DrawScript script{{key(Purpose::need_voiced), kAlways},
                          {key(Purpose::help_household), kNever}};
  World world = world_of(1, script);
  const auto wife = add_person(world, world.residents.household[kAnn], 41, true);
  tie_households(world);
  give_skill(world, wife, Capability::repair);
  open_need(world, kAnn, Need::repair);
  live_needs(world);
  EXPECT_TRUE(has_open(world, kAnn, Need::repair));
}

TEST(HelpAtHome, IsSoughtMostInTheWeekOfTheNeed) {
  const DrawScript script{{key(Purpose::need_voiced), kNever}, {key(Purpose::help_household), 0.2}};
  World world = world_of(1, script);
  add_person(world, world.residents.household[kAnn], 40, true);
  world.ties.adjacency.rebuild(2, {}, {});
  open_need(world, kAnn, Need::repair);
  world.residents.need_age[kAnn][index_of(Need::repair)] = 1;
  live_needs(world);  // .5 * .1 < .2
  EXPECT_TRUE(has_open(world, kAnn, Need::repair));
}

TEST(HelpFromOutside, ReachesVoicedNeedsOnly) {
  for (const auto* script : {&kOutspoken, &kSilent}) {
    World world = world_of(1, *script);
    world.parameters.needs.outside = 1;
    world.residents.pool[kAnn] = {60, 0, 0, 0};
    open_need(world, kAnn, Need::repair);
    live_needs(world);
    EXPECT_EQ(!has_open(world, kAnn, Need::repair), script == &kOutspoken);
  }
}

}  // namespace
}  // namespace engawa
