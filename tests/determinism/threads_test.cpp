// One digest on any number of threads, with a hub whose capacity binds: who gets the seat is
// decided by lot, never by the faster thread.
#include <gtest/gtest.h>

#include "sim/core/parallel.hpp"
#include "sim/week/week.hpp"
#include "tests/support/plain_weeks.hpp"

namespace engawa::testing {
namespace {

constexpr std::size_t kResidents = 3 * kBlock + 500;  // four blocks: threads really meet
constexpr int kWeeks = 60;

const World& town() {
  static const World world = make_town_with_hubs(kResidents);
  return world;
}

const std::vector<std::uint64_t>& serial_digests() {
  static const std::vector<std::uint64_t> digests = [] {
    World world = town();
    return live_weeks(world, kWeeks, 1);
  }();
  return digests;
}

class Threads : public ::testing::TestWithParam<int> {};

TEST_P(Threads, LeaveEveryWeeksDigestAsItIs) {
  World world = town();
  const auto digests = live_weeks(world, kWeeks, GetParam());
  for (std::size_t week = 0; week < digests.size(); ++week) {
    ASSERT_EQ(digests[week], serial_digests()[week]) << "first difference in week " << week + 1;
  }
}

INSTANTIATE_TEST_SUITE_P(Counts, Threads, ::testing::Values(2, 3, 4, 8));

TEST(TownOfTheDigests, TurnsVisitorsAwayAndLives) {
  World world = town();
  const std::size_t ties_before = world.ties.size();
  std::size_t turned = 0, visits = 0, helps = 0, life = 0;
  const Parallel parallel(2);
  WeekRunner runner(parallel);
  for (int week = 0; week < 20; ++week) {
    runner.live_one_week(world, {});
    for (const auto& visit : world.events.visits) ++(visit.admitted ? visits : turned);
    helps += world.events.helps.size();
    life += world.events.life.size();
  }
  EXPECT_GT(turned, 20U) << "the capacity does not bind: the digests would prove little";
  EXPECT_GT(visits, 20U);
  EXPECT_GT(helps, 20U);
  EXPECT_GT(life, 20U);
  EXPECT_NE(world.ties.size(), ties_before);
}

TEST(TownOfTheDigests, AnotherSeedHasOtherDigests) {
  World one = make_town_with_hubs(500, 1), other = make_town_with_hubs(500, 2);
  EXPECT_NE(live_weeks(one, 3, 1), live_weeks(other, 3, 1));
}

TEST(TownOfTheDigests, ACopyLivesTheSameWeeks) {
  World original = make_town_with_hubs(500);
  EXPECT_EQ(live_weeks(original, 5, 1).size(), 5U);
  World copy = original;
  EXPECT_EQ(live_weeks(copy, 10, 1), live_weeks(original, 10, 2))
      << "something outside the world, in a runner, decides the next week";
}

}  // namespace
}  // namespace engawa::testing
