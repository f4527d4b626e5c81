#include "analysis/valuation/present_value.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <vector>

namespace engawa {
namespace {

// Closed form of the geometric sum: (1 - q^n)/(1 - q) with q = (1 - drop_off)/(1 + rate).
TEST(WorthOfLasting, IsTheGeometricSum) {
  for (const double drop_off : {0.0, .1, .5, .9}) {
    for (const double rate : {.02, .035, .25}) {
      for (const int years : {1, 2, 5, 20}) {
        const double q = (1 - drop_off) / (1 + rate);
        EXPECT_NEAR(worth_of_lasting({drop_off, years}, rate), (1 - std::pow(q, years)) / (1 - q),
                    1e-12);
      }
    }
  }
}

TEST(WorthOfLasting, IsItsYearsWithoutDropOffAndDiscount) {
  EXPECT_EQ(worth_of_lasting({0, 7}, 0), 7);
  EXPECT_EQ(worth_of_lasting({1, 7}, .02), 1) << "all of it gone after the first year";
}

TEST(DiscountFactor, CountsTheFirstYearInFull) {
  EXPECT_EQ(discount_factor(.02, 0), 1);
  EXPECT_DOUBLE_EQ(discount_factor(.02, 1), 1 / 1.02);
  EXPECT_DOUBLE_EQ(discount_factor(.04, 5), 1 / std::pow(1.04, 5));
  EXPECT_EQ(discount_factor(0, 9), 1);
}

// An even stream of one unit a year over n years: (1 - v^n)/(1 - v), v = 1/(1 + rate).
TEST(PresentUnits, OfAnEvenStreamAreTheAnnuity) {
  const std::vector<double> units(5, 1.0), lengths(5, 1.0);
  const double v = 1 / 1.04;
  EXPECT_NEAR(present_units(units, lengths, Counted::events, {}, .04),
              (1 - std::pow(v, 5)) / (1 - v), 1e-12);
}

// Of events every year's units last by themselves; of person-years the second year is already told
// by the model, and only what follows the study is added: 4 x (.5/1.25) x .8 = 1.28.
TEST(PresentUnits, LastDifferentlyForEventsAndPersonYears) {
  const std::vector<double> units{10, 4}, lengths{1, 1};
  const Lasting lasting{.5, 2};
  EXPECT_NEAR(present_units(units, lengths, Counted::events, lasting, .25), (10 + 3.2) * 1.4,
              1e-12);
  EXPECT_NEAR(present_units(units, lengths, Counted::growth, lasting, .25), (10 + 3.2) * 1.4,
              1e-12);
  EXPECT_NEAR(present_units(units, lengths, Counted::person_years, lasting, .25), 13.2 + 1.28,
              1e-12);
}

// Half a year with 2 person-years goes on at 4 a year.
TEST(PresentUnits, GoOnAtThePaceOfAWholeYear) {
  const std::vector<double> units{0, 2}, lengths{1, .5};
  EXPECT_NEAR(present_units(units, lengths, Counted::person_years, {0, 3}, 0), 2 + 4 + 4, 1e-12);
}

TEST(PresentUnits, OfNothingAreNothing) {
  EXPECT_EQ(present_units({}, {}, Counted::person_years, {.1, 9}, .02), 0);
  const std::vector<double> none{0, 0}, lengths{1, 1};
  EXPECT_EQ(present_units(none, lengths, Counted::person_years, {.1, 9}, .02), 0);
}

}  // namespace
}  // namespace engawa
