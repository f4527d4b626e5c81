#include <gtest/gtest.h>

#include <algorithm>

#include "tests/unit/week/project_world.hpp"

namespace engawa {
namespace {
using namespace testing;

const ResidentId kDriver(0U), kSecond(1U);
/// Needs are said to nobody anew: what has been said stays said.
const DrawScript kQuiet{{key(Purpose::need_voiced), kNever},
                        {key(Purpose::need_voiced_at_hub), kNever}};

/// Residents 2.. ask; 0 and 1 offer these hours.
World asked(std::size_t askers, std::uint8_t first, std::uint8_t second,
            Need need = Need::shopping) {
  World world = make_quiet_world(askers + 2, &kQuiet);
  const auto project = add_project(world, "help", need);
  world.hubs[project].traits.fee = 500;
  if (first > 0) serve(world, kDriver, project, first);
  if (second > 0) serve(world, kSecond, project, second);
  for (std::size_t k = 2; k < askers + 2; ++k) say_need(world, ResidentId(k), need);
  return world;
}
std::size_t met(const World& world) {
  return static_cast<std::size_t>(std::ranges::count(routes(world), HelpRoute::project));
}

// Wrong: a case for every volunteer, or for every hour.
TEST(HelpByProjects, TakesNoMoreCasesThanItsHours) {
  World world = asked(9, 3, 4);  // 7 hours, 2 a case
  live_needs(world);
  EXPECT_EQ(met(world), 3U);
  const Hub& project = world.hubs[HubId(0U)];
  EXPECT_EQ(project.cases, 3);
  EXPECT_EQ(project.unpaid_hours, 6);
  EXPECT_EQ(project.levers.yen_in[std::size_t(Income::fees)], 1'500);
  EXPECT_EQ(world.residents.helps_given[kDriver] + world.residents.helps_given[kSecond], 3);
  live_needs(world);
  EXPECT_EQ(world.hubs[HubId(0U)].cases, 3) << "counted anew each week";
}

TEST(HelpByProjects, AsksNobodyBeyondTheHoursOffered) {
  World world = asked(9, 2, 6);
  live_needs(world);
  EXPECT_EQ(met(world), 4U);
  EXPECT_LE(world.residents.helps_given[kDriver], 1);
  const auto& load = world.residents.volunteer_load;
  EXPECT_GT(load[kSecond], 0);
  EXPECT_LE(load[kSecond], 0.25F * 8 / 6);
}

TEST(HelpByProjects, GoesToTheMostSevereFirst) {
  World world = asked(0, 2, 0);
  World later = make_quiet_world(8, &kQuiet);
  const auto project = add_project(later, "help", Need::money);
  later.hubs[project].needs_solved = bit_of(Need::money) | bit_of(Need::housing);
  serve(later, kDriver, project, 2);
  for (std::size_t k = 2; k < 7; ++k) say_need(later, ResidentId(k), Need::housing);
  say_need(later, ResidentId(7U), Need::money);
  live_needs(later);
  ASSERT_EQ(met(later), 1U);
  EXPECT_FALSE(has_open(later, ResidentId(7U), Need::money));
}

TEST(HelpByProjects, IsForNeedsSaidAloudThatItServesInReach) {
  const auto met_after = [](auto change) {
    World world = asked(1, 4, 0);
    change(world);
    live_needs(world);
    return met(world);
  };
  const ResidentId asker(2U);
  EXPECT_EQ(met_after([](World&) {}), 1U);
  EXPECT_EQ(met_after([&](World& w) { w.residents.needs_voiced[asker] = 0; }), 0U);
  EXPECT_EQ(met_after([&](World& w) { w.residents.x10[asker] = 400; }), 0U);
  EXPECT_EQ(met_after([&](World& w) { w.residents.set(asker, kInHospital, true); }), 0U);
  EXPECT_EQ(met_after([](World& w) { w.hubs[HubId(0U)].needs_solved = 2; }), 0U);
  EXPECT_EQ(met_after([](World& w) { w.hubs[HubId(0U)].open_to = w.week; }), 0U);
  EXPECT_EQ(met_after([](World& w) { w.hubs[HubId(0U)].levers.closed = true; }), 0U);
  EXPECT_EQ(met_after([](World& w) { w.residents.set(kDriver, kInHospital, true); }), 0U);
  EXPECT_EQ(
      met_after([&](World& w) { w.residents.household[asker] = w.residents.household[kDriver]; }),
      0U)
      << "people at home have been asked already";
}

TEST(HelpByProjects, CanBePaidWork) {
  World world = asked(3, 0, 0);
  world.hubs[HubId(0U)].staff_hours = 4;
  live_needs(world);
  EXPECT_EQ(met(world), 2U);
  EXPECT_FALSE(world.events.helps[0].helper.exists());
  EXPECT_EQ(world.hubs[HubId(0U)].unpaid_hours, 0);
}

TEST(HelpByProjects, SparesTheInstitutionWhatIsMurmuredAtAHub) {
  static const DrawScript kAtHub{{key(Purpose::need_voiced), kNever},
                                 {key(Purpose::need_voiced_at_hub), kAlways},
                                 {key(Purpose::help_hub), kAlways}};
  World world = asked(1, 4, 0);
  world.draws = Draws(7, &kAtHub);
  const auto veranda = add_hub(world, "veranda", 0, 0);
  world.hubs[veranda].traits.linking_skill = 1;
  world.events.visits.push_back({ResidentId(2U), veranda, 0, true, false});
  World alone = world;
  live_needs(world);
  EXPECT_EQ(routes(world), std::vector{HelpRoute::project});
  EXPECT_EQ(world.events.institution_yen, 0);
  alone.residents.volunteer_hours[kDriver] = 0;  // a project without people stands in nobody's way
  live_needs(alone);
  EXPECT_EQ(routes(alone), std::vector{HelpRoute::referral});
  EXPECT_GT(alone.events.institution_yen, 0);
}

}  // namespace
}  // namespace engawa
