// Claim: the spread between points is found with the noise of the seeds taken off, and its 95 %
// interval holds the truth in 95 % of studies. Source: two-way analysis of variance; Williams
// (1962), Tukey (1951). False-alarm rate: bands of 4 binomial standard errors, about 6e-5, plus a
// hundredth, as the interval is not exact. Wrong models that it rejects: the noise of the seeds not
// taken off; seeds treated as if every point had its own (one-way analysis).
#include <gtest/gtest.h>

#include <cmath>

#include "analysis/uncertainty/layers.hpp"
#include "sim/core/draws.hpp"
#include "sim/core/elementary.hpp"

namespace engawa {
namespace {
constexpr int kStudies = 3000;
constexpr std::size_t kPoints = 12, kSeeds = 3;
constexpr double kBetween = 1, kOfSeeds = 2, kNoise = 1.5;

/// Points that lie apart by `between`, seeds that all points share, and noise of each case.
Responses draw_study(unsigned study, double between) {
  const Draws draws(77);
  Responses values(kPoints, kSeeds);
  for (std::size_t p = 0; p < kPoints; ++p) {
    const double point = between * normal_quantile(draws.at(1, study, p).u());
    for (std::size_t s = 0; s < kSeeds; ++s) {
      values.at(p, s) = 5 + point + kOfSeeds * normal_quantile(draws.at(2, study, s).u()) +
                        kNoise * normal_quantile(draws.at(3, study, p * kSeeds + s).u());
    }
  }
  return values;
}

std::vector<double> means_of(const Responses& values) {
  std::vector<double> means;
  for (std::size_t p = 0; p < values.points(); ++p) means.push_back(values.mean(p));
  return means;
}

/// Share of studies of which `holds` is true.
template <class Holds>
double share_of(double between, Holds holds) {
  int held = 0;
  for (unsigned study = 0; study < kStudies; ++study)
    held += holds(draw_study(study, between)) ? 1 : 0;
  return double(held) / kStudies;
}
const double kBand = 4 * std::sqrt(.95 * .05 / kStudies) + .01;

TEST(SpreadBetween, HoldsTheTruthInNinetyFivePercent) {
  const double share = share_of(kBetween, [](const Responses& values) {
    return spread_between(values).sd_limits.holds(kBetween);
  });
  EXPECT_NEAR(share, .95, kBand);
}

TEST(SpreadBetween, RejectsAnIntervalWithTheNoiseLeftIn) {
  const double share = share_of(kBetween, [](const Responses& values) {
    Responses means(kPoints, 2);  // as if means were known: no noise between two copies
    for (std::size_t p = 0; p < kPoints; ++p) means.at(p, 0) = means.at(p, 1) = values.mean(p);
    return spread_between(means).sd_limits.holds(kBetween);
  });
  EXPECT_LT(share, .95 - kBand);
}

TEST(SpreadBetween, IsUnbiasedWhereTheNaiveAndTheOneWayEstimatesAreNot) {
  double found = 0, naive = 0, one_way = 0;
  for (unsigned study = 0; study < kStudies; ++study) {
    const Responses values = draw_study(study, 2 * kBetween);
    const double sd = spread_between(values).sd;
    found += sd * sd / kStudies;
    const double raw = variance_of(means_of(values));
    naive += raw / kStudies;
    one_way += (raw - values.noise_of_means()) / kStudies;
  }
  EXPECT_NEAR(found, 4, .15);
  EXPECT_GT(naive, 4 + .5);   // + noise^2 / seeds = .75
  EXPECT_LT(one_way, 4 - 1);  // takes the seeds' common part off, too: - 4/3
}

TEST(SpreadBetween, FindsNoSpreadWhereThereIsNone) {
  const double share = share_of(
      0, [](const Responses& values) { return spread_between(values).sd_limits.low == 0; });
  EXPECT_NEAR(share, .975, kBand);
}

TEST(MeansWithoutNoise, SpreadAsTheTruthDoes) {
  double found = 0, naive = 0;
  for (unsigned study = 0; study < kStudies; ++study) {
    const Responses values = draw_study(study, 2 * kBetween);
    found += variance_of(means_without_noise(values)) / kStudies;
    naive += variance_of(means_of(values)) / kStudies;
  }
  EXPECT_NEAR(found, 4, .15);
  EXPECT_GT(naive, 4.5);
}

}  // namespace
}  // namespace engawa
