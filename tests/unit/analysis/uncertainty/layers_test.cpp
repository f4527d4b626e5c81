#include "analysis/uncertainty/layers.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>

#include "analysis/uncertainty/find_layers.hpp"

namespace engawa {
namespace {
using ::testing::DoubleNear;
using ::testing::ElementsAre;

Responses table(std::initializer_list<std::initializer_list<double>> rows) {
  Responses out(rows.size(), rows.size() == 0 ? 0 : rows.begin()->size());
  std::size_t point = 0;
  for (const auto& row : rows) {
    std::size_t seed = 0;
    for (const double value : row) out.at(point, seed++) = value;
    ++point;
  }
  return out;
}

// Means 2 and 7; mean square of points 25, of residuals 1: variance (25 - 1) / 2.
TEST(SpreadBetween, IsThatByHand) {
  const SpreadBetween spread = spread_between(table({{1, 3}, {5, 9}}));
  EXPECT_NEAR(spread.sd, std::sqrt(12.0), 1e-12);
  EXPECT_NEAR(spread.noise_sd, std::sqrt(.5), 1e-12);
  EXPECT_NEAR(spread.shrinkage, std::sqrt(24.0 / 25), 1e-12);
  EXPECT_THAT(means_without_noise(table({{1, 3}, {5, 9}})),
              ElementsAre(DoubleNear(4.5 - 2.5 * spread.shrinkage, 1e-12),
                          DoubleNear(4.5 + 2.5 * spread.shrinkage, 1e-12)));
}

TEST(SpreadBetween, IsNotKnownFromOneSeed) {
  EXPECT_TRUE(std::isnan(spread_between(table({{1}, {5}})).sd));
  EXPECT_THAT(means_without_noise(table({{1}, {5}})), ElementsAre(1, 5));
}

// What all points share is no noise between them.
TEST(SpreadBetween, LeavesTheSeedsCommonPartOut) {
  const SpreadBetween spread = spread_between(table({{1, 101, -50}, {3, 103, -48}}));
  EXPECT_NEAR(spread.sd, std::sqrt(2.0), 1e-12);
  EXPECT_NEAR(spread.noise_sd, 0, 1e-12);
}

TEST(IsRobust, AsksForNineTenths) {
  EXPECT_TRUE(is_robust(9, 10));
  EXPECT_FALSE(is_robust(8, 10));
  EXPECT_TRUE(is_robust(18, 20));
  EXPECT_FALSE(is_robust(17, 19));
  EXPECT_FALSE(is_robust(0, 0));
}

TEST(CountSameSign, CountsNobodyForAZero) {
  const Responses values = table({{1, 1}, {-1, -1}, {0, 0}, {5, -1}});
  EXPECT_EQ(count_same_sign(values, 3), 2U);
  EXPECT_EQ(count_same_sign(values, -3), 1U);
  EXPECT_EQ(count_same_sign(values, 0), 0U);
}

TEST(FindLayers, KeepsTheThreeApart) {
  LayeredEffect effect;
  effect.structures.resize(1);
  find_layers({table({{1, 3}}), table({{1, 3}, {5, 9}}), table({{-3, -1}})}, effect);
  EXPECT_EQ(effect.seeds.mean, 2);
  EXPECT_NEAR(effect.seed_sd, std::sqrt(2.0), 1e-12);
  EXPECT_NEAR(effect.parameter_sd, std::sqrt(12.0), 1e-12);
  EXPECT_EQ(effect.members, 2U);
  EXPECT_EQ(effect.members_same_sign, 2U);
  EXPECT_EQ(effect.structures_same_sign, 0U);
  EXPECT_EQ(effect.structures[0].effect.mean, -2);
  EXPECT_EQ(effect.structures[0].change.mean, -4);
  EXPECT_NEAR(effect.structure_sd, std::sqrt(8.0), 1e-12);
  EXPECT_NEAR(effect.seed_share, 2.0 / 22, 1e-12);
  EXPECT_NEAR(effect.parameter_share, 12.0 / 22, 1e-12);
  EXPECT_FALSE(effect.robust);  // two of three
}

TEST(FindLayers, ShowsADemonstrationAndDoesNotCountIt) {
  LayeredEffect effect;
  effect.structures.resize(2);
  effect.structures[0].counted = false;
  find_layers({table({{1, 3}}), Responses(0, 2), table({{-30, -10}, {2, 4}})}, effect);
  EXPECT_EQ(effect.structures[0].effect.mean, -20);
  EXPECT_EQ(effect.asked(), 1U);
  EXPECT_EQ(effect.agreeing(), 1U);
  EXPECT_NEAR(effect.structure_sd, std::sqrt(.5), 1e-12);
  EXPECT_TRUE(effect.robust);
}

TEST(FindLayers, DoesWithoutMembersAndWithoutStructures) {
  LayeredEffect effect;
  find_layers({table({{1, 3}}), Responses(0, 2), Responses(0, 2)}, effect);
  EXPECT_EQ(effect.parameter_sd, 0);
  EXPECT_EQ(effect.seed_share, 1);
  EXPECT_FALSE(effect.robust);  // nothing was asked
}

// The first point is the reference: b > c > a; two of four others have that order, three its first.
TEST(RankVariants, CountsWhoHasTheSameOrder) {
  const auto ranking =
      rank_variants({"a", "b", "c"}, {{0, 0, 0, 0, 9}, {5, 5, 5, 5, 5}, {2, 2, -1, 3, 1}});
  EXPECT_THAT(ranking.variants, ElementsAre("b", "c", "a"));
  EXPECT_EQ(ranking.agreement, .5);
  EXPECT_EQ(ranking.first_agreement, .75);
  EXPECT_FALSE(ranking.robust);
}

}  // namespace
}  // namespace engawa
