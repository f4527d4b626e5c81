#include <gtest/gtest.h>

#include "sim/state/need_kinds.hpp"
#include "tests/unit/interventions/organised_hubs.hpp"

namespace engawa {
namespace {
using namespace testing;

std::vector<std::size_t> taught(const World& world) {
  std::vector<std::size_t> all;
  for (std::size_t k = 0; k < world.residents.size(); ++k) {
    if ((world.residents.capabilities[ResidentId(k)] & bit_of(Capability::organising)) != 0) {
      all.push_back(k);
    }
  }
  return all;
}
World town() {
  World world = make_organised_town(2);
  for (auto& capabilities : world.residents.capabilities.values()) capabilities = 0;
  return world;
}

TEST(OpeningCourse, TeachesThatManyOfThoseWhoKnowTheHubOnce) {
  World world = town();
  for (std::size_t k = 0; k < 30; ++k) world.links[ResidentId(k)] = {};
  each_week(world, action_on("opening_course", {"hub-0"}), 3, [] {});
  const auto who = taught(world);
  EXPECT_EQ(who.size(), 10U);
  EXPECT_GE(who.front(), 30U);
  EXPECT_NEAR(world.residents.civic_mind[ResidentId(who[0])], 0.3 + 0.5 * 0.7, 1e-6);
  EXPECT_EQ(world.residents.volunteer[ResidentId(who[0])], VolunteerStage::helper);
  EXPECT_EQ(world.residents.volunteer_hub[ResidentId(who[0])], HubId(0U));
  World half = town();
  each_week(half, action_on("opening_course", {"hub-0"}, 0.5), 3, [] {});
  EXPECT_EQ(taught(half).size(), 5U);
}

TEST(OpeningCourse, MakesFoundingEasierForAYear) {
  World world = town();
  int meetings = 0, easier = 0;
  std::int64_t yen = 0;
  each_week(world, action_on("opening_course", {"hub-0"}), 80, [&] {
    meetings += levers_of(world, 0).talks_over ? 1 : 0;
    easier += levers_of(world, 0).founding_factor == 2 ? 1 : 0;
    yen += levers_of(world, 0).yen_out[std::size_t(Cost::programme)];
    EXPECT_EQ(levers_of(world, 1).founding_factor, 1);
    EXPECT_NEAR(levers_of(world, 0).founding_know_how, world.week < 52 ? 0.3 : 0.0, 1e-6);
  });
  EXPECT_EQ(easier, 52);
  EXPECT_EQ(meetings, 13);
  EXPECT_EQ(yen, 100'000) << "the course is paid once";
}

}  // namespace
}  // namespace engawa
