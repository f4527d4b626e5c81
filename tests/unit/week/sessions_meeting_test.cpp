#include <gtest/gtest.h>

#include <algorithm>
#include <array>

#include "tests/support/hub_world.hpp"

namespace engawa {
namespace {
using testing::hub_of;
using testing::make_hub_world;
using testing::people_of;

/// A session of six: a child of 9, a woman of 78 and four men of 40, who all like to talk alike.
World session_of(const DrawScript* script) {
  World world = make_hub_world(6, 1000);
  world.draws = Draws(1, script);
  hub_of(world).seats[0] = 1000;
  for (std::size_t k = 0; k < 6; ++k) {
    const ResidentId who(k);
    const int age = k == 0 ? 9 : k == 1 ? 78 : 40;
    world.residents.birth_week[who] = -52 * age;
    world.residents.flags[who] = kPresent | (k == 1 ? kFemale : 0U);
    world.events.visits.push_back({who, HubId(0), 0, true, false});
  }
  return world;
}
std::vector<NewTie> ties_begun(World& world) {
  WeekScratch scratch;
  hold_sessions(world, scratch);
  return scratch.fresh_ties;
}
bool involves(const std::vector<NewTie>& ties, std::size_t k) {
  return std::ranges::any_of(
      ties, [&](const NewTie& tie) { return tie.a == ResidentId(k) || tie.b == ResidentId(k); });
}
DrawScript accepting(double u) {
  return {{key(Purpose::session_tie), u}, {key(Purpose::conflict), 1.0}};
}

// A child and an old woman are strangers to the others and to one another at u = .4, but not where
// the festival bridges ages; a version that adds to the chance of everybody changes the men too.
TEST(GetAcquainted, ABridgeAcrossAgesCountsOnlyWherePeopleAreUnlike) {
  const DrawScript script = accepting(0.4);
  World plain = session_of(&script), festival = session_of(&script);
  hub_of(festival).traits.across_ages = 1;
  const auto alike = ties_begun(plain), all = ties_begun(festival);
  EXPECT_EQ(alike.size(), 6U);  // the four men
  EXPECT_FALSE(involves(alike, 0));
  EXPECT_FALSE(involves(alike, 1));
  EXPECT_EQ(all.size(), 15U);
  World lever = session_of(&script);
  hub_of(lever).levers.across_ages = 1;
  EXPECT_EQ(ties_begun(lever).size(), 15U);
  const DrawScript reluctant = accepting(0.8);
  World still_strangers = session_of(&reluctant);
  hub_of(still_strangers).traits.across_ages = 1;
  EXPECT_TRUE(ties_begun(still_strangers).empty());
}

TEST(GetAcquainted, TiesBeginStrongerWherePeopleIntroduceThemselves) {
  const DrawScript script = accepting(0.0);
  World plain = session_of(&script), council = session_of(&script);
  hub_of(council).traits.first_strength = 0.10;
  for (const NewTie& tie : ties_begun(plain)) {
    EXPECT_FLOAT_EQ(tie.strength, 0.06F);
    EXPECT_EQ(tie.kind, TieKind::hub);
  }
  for (const NewTie& tie : ties_begun(council)) EXPECT_FLOAT_EQ(tie.strength, 0.10F);
}

TEST(GetAcquainted, OnTheScreenAcquaintanceIsKeptOnline) {
  const DrawScript script = accepting(0.0);
  World screen = session_of(&script);
  hub_of(screen).audience = Audience::online;
  const auto ties = ties_begun(screen);
  EXPECT_EQ(ties.size(), 15U);
  for (const NewTie& tie : ties) EXPECT_EQ(tie.kind, TieKind::online);
}

// Whoever just sits there makes half as many acquaintances and is as satisfied as the others; a
// version that leaves them out of the circle, or that lowers their satisfaction, fails.
TEST(GetAcquainted, WhoJustSitsThereMakesFewerAcquaintancesButIsAsSatisfied) {
  const DrawScript script = accepting(0.4);
  World talk = session_of(&script), quiet = session_of(&script);
  hub_of(quiet).traits.quiet_welcome = 1;
  for (World* world : {&talk, &quiet}) {
    for (std::size_t k = 2; k < 6; ++k) world->residents.sociability[ResidentId(k)] = 0.5F;
    world->residents.sociability[ResidentId(2)] = -0.6F;
  }
  EXPECT_TRUE(involves(ties_begun(talk), 2));
  const auto ties = ties_begun(quiet);
  EXPECT_FALSE(involves(ties, 2));
  EXPECT_EQ(ties.size(), 3U);
  EXPECT_EQ(quiet.links[ResidentId(2)][0].satisfaction, talk.links[ResidentId(2)][0].satisfaction);
}

TEST(GetAcquainted, TimeWithSomebodyWhoJustSitsThereCountsHalf) {
  const DrawScript script = accepting(1.0);
  World talk = session_of(&script), quiet = session_of(&script);
  hub_of(quiet).traits.quiet_welcome = 1;
  std::array<float, 2> hours{};
  for (const bool welcome : {false, true}) {
    World& world = welcome ? quiet : talk;
    world.residents.sociability[ResidentId(2)] = -2;
    testing::tie(world, ResidentId(2), ResidentId(3), TieKind::friendship, 0.5F);
    WeekScratch scratch;
    hold_sessions(world, scratch);
    hours[welcome ? 1 : 0] = scratch.session_hours[TieId(0U)];
  }
  EXPECT_GT(hours[0], 0);
  EXPECT_FLOAT_EQ(hours[1], 0.5F * hours[0]);
}

/// Satisfaction that one of the two loses when two fall out in a hub of this safety and conflict.
double loss_by_conflict(double safety, double conflict) {
  const DrawScript calm{{key(Purpose::session_tie), 1.0}, {key(Purpose::conflict), 1.0}};
  const DrawScript quarrel{{key(Purpose::session_tie), 1.0}, {key(Purpose::conflict), 0.0}};
  World before = session_of(&calm), after = session_of(&quarrel);
  for (World* world : {&before, &after}) {
    hub_of(*world).traits.safety = safety;
    hub_of(*world).traits.know_how = 0;
    hub_of(*world).traits.conflict = conflict;
    ties_begun(*world);
  }
  const auto parties = people_of(after, PersonEventKind::fell_out);
  EXPECT_EQ(parties.size(), 2U);
  EXPECT_TRUE(people_of(before, PersonEventKind::fell_out).empty());
  return before.links[parties[0]][0].satisfaction - after.links[parties[0]][0].satisfaction;
}

// Rules kept by all take three quarters of the harm away, on top of the hosts who mediate.
TEST(FallOut, HurtsLessWhereItIsMediatedAndWhereRulesAreKept) {
  EXPECT_NEAR(loss_by_conflict(0.5, 1), 0.3, 1e-6);
  EXPECT_NEAR(loss_by_conflict(0.8, 1), 0.3 * 0.25, 1e-6);
  EXPECT_NEAR(loss_by_conflict(0.5, 0.25), 0.3 * 0.25, 1e-6);
}

TEST(FallOut, OfOneTableLeavesTheOthersInPeace) {
  DrawScript script{{key(Purpose::session_tie), 1.0}, {key(Purpose::conflict), 0.0}};
  World world = make_hub_world(24, 1000);
  world.draws = Draws(1, &script);
  hub_of(world).audience = Audience::invited;
  for (std::size_t k = 0; k < 24; ++k) {
    world.events.visits.push_back({ResidentId(k), HubId(0), 0, true, false});
  }
  ties_begun(world);
  EXPECT_EQ(people_of(world, PersonEventKind::fell_out).size(), 8U);  // two at each of four tables
}

}  // namespace
}  // namespace engawa
