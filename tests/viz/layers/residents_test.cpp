#include <gtest/gtest.h>

#include "tests/viz/layers/layer_stage.hpp"
#include "viz/layers/frame.hpp"
#include "viz/scene/group_colour.hpp"
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

/// Squares of 100 m round (250, 250): persons of area 0 with x and y from 200 to 299.
template <class Value>
double mean_in_block(const PanelRow& row, Value value) {
  double sum = 0;
  int count = 0;
  for (std::size_t person = 0; person < row.size(); ++person) {
    if (row.x10[person] / 10 != 2 || row.y10[person] / 10 != 2) continue;
    sum += value(person);
    ++count;
  }
  EXPECT_GT(count, 1);
  return sum / count;
}

TEST(Blocks, HaveTheColourOfTheirMeanAmountOnTheScaleOfGroups) {
  LayerStage stage;
  stage.show_nothing();
  stage.view.detail = Detail::blocks;
  stage.view.camera = {250, 250, 3};
  const PanelRow& row = stage.world().panel(2);
  for (const ColourBy colouring : {ColourBy::loneliness, ColourBy::isolation}) {
    stage.view.colour_by = colouring;
    const double mean =
        mean_in_block(row, [&](std::size_t person) { return amount_of(colouring, row, person); });
    const sf::Color drawn = colour_at(stage.scene(), stage.viewport().pixel(250, 250));
    const sf::Color meant = group_colour(*group_scale(colouring), mean, stage.view.dark);
    EXPECT_NEAR(drawn.r, meant.r, 1);
    EXPECT_NEAR(drawn.b, meant.b, 1);
  }
}

TEST(Blocks, HaveTheMeanColourWhereTheColouringIsNoAmount) {
  LayerStage stage;
  stage.show_nothing();
  stage.view.detail = Detail::blocks;
  stage.view.camera = {250, 250, 3};
  stage.view.colour_by = ColourBy::age;
  const PanelRow& row = stage.world().panel(2);
  const double red = mean_in_block(row, [&](std::size_t person) {
    return double(colour_of(stage.view, stage.world(), row, person).colour.r);
  });
  const sf::Color drawn = colour_at(stage.scene(), stage.viewport().pixel(250, 250));
  EXPECT_NEAR(drawn.r, red, 1);
}

TEST(Marked, PeopleAreRingedInBothWorldsAndTheRestIsDimmed) {
  LayerStage stage;
  stage.view.detail = Detail::residents;
  stage.view.camera = {250, 250, 1};
  const Scene before = stage.scene();
  std::uint32_t person = 0;
  while (!place_of(stage.world(), person, stage.view.clock)) ++person;
  stage.view.marked = {person};
  const Scene after = stage.scene();
  EXPECT_GT(after.triangles.size(), before.triangles.size());
  const auto place = *place_of(stage.world(), person, stage.view.clock);
  stage.view.camera = {place.x, place.y, 1};
  const sf::Vector2f at = stage.viewport().pixel(place.x, place.y);
  const float edge = std::max(resident_radius(1), 3.F) + 1;
  EXPECT_EQ(colour_at(stage.scene(), {at.x + edge, at.y}), stage.theme().selected);
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
