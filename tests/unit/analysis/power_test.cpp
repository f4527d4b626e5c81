#include "analysis/power.hpp"

#include <gtest/gtest.h>

#include <cmath>

#include "analysis/power_table.hpp"
#include "sim/text/error.hpp"

namespace engawa {
namespace {

/// Difference 1; one pair's difference has sd 2, one town's number sd 4 in either arm.
Scatter scatter() {
  return {1, 4, 16, 16, 20};
}

// Tables of Cohen (1988), as given by G*Power 3.1: a paired t test with d = .5 takes 34 pairs for
// 80 % at 5 % two-sided, with d = .2 199; two groups with d = .5 take 64 each, with d = .8 26 each.
TEST(SeedsNeeded, AreThoseOfTheTables) {
  EXPECT_EQ(seeds_needed({.5, 1, 1, 1, 20}, SeedDesign::paired).seeds, 34U);
  EXPECT_EQ(seeds_needed({-.2, 1, 1, 1, 20}, SeedDesign::paired).seeds, 199U);
  EXPECT_EQ(seeds_needed({.5, 1, 1, 1, 20}, SeedDesign::unpaired).seeds, 64U);
  EXPECT_EQ(seeds_needed({.8, 1, 1, 1, 20}, SeedDesign::unpaired).seeds, 26U);
}

TEST(SeedsNeeded, AreTheFewestThatReachThePower) {
  for (const auto design : {SeedDesign::paired, SeedDesign::unpaired}) {
    const std::size_t seeds = seeds_needed(scatter(), design).seeds;
    EXPECT_GE(power_of(scatter(), design, seeds), .8);
    EXPECT_LT(power_of(scatter(), design, seeds - 1), .8);
  }
}

// From 20 pairs the variance is known to .578 - 2.133 of itself (chi-square, 19 degrees of freedom:
// 32.852 and 8.907). The number of seeds goes with it, but for the t quantile of few seeds: with so
// small a difference that there are hundreds, exactly.
TEST(SeedsNeeded, HaveLimitsByTheUncertaintyOfTheVariance) {
  const SeedsNeeded needed = seeds_needed({.2, 4, 16, 16, 20}, SeedDesign::paired);
  EXPECT_GT(needed.seeds, 700U);
  EXPECT_NEAR(double(needed.low) / double(needed.seeds), 19 / 32.852, .005);
  EXPECT_NEAR(double(needed.high) / double(needed.seeds), 19 / 8.907, .005);
}

TEST(PowerOf, DegenerateCases) {
  EXPECT_EQ(power_of({0, 1, 1, 1, 20}, SeedDesign::paired, 50), 0);
  EXPECT_EQ(power_of({1, 0, 0, 0, 20}, SeedDesign::paired, 2), 1);
  EXPECT_EQ(power_of(scatter(), SeedDesign::paired, 1), 0);
  EXPECT_EQ(power_of({100, 1, 1, 1, 20}, SeedDesign::paired, 500), 1);
  EXPECT_EQ(seeds_needed({0, 1, 1, 1, 20}, SeedDesign::paired).seeds, kMostSeedsAsked + 1);
  EXPECT_EQ(seeds_needed({1, 0, 0, 0, 20}, SeedDesign::paired).seeds, 2U);
}

TEST(ToldBySubsample, OfSeedsThatAllAgreeIsAlways) {
  Pairs pairs;
  for (int seed = 0; seed < 20; ++seed) {
    pairs.base.push_back(100.0 * seed), pairs.variant.push_back(100.0 * seed + 10 + .1 * seed);
  }
  EXPECT_EQ(told_by_subsample(pairs, SeedDesign::paired, 5), 1);
  EXPECT_LT(told_by_subsample(pairs, SeedDesign::unpaired, 5), .1)
      << "towns differ far more than the arms: pairing is everything";
  EXPECT_TRUE(std::isnan(told_by_subsample(pairs, SeedDesign::unpaired, 11)));
  EXPECT_TRUE(std::isnan(told_by_subsample(pairs, SeedDesign::paired, 21)));
}

// Four pairs, three at a time: only the draw of 1, 1.1 and 1.2 leaves zero out, one in four.
TEST(ToldBySubsample, DrawsWithoutReplacement) {
  Pairs pairs{{0, 0, 0, 0}, {1, 1.1, 1.2, 30}};
  EXPECT_NEAR(told_by_subsample(pairs, SeedDesign::paired, 3), .25, 4 * std::sqrt(.1875 / 2000));
}

TEST(PowerAsk, NamesTheNearestMeasureAndGroup) {
  const std::vector<std::string> groups{"total", "age30_49.employed"};
  EXPECT_EQ(read_power_ask("visits", groups).group, "total");
  EXPECT_EQ(read_power_ask("visits@age30_49.employed", groups).group, "age30_49.employed");
  EXPECT_THROW((void)read_power_ask("visit", groups), InputError);
  EXPECT_THROW((void)read_power_ask("visits@age30_49.employd", groups), InputError);
}

}  // namespace
}  // namespace engawa
