#include "sim/week/sessions.hpp"

#include <gtest/gtest.h>

#include <bit>

#include "tests/support/hub_world.hpp"

namespace engawa {
namespace {
using testing::hub_of;
using testing::make_hub_world;
using testing::people_of;

/// Everybody came to the first slot; draws by script.
World session_of(std::size_t people, const DrawScript* script) {
  World world = make_hub_world(people, 1000);
  world.draws = Draws(1, script);
  hub_of(world).seats[0] = 1000;
  for (std::size_t k = 0; k < people; ++k) {
    world.events.visits.push_back({ResidentId(k), HubId(0), 0, true, false});
    world.links[ResidentId(k)][0].visits = 10;
  }
  return world;
}
WeekScratch hold(World& world) {
  WeekScratch scratch;
  hold_sessions(world, scratch);
  return scratch;
}

const DrawScript kNothingHappens{{key(Purpose::session_tie), 1.0},
                                 {key(Purpose::show_skill), 1.0},
                                 {key(Purpose::conflict), 1.0}};

// .05 * role .3: a version that multiplies the role instead of the chance changes everybody's role.
TEST(FindRole, ShowsASkillMoreOftenWhereTheSessionIsAboutIt) {
  const DrawScript script{{key(Purpose::session_tie), 1.0},
                          {key(Purpose::show_skill), 0.04},
                          {key(Purpose::conflict), 1.0}};
  World plain = session_of(6, &script), library = session_of(6, &script);
  hub_of(library).levers.show_factor = 3;  // .045 against .04
  hold(plain);
  hold(library);
  EXPECT_TRUE(people_of(plain, PersonEventKind::skill_shown).empty());
  const auto shown = people_of(library, PersonEventKind::skill_shown);
  std::vector<ResidentId> able;
  for (std::size_t k = 0; k < 6; ++k) {
    const ResidentId who(k);
    if (library.residents.capabilities[who] != 0) able.push_back(who);
    EXPECT_EQ(std::popcount(library.residents.capabilities_known[who]),
              library.residents.capabilities[who] != 0 ? 1 : 0);
    EXPECT_EQ(plain.residents.capabilities_known[who], 0U);
    if (library.residents.capabilities[who] == 0) {
      EXPECT_EQ(library.residents.role[who], plain.residents.role[who]);
    }
  }
  EXPECT_EQ(shown, able);
}

TEST(FindRole, GivesMoreOfAPartToPlayWhereRolesAreMade) {
  World plain = session_of(6, &kNothingHappens), made = session_of(6, &kNothingHappens);
  hub_of(made).levers.extra_role = 0.5F;
  const float before = plain.residents.role[ResidentId(0)];
  hold(plain);
  hold(made);
  const double gained = plain.residents.role[ResidentId(0)] - before;
  const double gained_more = made.residents.role[ResidentId(0)] - before;
  EXPECT_NEAR(gained, 0.04 * 0.3 * (1 - before), 1e-6);
  EXPECT_NEAR(gained_more, 0.04 * 0.8 * (1 - before), 1e-6);
}

TEST(Remember, TrustGrowsByTheLeverOnEachVisit) {
  World plain = session_of(6, &kNothingHappens), close = session_of(6, &kNothingHappens);
  hub_of(close).levers.trust_per_visit = 0.02F;
  hold(plain);
  hold(close);
  EXPECT_NEAR(close.residents.trust[ResidentId(2)] - plain.residents.trust[ResidentId(2)], 0.02,
              1e-6);
  hub_of(close).levers.trust_per_visit = 2;
  hold(close);
  EXPECT_EQ(close.residents.trust[ResidentId(2)], 1.0F);
}

TEST(Remember, PressureLeavesLessSatisfaction) {
  World plain = session_of(6, &kNothingHappens), pressed = session_of(6, &kNothingHappens);
  hub_of(pressed).levers.pushiness = 1;
  hold(plain);
  hold(pressed);
  const auto memory = [](const World& world) { return world.links[ResidentId(1)][0].satisfaction; };
  EXPECT_NEAR(memory(plain) - memory(pressed), 0.25 * 0.2, 1e-6);
}

// Doubters gain three times as much; a version that raises everybody alike, or that takes doubt for
// lack of readiness above the rest as well, fails.
TEST(TakeHeart, DoubtersGainMost) {
  World world = session_of(6, &kNothingHappens);
  world.residents.civic_mind[ResidentId(0)] = 0;
  world.residents.civic_mind[ResidentId(1)] = 0.15F;
  world.residents.civic_mind[ResidentId(2)] = 0.3F;
  world.residents.civic_mind[ResidentId(3)] = 0.8F;
  world.residents.civic_mind[ResidentId(4)] = 0.98F;
  hub_of(world).traits.civic_gain = 0.02;
  hub_of(world).levers.civic_per_visit = 0.03F;
  hold(world);
  const auto mind = [&](std::size_t k) { return world.residents.civic_mind[ResidentId(k)]; };
  EXPECT_NEAR(mind(0), 0.15, 1e-6);
  EXPECT_NEAR(mind(1), 0.15 + 0.10, 1e-6);
  EXPECT_NEAR(mind(2), 0.35, 1e-6);
  EXPECT_NEAR(mind(3), 0.85, 1e-6);
  EXPECT_EQ(mind(4), 1.0F);
}

TEST(ReceiveContact, OnlineNobodyMeetsInPersonAndTalkIsThinner) {
  World room = session_of(8, &kNothingHappens), screen = session_of(8, &kNothingHappens);
  for (World* world : {&room, &screen}) {
    testing::tie(*world, ResidentId(0), ResidentId(1), TieKind::friendship, 0.5F);
    testing::tie(*world, ResidentId(2), ResidentId(3), TieKind::online, 0.5F);
    hub_of(*world).staff_per_slot = 0;
  }
  hub_of(screen).audience = Audience::online;
  const auto together = hold(room), apart = hold(screen);
  const ResidentId who(0);
  EXPECT_GT(room.residents.hub_hours[who], 0);
  EXPECT_EQ(screen.residents.hub_hours[who], 0);
  EXPECT_NEAR(screen.residents.hub_contact[who], 0.4 * room.residents.hub_contact[who], 1e-6);
  const TieId friends = find_tie(room.ties, ResidentId(0), ResidentId(1));
  const TieId pen_friends = find_tie(room.ties, ResidentId(2), ResidentId(3));
  EXPECT_GT(together.session_hours[friends], 0);
  EXPECT_EQ(apart.session_hours[friends], 0);
  EXPECT_GT(apart.session_hours[pen_friends], 0);
}

}  // namespace
}  // namespace engawa
