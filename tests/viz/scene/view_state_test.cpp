// The clock and the camera: which week is shown, and which ground.
#include "viz/scene/view_state.hpp"

#include <gtest/gtest.h>

#include <limits>

namespace engawa::testing {
namespace {

ViewState at(double clock) {
  ViewState view;
  view.clock = clock;
  return view;
}

TEST(Clock, ShowsTheWeekThatEndedLast) {
  EXPECT_EQ(week_of(at(-1)), -1);
  EXPECT_EQ(week_of(at(-.25)), -1);
  EXPECT_EQ(week_of(at(0)), 0);
  EXPECT_EQ(week_of(at(12.75)), 12);
  EXPECT_DOUBLE_EQ(share_of_week(at(-.25)), .75);
  EXPECT_DOUBLE_EQ(share_of_week(at(12.75)), .75);
  EXPECT_DOUBLE_EQ(share_of_week(at(12)), 0);
}

TEST(Clock, NeverLeavesTheStartBackwards) {
  for (const double clock : {-1.5, -1e300, std::numeric_limits<double>::quiet_NaN(),
                             -std::numeric_limits<double>::infinity()}) {
    EXPECT_EQ(week_of(at(clock)), -1);
    EXPECT_EQ(share_of_week(at(clock)), 0);
  }
  EXPECT_GT(week_of(at(std::numeric_limits<double>::infinity())), 1'000'000);
}

TEST(Camera, ShowsNorthUpAndFindsTheGroundAgain) {
  const Viewport pane{100, 50, 400, 300, {1000, 2000, 5}};
  EXPECT_EQ(pane.pixel(1000, 2000), sf::Vector2f(300, 200));
  EXPECT_EQ(pane.pixel(1050, 2000), sf::Vector2f(310, 200));
  EXPECT_EQ(pane.pixel(1000, 2050), sf::Vector2f(300, 190));
  const auto ground = pane.ground(pane.pixel(1234, 1876));
  EXPECT_NEAR(ground.x, 1234, .01);
  EXPECT_NEAR(ground.y, 1876, .01);
  EXPECT_TRUE(pane.holds({100, 50}));
  EXPECT_FALSE(pane.holds({500, 50}));
}

}  // namespace
}  // namespace engawa::testing
