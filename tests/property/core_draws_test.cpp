// Draws are uniform, and independent between entities, weeks, purposes and partners. Draws are the
// same on every run, so these tests never fail by chance again once they have passed; each
// statistic has a chance of 1e-6 to reject good draws of a new generator or seed.
#include "sim/core/draws.hpp"

#include <gtest/gtest.h>

#include <boost/math/distributions/chi_squared.hpp>
#include <cmath>
#include <functional>
#include <vector>

namespace engawa {
namespace {

constexpr std::size_t kDraws = 200000;
constexpr double kFalseAlarm = 1e-6;
constexpr double kLimitZ = 4.892;  // two-sided normal limit for 1e-6

using Series = std::function<double(std::uint64_t)>;

/// Chi-square of 64 equal bins is neither too large nor too small (too even is not random either).
bool looks_uniform(const Series& series) {
  std::vector<double> counts(64, 0.0);
  for (std::uint64_t k = 0; k < kDraws; ++k)
    counts[static_cast<std::size_t>(series(k) * 64.0)] += 1.0;
  const double expected = static_cast<double>(kDraws) / 64.0;
  double chi = 0.0;
  for (const double count : counts) chi += (count - expected) * (count - expected) / expected;
  const boost::math::chi_squared_distribution<double> truth(63.0);
  return cdf(truth, chi) > kFalseAlarm / 2 && cdf(complement(truth, chi)) > kFalseAlarm / 2;
}

/// Correlation of two series of uniforms, in standard errors.
bool looks_independent(const Series& one, const Series& other) {
  double product = 0.0;
  for (std::uint64_t k = 0; k < kDraws; ++k) product += (one(k) - 0.5) * (other(k) - 0.5);
  const double z = product * 12.0 / std::sqrt(static_cast<double>(kDraws));
  return std::abs(z) < kLimitZ;
}

const Draws kSource(42);

double by_entity(std::uint64_t k) {
  return kSource.at(500, 7, k).u();
}

TEST(DrawSeries, AreUniformWhateverCounts) {
  EXPECT_TRUE(looks_uniform(by_entity));
  EXPECT_TRUE(looks_uniform([](std::uint64_t k) { return kSource.at(500, 7, k).v(); }));
  EXPECT_TRUE(
      looks_uniform([](std::uint64_t k) { return kSource.at(500, std::uint32_t(k), 9).u(); }));
  EXPECT_TRUE(
      looks_uniform([](std::uint64_t k) { return kSource.at(std::uint32_t(k), 7, 9).u(); }));
  EXPECT_TRUE(looks_uniform([](std::uint64_t k) { return kSource.at(500, 7, 9, k).u(); }));
  EXPECT_TRUE(looks_uniform([](std::uint64_t k) { return Draws(k).at(500, 7, 9).u(); }));
  EXPECT_TRUE(looks_uniform([](std::uint64_t k) { return Draw::to_unit(derive_key(3, k)); }));
}

TEST(DrawSeries, AreIndependentOfTheirNeighbours) {
  EXPECT_TRUE(looks_independent(by_entity, [](std::uint64_t k) { return by_entity(k + 1); }));
  EXPECT_TRUE(
      looks_independent(by_entity, [](std::uint64_t k) { return kSource.at(500, 8, k).u(); }));
  EXPECT_TRUE(
      looks_independent(by_entity, [](std::uint64_t k) { return kSource.at(501, 7, k).u(); }));
  EXPECT_TRUE(
      looks_independent(by_entity, [](std::uint64_t k) { return kSource.at(500, 7, k).v(); }));
  EXPECT_TRUE(
      looks_independent(by_entity, [](std::uint64_t k) { return kSource.at(500, 7, k, 1).u(); }));
  EXPECT_TRUE(
      looks_independent(by_entity, [](std::uint64_t k) { return Draws(43).at(500, 7, k).u(); }));
}

TEST(DrawSeries, AKeyThatForgetsTheWeekIsRejected) {
  const auto forgetful = [](std::uint32_t, std::uint64_t k) { return kSource.at(500, 0, k).u(); };
  EXPECT_FALSE(looks_independent([&](std::uint64_t k) { return forgetful(7, k); },
                                 [&](std::uint64_t k) { return forgetful(8, k); }));
}

TEST(DrawSeries, AnEvenLatticeIsRejected) {
  const Series lattice = [](std::uint64_t k) { return Draw::to_unit(k * 0x9E3779B97F4A7C15ULL); };
  EXPECT_FALSE(looks_uniform(lattice));
}

TEST(DrawSeries, AKeyThatAddsItsPartsIsRejected) {
  // Entity k in week w + 1 would have the luck of entity k + 1 in week w.
  const auto sum = [](std::uint32_t week, std::uint64_t k) {
    return kSource.at(500, 0, k + week).u();
  };
  EXPECT_FALSE(looks_independent([&](std::uint64_t k) { return sum(7, k + 1); },
                                 [&](std::uint64_t k) { return sum(8, k); }));
}

}  // namespace
}  // namespace engawa
