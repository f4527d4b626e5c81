// Elementary effects of functions whose effects are known.
#include "analysis/sensitivity/morris.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <functional>

#include "sim/core/draws.hpp"
#include "sim/core/elementary.hpp"

namespace engawa {
namespace {

using Function = std::function<double(std::span<const double>)>;

Responses respond(const MorrisDesign& design, const Function& function, std::size_t seeds = 1,
                  double noise = 0, std::uint32_t study = 0) {
  Responses out(design.points.rows(), seeds);
  const Draws draws(77);
  for (std::size_t point = 0; point < out.points(); ++point) {
    for (std::size_t seed = 0; seed < seeds; ++seed)
      out.at(point, seed) =
          function(design.points.row(point)) +
          noise * normal_quantile(draws.at(study, std::uint32_t(point), seed).u());
  }
  return out;
}

// y = 3 a - 2 b + 0 c: over the whole range of a the output moves by 3, everywhere.
TEST(Morris, ALinearFunctionHasNoSpread) {
  const MorrisDesign design = morris_design(6, 3, 1);
  const auto indices = morris_indices(
      design, respond(design, [](auto x) { return 3 * x[0] - 2 * x[1] + 0 * x[2]; }));
  EXPECT_NEAR(indices[0].mu, 3, 1e-12);
  EXPECT_NEAR(indices[0].mu_star, 3, 1e-12);
  EXPECT_NEAR(indices[0].sigma, 0, 1e-12);
  EXPECT_NEAR(indices[1].mu, -2, 1e-12);
  EXPECT_NEAR(indices[1].mu_star, 2, 1e-12);
  EXPECT_NEAR(indices[1].mu_star_interval.high, 2, 1e-9);
  EXPECT_EQ(indices[0].verdict, MorrisVerdict::told);
  EXPECT_EQ(indices[1].verdict, MorrisVerdict::told);
  EXPECT_EQ(indices[2].verdict, MorrisVerdict::no_effect);
}

// y = a b on four levels: the effect of a is b, which is 0, 1/3, 2/3 or 1 alike: mean 1/2,
// standard deviation sqrt(5/36); a product is not additive, and sigma says so.
TEST(Morris, AProductHasTheSpreadOfItsPartner) {
  const MorrisDesign design = morris_design(400, 2, 1);
  const auto indices = morris_indices(design, respond(design, [](auto x) { return x[0] * x[1]; }));
  const double spread = std::sqrt(5.0 / 36), error = spread / std::sqrt(400.0);
  for (const auto& index : indices) {
    EXPECT_NEAR(index.mu, .5, 4 * error);
    EXPECT_NEAR(index.mu_star, .5, 4 * error);
    EXPECT_NEAR(index.sigma, spread, 4 * error);
  }
}

// y = (a - 1/2)^2: up on one side, down on the other. The mean effect hides it, mu* does not:
// a step of 2/3 from 0 or 1/3 gives -1/12 or +1/12, per range -+1/6... by hand: levels 0 -> 2/3:
// 1/36 - 1/4 = -2/9, over 2/3 = -1/3; 1/3 -> 1: 1/4 - 1/36 = 2/9, over 2/3 = +1/3.
TEST(Morris, MuStarSeesWhatChangesItsSign) {
  const MorrisDesign design = morris_design(400, 1, 1);
  const auto index =
      morris_indices(design, respond(design, [](auto x) { return (x[0] - .5) * (x[0] - .5); }))[0];
  EXPECT_NEAR(index.mu_star, 1.0 / 3, 1e-12);
  EXPECT_NEAR(index.mu, 0, 4.0 / 3 / std::sqrt(400.0));
  EXPECT_NEAR(index.sigma, 1.0 / 3, .01);
}

TEST(Morris, WithTwoSeedsNoiseIsKnownAndACurveStandsOut) {
  const MorrisDesign design = morris_design(10, 2, 1);
  const Function curve = [](auto x) { return 10 * (x[0] - .5) * (x[0] - .5); };
  const auto indices = morris_indices(design, respond(design, curve, 4, .3));
  EXPECT_EQ(indices[0].verdict, MorrisVerdict::told);
  // an effect is a difference of two means of four seeds over two thirds of the range
  EXPECT_NEAR(indices[0].noise, .3 * std::sqrt(2.0 / 4) * 1.5, .1);
}

constexpr int kStudies = 1000;

/// Share of studies of pure noise in which a parameter is told.
double false_alarms(std::size_t seeds, std::size_t trajectories, double noise) {
  const MorrisDesign design = morris_design(trajectories, 1, 1);
  int told = 0;
  for (std::uint32_t study = 0; study < kStudies; ++study) {
    Responses output = respond(
        design, [](auto) { return 5.0; }, seeds, noise, study);
    told += morris_indices(design, output)[0].verdict == MorrisVerdict::told ? 1 : 0;
  }
  return double(told) / kStudies;
}
const double kBand = 4 * std::sqrt(.05 * .95 / kStudies);

TEST(Morris, TellsNoiseFromNothingInFivePercent) {
  EXPECT_NEAR(false_alarms(3, 5, 1), .05, kBand);
  EXPECT_NEAR(false_alarms(1, 5, 1), .05, kBand);
}

TEST(Morris, KnowsWhatItDoesNotKnow) {
  const MorrisDesign one = morris_design(1, 2, 1);
  const auto index = morris_indices(one, respond(one, [](auto x) { return x[0]; }))[0];
  EXPECT_TRUE(std::isnan(index.sigma));
  EXPECT_TRUE(std::isnan(index.mu_interval.low));
  EXPECT_TRUE(std::isnan(index.chance));
  EXPECT_EQ(index.verdict, MorrisVerdict::not_told);
  EXPECT_THROW((void)morris_indices(one, Responses(2, 1)), std::invalid_argument);
}

}  // namespace
}  // namespace engawa
