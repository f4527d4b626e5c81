// Visits, helps, hubs and what is selected.
#include <gtest/gtest.h>

#include "tests/viz/layers/layer_stage.hpp"

namespace engawa::testing {
namespace {

TEST(Visits, GoFromHomeToTheHub) {
  LayerStage stage;
  stage.show_nothing();
  const std::size_t nothing = stage.scene().triangles.size();
  stage.view.show_visits = true;
  const std::size_t lines = (stage.scene().triangles.size() - nothing) / 3;
  EXPECT_EQ(triangles_of(stage.scene(), stage.theme().shared), 2U * 4) << "four both worlds have";
  EXPECT_EQ(triangles_of(stage.scene(), stage.theme().only_variant), 2U * 2) << "two are its own";
  EXPECT_EQ(lines, 12U) << "who was turned away is not drawn";
  stage.view.filters.only_differences = true;
  EXPECT_EQ(triangles_of(stage.scene(), stage.theme().shared), 0U);
}

TEST(Visits, FractionsOfTheWeekMoveTheDiscs) {
  LayerStage stage;
  stage.show_nothing();
  stage.view.show_visits = true;
  const sf::Color dot = stage.theme().only_variant;
  const auto middle = [&](double clock) {
    stage.view.clock = clock;
    sf::Vector2f sum;
    float count = 0;
    const Scene scene = stage.scene();
    for (std::size_t k = 0; k + 2 < scene.triangles.size(); k += 3) {
      const auto& a = scene.triangles[k];
      const auto& b = scene.triangles[k + 1];
      if (!same_hue(a.color, dot) ||
          std::hypot(a.position.x - b.position.x, a.position.y - b.position.y) > 8) {
        continue;  // lines are longer
      }
      sum += a.position;
      ++count;
    }
    return count == 0 ? sum : sum / count;
  };
  EXPECT_EQ(middle(8).x, 0) << "nobody is on the way at the week's end";
  const sf::Vector2f hub = stage.viewport().pixel(685, 295);
  const auto far = [&hub](sf::Vector2f at) { return std::hypot(at.x - hub.x, at.y - hub.y); };
  EXPECT_GT(far(middle(8.3)), far(middle(8.5)));
  EXPECT_GT(far(middle(8.5)), far(middle(8.7)));
  EXPECT_LT(far(middle(8.95)), 8);
}

TEST(Visits, AreAddedUpWhenThereAreMany) {
  auto source = toy_source(Side::variant);
  auto& visits = source->held.visits;
  visits = {};
  for (std::uint32_t k = 0; k < 1000; ++k) {
    visits.week.push_back(8), visits.person.push_back(k % 30), visits.hub.push_back(0);
    visits.slot.push_back(3), visits.admitted.push_back(1), visits.first.push_back(0);
  }
  visits.by_week = WeekIndex(visits.week, kToyWeeks);
  LayerStage stage(Playback(nullptr, std::move(source)));
  stage.show_nothing();
  stage.view.show_visits = true;
  EXPECT_EQ(triangles_of(stage.scene(), stage.theme().shared), 2U * 2) << "one line an area";
}

TEST(Helps, AreArcsWithAnArrow) {
  LayerStage stage;
  stage.show_nothing();
  stage.view.show_helps = true;
  EXPECT_GT(triangles_of(stage.scene(), stage.theme().shared), 6U) << "21 helps 20 in both";
  EXPECT_GT(triangles_of(stage.scene(), stage.theme().only_variant), 6U) << "13 helps 31 here";
  stage.look_at(9);
  EXPECT_EQ(triangles_of(stage.scene(), stage.theme().shared), 0U)
      << "nobody knows who helped in week 9";
}

TEST(Hubs, AreFullWhenOpenAndHollowWhenShut) {
  auto source = toy_source(Side::variant);
  source->held.hubs.open_slots.values[8 * 2 + 1] = 0;
  LayerStage stage(Playback(nullptr, std::move(source)));
  stage.show_nothing();
  const sf::Vector2f open = stage.viewport().pixel(215, 315);
  const sf::Vector2f shut = stage.viewport().pixel(685, 295);
  const Scene scene = stage.scene();
  EXPECT_EQ(colour_at(scene, open + sf::Vector2f(0, -7)), stage.theme().hub_open);
  EXPECT_NE(colour_at(scene, shut + sf::Vector2f(0, -6)), stage.theme().hub_open);
  EXPECT_GT(triangles_of(scene, stage.theme().hub_shut), 20U) << "a ring";
  EXPECT_GT(triangles_of(scene, stage.theme().warning), 0U) << "somebody was turned away";
  EXPECT_NE(label_of(scene, "入れず1人"), nullptr);
}

TEST(Hubs, HaveDifferentSymbols) {
  std::vector<std::size_t> drawn;
  for (const char* kind : {"hokenshitsu", "engawa", "hatake", "booth", "workshop", "marche", "live",
                           "online_community", "something_new"}) {
    auto source = toy_source(Side::variant);
    source->held.hubs.kind_name[0] = kind;
    LayerStage stage(Playback(nullptr, std::move(source)));
    stage.show_nothing();
    stage.view.camera = {215, 315, 1};
    const Scene scene = stage.scene();
    std::size_t print = 0;  // which of the badge's pixels show the ground through
    for (int k = 0; k < 400; ++k) {
      const sf::Vector2f at(static_cast<float>(340 - 10 + k % 20),
                            static_cast<float>(250 - 10 + k / 20));
      print = print * 31 + (colour_at(scene, at) == stage.theme().hub_open ? 1 : 0);
    }
    drawn.push_back(print);
  }
  std::sort(drawn.begin(), drawn.end());
  EXPECT_EQ(std::adjacent_find(drawn.begin(), drawn.end()), drawn.end());
}

TEST(Hubs, OfOnePlaceStandBelowEachOther) {
  auto source = toy_source(Side::variant);
  for (auto* places : {&source->held.hubs.week_x10, &source->held.hubs.week_y10}) {
    for (std::size_t k = 1; k < places->values.size(); k += 2) {
      places->values[k] = places->values[k - 1];
    }
  }
  LayerStage stage(Playback(nullptr, std::move(source)));
  const sf::Vector2f parent = stage.viewport().pixel(215, 315);
  EXPECT_EQ(pick(stage.input(), stage.cache, parent).hub, "hokenshitsu");
  EXPECT_EQ(pick(stage.input(), stage.cache, parent + sf::Vector2f(0, 22)).hub, "dekimochi");
}

TEST(Hubs, BearTheirOwnNameIfThereAreSeveralOfAKind) {
  auto source = toy_source(Side::variant);
  source->held.hubs.kind_name[1] = "hokenshitsu";
  LayerStage stage(Playback(nullptr, std::move(source)));
  stage.view.camera = {685, 295, .7};
  EXPECT_NE(label_of(stage.scene(), "（dekimochi）"), nullptr);
}

TEST(SelectedResident, IsRingedWithTheTiesOfTheWeek) {
  LayerStage stage;
  stage.show_nothing();
  const std::size_t nothing = triangles_of(stage.scene(), stage.theme().selected);
  stage.view.selection.life = kToyLife + 13;
  const Scene scene = stage.scene();
  EXPECT_GT(triangles_of(scene, stage.theme().selected), nothing + 20) << "a ring";
  EXPECT_EQ(triangles_of(scene, tie_colour(4, stage.theme())), 2U) << "13-31 since week 7";
  EXPECT_GT(triangles_of(scene, stage.theme().only_variant), 0U) << "its twin is not tied so";
  EXPECT_NE(label_of(scene, "30歳"), nullptr);
  EXPECT_EQ(pick(stage.input(), stage.cache, stage.pixel_of(31)).life, kToyLife + 31);
}

TEST(SelectedResident, MayBeUnknownToAWorld) {
  LayerStage stage;
  stage.side = Side::baseline;
  stage.look_at(12);
  const Scene before = stage.scene();
  stage.view.selection.life = kOnlyLife;
  EXPECT_TRUE(same_scene(before, stage.scene()));
  stage.side = Side::variant;
  EXPECT_NE(label_of(stage.scene(), "30歳"), nullptr);
}

TEST(SelectedHub, IsTiedToItsVisitorsOfTwelveWeeks) {
  LayerStage stage;
  stage.show_nothing();
  stage.view.selection.hub = "hokenshitsu";
  const sf::Color line = with_alpha(stage.theme().selected, 1);
  std::size_t lines = 0;
  for (const auto& vertex : stage.scene().triangles) {
    lines += same_hue(vertex.color, line) && vertex.color.a < 255;
  }
  EXPECT_EQ(lines / 6, 7U) << "10, 11, 12 and 20 to 23 came in weeks 0 to 8";
  stage.view.selection.hub = "not there";
  EXPECT_EQ(triangles_of(stage.scene(), stage.theme().selected), 0U);
}

}  // namespace
}  // namespace engawa::testing
