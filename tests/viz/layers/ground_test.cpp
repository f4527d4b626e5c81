// Squares of the ground, cutting at the pane's edge, bundles.
#include <gtest/gtest.h>

#include "tests/viz/layers/layer_stage.hpp"
#include "viz/layers/cells.hpp"
#include "viz/layers/clip.hpp"
#include "viz/layers/person_filter.hpp"
#include "viz/layers/tie_sums.hpp"

namespace engawa::testing {
namespace {

TEST(CellGrid, FindsTheSquareOfADwelling) {
  const LayerStage stage;
  const CellGrid grid = grid_over(stage.world().panel(0), 10, 1);
  const std::uint32_t cell = grid.cell_of(24, 31);
  ASSERT_NE(cell, kNoCell);
  const int column = static_cast<int>(cell) % grid.columns;
  const int row = static_cast<int>(cell) / grid.columns;
  EXPECT_EQ(grid.west(column), 200);
  EXPECT_EQ(grid.south(row), 300);
  EXPECT_EQ(grid.cell_of(kNoPlace, 3), kNoCell);
  EXPECT_EQ(grid.cell_of(900, 31), kNoCell);
}

TEST(CellGrid, NeverHasMoreThanAMillionSquares) {
  PanelRow row;
  row.x10 = {0, kNoPlace - 1}, row.y10 = {0, kNoPlace - 1};
  const CellGrid grid = grid_over(row, 1, 3);
  EXPECT_LE(grid.size(), 1'000'000U);
  EXPECT_NE(grid.cell_of(kNoPlace - 1, kNoPlace - 1), kNoCell);
}

TEST(Ground, BelongsToTheAreaOfMostWhoLiveThere) {
  auto source = toy_source(Side::variant);
  // four of the northern area live in the square; five of the southern one move in
  for (const std::size_t person : {1U, 3U, 5U, 7U, 9U}) {
    source->panels[0].x10[person] = 12, source->panels[0].y10[person] = 24;
  }
  const RecordedWorld world(std::move(source));
  const Ground ground = ground_of(world);
  EXPECT_EQ(ground.area[ground.grid.cell_of(12, 24)], 1);
  EXPECT_EQ(ground.area[ground.grid.cell_of(28, 24)], 0);
  EXPECT_EQ(ground.lived[ground.grid.cell_of(45, 30)], 0) << "a gap between the areas";
}

TEST(Ground, ShowsNoOutlineOfAHouse) {
  LayerStage stage;
  stage.show_nothing();
  stage.view.detail = Detail::residents;
  stage.view.camera = {250, 250, .5};
  const Scene scene = stage.scene();
  const auto at = [&](double x, double y) {
    return colour_at(scene, stage.viewport().pixel(x, y));
  };
  EXPECT_NE(at(250, 250), stage.theme().pane);
  EXPECT_EQ(at(245, 245), at(265, 265)) << "a dwelling and a place without one look the same";
}

TEST(CutLine, KeepsWhatIsInsideThePane) {
  const Box box{0, 0, 100, 50};
  sf::Vector2f from(-100, 25), to(300, 25);
  ASSERT_TRUE(cut_line(box, from, to));
  EXPECT_EQ(from, sf::Vector2f(0, 25));
  EXPECT_EQ(to, sf::Vector2f(100, 25));
  from = {-10, -10}, to = {-10, 90};
  EXPECT_FALSE(cut_line(box, from, to));
  from = {5, 5}, to = {5, 5};
  EXPECT_TRUE(cut_line(box, from, to)) << "a point inside";
  from = {-3e30F, 25}, to = {3e30F, 25};
  ASSERT_TRUE(cut_line(box, from, to));
  EXPECT_NEAR(from.x, 0, 1e-3);
  from = {0, 0}, to = {std::numeric_limits<float>::infinity(), 0};
  EXPECT_FALSE(cut_line(box, from, to));
}

TEST(Bundles, CountTiesByPairsOfAreas) {
  const LayerStage stage;
  const Ground ground = ground_of(stage.world());
  const PeopleNow people = people_of_week(stage.world(), stage.view, ground);
  Filters filters;
  const Bundles bundles = bundles_of_week(stage.world(), filters, people);
  const TiesNow ties = ties_of_week(stage.world(), filters, people);
  std::size_t bundled = bundles.within[0] + bundles.within[1];
  for (const Bundle& bundle : bundles.between) bundled += bundle.ties;
  EXPECT_EQ(bundled, ties.alive.size());
  ASSERT_EQ(bundles.between.size(), 1U) << "nobody lives in the third area";
  EXPECT_GT(bundles.between[0].ties, 0U);
}

TEST(TiesOfWeek, KnowWhatEndedInTheLastWeeks) {
  LayerStage stage;  // week 8: 12-14 has just ended
  const Ground ground = ground_of(stage.world());
  const auto ended = [&](int week) {
    stage.look_at(week);
    const PeopleNow people = people_of_week(stage.world(), stage.view, ground);
    return ties_of_week(stage.world(), stage.view.filters, people).ended.size();
  };
  EXPECT_EQ(ended(7), 0U);
  EXPECT_EQ(ended(8), 1U);
  EXPECT_EQ(ended(16), 2U)
      << "13-33 in week 14 and 27-28 in week 15; a tie of the dead is not shown";
}

TEST(PersonFilter, AsksAllItIsToldTo) {
  const LayerStage stage;
  const PanelRow& row = stage.world().panel(2);
  Filters filters;
  EXPECT_TRUE(PersonFilter(filters, stage.world().recording()).everybody());
  filters.age_from = 20, filters.age_to = 24;
  const PersonFilter of_age(filters, stage.world().recording());
  EXPECT_FALSE(of_age.everybody());
  EXPECT_FALSE(of_age.passes(row, 7, 8)) << "18";
  EXPECT_TRUE(of_age.passes(row, 8, 8)) << "20";
  EXPECT_TRUE(of_age.passes(row, 10, 8)) << "24";
  EXPECT_FALSE(of_age.passes(row, 11, 8)) << "26";
  filters.work = WorkFilter::employed;  // every third
  const PersonFilter at_work(filters, stage.world().recording());
  EXPECT_TRUE(at_work.passes(row, 9, 8));
  EXPECT_FALSE(at_work.passes(row, 10, 8));
  EXPECT_FALSE(at_work.passes(row, 100'000, 8)) << "of whom nothing is known";
}

}  // namespace
}  // namespace engawa::testing
