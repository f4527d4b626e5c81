#include "analysis/cohort.hpp"

#include <gtest/gtest.h>

#include <limits>

namespace engawa {
namespace {

/// Eight adults of rising loneliness; nobody came, nobody is regular, all stay.
CohortRows eight() {
  CohortRows rows;
  for (std::uint64_t k = 0; k < 8; ++k) {
    rows.life.push_back(100 + k);
    rows.cell.push_back(0), rows.age.push_back(40);
    rows.regular_at_start.push_back(0), rows.regular_at_end.push_back(0);
    rows.present_at_end.push_back(1);
    rows.z_at_start.push_back(float(k)), rows.z_at_end.push_back(float(k));
    rows.visits.push_back(0);
  }
  return rows;
}

TEST(PairCohorts, CountsThoseWhoCameInOneTownOnly) {
  CohortRows base = eight(), variant = eight();
  base.visits = {1, 0, 0, 0, 0, 0, 0, 0};
  variant.visits = {0, 2, 3, 0, 0, 0, 0, 1};
  const CohortPair pair = pair_cohorts(base, variant, 52);
  EXPECT_EQ(pair.only_variant, 3);
  EXPECT_EQ(pair.only_base, 1);
  EXPECT_EQ(pair.reached_variant, 3);
}

// A wrong version would take the quarter by loneliness at the end, which the visits change.
TEST(PairCohorts, TakesTheLoneliestQuarterAtTheStart) {
  CohortRows base = eight(), variant = eight();
  variant.visits = {0, 0, 0, 0, 0, 0, 1, 1};
  variant.z_at_end[6] = variant.z_at_end[7] = -3;
  const CohortPair pair = pair_cohorts(base, variant, 52);
  EXPECT_EQ(pair.lonely_share, .25);
  EXPECT_EQ(pair.lonely_base, 0);
  EXPECT_EQ(pair.lonely_variant, 2);
}

TEST(PairCohorts, CallsWorseOffOnlyThoseLonelierByMoreThanATenth) {
  CohortRows base = eight(), variant = eight();
  variant.z_at_end[0] += .05F;
  variant.z_at_end[1] += .2F;
  variant.z_at_end[2] -= .3F;
  const CohortPair pair = pair_cohorts(base, variant, 52);
  EXPECT_EQ(pair.worse, 1);
  EXPECT_EQ(pair.better, 1);
  EXPECT_EQ(pair.equal, 5);
}

TEST(PairCohorts, LeavesOutChildrenAndThoseWhoLeftEitherTown) {
  CohortRows base = eight(), variant = eight();
  base.age[0] = variant.age[0] = 15;
  base.present_at_end[1] = 0, base.z_at_end[1] = std::numeric_limits<float>::quiet_NaN();
  variant.present_at_end[2] = 0, variant.z_at_end[2] = std::numeric_limits<float>::quiet_NaN();
  const CohortPair pair = pair_cohorts(base, variant, 52);
  EXPECT_EQ(pair.in_both, 5);
  EXPECT_EQ(pair.correlation, 1);
}

TEST(PairCohorts, FindsALifeInWhicheverRowItStands) {
  CohortRows base = eight(), variant = eight();
  std::swap(variant.life[0], variant.life[7]);
  std::swap(variant.z_at_start[0], variant.z_at_start[7]);
  std::swap(variant.z_at_end[0], variant.z_at_end[7]);
  EXPECT_EQ(pair_cohorts(base, variant, 52).equal, 8);
}

// Twelve visits a year, so twenty-four in two years.
TEST(PairCohorts, CallsRegularThoseWhoCameTwelveTimesAYearInTheVariantOnly) {
  CohortRows base = eight(), variant = eight();
  variant.visits = {24, 23, 30, 0, 0, 0, 0, 0};
  base.visits = {0, 0, 24, 0, 0, 0, 0, 0};
  EXPECT_EQ(pair_cohorts(base, variant, 104).became_regular.people, 1U);
}

}  // namespace
}  // namespace engawa
