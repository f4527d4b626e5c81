#include <gtest/gtest.h>

#include "sim/hubs/project.hpp"
#include "tests/unit/interventions/organised_hubs.hpp"

namespace engawa {
namespace {
using namespace testing;

Action desk(double sites_per_year, double strength = 1) {
  Action action;
  action.kind = "vacant_site_desk";
  action.name = "desk";
  action.hub = "hub-0";
  action.strength = strength;
  action.values["sites_per_year"] = sites_per_year;
  return action;
}
/// A project that grew out of hub 0 in this week, so many grid steps away.
void found_beside(World& world, std::uint16_t steps) {
  Hub project =
      make_project(world.hubs, HubId(0U), *project_model(index_of(Need::talk)), world.week + 1);
  project.home_x10 = static_cast<std::uint16_t>(project.home_x10 + steps);
  world.hubs.push_back(project);
}

TEST(VacantSiteDesk, HasSoManySitesAYearOnOffer) {
  World world = make_organised_town(1);
  std::vector<float> offers;
  each_week(world, desk(2), 60, [&] { offers.push_back(world.levers.sites); });
  EXPECT_EQ(offers[0], 1);
  EXPECT_EQ(offers[25], 1);
  EXPECT_EQ(offers[26], 2);
  EXPECT_EQ(offers[52], 3);
  EXPECT_NEAR(world.levers.site_rent_factor, 0.4, 1e-6);
  World none = make_organised_town(1);
  each_week(none, desk(0), 30, [&] { EXPECT_EQ(none.levers.sites, 0); });
}

// Wrong: to offer again what has been taken, or to count projects that need no site of the desk.
TEST(VacantSiteDesk, OffersNoSiteTwice) {
  World world = make_organised_town(1);
  const Action action = desk(2);
  each_week(world, action, 5, [] {});
  found_beside(world, 0);
  each_week(world, action, 1, [&] { EXPECT_EQ(world.levers.sites, 1); });
  found_beside(world, 7);
  each_week(world, action, 1, [&] { EXPECT_EQ(world.levers.sites, 0); });
  each_week(world, action, 26, [] {});
  EXPECT_EQ(world.levers.sites, 1);
}

TEST(VacantSiteDesk, CostsTheHubThatKeepsIt) {
  World world = make_organised_town(2);
  const Action action = desk(2);
  turn_levers({&action, 1}, world);
  EXPECT_EQ(levers_of(world, 0).yen_out[std::size_t(Cost::overhead)], 4'615);  // 20,000 * 12/52
  EXPECT_EQ(levers_of(world, 1).yen_out[std::size_t(Cost::overhead)], 0);
}

}  // namespace
}  // namespace engawa
