#include <gtest/gtest.h>

#include "tests/viz/layers/layer_stage.hpp"
#include "viz/scene/legend.hpp"

namespace engawa::testing {
namespace {

sf::Color colour_of_person(const LayerStage& stage, std::size_t person) {
  const std::size_t snapshot = stage.world().snapshot_before(week_of(stage.view));
  return colour_of(stage.view, stage.world(), stage.world().panel(snapshot), person).colour;
}

struct CloseStage : LayerStage {
  CloseStage() {
    view.show_ties = view.show_visits = view.show_helps = false;
    view.detail = Detail::residents;
  }
  void centre_on(std::size_t person) {
    const auto at = place_of(world(), person, view.clock);
    view.camera = {at->x, at->y, .05};
  }
};

TEST(Residents, AreDiscsInTheColourOfTheColouring) {
  CloseStage stage;
  for (const ColourBy colouring : {ColourBy::loneliness, ColourBy::age, ColourBy::isolation}) {
    stage.view.colour_by = colouring;
    for (const std::size_t person : {0U, 17U, 30U}) {
      stage.centre_on(person);
      EXPECT_EQ(colour_at(stage.scene(), stage.pixel_of(person)), colour_of_person(stage, person));
    }
  }
}

TEST(Residents, AreLeftOutOrFaintIfFilteredOut) {
  CloseStage stage;
  stage.view.filters.isolated = true;  // persons 0 and 1
  stage.centre_on(0);
  EXPECT_EQ(colour_at(stage.scene(), stage.pixel_of(0)), colour_of_person(stage, 0));
  stage.centre_on(30);
  EXPECT_NE(colour_at(stage.scene(), stage.pixel_of(30)), colour_of_person(stage, 30));
  stage.view.filters = {};
  stage.view.filters.alone = true;  // persons from 10 on
  EXPECT_EQ(colour_at(stage.scene(), stage.pixel_of(30)), colour_of_person(stage, 30));
  stage.view.filters.work = WorkFilter::pupils;
  EXPECT_NE(colour_at(stage.scene(), stage.pixel_of(30)), colour_of_person(stage, 30));
}

TEST(Residents, AreHiddenOnDemand) {
  CloseStage stage;
  stage.centre_on(30);
  stage.view.show_residents = false;
  EXPECT_NE(colour_at(stage.scene(), stage.pixel_of(30)), colour_of_person(stage, 30));
}

TEST(Residents, GrowWithTheZoomWithinBounds) {
  CloseStage stage;
  const auto spread = [&stage](double scale) {
    stage.centre_on(30);
    stage.view.camera.metres_per_pixel = scale;
    const Scene scene = stage.scene();
    const sf::Color colour = colour_of_person(stage, 30);
    float reach = 0;
    while (colour_at(scene, stage.pixel_of(30) + sf::Vector2f(0, reach)) == colour) reach += .25F;
    return reach;
  };
  EXPECT_GE(spread(.9), 1.5F);
  EXPECT_GT(spread(.3), spread(.9));
  EXPECT_LE(spread(.02), 7.5F);
}

TEST(Blocks, HaveTheMeanColourOfTheirPeople) {
  LayerStage stage;
  stage.show_nothing();
  stage.view.detail = Detail::blocks;
  stage.view.camera = {250, 250, 3};
  // squares of 100 m: persons of area 0 with x 200 to 299 and y 200 to 299
  const PanelRow& row = stage.world().panel(2);
  int red = 0, count = 0;
  for (std::size_t person = 0; person < row.size(); ++person) {
    if (row.x10[person] / 10 != 2 || row.y10[person] / 10 != 2) continue;
    red += colour_of(stage.view, stage.world(), row, person).colour.r;
    ++count;
  }
  ASSERT_GT(count, 1);
  const sf::Color drawn = colour_at(stage.scene(), stage.viewport().pixel(250, 250));
  EXPECT_NEAR(drawn.r, double(red) / count, 1);
}

TEST(Blocks, SayNoDataWhereTheFiltersLeaveNobody) {
  LayerStage stage;
  stage.show_nothing();
  stage.view.detail = Detail::blocks;
  stage.view.camera = {250, 250, 3};
  stage.view.filters.age_from = 100;
  EXPECT_EQ(colour_at(stage.scene(), stage.viewport().pixel(250, 250)), stage.theme().no_data);
  EXPECT_EQ(colour_at(stage.scene(), stage.viewport().pixel(450, 250)), stage.theme().pane)
      << "nobody lives there";
}

TEST(Blocks, PointOutThePeopleOfTheWeek) {
  LayerStage stage;
  stage.view.detail = Detail::blocks;
  stage.view.show_ties = false;
  stage.view.camera = {200, 320, 1};
  const auto found = [&stage](std::size_t person) {
    return pick(stage.input(), stage.cache, stage.pixel_of(person)).life == kToyLife + person;
  };
  EXPECT_TRUE(found(20)) << "came in week 8";
  EXPECT_FALSE(found(21)) << "came in week 9";
  EXPECT_TRUE(found(12)) << "a regular";
  EXPECT_FALSE(found(34));
}

TEST(Areas, AreFilledWithTheirMeanColour) {
  LayerStage stage;
  stage.show_nothing();
  stage.view.detail = Detail::areas;
  const Scene scene = stage.scene();
  const sf::Color north = colour_at(scene, stage.viewport().pixel(150, 250));
  EXPECT_EQ(north, colour_at(scene, stage.viewport().pixel(250, 350)));
  EXPECT_NE(north, colour_at(scene, stage.viewport().pixel(650, 350)));
  EXPECT_NE(north, stage.theme().pane);
  stage.view.filters.age_from = 100;
  EXPECT_EQ(colour_at(stage.scene(), stage.viewport().pixel(150, 250)), stage.theme().no_data);
}

TEST(Areas, TieTheirPeopleByBundles) {
  LayerStage stage;
  stage.show_nothing();
  stage.view.detail = Detail::areas;
  const std::size_t before = triangles_of(stage.scene(), stage.theme().shared);
  stage.view.show_ties = true;
  const std::size_t bundled = triangles_of(stage.scene(), stage.theme().shared);
  EXPECT_EQ(before, 0U);
  EXPECT_GT(bundled, 20U);
  stage.view.filters.tie_kinds.fill(false);
  EXPECT_EQ(triangles_of(stage.scene(), stage.theme().shared), 0U);
}

}  // namespace
}  // namespace engawa::testing
