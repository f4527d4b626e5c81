// Claim: over twenty seeds the 95 % interval of Hall (1992) holds the true mean of very skewed
// differences (lognormal, sigma 1, skewness 6.2) in 92.0 % of studies, against Student's t 86.8 %
// and the BCa bootstrap 87.2 %, widened for few values 89.8 %; of exponential ones in 94.5 % (t
// 92.0 %), of normal ones in 94.9 %. None of them reaches 95 % at skewness 6. Where differences
// have heavy tails on both sides (Student's with three degrees of freedom) it holds the truth in
// 92.7 %, t in 95.7 %: the price. A bootstrap ratio: 90.0 %. Source: Hall 1992, Efron 1987 (BCa),
// Hesterberg 2015 (widening); the shares were measured with 40,000 other studies. False-alarm rate:
// bands are 4 binomial standard errors, about 1e-4 each. Wrong models that it rejects: calling any
// of them a 95 % interval whatever the skewness; leaving out the correction or the widening; a
// correction with the wrong sign.
#include <gtest/gtest.h>

#include <cmath>
#include <vector>

#include "analysis/bootstrap.hpp"
#include "analysis/skewness.hpp"
#include "sim/core/draws.hpp"
#include "sim/core/elementary.hpp"

namespace engawa {
namespace {
constexpr int kStudies = 4000;
constexpr std::size_t kSeeds = 20, kResamples = 1000;
constexpr std::uint64_t kWorld = 2026;
constexpr double kStatedT = .868, kStatedPlain = .872, kStatedWide = .898, kStatedRatio = .900;
constexpr double kStatedHall = .920, kStatedExponential = .945, kStatedTwoPoint = .956,
                 kStatedHeavy = .927;

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
      values[seed] = draw_value(draws.at(1, study, seed));
    const Estimate estimate = make(values, std::uint64_t(study));
    out.held += estimate.low <= truth && truth <= estimate.high ? 1.0 / kStudies : 0;
    out.below += truth > estimate.high ? 1.0 / kStudies : 0;
  }
  return out;
}

double normal(const Draw& draw) {
  return normal_quantile(draw.u());
}
double lognormal(const Draw& draw) {
  return exp_of(normal(draw));
}
double exponential(const Draw& draw) {
  return -std::log(draw.u());
}
/// 2 in three of twenty, else 0: closures, breakthroughs.
double two_point(const Draw& draw) {
  return draw.u() < .15 ? 2 : 0;
}
/// Student's t with three degrees of freedom (Bailey 1994).
double heavy(const Draw& draw) {
  return std::sqrt(3 * (std::pow(draw.u(), -2.0 / 3) - 1)) * std::cos(2 * M_PI * draw.v());
}
const double kTruth = std::exp(.5);

Estimate student(const std::vector<double>& values, std::uint64_t /*study*/) {
  return estimate_mean(values);
}
Estimate bootstrap(const std::vector<double>& values, std::uint64_t study, Widening widening) {
  const std::vector<double> ones(values.size(), 1.0);
  return bootstrap_ratio(values, ones, .95, {study, kResamples, widening});
}
Estimate published(const std::vector<double>& values, std::uint64_t study) {
  return bootstrap(values, study, Widening::none);
}
Estimate widened(const std::vector<double>& values, std::uint64_t study) {
  return bootstrap(values, study, Widening::small_sample);
}
Estimate by_rule(const std::vector<double>& values, std::uint64_t /*study*/) {
  return estimate_by_rule(values);
}

TEST(SkewedCoverage, IsAsStatedAndNoneReachesNinetyFive) {
  const Coverage t = coverage(kTruth, lognormal, student);
  const Coverage plain = coverage(kTruth, lognormal, published);
  const Coverage wide = coverage(kTruth, lognormal, widened);
  const Coverage rule = coverage(kTruth, lognormal, by_rule);
  EXPECT_NEAR(t.held, kStatedT, band(kStatedT));
  EXPECT_NEAR(plain.held, kStatedPlain, band(kStatedPlain));
  EXPECT_NEAR(wide.held, kStatedWide, band(kStatedWide));
  EXPECT_NEAR(rule.held, kStatedHall, band(kStatedHall));
  for (const auto& found : {t, plain, wide, rule}) EXPECT_LT(found.held, .95 - band(.95));
  EXPECT_GT(wide.held, t.held + .015) << "the same studies";
  EXPECT_GT(rule.held, wide.held + .01) << "why means take no bootstrap";
}

// Student's interval errs on one side: nearly always the truth lies above it.
TEST(SkewedCoverage, LeansLessThanStudentsInterval) {
  const Coverage t = coverage(kTruth, lognormal, student);
  const Coverage rule = coverage(kTruth, lognormal, by_rule);
  EXPECT_GT(t.below, .98 * (1 - t.held));
  EXPECT_LT(rule.below, t.below - .04);
}

TEST(SkewedCoverage, TheRuleCostsNothingWhereDifferencesAreNotSkewed) {
  EXPECT_NEAR(coverage(0, normal, by_rule).held, .95, band(.95));
}

TEST(SkewedCoverage, TheRuleIsAsStatedForOtherShapes) {
  EXPECT_NEAR(coverage(1, exponential, by_rule).held, kStatedExponential, band(.94));
  EXPECT_NEAR(coverage(.3, two_point, by_rule).held, kStatedTwoPoint, band(.95));
  EXPECT_NEAR(coverage(0, heavy, by_rule).held, kStatedHeavy, band(.93));
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
