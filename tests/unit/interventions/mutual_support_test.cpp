#include <gtest/gtest.h>

#include "sim/hubs/project.hpp"
#include "sim/hubs/schedule.hpp"
#include "tests/unit/interventions/organised_hubs.hpp"

namespace engawa {
namespace {
using namespace testing;

World town() {
  World world = make_organised_town(0);
  for (auto& capabilities : world.residents.capabilities.values()) {
    capabilities = bit_of(Capability::driving);
  }
  return world;
}
Action taxi(double strength = 1) {
  Action action;
  action.kind = "mutual_support";
  action.name = action.hub = "taxi";
  action.strength = strength;
  action.values["x_metres"] = 100.0;
  action.values["y_metres"] = 100.0;
  action.values["needs"] = std::vector<std::string>{"transport", "shopping"};
  return action;
}
std::vector<std::size_t> serving(const World& world) {
  std::vector<std::size_t> all;
  for (std::size_t k = 0; k < world.residents.size(); ++k) {
    if (world.residents.volunteer_hub[ResidentId(k)] == HubId(0U)) all.push_back(k);
  }
  return all;
}

TEST(MutualSupport, BeginsAProjectWithThoseWhoCanDoIt) {
  World world = town();
  for (std::size_t k = 0; k < 40; ++k) world.residents.capabilities[ResidentId(k)] = 0;
  world.residents.x10[ResidentId(41U)] = 5'000;
  each_week(world, taxi(), 3, [] {});
  ASSERT_EQ(world.hubs.size(), 1U);
  const Hub& project = world.hubs[HubId(0U)];
  EXPECT_TRUE(is_help_project(project));
  EXPECT_EQ(project.project_need, index_of(Need::transport));
  EXPECT_EQ(project.needs_solved, bit_of(Need::transport) | bit_of(Need::shopping));
  EXPECT_EQ(project.traits.fee, 500);
  const auto who = serving(world);
  ASSERT_EQ(who.size(), 5U);
  for (const auto k : who) {
    EXPECT_GE(k, 40U);
    EXPECT_NE(k, 41U) << "out of reach";
    EXPECT_GT(world.residents.volunteer_hours[ResidentId(k)], 0);
    EXPECT_NE(find_link(world.links[ResidentId(k)], HubId(0U)), nullptr);
  }
  EXPECT_EQ(std::ranges::count(who, project.founder,
                               [&](std::size_t k) { return world.residents.life[ResidentId(k)]; }),
            1);
}

TEST(MutualSupport, CallsFewerTogetherAtPartialStrength) {
  World world = town();
  each_week(world, taxi(0.4), 3, [] {});
  EXPECT_EQ(serving(world).size(), 2U);
}

TEST(MutualSupport, ServesShoppingIfNothingElseIsSaid) {
  World world = town();
  Action action = taxi();
  action.values.erase("needs");
  each_week(world, action, 1, [] {});
  EXPECT_EQ(world.hubs[HubId(0U)].needs_solved, bit_of(Need::shopping));
}

TEST(MutualSupport, OutlivesTheActionThatBeganIt) {
  World world = town();
  Action action = taxi();
  action.to_week = 5;
  each_week(world, action, 10, [] {});
  EXPECT_GT(world.hubs[HubId(0U)].open_to, world.week);
  EXPECT_EQ(serving(world).size(), 5U);
}

TEST(MutualSupport, CanPayForHours) {
  World world = town();
  Action action = taxi();
  action.values["paid_hours"] = 12.0;
  action.values["volunteers"] = 0.0;
  each_week(world, action, 1, [&] { set_schedules(world); });
  EXPECT_EQ(world.hubs[HubId(0U)].staff_hours, 12);
}

}  // namespace
}  // namespace engawa
