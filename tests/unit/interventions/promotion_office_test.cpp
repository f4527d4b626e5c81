#include <gtest/gtest.h>

#include "tests/unit/interventions/organised_hubs.hpp"

namespace engawa {
namespace {
using namespace testing;

void volunteer_at(World& world, std::size_t who, std::size_t hub, VolunteerStage stage) {
  world.residents.volunteer[ResidentId(who)] = stage;
  world.residents.volunteer_hub[ResidentId(who)] = HubId(hub);
}
int coordinators_at(const World& world, std::size_t hub) {
  int count = 0;
  for (std::size_t k = 0; k < world.residents.size(); ++k) {
    count += world.residents.volunteer[ResidentId(k)] == VolunteerStage::coordinator &&
             world.residents.volunteer_hub[ResidentId(k)] == HubId(hub);
  }
  return count;
}

TEST(PromotionOffice, TeachesForThreeYearsAndNoLonger) {
  World world = make_organised_town(2);
  const Action office = action_on("promotion_office", {"hub-0"});
  double gained = 0, elsewhere = 0;
  int weeks = 0;
  each_week(world, office, 4 * 52, [&] {
    gained += levers_of(world, 0).know_how_gain;
    elsewhere += levers_of(world, 1).know_how_gain;
    weeks += levers_of(world, 0).know_how_gain > 0 ? 1 : 0;
  });
  EXPECT_NEAR(gained, 0.60, 1e-4);
  EXPECT_EQ(elsewhere, 0);
  EXPECT_EQ(weeks, 156);
}

// Wrong: a coordinator for the whole office, or one each week; somebody who does not serve there.
TEST(PromotionOffice, BringsUpACoordinatorAYearInEachHub) {
  World world = make_organised_town(2);
  for (const std::size_t who : {3, 4, 5, 6}) volunteer_at(world, who, 0, VolunteerStage::volunteer);
  volunteer_at(world, 7, 1, VolunteerStage::helper);
  const Action office = action_on("promotion_office", {"hub-0", "hub-1"});
  each_week(world, office, 51, [] {});
  EXPECT_EQ(coordinators_at(world, 0), 0);
  each_week(world, office, 53, [] {});
  EXPECT_EQ(coordinators_at(world, 0), 2);
  EXPECT_EQ(coordinators_at(world, 1), 1) << "a helper, where no volunteer serves";
  EXPECT_GT(world.residents.volunteer_hours[ResidentId(7U)], 0);
}

TEST(PromotionOffice, ShowsItsWorkInTheBooksAtNoCostToTheHub) {
  World world = make_organised_town(1);
  const Action office = action_on("promotion_office", {"hub-0"});
  turn_levers({&office, 1}, world);
  EXPECT_EQ(levers_of(world, 0).yen_out[std::size_t(Cost::programme)], 7'400);  // 4 h * 1,850
  EXPECT_EQ(levers_of(world, 0).yen_in[std::size_t(Income::grants)], 7'400);
}

}  // namespace
}  // namespace engawa
