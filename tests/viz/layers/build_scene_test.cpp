#include <gtest/gtest.h>

#include "tests/viz/layers/layer_stage.hpp"
#include "viz/scene/legend.hpp"

namespace engawa::testing {
namespace {

TEST(BuildScene, GivesTheSameTwice) {
  LayerStage stage;
  const Scene first = stage.scene();
  SceneCache fresh;
  EXPECT_TRUE(same_scene(first, build_scene(stage.input(), fresh)));
  stage.look_at(12);
  EXPECT_FALSE(same_scene(first, stage.scene()));
  stage.look_at(8);
  EXPECT_TRUE(same_scene(first, stage.scene())) << "the cache must not remember another week";
}

TEST(BuildScene, StaysInsideThePaneAndFiniteAtAnyZoom) {
  for (const Detail detail : {Detail::areas, Detail::blocks, Detail::residents}) {
    for (const double scale : {0.0, 1e-9, .01, .2, 3.0, 50.0, 1e9, double(NAN)}) {
      LayerStage stage;
      stage.view.detail = detail;
      stage.view.camera.metres_per_pixel = scale;
      stage.view.selection.life = kToyLife + 13;
      stage.look_at(8.4);
      EXPECT_LE(overhang(stage.scene(), stage.viewport()), 25) << scale;
    }
  }
}

TEST(BuildScene, DrawsNothingButTheGroundFarFromTheTown) {
  LayerStage stage;
  stage.view.camera = {90'000, 90'000, 2};
  const Scene scene = stage.scene();
  EXPECT_EQ(label_of(scene, "暮らしの保健室"), nullptr);
  EXPECT_LT(scene.triangles.size() / 3, 20U) << "background, scale bar, north";
  EXPECT_EQ(colour_at(scene, {300, 200}), stage.theme().pane);
}

TEST(BuildScene, NamesHubsStationsAndAreasInTheLanguage) {
  LayerStage stage;
  Scene scene = stage.scene();
  EXPECT_NE(label_of(scene, "暮らしの保健室"), nullptr);
  EXPECT_NE(label_of(scene, "できもち工房"), nullptr);
  EXPECT_NE(label_of(scene, "武蔵新城駅"), nullptr);
  EXPECT_NE(label_of(scene, "north"), nullptr);
  EXPECT_NE(label_of(scene, "北"), nullptr);
  EXPECT_EQ(label_of(scene, "empty"), nullptr) << "nobody lives there";
  stage.view.language = Language::english;
  scene = stage.scene();
  EXPECT_NE(label_of(scene, "Community health room"), nullptr);
  EXPECT_EQ(label_of(scene, "暮らしの保健室"), nullptr);
}

TEST(BuildScene, LabelsLieInsideThePaneWithoutTouching) {
  LayerStage stage;
  stage.view.text_scale = 1.5F;
  const Scene scene = stage.scene();
  const Box pane{100, 50, 580, 450};
  ASSERT_GE(scene.labels.size(), 4U);
  for (std::size_t k = 0; k < scene.labels.size(); ++k) {
    EXPECT_TRUE(box_of(scene.labels[k]).inside(pane)) << scene.labels[k].text;
    for (std::size_t other = 0; other < k; ++other) {
      EXPECT_FALSE(box_of(scene.labels[k]).overlaps(box_of(scene.labels[other])))
          << scene.labels[k].text << " on " << scene.labels[other].text;
    }
  }
}

TEST(BuildScene, TellsTheLengthOfTheScaleBarTruly) {
  LayerStage stage;
  stage.show_nothing();
  stage.view.camera.metres_per_pixel = 2;  // a quarter of 480 px are 240 m
  EXPECT_NE(label_of(stage.scene(), "200 m"), nullptr);
  stage.view.camera.metres_per_pixel = 40;
  EXPECT_NE(label_of(stage.scene(), "2 km"), nullptr);
}

TEST(BuildScene, RedrawsWhenTheThemeChanges) {
  LayerStage stage;
  EXPECT_EQ(stage.scene().triangles.front().color, theme_of(true).pane);
  stage.view.dark = false;
  EXPECT_EQ(stage.scene().triangles.front().color, theme_of(false).pane);
}

TEST(BuildScene, WorksWithOneWorldAlone) {
  LayerStage stage(toy_alone());
  const Scene scene = stage.scene();
  EXPECT_NE(label_of(scene, "できもち工房"), nullptr);
  EXPECT_EQ(triangles_of(scene, stage.theme().only_variant), 0U);
}

TEST(DetailOf, FollowsTheZoomAndTheNumberOfPeople) {
  LayerStage stage;
  EXPECT_EQ(detail_of(stage.input()), Detail::residents) << "forty people can be told apart";
  stage.view.camera.metres_per_pixel = 12;
  EXPECT_EQ(detail_of(stage.input()), Detail::areas);
  stage.view.camera.metres_per_pixel = 2;
  stage.width = stage.height = 40;  // room for 26 discs
  EXPECT_EQ(detail_of(stage.input()), Detail::residents) << "few are in so small a pane";
  stage.view.camera.metres_per_pixel = 8.9;
  stage.width = stage.height = 48;
  stage.view.camera.x = 230, stage.view.camera.y = 330;
  stage.width = 30, stage.height = 30;  // 270 m, twenty people, room for 15
  EXPECT_EQ(detail_of(stage.input()), Detail::blocks);
  stage.view.detail = Detail::areas;
  EXPECT_EQ(detail_of(stage.input()), Detail::areas);
}

TEST(DetailOf, IsTheSameInBothPanes) {
  LayerStage stage;
  stage.view.camera.metres_per_pixel = 8.9;
  for (float edge = 20; edge < 60; edge += 1) {
    stage.width = stage.height = edge;
    stage.side = Side::baseline;
    const Detail left = detail_of(stage.input());
    stage.side = Side::variant;
    EXPECT_EQ(left, detail_of(stage.input()));
  }
}

TEST(Pick, FindsWhatIsDrawn) {
  LayerStage stage;
  stage.view.camera.metres_per_pixel = .3;
  const auto home = place_of(stage.world(), 20, 8);
  ASSERT_TRUE(home);
  stage.view.camera.x = home->x, stage.view.camera.y = home->y;
  const Selection found = pick(stage.input(), stage.cache, stage.pixel_of(20) + sf::Vector2f(2, 1));
  ASSERT_TRUE(found.life);
  EXPECT_EQ(*found.life, kToyLife + 20);
  EXPECT_EQ(pick(stage.input(), stage.cache, {0, 0}).life, std::nullopt) << "outside the pane";
  stage.view.filters.age_from = 100;
  EXPECT_EQ(pick(stage.input(), stage.cache, stage.pixel_of(20)).life, std::nullopt);
}

TEST(Pick, PrefersAHub) {
  LayerStage stage;
  const sf::Vector2f hub = stage.viewport().pixel(685, 295);
  const Selection found = pick(stage.input(), stage.cache, hub + sf::Vector2f(4, -3));
  EXPECT_EQ(found.hub, "dekimochi");
  EXPECT_EQ(found.life, std::nullopt);
  stage.look_at(3);
  EXPECT_EQ(pick(stage.input(), stage.cache, hub).hub, "") << "founded in week 6";
}

}  // namespace
}  // namespace engawa::testing
