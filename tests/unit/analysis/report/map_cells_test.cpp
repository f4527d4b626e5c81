#include "analysis/report/map_cells.hpp"

#include <gtest/gtest.h>

#include <numeric>

#include "tests/unit/analysis/report/toy_report.hpp"

namespace engawa {
namespace {

TEST(GridOf, PutsEveryAreaIntoOneCellOf500MetresOrMore) {
  const MapGrid grid = grid_of({{"a", 10, 10}, {"b", 490, 490}, {"c", 510, 10}, {"d", -1, 10}});
  EXPECT_EQ(grid.cell, 500);
  ASSERT_EQ(grid.cells.size(), 3U);
  EXPECT_EQ(grid.cells[0].areas, (std::vector<std::string>{"d"}));
  EXPECT_EQ(grid.cells[0].x, -250);
  EXPECT_EQ(grid.cells[1].areas, (std::vector<std::string>{"a", "b"}));
  EXPECT_EQ(grid.cells[1].groups, (std::vector<std::string>{"area.a", "area.b"}));
}

TEST(GridOf, GrowsCoarserForALargeTown) {
  std::vector<AreaNote> areas;
  for (int k = 0; k < 400; ++k)
    areas.push_back({std::to_string(k), 500.0 * (k % 20), 500.0 * (k / 20)});
  const MapGrid grid = grid_of(areas);
  EXPECT_GT(grid.cell, 500);
  const auto areas_in =
      std::accumulate(grid.cells.begin(), grid.cells.end(), std::size_t{0},
                      [](std::size_t sum, const MapCell& cell) { return sum + cell.areas.size(); });
  EXPECT_EQ(areas_in, areas.size());
}

TEST(DifferenceIn, IsBlankWhereFewPeopleLive) {
  const toy::Folder folder("map-cells");
  toy::make_report_study(folder.path(), {.seeds = 2, .weeks = 12, .people = 30});
  const StudyTables tables(folder.path());
  const MapGrid grid = grid_of(tables.areas());
  ASSERT_EQ(grid.cells.size(), 2U);  // 30 people over two areas
  for (const auto& cell : grid.cells) {
    const CellDifference difference = difference_in(tables, "evening", cell);
    EXPECT_FALSE(difference.shown);
    EXPECT_EQ(difference.people, 0) << "a number leaves a cell of few people";
  }
}

TEST(DifferenceIn, AddsUpToTheWholeTown) {
  const toy::Folder folder("map-sum");
  toy::make_report_study(folder.path(), {.seeds = 2, .weeks = 24, .people = 240});
  const StudyTables tables(folder.path());
  double reached = 0, people = 0;
  for (const auto& cell : grid_of(tables.areas()).cells) {
    const CellDifference difference = difference_in(tables, "evening", cell);
    EXPECT_TRUE(difference.shown);
    reached += difference.reached.mean, people += difference.people;
  }
  const Pairs all = tables.pairs("evening", {"reach", "total", Over::end});
  EXPECT_NEAR(reached, mean_of(all.differences()), 1e-9);
  EXPECT_NEAR(people, mean_of(tables.pairs("evening", {"population", "total", Over::end}).base),
              1e-9);
}

}  // namespace
}  // namespace engawa
