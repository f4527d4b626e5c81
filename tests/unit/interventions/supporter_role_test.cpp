#include <gtest/gtest.h>

#include "sim/interventions/kind.hpp"
#include "sim/state/need_kinds.hpp"
#include "tests/support/hub_world.hpp"

namespace engawa {
namespace {

Action welcome() {
  Action action;
  action.kind = "supporter_role";
  action.name = "action";
  action.hub = "test-hub";
  return action;
}

/// Adults who came last week; the first is poor, the second is not.
World room(const DrawScript* script) {
  World world = testing::make_hub_world(6, 10);
  world.draws = Draws(1, script);
  for (std::size_t k = 0; k < 6; ++k) {
    const ResidentId who(k);
    world.residents.birth_week[who] = -40 * 52;
    world.residents.volunteer[who] = VolunteerStage::visitor;
    find_link(world.links[who], HubId(0))->flags |= kCameLastWeek;
  }
  world.residents.set(ResidentId(0), kPoor, true);
  world.residents.set(ResidentId(2), kForeign, true);
  world.residents.set(ResidentId(3), kLanguageBarrier, true);
  find_link(world.links[ResidentId(2)], HubId(0))->flags = kAware;  // stayed away last week
  return world;
}

/// Rejects a gain for everybody who comes, and one for those who stay away.
TEST(SupporterRole, GivesAPartToExcludedPeopleWhoCame) {
  const DrawScript script{{key(Purpose::language_support), 0.0}};
  World world = room(&script);
  const float before = world.residents.role[ResidentId(0)];
  const Action action = welcome();
  turn_levers({&action, 1}, world);
  const auto& r = world.residents;
  EXPECT_NEAR(r.role[ResidentId(0)], before + 0.1F * (1 - before), 1e-6);
  EXPECT_EQ(r.volunteer[ResidentId(0)], VolunteerStage::helper);
  EXPECT_EQ(r.volunteer_hub[ResidentId(0)], HubId(0));
  EXPECT_EQ(r.volunteer[ResidentId(3)], VolunteerStage::helper);
  for (const std::size_t other : {1U, 2U, 4U, 5U}) {
    EXPECT_EQ(r.role[ResidentId(other)], before) << other;
    EXPECT_EQ(r.volunteer[ResidentId(other)], VolunteerStage::visitor) << other;
  }
}

TEST(SupporterRole, AsksNobodyWhoNeedsRestAndNoChildToHelp) {
  const DrawScript script{{key(Purpose::language_support), 0.0}};
  World world = room(&script);
  world.residents.volunteer_pause[ResidentId(0)] = 10;
  world.residents.birth_week[ResidentId(3)] = -9 * 52;
  const Action action = welcome();
  turn_levers({&action, 1}, world);
  EXPECT_EQ(world.residents.volunteer[ResidentId(0)], VolunteerStage::visitor);
  EXPECT_EQ(world.residents.volunteer[ResidentId(3)], VolunteerStage::visitor);
  EXPECT_GT(world.residents.role[ResidentId(3)], 0.35F) << "a child can have a part to play";
}

TEST(SupporterRole, LeavesItToChance) {
  const DrawScript script{{key(Purpose::language_support), 0.5}};
  World world = room(&script);
  const Action action = welcome();
  turn_levers({&action, 1}, world);
  EXPECT_EQ(world.residents.role[ResidentId(0)], 0.35F);
  EXPECT_EQ(world.residents.volunteer[ResidentId(0)], VolunteerStage::visitor);
}

TEST(SupporterRole, WelcomesInWordsThatAreUnderstood) {
  const DrawScript script{};
  World world = room(&script);
  Action action = welcome();
  turn_levers({&action, 1}, world);
  const HubLevers& levers = world.hubs[HubId(0)].levers;
  EXPECT_EQ(levers.extra_excluded, 0.6F);
  EXPECT_EQ(levers.extra_staff_hours, 4.0F);
  EXPECT_EQ(levers.needs_added, bit_of(Need::housing));
  action.values["interpreter_hours"] = 0.0;
  turn_levers({&action, 1}, world);
  EXPECT_EQ(levers.needs_added, 0) << "without an interpreter nobody explains the papers";
}

}  // namespace
}  // namespace engawa
