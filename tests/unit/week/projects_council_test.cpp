#include <gtest/gtest.h>

#include "tests/unit/week/project_world.hpp"

namespace engawa {
namespace {
using namespace testing;

const DrawScript kFounds{{key(Purpose::project_founded), kAlways}};
const HubId kVeranda(0U);
const ResidentId kAnn(0U), kBo(1U), kCy(2U);

/// Three of eight people can drive and are ready; shopping is murmured far more than it takes.
World ready(const DrawScript* script = &kFounds) {
  World world = make_council(8, script);
  for (const auto who : {kAnn, kBo, kCy}) make_ready(world, who, Capability::driving);
  murmur(world, Need::shopping, 50);
  return world;
}
bool founds(World world) {
  const auto before = world.hubs.size();
  talk_over(world);
  return world.hubs.size() > before;
}

TEST(Council, FoundsAProjectWithThoseWhoAreReady) {
  World world = ready();
  talk_over(world);
  ASSERT_EQ(world.hubs.size(), 2U);
  const Hub& project = world.hubs[HubId(1U)];
  EXPECT_EQ(project.name, "veranda-shopping-1");
  EXPECT_EQ(project.key, key_of_name(project.name));
  EXPECT_TRUE(is_help_project(project));
  EXPECT_EQ(project.needs_solved, bit_of(Need::shopping));
  EXPECT_EQ(project.parent, kVeranda);
  EXPECT_EQ(project.open_from, world.week + 1);
  EXPECT_EQ(project.home_x10, 50);
  EXPECT_EQ(world.hubs[kVeranda].murmurs[index_of(Need::shopping)], 0);
  ASSERT_EQ(world.events.hubs.size(), 1U);
  EXPECT_EQ(world.events.hubs[0].kind, HubEventKind::founded);
  EXPECT_EQ(world.events.hubs[0].parent, kVeranda);
  int founders = 0;
  const auto& r = world.residents;
  for (std::size_t k = 0; k < r.size(); ++k) {
    const ResidentId who(k);
    EXPECT_EQ(r.volunteer_hub[who] == HubId(1U), k < 3) << k;
    EXPECT_EQ(r.volunteer_hours[who] > 0, k < 3) << k;
    EXPECT_NE(find_link(world.links[who], HubId(1U)), nullptr) << "all have heard of it";
    if (r.life[who] != project.founder) continue;
    ++founders;
    EXPECT_LT(k, 3U);
    EXPECT_NEAR(r.role[who], r.role[who.value == 0 ? kBo : kAnn] + 0.2F, 1e-6);
  }
  EXPECT_EQ(founders, 1);
}

// Wrong: to count everybody present, or everybody able, as the core.
TEST(Council, FoundsNothingWithoutACoreOfThree) {
  EXPECT_TRUE(founds(ready()));
  const auto without = [](auto change) {
    World world = ready();
    change(world);
    return founds(world);
  };
  EXPECT_FALSE(without([](World& w) { w.residents.civic_mind[kCy] = 0.5F; }));
  EXPECT_FALSE(without([](World& w) { w.residents.burnout[kCy] = 0.4F; }));
  EXPECT_FALSE(without([](World& w) { w.residents.capabilities[kCy] = 0; }));
  EXPECT_FALSE(without([](World& w) { w.events.visits[2].admitted = false; }));
}

TEST(Council, NeedsSomebodyWhoHoldsTheThread) {
  World world = ready();
  world.hubs[kVeranda].staff_hours = 0;
  EXPECT_FALSE(founds(world));
  serve(world, ResidentId(5U), kVeranda, 3);
  EXPECT_FALSE(founds(world)) << "a volunteer is no coordinator";
  world.residents.volunteer[ResidentId(5U)] = VolunteerStage::coordinator;
  EXPECT_TRUE(founds(world));
}

TEST(Council, IsHeldAtACouncilAMeetingElsewhereOrACoordinatorsMonthlyRound) {
  World world = ready();
  world.hubs[kVeranda].traits.council = 0;
  EXPECT_FALSE(founds(world));
  World meeting = world;
  meeting.hubs[kVeranda].levers.talks_over = true;
  EXPECT_TRUE(founds(meeting));
  serve(world, ResidentId(5U), kVeranda, 3);
  world.residents.volunteer[ResidentId(5U)] = VolunteerStage::coordinator;
  for (const int week : {0, 1, 2}) {
    world.week = week;
    EXPECT_FALSE(founds(world)) << week;
  }
  world.week = 3;  // the last of the first month
  EXPECT_TRUE(founds(world));
}

TEST(Council, IncludesThoseWhoLendAHandThere) {
  World world = ready();
  world.events.visits[2].admitted = false;
  EXPECT_FALSE(founds(world));
  world.residents.volunteer[kCy] = VolunteerStage::helper;
  world.residents.volunteer_hub[kCy] = kVeranda;
  EXPECT_TRUE(founds(world));
}

TEST(Council, LeavesCoordinatorsToTheirHub) {
  World world = ready();
  serve(world, kAnn, kVeranda, 3);
  world.residents.volunteer[kAnn] = VolunteerStage::coordinator;
  talk_over(world);
  ASSERT_EQ(world.hubs.size(), 2U);
  EXPECT_EQ(world.residents.volunteer_hub[kAnn], kVeranda);
  EXPECT_EQ(world.residents.volunteer_hub[kBo], HubId(1U));
}

// Wrong: to found below the threshold, or for a trouble that no project answers.
TEST(Council, AnswersOnlyMurmursBeyondTheThreshold) {
  World world = ready();
  murmur(world, Need::shopping, 0.999);
  EXPECT_FALSE(founds(world));
  murmur(world, Need::shopping, 1.01);
  EXPECT_TRUE(founds(world));
  murmur(world, Need::shopping, 0);
  murmur(world, Need::family, 50);
  EXPECT_FALSE(founds(world));
}

/// The chance is .5 where rate = log 2.
bool founds_at(double multiple, std::size_t core, double know_how, float factor = 1) {
  static const DrawScript kHalf{{key(Purpose::project_founded), 0.5}};
  World world = make_council(12, &kHalf);
  for (std::size_t k = 0; k < core; ++k) make_ready(world, ResidentId(k), Capability::driving);
  world.hubs[kVeranda].traits.know_how = know_how;
  world.hubs[kVeranda].levers.founding_factor = factor;
  murmur(world, Need::shopping, multiple);
  return founds(world);
}

TEST(Council, FoundsMoreSurelyWithMurmursHandsAndKnowHow) {
  EXPECT_FALSE(founds_at(2.35, 3, 0.5));  // 1 + 2 log 2 = 2.386
  EXPECT_TRUE(founds_at(2.42, 3, 0.5));
  EXPECT_FALSE(founds_at(1.67, 6, 0.5));  // 1 + log 2
  EXPECT_TRUE(founds_at(1.72, 6, 0.5));
  EXPECT_FALSE(founds_at(1.67, 9, 0.5)) << "more than six make no difference";
  EXPECT_FALSE(founds_at(3.70, 3, 0.0));  // 1 + 4 log 2
  EXPECT_TRUE(founds_at(3.85, 3, 0.0));
  EXPECT_TRUE(founds_at(1.72, 3, 0.5, 2)) << "an opening course";
  EXPECT_FALSE(founds_at(50, 3, 0.5, 0)) << "not on a day that is for something else";
}

TEST(Council, HearsTheOtherPlacesOfItsAreaAndOfItsNetworks) {
  World world = ready();
  murmur(world, Need::shopping, 0);
  const HubId other = add_hub(world, "health room", 0, 0);
  world.hubs[other].area = world.hubs[kVeranda].area;
  world.hubs[other].murmurs[index_of(Need::shopping)] = 9;
  EXPECT_TRUE(founds(world));
  world.hubs[other].area = AreaId(77);
  EXPECT_FALSE(founds(world));
  world.hubs[kVeranda].levers.networks = 1;
  world.hubs[other].levers.networks = 2;
  EXPECT_FALSE(founds(world));
  world.hubs[other].levers.networks = 3;
  EXPECT_TRUE(founds(world));
}

TEST(Council, HearsWhatIsToldAtHomeInItsAreaUntilItIsAnswered) {
  World world = ready();
  murmur(world, Need::shopping, 0);
  const AreaId area = world.hubs[kVeranda].area;
  world.areas[area].murmurs[index_of(Need::shopping)] = 9;
  World elsewhere = world;
  elsewhere.areas.push_back(Area{});
  elsewhere.hubs[kVeranda].area = AreaId(1U);
  for (auto& home : elsewhere.residents.area.values()) home = AreaId(1U);
  EXPECT_FALSE(founds(elsewhere));
  EXPECT_TRUE(founds(world));
  talk_over(world);
  EXPECT_EQ(world.areas[area].murmurs[index_of(Need::shopping)], 0);
}

TEST(Council, FoundsOneProjectForATroubleAtATime) {
  World world = ready();
  talk_over(world);
  murmur(world, Need::shopping, 50);
  for (std::size_t k = 3; k < 6; ++k) make_ready(world, ResidentId(k), Capability::driving);
  EXPECT_FALSE(founds(world));
  world.hubs[HubId(1U)].open_to = world.week;
  talk_over(world);
  ASSERT_EQ(world.hubs.size(), 3U);
  EXPECT_EQ(world.hubs[HubId(2U)].name, "veranda-shopping-2");
}

TEST(Council, StopsAtTheGreatestNumberOfHubs) {
  World world = ready();
  while (world.hubs.size() < kMostHubs) world.hubs.push_back(Hub{});
  EXPECT_FALSE(founds(world));
}

TEST(Council, ChoosesTheSamePeopleWhateverRowsTheyStandIn) {
  World world = make_council(12, &kFounds);
  for (std::size_t k = 0; k < 9; ++k) make_ready(world, ResidentId(k), Capability::driving);
  murmur(world, Need::shopping, 50);
  World moved = reordered(world, {5, 3, 11, 0, 8, 1, 10, 2, 9, 4, 7, 6});
  talk_over(world);
  talk_over(moved);
  ASSERT_EQ(moved.hubs.size(), 2U);
  EXPECT_EQ(world.hubs[HubId(1U)].founder, moved.hubs[HubId(1U)].founder);
  const auto lives = [](const World& w) {
    std::vector<std::uint64_t> all;
    for (const auto& serving : all_who_serve(w)) all.push_back(serving.life);
    return all;
  };
  EXPECT_EQ(lives(world), lives(moved));
  EXPECT_EQ(lives(world).size(), 6U) << "twice the least core";
}

}  // namespace
}  // namespace engawa
