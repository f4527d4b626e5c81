// Claim: for skewed differences over twenty seeds (lognormal, sigma 1, skewness 6.2) no interval
// here holds the true mean in 95 % of studies: Student's t in 86.8 %, the BCa bootstrap as
// published in 87.2 %, BCa widened for few values in 89.8 %, and the widened one of a ratio in 90.0
// %. The rule that chooses between t and the widened one costs nothing where differences are
// normal. Source: Efron 1987 (BCa), Hesterberg 2015 (widening); the shares were measured with
// 40,000 other studies. False-alarm rate: bands are 4 binomial standard errors, about 1e-4 each.
// Wrong models that it rejects: calling any of them a 95 % interval; leaving out the widening;
// leaving t in place.
#include <gtest/gtest.h>

#include <cmath>
#include <vector>

#include "analysis/bootstrap.hpp"
#include "sim/core/draws.hpp"
#include "sim/core/elementary.hpp"

namespace engawa {
namespace {
constexpr int kStudies = 4000;
constexpr std::size_t kSeeds = 20, kResamples = 1000;
constexpr std::uint64_t kWorld = 2026;
constexpr double kStatedT = .868, kStatedPlain = .872, kStatedWide = .898, kStatedRatio = .900;

double band(double share) {
  return 4 * std::sqrt(share * (1 - share) / kStudies);
}

/// Of the intervals of many studies: how many hold the truth, how many lie wholly below it.
struct Coverage {
  double held = 0, below = 0;
};

template <class DrawValue, class MakeInterval>
Coverage coverage(double truth, DrawValue draw_value, MakeInterval make) {
  const Draws draws(kWorld);
  Coverage out;
  for (unsigned study = 0; study < kStudies; ++study) {
    std::vector<double> values(kSeeds);
    for (std::size_t seed = 0; seed < kSeeds; ++seed)
      values[seed] = draw_value(normal_quantile(draws.at(1, study, seed).u()));
    const Estimate estimate = make(values, std::uint64_t(study));
    out.held += estimate.low <= truth && truth <= estimate.high ? 1.0 / kStudies : 0;
    out.below += truth > estimate.high ? 1.0 / kStudies : 0;
  }
  return out;
}

double lognormal(double z) {
  return exp_of(z);
}
const double kTruth = std::exp(.5);

Estimate student(const std::vector<double>& values, std::uint64_t /*study*/) {
  return estimate_mean(values);
}
Estimate published(const std::vector<double>& values, std::uint64_t study) {
  return bootstrap_mean(values, .95, {study, kResamples, Widening::none});
}
Estimate widened(const std::vector<double>& values, std::uint64_t study) {
  return bootstrap_mean(values, .95, {study, kResamples, Widening::small_sample});
}
Estimate by_rule(const std::vector<double>& values, std::uint64_t study) {
  return is_for_bootstrap(values) ? widened(values, study) : estimate_mean(values);
}

TEST(BootstrapCoverage, OfSkewedDifferencesIsAsStatedAndNoneReachesNinetyFive) {
  const Coverage t = coverage(kTruth, lognormal, student);
  const Coverage plain = coverage(kTruth, lognormal, published);
  const Coverage wide = coverage(kTruth, lognormal, widened);
  EXPECT_NEAR(t.held, kStatedT, band(kStatedT));
  EXPECT_NEAR(plain.held, kStatedPlain, band(kStatedPlain));
  EXPECT_NEAR(wide.held, kStatedWide, band(kStatedWide));
  for (const auto& found : {t, plain, wide}) EXPECT_LT(found.held, .95 - band(.95));
  EXPECT_GT(wide.held, t.held + .015) << "the same studies: what it is for";
}

// Student's interval errs on one side: nearly always the truth lies above it.
TEST(BootstrapCoverage, LeansLessThanStudentsInterval) {
  const Coverage t = coverage(kTruth, lognormal, student);
  const Coverage wide = coverage(kTruth, lognormal, widened);
  EXPECT_GT(t.below, .98 * (1 - t.held));
  EXPECT_LT(wide.below, t.below - .02);
}

TEST(BootstrapCoverage, TheRuleKeepsNinetyFiveForNormalDifferences) {
  const auto normal = [](double z) { return z; };
  EXPECT_NEAR(coverage(0, normal, by_rule).held, .95, band(.95));
}

TEST(BootstrapCoverage, TheRuleGainsForSkewedDifferences) {
  EXPECT_GT(coverage(kTruth, lognormal, by_rule).held,
            coverage(kTruth, lognormal, student).held + .01);
}

// Ratio of two skewed means that share their town: the truth is e^.5/1.
TEST(BootstrapCoverage, OfARatioOfMeansIsAsStated) {
  const Draws draws(kWorld);
  double held = 0;
  for (unsigned study = 0; study < kStudies; ++study) {
    std::vector<double> top(kSeeds), bottom(kSeeds);
    for (std::size_t seed = 0; seed < kSeeds; ++seed) {
      const Draw draw = draws.at(2, study, seed);
      top[seed] = exp_of(normal_quantile(draw.u()));
      bottom[seed] = 1 + .2 * normal_quantile(draw.v());
    }
    const Estimate ratio = bootstrap_ratio(top, bottom, .95, {study, kResamples});
    held += ratio.low <= kTruth && kTruth <= ratio.high ? 1.0 / kStudies : 0;
  }
  EXPECT_NEAR(held, kStatedRatio, band(kStatedRatio));
}

}  // namespace
}  // namespace engawa
