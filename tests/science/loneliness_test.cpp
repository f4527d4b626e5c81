// Claims about the loneliness equation (model 7.9), with everything else frozen.
#include "sim/week/loneliness.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace engawa {
namespace {
constexpr Loneliness kNumbers = defaults_of(kLonelinessRows);

LonelinessInputs neutral() {
  LonelinessInputs in;
  in.desired = 8;
  in.contact = -std::log(kNumbers.discrepancy_rest) * in.desired / kNumbers.discrepancy_slope;
  in.closeness = -std::log(kNumbers.missing_rest) * kNumbers.closeness_scale;
  in.role = kNumbers.role_rest;
  in.unmet = kNumbers.unmet_rest;
  in.health = kNumbers.health_rest;
  return in;
}

double lived(double start, double target, int weeks, double speed) {
  for (int week = 0; week < weeks; ++week) start += speed * (target - start);
  return start;
}
}  // namespace

TEST(LonelinessTarget, IsTheTraitWhenEverythingIsNeutral) {
  auto in = neutral();
  in.trait = 0.3;
  EXPECT_NEAR(loneliness_target(kNumbers, in), 0.3, 1e-9);
}

TEST(LonelinessTarget, FallsWithContactClosenessRoleAndHealthAndRisesWithStress) {
  const double base = loneliness_target(kNumbers, neutral());
  const auto with = [](auto change) {
    auto in = neutral();
    change(in);
    return loneliness_target(kNumbers, in);
  };
  EXPECT_LT(with([](auto& in) { in.contact += 2; }), base);
  EXPECT_LT(with([](auto& in) { in.closeness += 1; }), base);
  EXPECT_LT(with([](auto& in) { in.role += .2; }), base);
  EXPECT_LT(with([](auto& in) { in.health += .1; }), base);
  EXPECT_GT(with([](auto& in) { in.unmet += .3; }), base);
  EXPECT_GT(with([](auto& in) { in.event_stress += .6; }), base);
  EXPECT_GT(with([](auto& in) { in.desired += 3; }), base);  // wanting more is lonelier
}

// Claim: benefits of contact and of close ties saturate (F266, F267). Wrong model: linear benefit.
TEST(LonelinessTarget, SaturatesInContactAndCloseTies) {
  const auto at = [](double contact, double closeness) {
    auto in = neutral();
    in.contact = contact;
    in.closeness = closeness;
    return loneliness_target(kNumbers, in);
  };
  EXPECT_GT(at(0, 1) - at(4, 1), 2.0 * (at(8, 1) - at(12, 1)));
  EXPECT_GT(at(4, 0) - at(4, 1), 4.0 * (at(4, 4) - at(4, 5)));
}

// Claim: frozen inputs bring loneliness to its target with a half-life of ln 2 / speed (14 weeks).
TEST(LonelinessMotion, ReachesTheFixedPointWithItsHalfLife) {
  EXPECT_NEAR(lived(1.0, 0.0, 14, kNumbers.speed), 0.5, 0.02);
  EXPECT_NEAR(lived(1.0, -0.4, 400, kNumbers.speed), -0.4, 1e-6);
}

// Claim: without desire for contact nobody misses it: loneliness tends to trait and closeness only.
TEST(LonelinessTarget, WithoutDesireContactDoesNotMatter) {
  auto in = neutral();
  in.desired = 1e-6;
  in.contact = 0.5;
  const double with_some = loneliness_target(kNumbers, in);
  in.contact = 5;
  EXPECT_NEAR(with_some, loneliness_target(kNumbers, in), 1e-9);
}

}  // namespace engawa
