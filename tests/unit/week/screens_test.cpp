#include "sim/week/screens.hpp"

#include <gtest/gtest.h>

#include "tests/support/small_world.hpp"

namespace engawa {
namespace {

TEST(Screen, IsTheWeeksDrawOfEveryRowOfItsBlock) {
  World world = testing::make_small_world(400);
  for (world.week = 3; world.week < 6; ++world.week) {
    const Screen screen(world, Purpose::need_arises, 100, 351);
    for (std::size_t k = 100; k < 351; ++k) {
      const ResidentId who(k);
      EXPECT_EQ(screen.u(who), world.draw(Purpose::need_arises, world.residents.life[who]).u());
    }
  }
}

TEST(Screen, FollowsAScript) {
  World world = testing::make_small_world(10);
  const DrawScript script{{key(Purpose::need_arises), 0.25}};
  world.draws = Draws(1, &script);
  const Screen screen(world, Purpose::need_arises, 0, 10);
  EXPECT_EQ(screen.u(ResidentId(7)), world.draw(Purpose::need_arises, 1).u());
  EXPECT_NEAR(screen.u(ResidentId(7)), 0.25, 1e-9);
}

}  // namespace
}  // namespace engawa
