#include "sim/week/feelings_lane.hpp"

#include <gtest/gtest.h>

#include <random>

#include "sim/core/draws.hpp"
#include "sim/core/elementary.hpp"
#include "sim/params/parameters.hpp"
#include "sim/week/loneliness.hpp"

namespace engawa {
namespace {
FeelingsLane lane_of(std::size_t size) {
  std::mt19937_64 luck(size);
  const auto below = [&](double most) { return most * Draw::to_unit(luck()); };
  FeelingsLane lane;
  lane.size = size;
  for (std::size_t k = 0; k < size; ++k) {
    lane.trait[k] = below(2) - 1;
    lane.contact[k] = below(30);
    lane.desired[k] = 0.2 + below(40);  // beyond the least and the most appetite on both sides
    lane.closeness[k] = below(6);
    lane.role[k] = below(1), lane.unmet[k] = below(2), lane.health[k] = below(1);
    lane.colouring[k] = below(1) - .5;
    lane.event_stress[k] = below(1);
    lane.loneliness[k] = below(4) - 2;
    lane.u[k] = k % 7 == 0 ? below(.02) : k % 7 == 1 ? 1 - below(.02) : below(1);
  }
  return lane;
}

TEST(FeelingsLane, MovesEverybodyAsTheEquationSays) {
  const Loneliness l = Parameters{}.loneliness;
  for (const std::size_t size : {std::size_t{0}, std::size_t{1}, std::size_t{29}, kLane}) {
    auto lane = lane_of(size);
    move_feelings(lane, l);
    for (std::size_t k = 0; k < size; ++k) {
      const double target = loneliness_target(
          l, {lane.trait[k], lane.contact[k], lane.desired[k], lane.closeness[k], lane.role[k],
              lane.unmet[k], lane.health[k], lane.colouring[k], lane.event_stress[k]});
      EXPECT_EQ(lane.target[k], target) << k;
      EXPECT_EQ(lane.change[k],
                l.speed * (target - lane.loneliness[k]) + l.noise * normal_quantile(lane.u[k]))
          << k;
    }
  }
}

}  // namespace
}  // namespace engawa
