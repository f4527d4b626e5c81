#include "analysis/valuation/yearly.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <numeric>

#include "analysis/cases.hpp"
#include "sim/text/error.hpp"
#include "tests/results/toy_town.hpp"

namespace engawa {
namespace {
constexpr double kNone = std::numeric_limits<double>::quiet_NaN();

/// A year and a half; people are counted in every fourth week and the last.
class ByYear : public ::testing::Test {
 protected:
  ByYear() {
    data_.measures = {"adults", "often_always", "visits", "hub_spending", "population"};
    data_.groups = {"total"}, data_.weeks = 78;
    for (const double start : {1000.0, .1, 2.0, 0.0, 1200.0}) {
      for (int week = 0; week < data_.weeks; ++week) {
        const bool counted = week % 4 == 3 || week == data_.weeks - 1;
        double value = start;
        if (start == 0) value = 500.0 * (week + 1);  // so far
        if (start == .1) value = counted ? (week < 52 ? .1 : .05) : kNone;
        if (start >= 1000) value = counted ? start : kNone;
        data_.values.push_back(value);
      }
    }
  }
  [[nodiscard]] std::vector<double> of(const char* measure, Counted counted) const {
    return by_year(data_, {measure, "total", counted});
  }
  CaseMeasures data_;
};

TEST_F(ByYear, AShareOfTheAdultsBecomesPersonYears) {
  const auto years = of("often_always", Counted::person_years);
  ASSERT_EQ(years.size(), 2U);
  EXPECT_NEAR(years[0], 100, 1e-9);
  EXPECT_NEAR(years[1], 50 * .5, 1e-9) << "half a year with fifty people";
}

TEST_F(ByYear, EventsAreAddedUp) {
  EXPECT_EQ(of("visits", Counted::events), (std::vector<double>{104, 52}));
}

TEST_F(ByYear, ARunningTotalGrows) {
  EXPECT_EQ(of("hub_spending", Counted::growth), (std::vector<double>{26000, 13000}));
}

TEST_F(ByYear, ACrowdThatStaysIsAPersonYearEach) {
  EXPECT_EQ(of("population", Counted::person_years), (std::vector<double>{1200, 600}));
}

TEST_F(ByYear, NobodyCountedIsNoNumber) {
  for (auto& value : data_.values) value = kNone;
  for (const double value : of("often_always", Counted::person_years))
    EXPECT_TRUE(std::isnan(value));
  for (const double value : of("visits", Counted::events)) EXPECT_TRUE(std::isnan(value));
}

TEST(YearLengths, EndWithThePartOfAYear) {
  EXPECT_EQ(year_lengths_of(104), (std::vector<double>{1, 1}));
  EXPECT_EQ(year_lengths_of(65), (std::vector<double>{1, .25}));
}

double total(const YearlyDifferences& differences, std::size_t seed) {
  return std::accumulate(differences[seed].begin(), differences[seed].end(), 0.0);
}

TEST(ReadYearly, AddsUpToWhatTheWholeStudySays) {
  const toy::Folder folder("yearly");
  for (std::uint64_t seed = 1; seed <= 2; ++seed) {
    toy::run(folder.path(), "baseline", seed, 104, 200, false);
    toy::run(folder.path(), "evening", seed, 104, 200, false);
  }
  const Outcome lonely{"often_always", "total", Counted::person_years};
  const Outcome visits{"visits", "total", Counted::events};
  const Outcome unknown{"visits", "area.nowhere", Counted::events};
  const YearlyStudy study = read_yearly(folder.path(), {lonely, visits, unknown});
  ASSERT_EQ(study.variants.size(), 1U);
  const YearlyVariant& evening = study.variants[0];
  EXPECT_EQ(evening.seeds, 2U);
  EXPECT_EQ(study.year_lengths.size(), 2U);
  EXPECT_FALSE(evening.outcomes.contains(unknown));
  const PairedStudy whole = pair_cases(folder.path(), {{"visits", "total", Over::whole}});
  const auto lonely_years = whole.variants[0].lonely_years.differences();
  const Pairs* all_visits = whole.variants[0].find({"visits", "total", Over::whole});
  ASSERT_NE(all_visits, nullptr);
  for (std::size_t seed = 0; seed < 2; ++seed) {
    EXPECT_NEAR(total(evening.outcomes.at(lonely), seed), lonely_years[seed], 1e-9);
    EXPECT_NEAR(total(evening.outcomes.at(visits), seed), all_visits->differences()[seed], 1e-9);
    EXPECT_NE(total(evening.outcomes.at(visits), seed), 0);
  }
}

TEST(ReadYearly, OfAFolderWithoutRunsIsAnError) {
  const toy::Folder folder("yearly-empty");
  EXPECT_THROW((void)read_yearly(folder.path(), {}), InputError);
}

}  // namespace
}  // namespace engawa
