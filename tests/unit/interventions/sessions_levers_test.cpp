// Interventions on what happens in a session: rules, what people like, parts to play.
#include <gtest/gtest.h>

#include "sim/hubs/kind.hpp"
#include "sim/interventions/kind.hpp"
#include "tests/support/hub_world.hpp"

namespace engawa {
namespace {
using testing::hub_of;
using testing::make_hub_world;
using testing::people_of;

Action action_of(std::string_view kind) {
  Action action;
  action.kind = kind;
  action.name = "action";
  action.hub = "test-hub";
  return action;
}
/// A session of eight in week 0 under an action, with draws by script.
World held_under(const Action& action, const DrawScript& script, double safety = 0.6) {
  World world = make_hub_world(8, 1000);
  world.week = world.study_start = 4;
  world.draws = Draws(1, &script);
  hub_of(world).traits.safety = safety;
  hub_of(world).traits.know_how = 0;
  turn_levers({&action, 1}, world);
  set_schedules(world);
  hub_of(world).seats[0] = 1000;
  for (std::size_t k = 0; k < 8; ++k) {
    world.events.visits.push_back({ResidentId(k), HubId(0), 0, true, false});
  }
  WeekScratch scratch;
  hold_sessions(world, scratch);
  return world;
}

// 8 people and .4 of safety lacking make .0128; with the rules .25 is lacking, .008.
TEST(SafetyRules, MakeFallingOutRarerAndCostTheirTrainingOnce) {
  const DrawScript script{{key(Purpose::session_tie), 1.0}, {key(Purpose::conflict), 0.01}};
  Action rules = action_of("safety_rules");
  World with = held_under(rules, script);
  EXPECT_TRUE(people_of(with, PersonEventKind::fell_out).empty());
  EXPECT_EQ(hub_of(with).levers.yen_out[std::size_t(Cost::programme)], 50'000);
  rules.strength = 0;
  const World without = held_under(rules, script);
  EXPECT_EQ(people_of(without, PersonEventKind::fell_out).size(), 2U);
  rules.strength = 1;
  ++with.week;
  turn_levers({&rules, 1}, with);
  EXPECT_EQ(hub_of(with).levers.yen_out[std::size_t(Cost::programme)], 0);
  EXPECT_FLOAT_EQ(hub_of(with).levers.extra_safety, 0.15F);
}

TEST(HumanLibrary, ShowsWhatPeopleCanDoAndBringsStaffCloser) {
  const DrawScript script{{key(Purpose::session_tie), 1.0},
                          {key(Purpose::show_skill), 0.04},
                          {key(Purpose::conflict), 1.0}};
  Action library = action_of("human_library");
  const World with = held_under(library, script);
  library.strength = 0;
  const World without = held_under(library, script);
  EXPECT_GT(people_of(with, PersonEventKind::skill_shown).size(), 3U);
  EXPECT_TRUE(people_of(without, PersonEventKind::skill_shown).empty());
  const ResidentId who(0);
  EXPECT_NEAR(with.residents.trust[who] - without.residents.trust[who], 0.02, 1e-6);
  EXPECT_GT(with.residents.hub_contact[who], without.residents.hub_contact[who]);
}

// Every second week, counted from its start; a version that acts each week doubles its effect.
TEST(HumanLibrary, IsHeldOnceInSoManyWeeks) {
  const Action library = action_of("human_library");
  World world = make_hub_world(4, 10);
  world.study_start = 3;
  std::vector<float> factors;
  for (world.week = 3; world.week < 8; ++world.week) {
    turn_levers({&library, 1}, world);
    factors.push_back(hub_of(world).levers.show_factor);
  }
  EXPECT_EQ(factors, (std::vector<float>{3, 1, 3, 1, 3}));
}

TEST(RoleCreation, GivesThoseWhoComeMoreOfAPartToPlay) {
  const DrawScript script{{key(Purpose::session_tie), 1.0},
                          {key(Purpose::show_skill), 1.0},
                          {key(Purpose::conflict), 1.0}};
  Action roles = action_of("role_creation");
  const World with = held_under(roles, script);
  roles.strength = 0;
  const World without = held_under(roles, script);
  for (std::size_t k = 0; k < 8; ++k) {
    EXPECT_NEAR(with.residents.role[ResidentId(k)] - without.residents.role[ResidentId(k)],
                0.04 * 0.5 * 0.65, 1e-6);
  }
  EXPECT_EQ(with.residents.trust[ResidentId(0)], without.residents.trust[ResidentId(0)]);
}

}  // namespace
}  // namespace engawa
