// Claim: the 95 % interval of a paired difference holds the true difference in 95 % of studies.
// Source: Student's t for normal differences. False-alarm rate of the test: the band is 4 binomial
// standard errors, about 6e-5. Wrong models that it rejects: a normal (z) interval with few seeds,
// which is too narrow; the unpaired interval on paired data, which is far too wide.
#include <gtest/gtest.h>

#include <cmath>
#include <vector>

#include "analysis/estimate.hpp"
#include "sim/core/draws.hpp"
#include "sim/core/elementary.hpp"

namespace engawa {
namespace {

constexpr int kStudies = 8000;
constexpr std::size_t kSeeds = 6;
constexpr double kTruth = 0.3;

/// Share of studies whose interval holds the truth; towns differ much (sd 1), arms of a town
/// little.
template <class MakeInterval>
double coverage(MakeInterval make) {
  const Draws draws(2024);
  int held = 0;
  for (int study = 0; study < kStudies; ++study) {
    std::vector<double> baseline, variant;
    for (std::size_t seed = 0; seed < kSeeds; ++seed) {
      const Draw town = draws.at(1, unsigned(study), seed),
                 noise = draws.at(2, unsigned(study), seed);
      baseline.push_back(normal_quantile(town.u()) + .2 * normal_quantile(noise.u()));
      variant.push_back(normal_quantile(town.u()) + kTruth + .2 * normal_quantile(noise.v()));
    }
    const Estimate estimate = make(baseline, variant);
    held += estimate.low <= kTruth && kTruth <= estimate.high ? 1 : 0;
  }
  return double(held) / kStudies;
}
const double kBand = 4 * std::sqrt(.95 * .05 / kStudies);

TEST(IntervalCoverage, PairedIntervalHoldsTheTruthInNinetyFivePercent) {
  const double share =
      coverage([](const auto& a, const auto& b) { return paired_difference(a, b); });
  EXPECT_NEAR(share, .95, kBand);
}

TEST(IntervalCoverage, RejectsTheNormalIntervalWithFewSeeds) {
  const double share = coverage([](const auto& a, const auto& b) {
    Estimate estimate = paired_difference(a, b);
    std::vector<double> differences;
    for (std::size_t k = 0; k < a.size(); ++k) differences.push_back(b[k] - a[k]);
    const double half = 1.959964 * std::sqrt(variance_of(differences) / double(a.size()));
    return Estimate{estimate.mean, estimate.mean - half, estimate.mean + half, a.size()};
  });
  EXPECT_LT(share, .95 - kBand);
}

TEST(IntervalCoverage, RejectsTheUnpairedIntervalOnPairedTowns) {
  const double share =
      coverage([](const auto& a, const auto& b) { return unpaired_difference(a, b); });
  EXPECT_GT(share, .95 + kBand);
}

}  // namespace
}  // namespace engawa
