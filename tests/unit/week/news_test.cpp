#include "sim/week/news.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "tests/support/hub_world.hpp"

namespace engawa {
namespace {
/// Hubs of a kind, two kilometres apart in a row, all open.
World town_of(int hubs, std::string_view kind) {
  World world = testing::make_small_world(1);
  for (int k = 0; k < hubs; ++k) {
    const auto x10 = static_cast<std::uint16_t>(300 + 200 * k);
    world.hubs.push_back(make_hub("place " + std::to_string(k), *find_hub_kind(kind), x10, 500));
  }
  set_schedules(world);
  return world;
}

bool holds(std::span<const std::uint32_t> near, std::uint32_t wanted) {
  return std::ranges::find(near, wanted) != near.end();
}

TEST(NewsByPlace, HoldsEveryDoorWithinReachAndFewOthers) {
  const World world = town_of(12, "hokenshitsu");
  const auto news = news_of_week(world);
  ASSERT_EQ(news.size(), 12U);
  const NewsByPlace places(world, news);
  const double reach = world.parameters.attendance.passing_reach;
  for (int x10 = 0; x10 < 3200; x10 += 7) {
    for (const int y10 : {0, 349, 351, 500, 640, 655, 2000}) {
      const auto near =
          places.near(static_cast<std::uint16_t>(x10), static_cast<std::uint16_t>(y10));
      EXPECT_TRUE(std::ranges::is_sorted(near));
      EXPECT_LE(near.size(), 4U);
      for (std::uint32_t k = 0; k < news.size(); ++k) {
        const auto& hub = world.hubs[news[k].hub];
        const double metres = 10.0 * std::hypot(x10 - int{hub.x10}, y10 - int{hub.y10});
        EXPECT_TRUE(metres >= reach || holds(near, k)) << x10 << " " << y10 << " " << k;
      }
    }
  }
}

TEST(NewsByPlace, ReachesEverybodyWithWhatIsTold) {
  World world = town_of(3, "hokenshitsu");
  world.hubs[HubId(1)].levers.told_everywhere = 0.1F;
  const auto news = news_of_week(world);
  const NewsByPlace places(world, news);
  for (const int x10 : {0, 300, 700, 5000, 65535}) {
    EXPECT_TRUE(holds(places.near(static_cast<std::uint16_t>(x10), 500), 1));
  }
  EXPECT_EQ(places.near(60000, 60000).size(), 1U);
}

TEST(NewsByPlace, IsEmptyWithoutHubs) {
  const World world = testing::make_small_world(1);
  const auto news = news_of_week(world);
  EXPECT_TRUE(NewsByPlace(world, news).near(5, 5).empty());
}

}  // namespace
}  // namespace engawa
