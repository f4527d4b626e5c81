#include <gtest/gtest.h>

#include "sim/hubs/kind.hpp"
#include "sim/interventions/kind.hpp"
#include "sim/state/supports.hpp"
#include "tests/support/needs_world.hpp"

namespace engawa {
namespace {

struct Family {
  World world;
  ResidentId mother, child;
};

/// A mother and a child at home, another who lives alone, a field.
Family family(const DrawScript* script) {
  Family f{testing::make_small_world(10), {}, {}};
  f.world.draws = Draws(1, script);
  const auto home = testing::add_dwelling(f.world);
  f.mother = testing::add_person(f.world, home, 50, true);
  f.child = testing::add_person(f.world, home, 22, false);
  f.world.links.resize(f.world.residents.size());
  f.world.hubs.push_back(make_hub("field", *find_hub_kind("hatake"), 100, 100));
  return f;
}

Action link() {
  Action action;
  action.kind = "school_link";
  action.name = "link";
  action.hub = "field";
  action.values["told"] = 1.0;
  return action;
}

const DrawScript& listening() {
  static const DrawScript script{{key(Purpose::support_accepted), testing::kAlways}};
  return script;
}

TEST(SchoolLink, ReachesTheWithdrawnThroughTheirFamily) {
  Family f = family(&listening());
  f.world.residents.set(f.child, kHikikomori, true);
  const Action action = link();
  turn_levers({&action, 1}, f.world);
  ASSERT_EQ(f.world.supports.size(), 1U);
  EXPECT_EQ(f.world.supports[0].who, f.child);
  EXPECT_EQ(f.world.supports[0].companions[0].who, f.mother);
}

TEST(SchoolLink, ReachesNobodyWhoLivesAloneOrOnlyWithOthersWhoAreWithdrawn) {
  // Wrong version: the flyer is handed to the withdrawn themselves.
  Family f = family(&listening());
  auto& r = f.world.residents;
  r.set(ResidentId(0U), kHikikomori, true);  // lives alone
  r.set(f.child, kHikikomori, true);
  r.set(f.mother, kHikikomori, true);
  const Action action = link();
  turn_levers({&action, 1}, f.world);
  EXPECT_TRUE(f.world.supports.empty());
}

TEST(SchoolLink, IsForTruantsToo) {
  Family f = family(&listening());
  auto& r = f.world.residents;
  r.birth_week[f.child] = -12 * 52;
  r.set(f.child, kTruant | kPupil, true);
  Action action = link();
  action.values["truants"] = 0.0;
  turn_levers({&action, 1}, f.world);
  EXPECT_TRUE(f.world.supports.empty());
  action.values["truants"] = 1.0;
  turn_levers({&action, 1}, f.world);
  EXPECT_EQ(f.world.supports.size(), 1U);
}

TEST(SchoolLink, DependsOnTheFamilysTrust) {
  static const DrawScript script{{key(Purpose::support_accepted), 0.5}};
  Family f = family(&script);
  auto& r = f.world.residents;
  r.set(f.child, kHikikomori, true);
  r.trust[f.mother] = 0.2F, r.trust[f.child] = 1;
  const Action action = link();
  turn_levers({&action, 1}, f.world);
  EXPECT_TRUE(f.world.supports.empty());
  r.trust[f.mother] = 0.8F, r.trust[f.child] = 0;
  turn_levers({&action, 1}, f.world);
  EXPECT_EQ(f.world.supports.size(), 1U);
}

}  // namespace
}  // namespace engawa
