#include "sim/results/measures.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <map>
#include <numeric>
#include <set>

#include "sim/core/elementary.hpp"

namespace engawa {
namespace {

TEST(Measures, EveryRowIsWhole) {
  std::set<std::string_view> names;
  for (const auto& row : measures()) {
    EXPECT_TRUE(names.insert(row.name).second) << row.name;
    EXPECT_FALSE(row.unit.empty() || row.ja.empty() || row.en.empty()) << row.name;
    const int ways =
        (row.of_person != nullptr) + (row.of_events != nullptr) + (row.of_town != nullptr);
    EXPECT_EQ(ways, 1) << row.name;
    EXPECT_TRUE(row.kind != MeasureKind::mean || row.of_person != nullptr) << row.name;
    EXPECT_TRUE(row.of_town != nullptr || !row.every_fourth_week) << row.name;
  }
}

/// The code's letter says the level; only the town itself has none.
TEST(Measures, StandAtTheLevelOfTheirCode) {
  const std::map<char, Level> levels{{'A', Level::initial},      {'F', Level::intermediate},
                                     {'B', Level::intermediate}, {'Z', Level::final},
                                     {'M', Level::money},        {'E', Level::equity},
                                     {'N', Level::harm}};
  std::set<Level> seen;
  for (const auto& row : measures()) {
    seen.insert(row.level);
    if (row.code.empty()) {
      EXPECT_EQ(row.level, Level::context) << row.name;
      continue;
    }
    ASSERT_TRUE(levels.contains(row.code.front())) << row.name;
    EXPECT_EQ(row.level, levels.at(row.code.front())) << row.name;
    EXPECT_EQ(row.code.size(), 2U) << row.name;
  }
  EXPECT_EQ(seen.size(), 7U);
}

TEST(Measures, MakeOneHeadlineNumberForDisplayOnly) {
  for (const auto& row : measures()) {
    if (row.level != Level::final) continue;
    EXPECT_NE(row.en.find("composite, for display only"), std::string_view::npos) << row.name;
    EXPECT_NE(row.ja.find("表示用"), std::string_view::npos) << row.name;
  }
}

TEST(Groups, CellsOfMarginalsCoverEveryoneOnce) {
  std::set<std::string> names;
  std::vector<int> covered(kCells, 0);
  for (const auto& group : groups_of({"a"})) {
    EXPECT_TRUE(names.insert(group.name).second) << group.name;
    if (group.cells.size() == 1) ++covered[group.cells[0]];
  }
  for (const int times : covered) EXPECT_EQ(times, 1);
  EXPECT_EQ(groups_of({"a"}).front().cells.size(), kCells);
}

TEST(Survey, TableIsWithinItsDocumentedError) {
  const Loneliness p = Parameters{}.loneliness;
  const SurveyTable table(p);
  double worst = 0;
  for (double z = -5.9; z < 5.9; z += .0037) {
    const auto shares = table.at(z);
    const auto exact = direct_shares(p, z);
    for (std::size_t k = 0; k < kDirectAnswers; ++k)
      worst = std::max(worst, std::abs(shares.direct[k] - exact[k]));
    const auto score = ucla_distribution(p, z);
    worst = std::max(worst, std::abs(shares.ucla[0] - score[0]));
    worst = std::max(worst, std::abs(shares.ucla[3] - score[7] - score[8] - score[9]));
    EXPECT_NEAR(std::accumulate(shares.direct.begin(), shares.direct.end(), 0.0), 1, 1e-9);
  }
  EXPECT_LT(worst, 5e-5);
}

/// Claim: with z standard normal the shares are those of the surveys (C1, C2 of the model
/// document). Rejects thresholds used without the loading.
TEST(Survey, MarginalsAreThoseOfTheSurveys) {
  const Loneliness p = Parameters{}.loneliness;
  std::array<double, kDirectAnswers> direct{};
  std::array<double, kUclaScores> ucla{};
  constexpr int kPoints = 4000;
  for (int k = 0; k < kPoints; ++k) {
    const double z = normal_quantile((k + .5) / kPoints);
    const auto d = direct_shares(p, z);
    const auto u = ucla_distribution(p, z);
    for (std::size_t m = 0; m < d.size(); ++m) direct[m] += d[m] / kPoints;
    for (std::size_t m = 0; m < u.size(); ++m) ucla[m] += u[m] / kPoints;
  }
  EXPECT_NEAR(direct[0], .182, .002);
  EXPECT_NEAR(direct[1], .420, .002);
  EXPECT_NEAR(direct[4], .049, .002);
  EXPECT_NEAR(ucla[0], .136, .003);
  EXPECT_NEAR(ucla[7] + ucla[8] + ucla[9], .072, .003);
  EXPECT_NE(contact_category(.99), contact_category(1.0));
}

}  // namespace
}  // namespace engawa
