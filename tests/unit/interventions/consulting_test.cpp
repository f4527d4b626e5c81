#include <gtest/gtest.h>

#include "tests/unit/interventions/organised_hubs.hpp"

namespace engawa {
namespace {
using namespace testing;

TEST(Consulting, TrainsNowAndThenAndLinksThoseItVisits) {
  World world = make_organised_town(3);
  const Action visits = action_on("consulting", {"hub-0", "hub-1"});
  std::vector<int> trainings;
  each_week(world, visits, 40, [&] {
    EXPECT_NE(levers_of(world, 0).networks & levers_of(world, 1).networks, 0U);
    if (levers_of(world, 0).know_how_gain > 0) trainings.push_back(world.week);
    EXPECT_FALSE(levers_of(world, 0).talks_over) << "no council of murmurs";
  });
  EXPECT_EQ(trainings, (std::vector<int>{0, 13, 26, 39}));
}

TEST(Consulting, CostsItsHoursAndItsTrainings) {
  World world = make_organised_town(1);
  const Action visits = action_on("consulting", {"hub-0"});
  std::int64_t yen = 0;
  each_week(world, visits, 13, [&] {
    yen += levers_of(world, 0).yen_out[std::size_t(Cost::programme)];
    EXPECT_EQ(levers_of(world, 0).yen_out[std::size_t(Cost::programme)],
              levers_of(world, 0).yen_in[std::size_t(Income::grants)]);
  });
  EXPECT_EQ(yen, 13 * 1'850 + 10'000);
}

}  // namespace
}  // namespace engawa
