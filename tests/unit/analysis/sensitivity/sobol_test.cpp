// Indices of functions for which they are known in closed form.
#include "analysis/sensitivity/sobol.hpp"

#include <gtest/gtest.h>

#include <array>
#include <cmath>
#include <numbers>

namespace engawa {
namespace {

// Ishigami & Homma (1990): sin x + a sin^2 y + b z^4 sin x on (-pi, pi), a = 7, b = .1.
double ishigami(std::span<const double> u) {
  const auto angle = [&](std::size_t k) { return std::numbers::pi * (2 * u[k] - 1); };
  const double second = std::sin(angle(1));
  return std::sin(angle(0)) + 7 * second * second + .1 * std::pow(angle(2), 4) * std::sin(angle(0));
}

// By integration: D1 = (1 + b pi^4/5)^2/2, D2 = a^2/8, D13 = b^2 pi^8 (1/18 - 1/50).
TEST(Sobol, FindsTheIndicesOfIshigami) {
  const double pi4 = std::pow(std::numbers::pi, 4);
  const double d1 = std::pow(1 + .1 * pi4 / 5, 2) / 2, d2 = 49.0 / 8;
  const double d13 = .01 * pi4 * pi4 * (1.0 / 18 - 1.0 / 50), all = d1 + d2 + d13;
  const auto indices = sobol_of(ishigami, 3, 1 << 15);
  constexpr double kError = .02;
  EXPECT_NEAR(d1 / all, .3139, 1e-4);  // as published
  EXPECT_NEAR(indices[0].first, d1 / all, kError);
  EXPECT_NEAR(indices[1].first, d2 / all, kError);
  EXPECT_NEAR(indices[2].first, 0, kError);
  EXPECT_NEAR(indices[0].total, (d1 + d13) / all, kError);
  EXPECT_NEAR(indices[1].total, d2 / all, kError);
  EXPECT_NEAR(indices[2].total, d13 / all, kError);
}

// Saltelli & Sobol' (1995): product of (|4u - 2| + a) / (1 + a); D_k = 1 / (3 (1 + a)^2).
TEST(Sobol, FindsTheIndicesOfTheGFunction) {
  constexpr std::array<double, 6> a{0, .5, 3, 9, 99, 99};
  const auto function = [&a](std::span<const double> u) {
    double product = 1;
    for (std::size_t k = 0; k < a.size(); ++k)
      product *= (std::abs(4 * u[k] - 2) + a[k]) / (1 + a[k]);
    return product;
  };
  const auto part = [&a](std::size_t k) { return 1 / (3 * (1 + a[k]) * (1 + a[k])); };
  double all = 1;
  for (std::size_t k = 0; k < a.size(); ++k) all *= 1 + part(k);
  const double variance = all - 1;
  const auto indices = sobol_of(function, a.size(), 1 << 15);
  for (std::size_t k = 0; k < a.size(); ++k) {
    EXPECT_NEAR(indices[k].first, part(k) / variance, .02) << k;
    EXPECT_NEAR(indices[k].total, part(k) * all / (1 + part(k)) / variance, .02) << k;
  }
}

TEST(Sobol, APlainSumSharesTheVarianceBySquares) {
  const auto indices =
      sobol_of([](auto u) { return 1000 + 3 * u[0] + 4 * u[1] + 0 * u[2]; }, 3, 1 << 14);
  EXPECT_NEAR(indices[0].first, 9.0 / 25, .02);
  EXPECT_NEAR(indices[1].first, 16.0 / 25, .02);
  EXPECT_NEAR(indices[1].total, indices[1].first, .03);
  EXPECT_EQ(indices[2].first, 0);
  EXPECT_EQ(indices[2].total, 0);
}

TEST(Sobol, NothingExplainsWhatDoesNotVary) {
  for (const auto& index : sobol_of([](auto) { return 4.0; }, 2, 64)) {
    EXPECT_EQ(index.first, 0);
    EXPECT_EQ(index.total, 0);
  }
}

TEST(Sobol, IsTheSameEveryTime) {
  const auto one = sobol_of(ishigami, 3, 500, 9), other = sobol_of(ishigami, 3, 500, 9);
  for (std::size_t k = 0; k < 3; ++k) {
    EXPECT_EQ(one[k].first, other[k].first);
    EXPECT_EQ(one[k].total_interval.high, other[k].total_interval.high);
  }
}

// 600 samples of Ishigami, each with its interval: 95 % hold the truth, within 4 binomial errors
// and a hundredth for the bootstrap's own bias.
TEST(Sobol, IntervalsHoldTheTruth) {
  constexpr int kStudies = 600;
  int first = 0, total = 0;
  for (int study = 0; study < kStudies; ++study) {
    const auto index = sobol_of(ishigami, 3, 512, std::uint64_t(study), 400)[0];
    first += index.first_interval.holds(.313905) ? 1 : 0;
    total += index.total_interval.holds(.557589) ? 1 : 0;
  }
  const double band = 4 * std::sqrt(.95 * .05 / kStudies) + .01;
  EXPECT_NEAR(double(first) / kStudies, .95, band);
  EXPECT_NEAR(double(total) / kStudies, .95, band);
}

}  // namespace
}  // namespace engawa
