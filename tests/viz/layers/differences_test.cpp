// What only one world has is drawn in that world's pane, in its colour and with its stroke.
#include <gtest/gtest.h>

#include "tests/viz/layers/layer_stage.hpp"

namespace engawa::testing {
namespace {

struct DifferenceStage : LayerStage {
  explicit DifferenceStage(Side shown, double clock = 16, Playback worlds = toy_playback())
      : LayerStage(std::move(worlds)) {
    side = shown;
    show_nothing();
    view.show_ties = true;
    view.filters.only_differences = true;
    look_at(clock);
  }
  std::size_t own(Side whose) {
    const Theme& colours = theme();
    return triangles_of(scene(),
                        whose == Side::baseline ? colours.only_baseline : colours.only_variant);
  }
};

TEST(Differences, EachPaneShowsItsOwn) {
  // week 16: the variant alone ties 13-31, 40-13; the baseline alone 27-28
  DifferenceStage variant(Side::variant), baseline(Side::baseline);
  EXPECT_GT(variant.own(Side::variant), 0U);
  EXPECT_EQ(variant.own(Side::baseline), 0U);
  EXPECT_GT(baseline.own(Side::baseline), 0U);
  EXPECT_EQ(baseline.own(Side::variant), 0U);
}

TEST(Differences, AreSoughtInTheWeekThatIsShown) {
  DifferenceStage stage(Side::variant, 5);
  EXPECT_EQ(stage.own(Side::variant), 0U) << "the worlds part in week 6";
  stage.look_at(7);
  EXPECT_GT(stage.own(Side::variant), 0U);
}

TEST(Differences, AreDashedInTheBaselineAndSolidInTheVariant) {
  const auto drawn_share = [](LayerStage& stage, std::uint32_t a, std::uint32_t b,
                              sf::Color colour) {
    stage.view.camera.metres_per_pixel = 1.2;
    const auto one = place_of(stage.world(), a, stage.view.clock);
    const auto two = place_of(stage.world(), b, stage.view.clock);
    stage.view.camera.x = (one->x + two->x) / 2, stage.view.camera.y = (one->y + two->y) / 2;
    stage.view.show_residents = false;
    const sf::Vector2f from = stage.pixel_of(a), to = stage.pixel_of(b);
    const Scene scene = stage.scene();
    int hits = 0, tries = 0;
    for (float share = .15F; share < .85F; share += .002F, ++tries) {
      const sf::Vector2f at = from + (to - from) * share;
      bool hit = false;
      for (std::size_t k = 0; k + 2 < scene.triangles.size() && !hit; k += 3) {
        if (!same_hue(scene.triangles[k].color, colour) || scene.triangles[k].color.a < 120)
          continue;
        Scene one_triangle;
        one_triangle.triangles.assign(scene.triangles.begin() + static_cast<std::ptrdiff_t>(k),
                                      scene.triangles.begin() + static_cast<std::ptrdiff_t>(k) + 3);
        for (auto& vertex : one_triangle.triangles) vertex.color.a = 255;
        hit = colour_at(one_triangle, at) != sf::Color::Transparent;
      }
      hits += hit;
    }
    return double(hits) / tries;
  };
  DifferenceStage variant(Side::variant, 19), baseline(Side::baseline, 19);
  EXPECT_GT(drawn_share(variant, 13, 31, variant.theme().only_variant), .98);
  const double dashed = drawn_share(baseline, 27, 28, baseline.theme().only_baseline);
  EXPECT_GT(dashed, .3);
  EXPECT_LT(dashed, .7);
}

TEST(Differences, GlowWhenNewAndFadeWhenEnded) {
  // 13-33 lives in the variant from week 9 to 13
  const auto strongest_of = [](double clock) {
    auto source = toy_source(Side::variant);
    auto& ties = source->held.ties;
    for (std::size_t k = 0; k < ties.size(); ++k) {
      if (ties.b[k] == 31 || ties.a[k] == 40) ties.b[k] = ties.a[k] = 0;  // that one alone
    }
    DifferenceStage stage(Side::variant, clock,
                          Playback(toy_source(Side::baseline), std::move(source)));
    std::size_t count = 0;
    int alpha = 0;
    for (const auto& vertex : stage.scene().triangles) {
      if (!same_hue(vertex.color, stage.theme().only_variant)) continue;
      ++count;
      alpha = std::max<int>(alpha, vertex.color.a);
    }
    return std::pair(count, alpha);
  };
  EXPECT_EQ(strongest_of(8).first, 0U);
  EXPECT_EQ(strongest_of(9).first, 12U) << "a line and its glow";
  EXPECT_GT(strongest_of(9).second, strongest_of(14).second);
  EXPECT_GT(strongest_of(14).second, strongest_of(18).second);
  EXPECT_GT(strongest_of(18).first, 12U) << "dots";
}

TEST(Differences, ObeyTheFilters) {
  DifferenceStage stage(Side::variant, 10);  // hub ties alone
  stage.view.filters.tie_kinds[4] = false;
  EXPECT_EQ(stage.own(Side::variant), 0U);
  stage.view.filters.tie_kinds[4] = true;
  stage.view.filters.age_from = 70;  // 31 is 66, 33 is 70, 13 is 30
  EXPECT_GT(stage.own(Side::variant), 0U) << "one end is enough";
  stage.view.filters.age_from = 75;
  EXPECT_EQ(stage.own(Side::variant), 0U);
  stage.view.filters = {};
  stage.view.show_ties = false;
  EXPECT_EQ(stage.own(Side::variant), 0U);
}

TEST(Differences, AreBundlesBetweenAreas) {
  DifferenceStage stage(Side::variant);
  stage.view.detail = Detail::areas;
  EXPECT_GT(stage.own(Side::variant), 0U);
  stage.side = Side::baseline;
  EXPECT_GT(stage.own(Side::baseline), 0U);
  EXPECT_EQ(stage.own(Side::variant), 0U);
}

TEST(Differences, ManyAreBundledByArea) {
  auto source = toy_source(Side::variant);
  auto& ties = source->held.ties;
  for (std::uint32_t k = 0; k < 900; ++k) {  // every pair of people but those of before
    ties.a.push_back(k % 30), ties.b.push_back((k % 30 + 1 + k / 30) % 38);
    ties.from_week.push_back(13), ties.to_week.push_back(kNeverWeek);
    ties.first_kind.push_back(4), ties.first_strength.push_back(32);
  }
  DifferenceStage stage(Side::variant, 12, Playback(toy_source(Side::baseline), std::move(source)));
  stage.view.detail = Detail::blocks;
  const std::size_t before = stage.own(Side::variant);
  stage.look_at(19);
  EXPECT_GT(stage.own(Side::variant), before);
  EXPECT_LT(stage.own(Side::variant), 300U) << "an arc and two rings";
  stage.view.detail = Detail::residents;
  EXPECT_LE(stage.own(Side::variant), 4U * 240) << "from near the newest only, each with its glow";
}

TEST(Ties, AreDrawnByKindWhereTheyCanBeToldApart) {
  LayerStage stage;
  stage.show_nothing();
  stage.view.show_ties = true;
  const sf::Color kin = tie_colour(1, stage.theme());
  const auto kin_lines = [&] { return triangles_of(stage.scene(), kin); };
  EXPECT_EQ(kin_lines(), 2U) << "persons 0 and 4";
  stage.view.filters.tie_kinds[1] = false;
  EXPECT_EQ(kin_lines(), 0U);
  stage.view.filters = {};
  stage.view.filters.only_differences = true;
  EXPECT_EQ(kin_lines(), 0U);
  stage.view.filters = {};
  stage.view.detail = Detail::blocks;
  EXPECT_EQ(kin_lines(), 0U);
}

TEST(Ties, AreLeftOutIfThereAreTooMany) {
  auto source = toy_source(Side::variant);
  auto& ties = source->held.ties;
  for (std::uint32_t k = 0; k < 2000; ++k) {
    ties.a.push_back(k % 20), ties.b.push_back(20 + k % 18);
    ties.from_week.push_back(13), ties.to_week.push_back(kNeverWeek);
    ties.first_kind.push_back(1), ties.first_strength.push_back(32);
  }
  LayerStage stage(Playback(nullptr, std::move(source)));
  stage.show_nothing();
  stage.view.show_ties = true;
  stage.look_at(12);
  const sf::Color kin = tie_colour(1, stage.theme());
  EXPECT_GT(triangles_of(stage.scene(), kin), 0U);
  stage.look_at(14);
  EXPECT_EQ(triangles_of(stage.scene(), kin), 0U) << "a hairball is a defect";
}

}  // namespace
}  // namespace engawa::testing
