// Indices taken of an emulator, against those of the function behind it.
#include "analysis/sensitivity/emulated.hpp"

#include <gtest/gtest.h>

#include <cmath>

#include "sim/core/draws.hpp"
#include "sim/core/elementary.hpp"

namespace engawa {
namespace {

// y = 3a + 4b^2 + 2ab + 0c + noise. By hand, with E b = 1/2, E b^2 = 1/3:
// of a alone (3 + 2 E b) a = 4a, variance 16/12; of b alone 4b^2 + b, variance 16 (1/5 - 1/9) +
// 1/12 + 8 (1/4 - 1/6); of both 2 (a - 1/2)(b - 1/2), variance 4/144.
double curved(std::span<const double> x) {
  return 3 * x[0] + 4 * x[1] * x[1] + 2 * x[0] * x[1] + 0 * x[2];
}
constexpr double kA = 16.0 / 12, kB = 16 * 4.0 / 45 + 1.0 / 12 + 8.0 / 12, kAb = 4.0 / 144,
                 kAll = kA + kB + kAb;

std::vector<double> noisy(const Points& points, std::uint32_t study, double noise) {
  std::vector<double> values;
  for (std::size_t row = 0; row < points.rows(); ++row) {
    values.push_back(curved(points.row(row)) +
                     noise * normal_quantile(Draws(8).at(5, study, row).u()));
  }
  return values;
}

TEST(EmulatedIndices, AreThoseOfTheFunction) {
  const Points points = latin_hypercube(40, 3, 1);
  const auto found = emulated_indices(points, noisy(points, 0, 0), {}, 8192);
  EXPECT_GT(found.check.explained, .99);
  EXPECT_LT(found.noise_share, .01);
  EXPECT_NEAR(found.indices[0].first, kA / kAll, .03);
  EXPECT_NEAR(found.indices[1].first, kB / kAll, .03);
  EXPECT_NEAR(found.indices[0].total, (kA + kAb) / kAll, .03);
  EXPECT_NEAR(found.indices[1].total, (kB + kAb) / kAll, .03);
  EXPECT_NEAR(found.indices[2].total, 0, .01);
  EXPECT_LT(found.chances[0], 1e-6);
  EXPECT_GT(found.chances[2], .05);
}

// 30 studies of 40 noisy points each (noise a quarter of the spread): share of the intervals that
// hold the truth, beside that of intervals without the emulator's own error.
TEST(EmulatedIndices, IntervalsHoldTheEmulatorsErrorToo) {
  constexpr std::uint32_t kStudies = 30;
  constexpr std::size_t kSamples = 512;
  double held = 0, held_by_sampling = 0;
  for (std::uint32_t study = 0; study < kStudies; ++study) {
    const Points points = latin_hypercube(40, 3, study);
    const auto values = noisy(points, study, .5);
    const auto found = emulated_indices(points, values, {}, kSamples, study);
    const Emulator emulator = fit_emulator(points, values);
    const auto sampled = sobol_of([&](auto x) { return emulator.mean_at(x); }, 3, kSamples, study);
    const double first[] = {kA / kAll, kB / kAll},
                 total[] = {first[0] + kAb / kAll, first[1] + kAb / kAll};
    for (std::size_t k = 0; k < 2; ++k) {
      held += found.indices[k].first_interval.holds(first[k]) ? .25 : 0;
      held += found.indices[k].total_interval.holds(total[k]) ? .25 : 0;
      held_by_sampling += sampled[k].first_interval.holds(first[k]) ? .25 : 0;
      held_by_sampling += sampled[k].total_interval.holds(total[k]) ? .25 : 0;
    }
  }
  // the four of a study hang together: counted as one
  const double band = 4 * std::sqrt(.95 * .05 / kStudies);
  EXPECT_NEAR(held / kStudies, .95, band);
  EXPECT_LT(held_by_sampling / kStudies, .95 - band);
}

TEST(EmulatedIndices, OfNothingAreZero) {
  const Points points = latin_hypercube(20, 2, 1);
  const auto found = emulated_indices(points, std::vector<double>(20, 7.0), {}, 64);
  EXPECT_EQ(found.indices[0].total, 0);
  EXPECT_EQ(found.chances[1], 1);
}

}  // namespace
}  // namespace engawa
