// What passes in feelings by itself.
#include <gtest/gtest.h>

#include <cmath>

#include "sim/week/passes.hpp"
#include "tests/support/small_world.hpp"

namespace engawa {
namespace {
const Parallel kOneThread(1);
const ResidentId kWho(0U);

void feel_weeks(World& world, int weeks) {
  WeekScratch scratch;
  for (int week = 0; week < weeks; ++week, ++world.week) feel(world, scratch, kOneThread);
}

TEST(Feel, GriefPasses) {
  World world = testing::make_small_world(18);
  world.residents.event_stress[kWho] = 1;
  feel_weeks(world, 1);
  EXPECT_LT(world.residents.event_stress[kWho], 1);
  feel_weeks(world, 300);
  EXPECT_LT(world.residents.event_stress[kWho], 0.05);
}

TEST(Feel, TrustReturnsToWhatItWasFromBothSides) {
  for (const float start : {0.9F, 0.1F}) {
    World world = testing::make_small_world(18);
    world.parameters.loneliness.trust_return = 0.02;
    world.residents.trust[kWho] = start;
    const float rest = world.residents.trust_at_birth[kWho];
    feel_weeks(world, 100);
    EXPECT_LT(std::abs(world.residents.trust[kWho] - rest), 0.5F * std::abs(start - rest));
  }
}

}  // namespace
}  // namespace engawa
