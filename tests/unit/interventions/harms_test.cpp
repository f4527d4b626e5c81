// The harmful variants: a label, pressure, cash, and the loss of the one who carried the place.
#include <gtest/gtest.h>

#include "sim/interventions/kind.hpp"
#include "tests/support/hub_world.hpp"

namespace engawa {
namespace {
const Parallel kOneThread(1);

Action action_of(std::string_view kind) {
  Action action;
  action.kind = kind;
  action.name = "action";
  action.hub = "test-hub";
  return action;
}

std::size_t visits_under(std::span<const Action> actions, float stigma_sensitivity) {
  World world = testing::make_hub_world(400, 1000);
  world.hubs[HubId(0)].traits.stigma = 0;
  world.residents.stigma_sensitivity.fill(stigma_sensitivity);
  WeekScratch scratch;
  std::size_t visits = 0;
  for (int week = 0; week < 10; ++week, ++world.week) {
    turn_levers(actions, world);
    testing::visit_hubs(world, scratch, kOneThread);
    visits += world.events.visits.size();
  }
  return visits;
}

/// Rejects a label that keeps everybody away alike.
TEST(StigmaLabel, KeepsAwayThoseWhoMindBeingSeen) {
  Action label = action_of("stigma_label");
  label.values["stigma"] = 1.0;
  const auto shy = visits_under({}, 1), shy_labelled = visits_under({&label, 1}, 1);
  EXPECT_LT(static_cast<double>(shy_labelled), 0.95 * static_cast<double>(shy));
  EXPECT_EQ(visits_under({&label, 1}, 0), visits_under({}, 0)) << "others do not mind";
}

TEST(PushyRecruiting, NeverPressesHarderThanFully) {
  World world = testing::make_hub_world(4, 10);
  Action action = action_of("pushy_recruiting");
  turn_levers({&action, 1}, world);
  EXPECT_EQ(world.hubs[HubId(0)].levers.pushiness, 0.6F);
  const std::vector<Action> twice{action, action};
  turn_levers(twice, world);
  EXPECT_EQ(world.hubs[HubId(0)].levers.pushiness, 1.0F);
}

TEST(CashRewards, PayTheHoursOfLastWeek) {
  World world = testing::make_hub_world(4, 10);
  Hub& hub = world.hubs[HubId(0)];
  hub.unpaid_hours = 12;
  Action action = action_of("cash_rewards");
  action.values["cash"] = 0.5;
  action.values["yen_per_hour"] = 800.0;
  turn_levers({&action, 1}, world);
  EXPECT_EQ(hub.levers.cash, 0.5F);
  EXPECT_EQ(hub.levers.yen_out[std::size_t(Cost::programme)], 4'800);
  set_schedules(world);
  turn_levers({&action, 1}, world);
  EXPECT_EQ(hub.levers.yen_out[std::size_t(Cost::programme)], 0) << "nobody served since";
}

struct Left {
  World world;
  ResidentId coordinator{1U}, veteran{2U}, elsewhere{3U};
};

Left after_leaving(Action action, bool with_coordinator = true) {
  Left left{testing::make_hub_world(6, 10)};
  World& world = left.world;
  world.week = 0;
  world.hubs[HubId(0)].traits.know_how = 0.6;
  auto& r = world.residents;
  const auto serve = [&](ResidentId who, VolunteerStage stage, std::uint16_t weeks, HubId hub) {
    r.volunteer[who] = stage;
    r.volunteer_hub[who] = hub;
    r.volunteer_weeks[who] = weeks;
  };
  world.hubs.push_back(make_hub("other", *find_hub_kind("engawa"), 100, 100));
  if (with_coordinator) serve(left.coordinator, VolunteerStage::coordinator, 10, HubId(0));
  serve(left.veteran, VolunteerStage::volunteer, 300, HubId(0));
  serve(left.elsewhere, VolunteerStage::coordinator, 500, HubId(1));
  for (std::size_t k = 0; k < 6; ++k) {
    HubLink& link = *find_link(world.links[ResidentId(k)], HubId(0));
    link.satisfaction = 0.8F;
    link.habit = k == 4 ? 1.0F : 0.0F;
  }
  turn_levers({&action, 1}, world);
  return left;
}

/// Rejects sending away whoever has served longest, here or elsewhere.
TEST(CoordinatorLeaves, TakesTheCoordinatorOfThisHub) {
  const Left left = after_leaving(action_of("coordinator_leaves"));
  const auto& r = left.world.residents;
  EXPECT_EQ(r.volunteer[left.coordinator], VolunteerStage::visitor);
  EXPECT_FALSE(r.volunteer_hub[left.coordinator].exists());
  EXPECT_EQ(r.volunteer_pause[left.coordinator], 52);
  EXPECT_EQ(r.volunteer[left.veteran], VolunteerStage::volunteer);
  EXPECT_EQ(r.volunteer[left.elsewhere], VolunteerStage::coordinator);
  ASSERT_EQ(left.world.events.life.size(), 1U);
  EXPECT_EQ(left.world.events.life[0].kind, LifeEventKind::stopped_serving);
}

TEST(CoordinatorLeaves, OrElseTheLongestServing) {
  const Left left = after_leaving(action_of("coordinator_leaves"), false);
  EXPECT_EQ(left.world.residents.volunteer[left.veteran], VolunteerStage::visitor);
}

TEST(CoordinatorLeaves, TakesKnowHowAlongAndIsMissedByRegulars) {
  const Left left = after_leaving(action_of("coordinator_leaves"));
  EXPECT_NEAR(left.world.hubs[HubId(0)].traits.know_how, 0.3, 1e-12);
  const auto satisfaction = [&](std::size_t k) {
    return find_link(left.world.links[ResidentId(k)], HubId(0))->satisfaction;
  };
  EXPECT_NEAR(satisfaction(4), 0.5, 1e-6);
  EXPECT_NEAR(satisfaction(0), 0.8, 1e-6) << "a stranger to the place misses nobody";
}

TEST(CoordinatorLeaves, LosesAmountsInProportionToItsStrength) {
  Action action = action_of("coordinator_leaves");
  action.strength = 0.5;
  const Left left = after_leaving(action);
  EXPECT_NEAR(left.world.hubs[HubId(0)].traits.know_how, 0.45, 1e-12);
}

}  // namespace
}  // namespace engawa
