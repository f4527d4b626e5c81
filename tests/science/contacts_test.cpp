// Claim: meetings on a tie are Poisson at the rate of model 7.3. The test holds with a false-alarm
// rate below 1e-5 (five standard errors) and rejects "at most one meeting a week".
#include <gtest/gtest.h>

#include <cmath>

#include "tests/support/hub_world.hpp"

namespace engawa {
namespace {
const Parallel kOneThread(1);

struct Moments {
  double mean = 0, variance = 0, none = 0;
};

Moments meetings_of_friends(float strength, SlotMask free_of_second, int weeks) {
  World world = testing::make_small_world(2);
  auto& r = world.residents;
  for (const auto who : {ResidentId(0), ResidentId(1)}) {
    r.flags[who] = kPresent;
    r.birth_week[who] = -40 * 52;
    r.throttle[who] = 1.0F;
    r.free_mask[who] = kAllSlots;
  }
  r.free_mask[ResidentId(1)] = free_of_second;
  std::vector<NewTie> fresh{{ResidentId(0), ResidentId(1), TieKind::friendship, strength}};
  world.ties = {};
  add_ties(world.ties, fresh, 2, 0);
  WeekScratch scratch;
  scratch.session_hours.resize(1);
  double sum = 0, squares = 0, none = 0;
  for (world.week = 1; world.week <= weeks; ++world.week) {
    meet_on_ties(world, scratch, kOneThread);
    const double n = double{scratch.tie_weeks[TieId(0)].anybody};
    sum += n;
    squares += n * n;
    none += n == 0 ? 1 : 0;
  }
  const double mean = sum / weeks;
  return {mean, squares / weeks - mean * mean, none / weeks};
}
}  // namespace

TEST(Meetings, ArePoissonAtTheModelsRate) {
  const auto numbers = defaults_of(kContactRows);
  const int weeks = 40000;
  const double rate = numbers.friend_base + numbers.friend_rate * 0.8;  // alike, enough common time
  const auto found = meetings_of_friends(0.8F, kAllSlots, weeks);
  EXPECT_NEAR(found.mean, rate, 5 * std::sqrt(rate / weeks));
  EXPECT_NEAR(found.variance, rate, 0.05 * rate);
  const double never = std::exp(-rate);
  EXPECT_NEAR(found.none, never, 5 * std::sqrt(never * (1 - never) / weeks));
  // wrong model: a coin per week with the same mean would have variance rate (1 - rate)
  EXPECT_GT(std::abs(found.variance - rate * (1 - rate)), 0.3);
}

TEST(Meetings, FallWithCommonFreeSlots) {
  const auto full = meetings_of_friends(0.6F, kAllSlots, 20000);
  const auto half = meetings_of_friends(0.6F, 0b111, 20000);  // three common slots of six
  EXPECT_NEAR(half.mean / full.mean, 0.5, 0.03);
  EXPECT_EQ(meetings_of_friends(0.6F, 0, 100).mean, 0.0);
}

}  // namespace engawa
