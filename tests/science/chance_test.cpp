// Claims on which pairing rests: counts and choices have the right distribution, and a change of
// one rate or one candidate changes only what it must. Each statistic has a false-alarm rate of
// 1e-6; every test names a wrong model that it rejects.
#include "sim/core/chance.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <boost/math/distributions/chi_squared.hpp>
#include <boost/math/distributions/gamma.hpp>
#include <boost/math/distributions/poisson.hpp>
#include <cmath>
#include <functional>
#include <vector>

#include "sim/core/draws.hpp"

namespace engawa {
namespace {

constexpr std::size_t kTrials = 100000;
const Draws kDraws(11);

bool fits(const std::vector<double>& counts, const std::vector<double>& shares) {
  double chi = 0.0;
  for (std::size_t k = 0; k < counts.size(); ++k) {
    const double expected = shares[k] * static_cast<double>(kTrials);
    chi += (counts[k] - expected) * (counts[k] - expected) / expected;
  }
  const auto freedom = static_cast<double>(counts.size() - 1);
  return cdf(complement(boost::math::chi_squared_distribution<double>(freedom), chi)) > 1e-6;
}

/// Whether counts 0,1,2,3,4+ of a rate-1.3 process follow Poisson's law.
bool looks_poisson(const std::function<int(std::uint64_t)>& count_of) {
  constexpr double kRate = 1.3;
  const boost::math::poisson_distribution<double> truth(kRate);
  std::vector<double> counts(5, 0.0), shares;
  for (std::uint64_t k = 0; k < kTrials; ++k) {
    counts[static_cast<std::size_t>(std::min(4, count_of(k)))] += 1.0;
  }
  for (int n = 0; n < 4; ++n) shares.push_back(pdf(truth, n));
  shares.push_back(cdf(complement(truth, 3)));
  return fits(counts, shares);
}

TEST(Counts, FollowPoisson) {
  EXPECT_TRUE(looks_poisson([](std::uint64_t k) { return poisson(kDraws.at(1, 0, k).u(), 1.3); }));
}

TEST(Counts, ARoundedMeanIsRejected) {
  EXPECT_FALSE(looks_poisson([](std::uint64_t k) { return kDraws.at(1, 0, k).u() < 0.3 ? 2 : 1; }));
}

TEST(Counts, OneEventAtMostIsRejected) {
  EXPECT_FALSE(looks_poisson(
      [](std::uint64_t k) { return kDraws.at(1, 0, k).u() < 1.0 - std::exp(-1.3) ? 1 : 0; }));
}

std::size_t winner(std::uint64_t round, const std::vector<double>& weights) {
  std::size_t best = 0;
  double earliest = 2e300;
  for (std::size_t k = 0; k < weights.size(); ++k) {
    const double time = race_time(kDraws.at(2, 0, round, k).u(), weights[k]);
    if (time < earliest) {
      earliest = time;
      best = k;
    }
  }
  return best;
}

using Choose = std::function<std::size_t(std::uint64_t, const std::vector<double>&)>;

bool chooses_by_weight(const Choose& choose) {
  std::vector<double> counts(4, 0.0);
  for (std::uint64_t k = 0; k < kTrials; ++k) counts[choose(k, {1, 2, 4, 1})] += 1.0;
  return fits(counts, {1.0 / 8, 2.0 / 8, 4.0 / 8, 1.0 / 8});
}

TEST(Race, ChoosesInProportionToWeights) {
  EXPECT_TRUE(chooses_by_weight(winner));
}

TEST(Race, TheLargestWeightedUniformIsRejected) {
  EXPECT_FALSE(chooses_by_weight([](std::uint64_t round, const std::vector<double>& weights) {
    std::size_t best = 0;
    double highest = -1.0;
    for (std::size_t k = 0; k < weights.size(); ++k) {
      const double score = kDraws.at(2, 0, round, k).u() * weights[k];
      if (score > highest) highest = score, best = k;
    }
    return best;
  }));
}

/// Share of choices that change to somebody other than a newcomer when the newcomer joins.
double needless_changes(const Choose& choose) {
  int needless = 0;
  for (std::uint64_t round = 0; round < 20000; ++round) {
    const std::size_t before = choose(round, {1, 2, 4});
    const std::size_t after = choose(round, {1, 2, 4, 1});
    if (after != before && after != 3) ++needless;
  }
  return needless / 20000.0;
}

TEST(Race, ANewCandidateChangesTheChoiceOnlyByWinning) {
  EXPECT_EQ(needless_changes(winner), 0.0);
}

TEST(Race, OneDrawOverCumulativeWeightsIsRejected) {
  const Choose cumulative = [](std::uint64_t round, const std::vector<double>& weights) {
    double total = 0.0;
    for (const double weight : weights) total += weight;
    double left = kDraws.at(2, 0, round).u() * total;
    std::size_t k = 0;
    while (k + 1 < weights.size() && left > weights[k]) left -= weights[k++];
    return k;
  };
  EXPECT_TRUE(chooses_by_weight(cumulative));
  EXPECT_GT(needless_changes(cumulative), 0.02);
}

/// Kolmogorov-Smirnov distance against Gamma(3/2), mean 1; limit for 1e-6 is 2.69 / sqrt(n).
bool looks_gamma(const std::function<double(const Draw&)>& value_of) {
  const boost::math::gamma_distribution<double> truth(1.5, 1.0 / 1.5);
  std::vector<double> values;
  for (std::uint64_t k = 0; k < kTrials; ++k) values.push_back(value_of(kDraws.at(3, 0, k)));
  std::sort(values.begin(), values.end());
  double distance = 0.0;
  for (std::size_t k = 0; k < values.size(); ++k) {
    const double exact = cdf(truth, values[k]), n = static_cast<double>(kTrials);
    distance = std::max({distance, std::abs(exact - static_cast<double>(k) / n),
                         std::abs(exact - static_cast<double>(k + 1) / n)});
  }
  return distance < 2.69 / std::sqrt(static_cast<double>(kTrials));
}

TEST(GammaThreeHalves, FollowsItsLaw) {
  EXPECT_TRUE(looks_gamma([](const Draw& draw) { return gamma_three_halves(draw.u(), draw.v()); }));
}

TEST(GammaThreeHalves, AnExponentialOfTheSameMeanIsRejected) {
  EXPECT_FALSE(looks_gamma([](const Draw& draw) { return exponential(draw.u()); }));
}

}  // namespace
}  // namespace engawa
