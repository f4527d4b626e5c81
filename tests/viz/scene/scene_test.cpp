// Shapes: the triangles cover what the shape's name says, no more and no less.
#include "viz/scene/scene.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>

namespace engawa::testing {
namespace {

const sf::Color kInk(10, 20, 30, 200);

float doubled_area(const sf::Vector2f& a, const sf::Vector2f& b, const sf::Vector2f& c) {
  return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}

double area_of(const Scene& scene) {
  double area = 0;
  for (std::size_t k = 0; k + 2 < scene.triangles.size(); k += 3) {
    area += std::abs(doubled_area(scene.triangles[k].position, scene.triangles[k + 1].position,
                                  scene.triangles[k + 2].position)) /
            2;
  }
  return area;
}

bool covers(const Scene& scene, sf::Vector2f at) {
  for (std::size_t k = 0; k + 2 < scene.triangles.size(); k += 3) {
    const auto &a = scene.triangles[k].position, &b = scene.triangles[k + 1].position,
               &c = scene.triangles[k + 2].position;
    const float one = doubled_area(a, b, at), two = doubled_area(b, c, at),
                three = doubled_area(c, a, at);
    if ((one >= 0 && two >= 0 && three >= 0) || (one <= 0 && two <= 0 && three <= 0)) return true;
  }
  return false;
}

Box bounds_of(const Scene& scene) {
  Box box{1e9F, 1e9F, -1e9F, -1e9F};
  for (const auto& corner : scene.triangles) {
    box.left = std::min(box.left, corner.position.x);
    box.right = std::max(box.right, corner.position.x);
    box.top = std::min(box.top, corner.position.y);
    box.bottom = std::max(box.bottom, corner.position.y);
  }
  return box;
}

TEST(Shapes, AreWholeTrianglesOfOneColour) {
  Scene scene;
  add_disc(scene, {50, 50}, 10, kInk);
  add_ring(scene, {50, 50}, 10, 2, kInk);
  add_square(scene, {50, 50}, 10, kInk);
  add_diamond(scene, {50, 50}, 10, kInk);
  add_line(scene, {0, 0}, {50, 10}, 2, kInk);
  add_dashed_line(scene, {0, 0}, {50, 10}, 2, 5, kInk);
  add_arc(scene, {0, 0}, {50, 10}, .2F, 2, kInk);
  EXPECT_EQ(scene.triangles.size() % 3, 0U);
  for (const auto& corner : scene.triangles) EXPECT_EQ(corner.color, kInk);
}

TEST(Disc, HasTheAreaOfACircleNearly) {
  Scene scene;
  add_disc(scene, {50, 50}, 10, kInk, 64);
  EXPECT_NEAR(area_of(scene), std::numbers::pi * 100, 1);
  EXPECT_TRUE(covers(scene, {50, 50}));
  EXPECT_FALSE(covers(scene, {58, 58}));
}

TEST(Ring, LeavesItsMiddleOpen) {
  Scene scene;
  add_ring(scene, {50, 50}, 10, 2, kInk, 64);
  EXPECT_FALSE(covers(scene, {50, 50}));
  EXPECT_TRUE(covers(scene, {60, 50}));
  EXPECT_NEAR(area_of(scene), std::numbers::pi * (121 - 81), 1);
}

TEST(Ring, IsADiscWhereItsWidthFillsIt) {
  Scene scene;
  add_ring(scene, {50, 50}, 2, 40, kInk);
  EXPECT_TRUE(covers(scene, {50.1F, 50}));
}

TEST(Rectangle, CoversItsBoxExactly) {
  Scene scene;
  add_rectangle(scene, {10, 20, 50, 30}, kInk);
  EXPECT_DOUBLE_EQ(area_of(scene), 400);
  const Box bounds = bounds_of(scene);
  EXPECT_EQ(bounds.left, 10);
  EXPECT_EQ(bounds.bottom, 30);
  add_rectangle(scene, {10, 20, 5, 30}, kInk);
  EXPECT_DOUBLE_EQ(area_of(scene), 400) << "a box turned inside out is drawn";
}

TEST(Diamond, IsHalfItsSquare) {
  Scene diamond, square;
  add_diamond(diamond, {50, 50}, 10, kInk);
  add_square(square, {50, 50}, 10, kInk);
  EXPECT_DOUBLE_EQ(area_of(diamond) * 2, area_of(square));
}

TEST(Line, IsAsWideAsSaidInEveryDirection) {
  for (int turn = 0; turn < 12; ++turn) {
    const float angle = static_cast<float>(turn) * .5F;
    Scene scene;
    add_line(scene, {100, 100}, {100 + 40 * std::cos(angle), 100 + 40 * std::sin(angle)}, 3, kInk);
    EXPECT_NEAR(area_of(scene), 120, .01);
  }
}

TEST(DashedLine, CoversHalfOfItsLengthAndStaysWithin) {
  Scene scene;
  add_dashed_line(scene, {0, 10}, {100, 10}, 2, 5, kInk);
  EXPECT_NEAR(area_of(scene), 100, .01);
  EXPECT_TRUE(covers(scene, {2, 10}));
  EXPECT_FALSE(covers(scene, {7, 10}));
  EXPECT_TRUE(covers(scene, {12, 10}));
  const Box bounds = bounds_of(scene);
  EXPECT_GE(bounds.left, 0);
  EXPECT_LE(bounds.right, 100);
}

TEST(DashedLine, ThatIsShorterThanADashIsWhole) {
  Scene scene;
  add_dashed_line(scene, {0, 10}, {3, 10}, 2, 5, kInk);
  EXPECT_NEAR(area_of(scene), 6, .01);
}

TEST(DashedLine, HasABoundedNumberOfDashes) {
  Scene scene;
  add_dashed_line(scene, {0, 0}, {1e6F, 0}, 2, 4, kInk);
  EXPECT_LE(scene.triangles.size(), 6U * 501);
}

TEST(Arc, BendsToTheLeftAndMeetsItsEnds) {
  Scene scene;
  add_arc(scene, {0, 100}, {100, 100}, .2F, 2, kInk);  // eastwards: left is up
  EXPECT_TRUE(covers(scene, {.2F, 100}));
  EXPECT_TRUE(covers(scene, {99.8F, 100}));
  EXPECT_TRUE(covers(scene, {50, 80}));
  EXPECT_FALSE(covers(scene, {50, 100}));
  EXPECT_NEAR(bounds_of(scene).top, 79, 1);
  Scene back;
  add_arc(back, {100, 100}, {0, 100}, .2F, 2, kInk);
  EXPECT_TRUE(covers(back, {50, 120}));
}

TEST(Shapes, OfNoSizeOrNowhereAreNotDrawn) {
  const float nowhere = std::numeric_limits<float>::quiet_NaN();
  const float far = std::numeric_limits<float>::infinity();
  Scene scene;
  add_disc(scene, {50, 50}, 0, kInk);
  add_disc(scene, {50, 50}, nowhere, kInk);
  add_ring(scene, {50, 50}, 10, 0, kInk);
  add_square(scene, {50, 50}, -1, kInk);
  add_diamond(scene, {50, 50}, -1, kInk);
  add_line(scene, {5, 5}, {5, 5}, 2, kInk);
  add_line(scene, {5, 5}, {nowhere, 5}, 2, kInk);
  add_line(scene, {5, 5}, {far, 5}, 2, kInk);
  add_line(scene, {5, 5}, {50, 5}, 0, kInk);
  add_dashed_line(scene, {5, 5}, {far, 5}, 2, 4, kInk);
  add_dashed_line(scene, {5, 5}, {50, 5}, 2, 0, kInk);
  add_arc(scene, {5, 5}, {5, 5}, .2F, 2, kInk);
  EXPECT_TRUE(scene.triangles.empty());
}

}  // namespace
}  // namespace engawa::testing
