#include <gtest/gtest.h>

#include "tests/unit/interventions/organised_hubs.hpp"

namespace engawa {
namespace {
using namespace testing;

// Wrong: to add the know-how every week.
TEST(Partnership, AddsKnowHowOnceAndDrawsYoungerPeople) {
  World world = make_organised_town(2);
  Action partners = action_on("partnership", {});
  partners.values.clear();
  partners.hub = "hub-0";
  each_week(world, partners, 5, [&] {
    EXPECT_NEAR(levers_of(world, 0).extra_18_39, 0.3, 1e-6);
    EXPECT_EQ(levers_of(world, 0).yen_out[std::size_t(Cost::programme)],
              levers_of(world, 0).yen_in[std::size_t(Income::grants)]);
  });
  EXPECT_NEAR(world.hubs[HubId(0U)].traits.know_how, 0.3, 1e-9);
  EXPECT_NEAR(world.hubs[HubId(1U)].traits.know_how, 0.2, 1e-9);
}

}  // namespace
}  // namespace engawa
