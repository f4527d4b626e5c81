// Claim: the power that the noncentral t gives is the share of studies that tell the difference,
// and the number of seeds for 80 % tells it in 80 % of studies. Source: noncentral t (paired
// exactly, unpaired with Welch's degrees of freedom). False-alarm rate: bands are 4 binomial
// standard errors, about 6e-5 a check. Wrong models that it rejects: a normal for the t, which
// promises too much with few seeds; the unpaired variance for paired seeds; half the seeds in an
// arm.
#include <gtest/gtest.h>

#include "analysis/power.hpp"
#include "sim/core/draws.hpp"
#include "sim/core/elementary.hpp"

namespace engawa {
namespace {
constexpr unsigned kStudies = 5000;
/// Towns scatter with sd 1, arms of a town with .3 and .5: a pair with sqrt(.09 + .25).
constexpr double kTown = 1, kBase = .3, kVariant = .5;

Scatter scatter(double difference) {
  return {difference, kBase * kBase + kVariant * kVariant, kTown + kBase * kBase,
          kTown + kVariant * kVariant, 20};
}

/// Share of simulated studies whose interval leaves zero out.
double simulated(double difference, SeedDesign design, std::size_t seeds) {
  const bool paired = design == SeedDesign::paired;
  const Draws draws(77);
  unsigned told = 0;
  for (unsigned study = 0; study < kStudies; ++study) {
    std::vector<double> base, variant;
    for (std::size_t seed = 0; seed < seeds; ++seed) {
      const Draw town = draws.at(1, study, seed), arm = draws.at(2, study, seed);
      const double here = kTown * normal_quantile(town.u());
      const double there = paired ? here : kTown * normal_quantile(town.v());
      base.push_back(here + kBase * normal_quantile(arm.u()));
      variant.push_back(there + difference + kVariant * normal_quantile(arm.v()));
    }
    const Estimate estimate =
        paired ? paired_difference(base, variant) : unpaired_difference(base, variant);
    told += estimate.differs_from_zero() ? 1 : 0;
  }
  return double(told) / kStudies;
}

double band(double share) {
  return 4 * std::sqrt(share * (1 - share) / kStudies);
}

TEST(Power, IsTheShareOfStudiesThatTellTheDifference) {
  for (const auto design : {SeedDesign::paired, SeedDesign::unpaired}) {
    for (const std::size_t seeds : {4U, 12U, 30U}) {
      const double power = power_of(scatter(.4), design, seeds);
      EXPECT_NEAR(simulated(.4, design, seeds), power, band(power) + .002) << seeds;
    }
  }
}

TEST(Power, OfTheSeedsNeededIsEightyPercent) {
  const std::size_t seeds = seeds_needed(scatter(.4), SeedDesign::paired).seeds;
  EXPECT_NEAR(simulated(.4, SeedDesign::paired, seeds), .8, band(.8) + .02) << seeds;
  EXPECT_GT(seeds_needed(scatter(.4), SeedDesign::unpaired).seeds, 5 * seeds);
}

TEST(Power, RejectsTheNormalWithFewSeeds) {
  const std::size_t seeds = 4;
  const double away = .8 / std::sqrt((kBase * kBase + kVariant * kVariant) / double(seeds));
  const double normal = 1 - normal_cdf(1.959964 - away);
  EXPECT_LT(simulated(.8, SeedDesign::paired, seeds), normal - band(normal));
}

}  // namespace
}  // namespace engawa
