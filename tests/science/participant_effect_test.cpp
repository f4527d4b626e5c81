// Claim: where people come when they are lonely, before-after tells the effect plus a regression to
// the mean of known size; the twin tells the effect; matching tells it when what makes people come
// is what they are matched on, and is wrong by a known amount when it is not. Source: definitions;
// mean of a normal above a limit, phi(c) / (1 - Phi(c)). False-alarm rate: four standard errors,
// about 6e-5 a check. Wrong models that it rejects: taking before-after for the effect; matching
// without the loneliness at joining; comparing with everybody who did not come; taking the twin
// before the visit for the twin at the end.
#include <gtest/gtest.h>

#include "analysis/effects/participant_effect.hpp"
#include "tests/support/made_cohort.hpp"

namespace engawa {
namespace {
constexpr int kPeople = 40'000;
constexpr double kEffect = -.15, kLonely = 1;

void leave_alone(made::Person& /*who*/, std::uint64_t /*k*/) {}

SeedEffect of(const SeedEffects& effects, Participants who) {
  return effects[std::size_t(who)];
}
/// Standard error of a difference of two independent normals, over people.
double error_of(double people) {
  return std::sqrt(2 / people);
}

TEST(ParticipantEffect, BeforeAfterIsWrongByTheRegressionToTheMean) {
  const auto towns = made::towns(
      kPeople, kEffect, [](const made::Person& who) { return who.joining > kLonely ? 1.0 : 0; },
      leave_alone);
  const SeedEffect effect =
      of(effects_of_pair(towns.base, towns.variant, 52), Participants::anybody);
  const double by_itself = -1.525135;  // -phi(1) / (1 - Phi(1))
  EXPECT_NEAR(effect.twin, kEffect, 1e-6);
  EXPECT_NEAR(effect.anyway, by_itself, 4 * error_of(effect.people));
  EXPECT_NEAR(effect.before_after, effect.twin + effect.anyway, 1e-9);
  EXPECT_EQ(effect.apart_before, 0);
  EXPECT_LT(effect.matched.people, .35 * effect.people) << "all of the lonelier came";
  // in people: less lonely by more than .1 SD
  EXPECT_GT(effect.less_lonely, effect.less_lonely_anyway);
  EXPECT_GT(effect.less_lonely_anyway, .8 * effect.people);
}

TEST(ParticipantEffect, MatchingIsRightWhenWhatMakesThemComeIsMatched) {
  const auto towns = made::towns(
      kPeople, kEffect,
      [](const made::Person& who) {
        return .05 + (who.joining > kLonely ? .4 : 0) + (who.start > 0 ? .1 : 0);
      },
      leave_alone);
  const SeedEffect effect =
      of(effects_of_pair(towns.base, towns.variant, 52), Participants::anybody);
  EXPECT_NEAR(effect.twin, kEffect, 1e-6);
  EXPECT_GT(effect.matched.people, .95 * effect.people);
  // one resident stands beside several, so the error is a little greater than of pairs
  EXPECT_NEAR(effect.matched.change, kEffect, 4 * 1.5 * error_of(effect.matched.people));
  EXPECT_LT(effect.before_after, kEffect - .3) << "before-after is far off in the same town";
  EXPECT_GT(effect.matched.balance.joining.before, .5);
  EXPECT_LT(effect.matched.balance.worst_after(), .05);
}

// Those whom life is about to make less lonely come: nothing recorded before shows it.
TEST(ParticipantEffect, MatchingIsWrongWhenTheReasonIsHidden) {
  constexpr double kTrend = -.5;
  const auto towns = made::towns(
      kPeople, kEffect, [](const made::Person& who) { return who.trend < 0 ? .4 : .1; },
      [](made::Person& who, std::uint64_t k) { who.trend = k % 2 == 0 ? kTrend : 0; });
  const SeedEffect effect =
      of(effects_of_pair(towns.base, towns.variant, 52), Participants::anybody);
  // of those who came 4/5 have the trend, of the others (.6 / (.6 + .9)) 2/5
  const double hidden = kTrend * (.8 - .4);
  EXPECT_NEAR(effect.twin, kEffect, 1e-6);
  EXPECT_NEAR(effect.matched.change, kEffect + hidden, 4 * 1.5 * error_of(effect.matched.people));
  EXPECT_LT(effect.matched.balance.worst_after(), .05) << "balance does not show it";
}

}  // namespace
}  // namespace engawa
