#include "sim/week/race.hpp"

#include <gtest/gtest.h>

#include <optional>

#include "sim/core/chance.hpp"
#include "tests/support/small_world.hpp"

namespace engawa {
namespace {
constexpr Purpose kPurpose = Purpose::friend_of_friend_walk;

double weight_of(int candidate) {
  return 0.05 + 0.01 * (candidate % 7);
}

/// The winner as one would find it with a draw at a time.
int winner_by_hand(const World& world, std::uint64_t walker, int candidates) {
  int best = -1;
  double first = 0;
  for (int k = 0; k < candidates; ++k) {
    const auto partner = static_cast<std::uint64_t>(k);
    const double time = race_time(world.draw(kPurpose, walker, partner).u(), weight_of(k));
    if (best < 0 || time < first) best = k, first = time;
  }
  return best;
}

TEST(Race, IsWonByWhoeverWouldWinWithADrawAtATime) {
  const World world = testing::make_small_world(1);
  for (const int candidates : {1, 2, 50, 127, 128, 129, 300}) {
    for (std::uint64_t walker = 1; walker <= 20; ++walker) {
      Race<int> race(world, kPurpose);
      for (int k = 0; k < candidates; ++k) {
        race.enter(k, walker, static_cast<std::uint64_t>(k), weight_of(k));
      }
      EXPECT_EQ(race.winner(), winner_by_hand(world, walker, candidates)) << candidates;
    }
  }
}

TEST(Race, WithoutCandidatesHasNoWinner) {
  const World world = testing::make_small_world(1);
  EXPECT_FALSE(Race<std::optional<int>>(world, kPurpose).winner().has_value());
}

TEST(Race, IsNotWonByAWeightOfNothingUnlessNobodyElseRuns) {
  const World world = testing::make_small_world(1);
  for (std::uint64_t walker = 1; walker <= 200; ++walker) {
    Race<int> race(world, kPurpose);
    race.enter(1, walker, 1, 0.0);
    race.enter(2, walker, 2, 1e-6);
    EXPECT_EQ(race.winner(), 2);
  }
}

TEST(Race, OftenEndsWithTheHeavierAsItsWeightSays) {
  const World world = testing::make_small_world(1);
  int heavier = 0;
  constexpr int kRaces = 4000;
  for (std::uint64_t walker = 1; walker <= kRaces; ++walker) {
    Race<int> race(world, kPurpose);
    race.enter(1, walker, 1, 1.0);
    race.enter(2, walker, 2, 3.0);
    heavier += race.winner() == 2 ? 1 : 0;
  }
  EXPECT_NEAR(heavier, 0.75 * kRaces, 4 * 27.4);  // binomial: sqrt(4000 x .75 x .25) = 27.4
}

}  // namespace
}  // namespace engawa
