// Claims about ties (C6, C7; Hall 2019; Roberts & Dunbar 2015), each with the wrong model that it
// must reject.
#include "sim/week/tie_strength.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace engawa {
namespace {
constexpr Contact kNumbers = defaults_of(kContactRows);

double after_hours(const Contact& numbers, double hours, double per_week) {
  double strength = 0;
  for (double spent = 0; spent < hours; spent += per_week) {
    strength = next_strength(numbers, strength, per_week, 0.0);
  }
  return strength;
}

double half_life(double decay) {  // weeks until a weak tie has lost half its strength
  double strength = 0.1;
  int weeks = 0;
  while (strength > 0.05) {
    strength = next_strength(kNumbers, strength, 0.0, decay);
    ++weeks;
  }
  return weeks;
}
}  // namespace

// Claim: 50, 90 and 200 hours together make a casual friend, a friend, a close friend, following
// 1 - exp(-eta h). Source: F247-F249. Exact, so no false alarms.
TEST(TieGrowth, FollowsTheExponentialLawOfHoursTogether) {
  for (const double hours : {50.0, 90.0, 200.0}) {
    const double law = 1.0 - std::exp(-kNumbers.growth_per_hour * hours);
    EXPECT_NEAR(after_hours(kNumbers, hours, 0.5), law, 0.01) << hours << " h";
  }
  EXPECT_NEAR(after_hours(kNumbers, 50, .5), .31, .31 * .2);
  EXPECT_NEAR(after_hours(kNumbers, 90, .5), .49, .49 * .2);
  EXPECT_NEAR(after_hours(kNumbers, 200, .5), .78, .78 * .2);
}

// Wrong model: growth that does not slow down (s += eta h) would call 200 hours more than whole.
TEST(TieGrowth, RejectsLinearGrowth) {
  const double linear = std::min(1.0, kNumbers.growth_per_hour * 200);
  EXPECT_GT(std::abs(linear - after_hours(kNumbers, 200, .5)), .78 * .2);
}

// Claim: friendships that are not kept up halve in 16 months, kin ties in 5 years (F258, F263).
TEST(TieDecay, HalvesFriendsInSixteenMonthsAndKinInFiveYears) {
  const double months = 52.0 / 12.0;
  EXPECT_NEAR(half_life(kNumbers.friend_decay), 16 * months, 3 * months);
  EXPECT_NEAR(half_life(kNumbers.kin_decay), 60 * months, 8 * months);
  EXPECT_NEAR(half_life(kNumbers.neighbour_decay), 27 * months, 4 * months);
  EXPECT_NEAR(half_life(kNumbers.hub_decay), 8 * months, 1.5 * months);
}

// Wrong model: one decay for all kinds.
TEST(TieDecay, RejectsOneRateForFriendsAndKin) {
  EXPECT_GT(half_life(kNumbers.kin_decay), 3 * half_life(kNumbers.friend_decay));
}

// Claim: with G = eta rho h per week at strength s, a friendship settles at (G-d)/(G-mu d), and
// dies where G < d: schedules, similarity and appetite must stay above a threshold (model 7.4).
TEST(TieBalance, SettlesAtTheFixedPointAndDiesBelowTheThreshold) {
  const auto settle = [](double match) {
    double strength = 0.5;
    for (int week = 0; week < 20000; ++week) {
      const double hours = kNumbers.friend_rate * strength * kNumbers.friend_hours * match;
      strength = next_strength(kNumbers, strength, hours, kNumbers.friend_decay);
    }
    return strength;
  };
  const double d = kNumbers.friend_decay, mu = kNumbers.decay_protection;
  for (const double match : {1.0, 0.8, 0.6}) {
    const double g =
        kNumbers.growth_per_hour * kNumbers.friend_rate * kNumbers.friend_hours * match;
    EXPECT_NEAR(settle(match), (g - d) / (g - mu * d), 1e-3);
  }
  EXPECT_LT(settle(0.45), 1e-6);
}

}  // namespace engawa
