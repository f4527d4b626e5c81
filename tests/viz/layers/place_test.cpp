#include "viz/layers/place.hpp"

#include <gtest/gtest.h>

#include "tests/viz/layers/layer_stage.hpp"

namespace engawa::testing {
namespace {

/// The variant's town with person 20 in another dwelling from week 7 on.
LayerStage with_a_move() {
  auto source = toy_source(Side::variant);
  for (std::size_t k = 2; k < source->panels.size(); ++k) source->panels[k].x10[20] = 70;
  return LayerStage(Playback(toy_source(Side::baseline), std::move(source)));
}

TEST(PlaceOf, LiesInTheDwellingsSquare) {
  const LayerStage stage;
  const PanelRow& row = stage.world().panel(0);
  for (std::size_t person = 0; person < row.size(); ++person) {
    const auto at = place_of(stage.world(), person, 0);
    ASSERT_TRUE(at);
    EXPECT_EQ(std::floor(at->x / 10), row.x10[person]);
    EXPECT_EQ(std::floor(at->y / 10), row.y10[person]);
  }
}

TEST(PlaceOf, SetsThoseOfOneHouseBesideEachOther) {
  const Viewport::Metres one = offset_of(kToyLife), other = offset_of(kToyLife + 1);
  EXPECT_GT(std::hypot(one.x - other.x, one.y - other.y), .1);
  EXPECT_EQ(one.x, offset_of(kToyLife).x);
}

TEST(PlaceOf, KnowsNobodyWhoIsNotInTheTown) {
  const LayerStage stage;
  EXPECT_TRUE(place_of(stage.world(), 5, 10.9));
  EXPECT_FALSE(place_of(stage.world(), 5, 11)) << "died";
  EXPECT_FALSE(place_of(stage.world(), 38, 2));
  EXPECT_TRUE(place_of(stage.world(), 39, 9)) << "born between snapshots: as the next one has it";
  EXPECT_FALSE(place_of(stage.world(), 1'000'000, 3));
}

TEST(PlaceOf, GlidesInTheWeekOfAMoveOnly) {
  const LayerStage stage = with_a_move();
  const double before = place_of(stage.world(), 20, 6)->x,
               after = place_of(stage.world(), 20, 7)->x;
  EXPECT_GT(after - before, 300);
  EXPECT_EQ(place_of(stage.world(), 20, 5.9)->x, before);
  EXPECT_NEAR(place_of(stage.world(), 20, 6.5)->x, (before + after) / 2, .01);
  EXPECT_LT(place_of(stage.world(), 20, 6.1)->x - before, (after - before) * .1)
      << "slowly at first";
}

TEST(PlaceOf, MoversAreDrawnOnTheirWay) {
  LayerStage stage = with_a_move();
  stage.look_at(6.5);
  const Scene scene = stage.scene();
  const Selection found = pick(stage.input(), stage.cache, stage.pixel_of(20));
  ASSERT_TRUE(found.life);
  EXPECT_EQ(*found.life, kToyLife + 20);
}

TEST(PlaceOfHub, IsThisWeeksPlaceOnceFounded) {
  auto source = toy_source(Side::variant);
  source->held.hubs.week_x10.values[9 * 2] = 50;
  const Recording& recording = source->held;
  EXPECT_EQ(place_of_hub(recording, 8, 0)->x, 215);
  EXPECT_EQ(place_of_hub(recording, 9, 0)->x, 505);
  EXPECT_FALSE(place_of_hub(recording, 5, 1));
  EXPECT_TRUE(place_of_hub(recording, 6, 1));
  EXPECT_TRUE(place_of_hub(recording, -1, 0)) << "it was there before";
  EXPECT_FALSE(place_of_hub(recording, 6, 7));
}

TEST(CameraOfTown, ShowsEverybodyAndTheHubs) {
  for (const float width : {300.F, 480.F, 930.F}) {
    LayerStage stage;
    stage.width = width;
    stage.view.camera = camera_of_town(stage.world(), width, stage.height);
    for (std::size_t person = 0; person < 38; ++person) {
      EXPECT_TRUE(stage.viewport().holds(stage.pixel_of(person))) << person;
    }
    EXPECT_TRUE(stage.viewport().holds(stage.viewport().pixel(685, 295)));
  }
}

TEST(CameraOfTown, IsNotDrawnAwayByAStallInAnotherCity) {
  auto source = toy_source(Side::variant);
  for (auto& x : source->held.hubs.x10) x = 3000;
  const LayerStage stage(Playback(nullptr, std::move(source)));
  EXPECT_LT(stage.view.camera.x, 1000);
  EXPECT_LT(stage.view.camera.metres_per_pixel, 5);
}

}  // namespace
}  // namespace engawa::testing
