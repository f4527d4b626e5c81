// A social return on investment worked out by hand, to the yen.
#include "analysis/valuation/valuation.hpp"

#include <gtest/gtest.h>

#include <cmath>

#include "tests/unit/analysis/valuation/value_table.hpp"

namespace engawa {
namespace {
using testing::good_values;
using testing::hand_valuation;
using testing::hand_variant;
using testing::idle_variant;

// Two years, discounted at 25 %: the second counts .8. One pound is 200 yen.
//
//                       seed 1                            seed 2                       mean
// lonely years     (2 + 3 x .8) x 100 x 200 = 88,000   (1 + 2 x .8) x 20,000 = 52,000   70,000
// ties, two years  10 x 1.4 x 5,000        = 70,000   (4 + 6 x .8) x 7,000  = 61,600   65,800
//   (a tie lasts two years and halves: 1 + .5/1.25 = 1.4)
// quarrels         -(5 + 5 x .8) x 1,000   = -9,000   -(0 + 5 x .8) x 1,000 = -4,000   -6,500
// benefits                                  149,000                          109,600  129,300
// costs            1,000,000 x 1.8       = 1,800,000                       1,800,000
TEST(Valuation, IsRightToTheYen) {
  const Valuation v = hand_valuation();
  EXPECT_NEAR(v.values[0].present_value.mean, 70'000, .001);
  EXPECT_NEAR(v.values[1].present_value.mean, 65'800, .001);
  EXPECT_NEAR(v.values[2].present_value.mean, -6'500, .001);
  EXPECT_NEAR(v.benefit.mean, 129'300, .001);
  EXPECT_NEAR(v.cost.mean, 1'800'000, .001);
  EXPECT_NEAR(v.net.mean, -1'670'700, .001);
  EXPECT_NEAR(v.ratio.mean, 129'300 / 1'800'000.0, 1e-9);
}

// The two seeds differ by 39,400 yen, so the standard error is 19,700; t with one degree of freedom
// is 12.7062. The cost is the same in both, so the ratio's interval is that of the benefits.
TEST(Valuation, HasAnIntervalOverSeeds) {
  const Valuation v = hand_valuation();
  EXPECT_NEAR(v.net.high - v.net.mean, 12.70620474 * 19'700, .1);
  EXPECT_NEAR(v.benefit.low, 129'300 - 12.70620474 * 19'700, .1);
  EXPECT_NEAR(v.ratio.high, (129'300 + 12.70620474 * 19'700) / 1.8e6, 1e-6);
  EXPECT_EQ(v.cost.low, v.cost.high);
}

// Undiscounted: the ratio of 1.8 million yen to (5 + 3)/2 lonely years fewer.
TEST(Valuation, TellsUnitsAndWhatOneCosts) {
  const Valuation v = hand_valuation();
  EXPECT_NEAR(v.values[0].units.mean, -4, 1e-12);
  EXPECT_NEAR(v.values[0].yen, -20'000, 1e-9);
  EXPECT_NEAR(v.values[0].cost_per_unit.mean, 450'000, .001) << "fewer of a harm is for the better";
  EXPECT_NEAR(v.values[1].cost_per_unit.mean, 180'000, .001);
  EXPECT_TRUE(std::isnan(v.values[2].cost_per_unit.mean)) << "more quarrels: nothing was bought";
}

TEST(Valuation, TellsButDoesNotAddAlternatives) {
  const Valuation v = hand_valuation();
  EXPECT_FALSE(v.values[3].row.used);
  EXPECT_NEAR(v.values[3].present_value.mean, 500, 1e-9);
}

// Each number alone at both ends, the others as usual; see the table above.
// lonely years at 120 pounds: 84,000; at 50: 35,000. A pound at 100 yen: 35,000; at 300: 105,000.
// No discount: 4 x 20,000 + 10 x 1.5 x 5,000 - 7.5 x 1,000 = 147,500 of 2,000,000.
TEST(Tornado, TurnsOneNumberAtATimeWidestFirst) {
  const auto bars = hand_valuation().tornado;
  ASSERT_EQ(bars.size(), 3U) << "numbers without a range are no bars";
  EXPECT_EQ(bars[0].title.en, "Discount rate, a year");
  EXPECT_NEAR(bars[0].net_low, 147'500 - 2'000'000, .001);
  EXPECT_NEAR(bars[0].ratio_low, 147'500 / 2e6, 1e-9);
  EXPECT_NEAR(bars[0].net_high, -1'670'700, .001);
  EXPECT_EQ(bars[1].title.en, "Conversion, yen for one GBP");
  EXPECT_NEAR(bars[1].net_low, -1'670'700 - 35'000, .001);
  EXPECT_NEAR(bars[1].net_high, -1'670'700 + 35'000, .001);
  EXPECT_EQ(bars[2].title.en, "A lonely year");
  EXPECT_NEAR(bars[2].net_low, -1'670'700 + 14'000, .001);
  EXPECT_NEAR(bars[2].net_high, -1'670'700 - 35'000, .001);
  EXPECT_NEAR(bars[2].ratio_high, 94'300 / 1.8e6, 1e-9);
}

TEST(Valuation, OfNoDifferenceIsZeroWithItsInterval) {
  const Valuation v = value_variant(good_values(), idle_variant(), {1, 1});
  for (const auto* estimate : {&v.benefit, &v.cost, &v.net}) {
    EXPECT_EQ(estimate->mean, 0);
    EXPECT_EQ(estimate->low, 0);
    EXPECT_EQ(estimate->high, 0);
  }
  EXPECT_FALSE(v.has_ratio());
  EXPECT_TRUE(std::isnan(v.ratio.mean));
  EXPECT_EQ(v.spread.share_worth_it, 0);
}

TEST(Valuation, OfMoneySpentForNothingIsARatioOfZero) {
  YearlyVariant variant = idle_variant();
  variant.outcomes[{"hub_spending", "total", Counted::growth}] = {{100, 100}, {100, 100}};
  const Valuation v = value_variant(good_values(), variant, {1, 1});
  EXPECT_EQ(v.ratio.mean, 0);
  EXPECT_EQ(v.ratio.low, 0);
  EXPECT_EQ(v.ratio.high, 0);
}

// A harm alone, and a good thing lost: both count against.
TEST(Valuation, CountsHarmsAgainst) {
  YearlyVariant variant = idle_variant();
  variant.outcomes[{"fell_out", "total", Counted::events}] = {{1, 0}, {1, 0}};
  EXPECT_EQ(value_variant(good_values(), variant, {1, 1}).benefit.mean, -1000);
  variant = idle_variant();
  variant.outcomes[{"gained_tie", "total", Counted::growth}] = {{-1, 0}, {-1, 0}};
  EXPECT_NEAR(value_variant(good_values(), variant, {1, 1}).benefit.mean, -7000, 1e-9);
  variant = idle_variant();
  variant.outcomes[{"often_always", "total", Counted::person_years}] = {{1, 0}, {1, 0}};
  EXPECT_EQ(value_variant(good_values(), variant, {1, 1}).benefit.mean, -20'000);
}

TEST(Valuation, OfASavingHasNoRatioButANetValue) {
  YearlyVariant variant = hand_variant();
  variant.outcomes[{"hub_spending", "total", Counted::growth}] = {{-1e6, 0}, {-1e6, 0}};
  const Valuation v = value_variant(good_values(), variant, {1, 1});
  EXPECT_FALSE(v.has_ratio());
  EXPECT_TRUE(std::isnan(v.spread.ratio_median));
  EXPECT_NEAR(v.net.mean, 1'129'300, .001);
  EXPECT_EQ(v.spread.share_worth_it, 1);
}

TEST(Valuation, OfOneSeedHasNoInterval) {
  YearlyVariant variant = hand_variant();
  variant.seeds = 1;
  for (auto& [outcome, seeds] : variant.outcomes) seeds.resize(1);
  const Valuation v = value_variant(good_values(), variant, {1, 1});
  EXPECT_NEAR(v.benefit.mean, 149'000, .001);
  EXPECT_FALSE(has_interval(v.net));
  EXPECT_FALSE(has_interval(v.ratio));
}

TEST(Valuation, SaysWhichOutcomeIsNotRecorded) {
  YearlyVariant variant = hand_variant();
  variant.outcomes.erase({"gained_tie", "total", Counted::growth});
  const Valuation v = value_variant(good_values(), variant, {1, 1});
  EXPECT_FALSE(v.values[1].recorded);
  EXPECT_TRUE(v.values[0].recorded);
  EXPECT_NEAR(v.benefit.mean, 63'500, .001);
}

TEST(ValueSpread, HoldsTheUsualRatioAndStaysInsideTheExtremes) {
  const Valuation v = hand_valuation();
  EXPECT_EQ(v.spread.draws, kValueDraws);
  EXPECT_LT(v.spread.ratio_low, v.ratio.mean);
  EXPECT_GT(v.spread.ratio_high, v.ratio.mean);
  // all at once at their best and worst: 120 pounds at 300 yen, 50 pounds at 100 yen
  EXPECT_LT(v.spread.ratio_high, (3.5 * 120 * 300 + 59'300) / 1.8e6);
  EXPECT_GT(v.spread.ratio_low, (3.5 * 50 * 100 + 59'300) / 2e6);
  EXPECT_EQ(hand_valuation().spread.net_low, v.spread.net_low) << "the same draws every time";
}

}  // namespace
}  // namespace engawa
