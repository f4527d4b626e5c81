#include <gtest/gtest.h>

#include <algorithm>

#include "tests/unit/week/project_world.hpp"

namespace engawa {
namespace {
using namespace testing;

const DrawScript kEnds{{key(Purpose::project_ends), kAlways}};
const ResidentId kAnn(0U);

World with_project(std::uint8_t hours, const DrawScript* script = &kEnds) {
  World world = make_quiet_world(2, script);
  serve(world, kAnn, add_project(world, "taxi", Need::shopping), hours);
  return world;
}
bool lives_after(World& world, int weeks) {
  for (int week = 0; week < weeks; ++week, ++world.week) talk_over(world);
  return lives_in(world.hubs[HubId(0U)], world.week);
}

TEST(Project, EndsAfterEightWeeksShortOfHandsAndLetsItsPeopleGo) {
  World world = with_project(2);  // six are needed
  EXPECT_TRUE(lives_after(world, 7));
  EXPECT_EQ(world.residents.volunteer_hub[kAnn], HubId(0U));
  EXPECT_FALSE(lives_after(world, 1));
  EXPECT_FALSE(world.residents.volunteer_hub[kAnn].exists());
  EXPECT_LT(world.residents.volunteer[kAnn], VolunteerStage::volunteer);
  ASSERT_EQ(world.events.hubs.size(), 1U) << "told once, as the end of a project";
  EXPECT_EQ(world.events.hubs[0].kind, HubEventKind::ended);
  EXPECT_EQ(world.events.hubs[0].need, index_of(Need::shopping));
}

TEST(Project, GoesOnWithHalfTheHoursItNeeds) {
  World world = with_project(3);
  EXPECT_TRUE(lives_after(world, 30));
}

TEST(Project, MustBeShortForEightWeeksInARow) {
  World world = with_project(2);
  EXPECT_TRUE(lives_after(world, 7));
  world.residents.volunteer_hours[kAnn] = 6;
  EXPECT_TRUE(lives_after(world, 1));
  world.residents.volunteer_hours[kAnn] = 2;
  EXPECT_TRUE(lives_after(world, 7));
}

TEST(Project, EndsInAQuarterOfTheWeeksFromThenOn) {
  int ended = 0;
  constexpr int kTowns = 400;
  for (std::uint64_t seed = 1; seed <= kTowns; ++seed) {
    World world = with_project(2, nullptr);
    world.draws = Draws(seed);
    ended += lives_after(world, 8) ? 0 : 1;
  }
  EXPECT_NEAR(ended, 100, 35);  // four standard deviations
}

TEST(Project, IsToBeHadWhenItsVolunteersAreFree) {
  World world = with_project(6);
  world.residents.free_mask[kAnn] = slot_bit(4);
  talk_over(world);
  EXPECT_EQ(world.hubs[HubId(0U)].regular_open, slot_bit(4));
}

TEST(Project, OfTheTownFileIsNotWatched) {
  World world = with_project(0);
  world.hubs[HubId(0U)].project_need = kNoProject;
  EXPECT_TRUE(lives_after(world, 30));
}

}  // namespace
}  // namespace engawa
