// Measures too dear for every week stand in every fourth week and are missing in between.
#include <gtest/gtest.h>

#include <cmath>

#include "sim/results/groups.hpp"
#include "sim/results/measures.hpp"
#include "sim/results/run_file.hpp"
#include "tests/results/toy_town.hpp"

namespace engawa {
namespace {

TEST(MeasureLog, KeepsDearMeasuresInEveryFourthWeekOnly) {
  const toy::Folder folder("dear");
  std::vector<double> ties;
  const auto file = toy::run(folder.path(), "evening", 3, 10, 400, false,
                             [&](const World& w, int) { ties.push_back(double(w.ties.size())); });
  const CaseMeasures data = read_case(file);
  for (const auto& measure : measures()) {
    const auto m = data.measure(measure.name);
    for (int week = 0; week < 10; ++week) {
      const bool stock_week = (week + 1) % kStockWeeks == 0 || week == 9;
      const bool missing = std::isnan(data.at(m, week, 0));
      if (!stock_week && is_seldom(measure)) {
        EXPECT_TRUE(missing) << measure.name << week;
      }
    }
  }
  EXPECT_FALSE(std::isnan(data.at(data.measure("degree_gini"), 3, 0)));
  for (int week = 0; week < 10; ++week) {
    EXPECT_EQ(data.at(data.measure("ties"), week, 0), ties[std::size_t(week)]);
  }
}

TEST(MeasureLog, WritesZeroForEveryGroupWhereNothingHappened) {
  const toy::Folder folder("nothing");
  const auto file = toy::run(folder.path(), "evening", 3, 6, 400, false);
  const CaseMeasures data = read_case(file);
  for (std::size_t group = 0; group < data.groups.size(); ++group) {
    for (int week = 0; week < 6; ++week) EXPECT_EQ(data.at(data.measure("rides"), week, group), 0);
  }
}

}  // namespace
}  // namespace engawa
