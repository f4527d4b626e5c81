#include <gtest/gtest.h>

#include "sim/hubs/kind.hpp"
#include "sim/hubs/schedule.hpp"
#include "sim/interventions/kind.hpp"
#include "tests/support/small_world.hpp"

namespace engawa {
namespace {

World town() {
  World world = testing::make_small_world(40);
  world.hubs.push_back(make_hub("room", *find_hub_kind("hokenshitsu"), 100, 100));
  return world;
}
Action action_on(std::string_view kind, std::string hub) {
  Action action;
  action.kind = kind;
  action.name = "action";
  action.hub = std::move(hub);
  return action;
}
Hub& hub_of(World& world, std::size_t k = 0) {
  return world.hubs[HubId(k)];
}
int open_weeks(World world, const Action& action, std::string_view hub, int weeks) {
  int count = 0;
  for (int k = 0; k < weeks; ++k, ++world.week) {
    turn_levers({&action, 1}, world);
    set_schedules(world);
    const HubId id = find_hub(world.hubs, hub);
    count += id.exists() && world.hubs[id].open != 0;
  }
  return count;
}
Action evening(double strength) {
  Action action = action_on("opening_hours", "room");
  action.strength = strength;
  action.values["add"] = *parse_slots("tue evening");
  action.values["remove"] = *parse_slots("mon");
  action.values["paid_hours"] = 8.0;
  return action;
}
Action founding(double strength) {
  Action action = action_on("new_hub", "veranda");
  action.strength = strength;
  action.values["hub_kind"] = std::string("engawa");
  action.values["x_metres"] = 1'234.0;
  action.values["y_metres"] = 987.0;
  return action;
}

TEST(TurnLevers, OpensAndClosesSlotsOfItsHubOnly) {
  World world = town();
  world.hubs.push_back(make_hub("other", *find_hub_kind("engawa"), 100, 100));
  const Action action = evening(1);
  turn_levers({&action, 1}, world);
  EXPECT_EQ(hub_of(world).levers.add_open, slot_bit(5));
  EXPECT_EQ(hub_of(world).levers.remove_open, SlotMask{7});
  EXPECT_EQ(hub_of(world).levers.extra_staff_hours, 8);
  EXPECT_EQ(hub_of(world, 1).levers.add_open, 0U);
  set_schedules(world);
  EXPECT_EQ(hub_of(world).staff_hours, 68);
}

TEST(TurnLevers, ActsOnlyBetweenItsWeeksAndLeavesNothingBehind) {
  World world = town();
  world.study_start = world.week = 104;
  Action action = evening(1);
  action.from_week = 3, action.to_week = 5;
  for (int k = 0; k < 8; ++k, ++world.week) {
    turn_levers({&action, 1}, world);
    EXPECT_EQ(hub_of(world).levers.add_open != 0, k == 3 || k == 4) << k;
  }
}

TEST(TurnLevers, ActsInAShareOfWeeks) {
  for (const double strength : {0.0, 0.25, 0.5, 1.0}) {
    World world = town();
    const Action action = evening(strength);
    int acted = 0;
    for (int k = 0; k < 100; ++k, ++world.week) {
      turn_levers({&action, 1}, world);
      acted += hub_of(world).levers.add_open != 0;
    }
    EXPECT_EQ(acted, static_cast<int>(100 * strength));
  }
}

TEST(TurnLevers, AddsUpSeveralActionsInAnyOrder) {
  Action staff = action_on("staff", "room");
  staff.values["hours"] = 5.0, staff.values["quality"] = 0.25;
  for (const bool swapped : {false, true}) {
    World world = town();
    std::vector<Action> actions{evening(1), staff};
    if (swapped) std::swap(actions[0], actions[1]);
    turn_levers(actions, world);
    EXPECT_EQ(hub_of(world).levers.extra_staff_hours, 13);
    EXPECT_EQ(hub_of(world).levers.extra_quality, 0.25F);
  }
}

TEST(TurnLevers, RefusesAnUnknownKind) {
  World world = town();
  const Action action = action_on("nonsense", "room");
  EXPECT_THROW(turn_levers({&action, 1}, world), std::logic_error);
}

TEST(NewHub, IsFoundedOnceAtItsPlaceAndOpensFromThenOn) {
  World world = town();
  Action action = founding(1);
  action.from_week = 2;
  for (int k = 0; k < 6; ++k, ++world.week) {
    turn_levers({&action, 1}, world);
    set_schedules(world);
    ASSERT_EQ(world.hubs.size(), k < 2 ? 1U : 2U) << k;
    if (k >= 2) {
      EXPECT_EQ(slot_count(hub_of(world, 1).open), 8) << k;
    }
  }
  const Hub& hub = hub_of(world, 1);
  EXPECT_EQ(hub.key, key_of_name("veranda"));
  EXPECT_EQ(hub.open_from, 2);
  EXPECT_EQ(hub.x10, 123);
  EXPECT_EQ(hub.y10, 99);
  EXPECT_EQ(hub.area, AreaId(0));
}

TEST(NewHub, OpensInTheShareOfWeeksThatItsStrengthSays) {
  EXPECT_EQ(open_weeks(town(), founding(1), "veranda", 20), 20);
  EXPECT_EQ(open_weeks(town(), founding(0.5), "veranda", 20), 10);
  EXPECT_EQ(open_weeks(town(), founding(0), "veranda", 20), 0);
}

TEST(NewHub, PaysForTheShareOfItsStrength) {
  World world = town();
  const Action action = founding(0.5);
  turn_levers({&action, 1}, world);
  EXPECT_EQ(hub_of(world, 1).traits.monthly_rent, 40'000);
  EXPECT_EQ(hub_of(world, 1).account.reserve, 150'000);
}

TEST(NewHub, TakesItsOwnHoursIfGiven) {
  World world = town();
  Action action = founding(1);
  action.values["open"] = *parse_slots("sun afternoon");
  turn_levers({&action, 1}, world);
  set_schedules(world);
  EXPECT_EQ(hub_of(world, 1).open, *parse_slots("sun afternoon"));
}

TEST(NewHub, CanBeActedOnFromItsFirstWeekWhateverTheOrder) {
  World world = town();
  Action hours = action_on("opening_hours", "veranda");
  hours.values["add"] = *parse_slots("sun evening");
  const std::vector<Action> actions{hours, founding(1)};
  turn_levers(actions, world);
  set_schedules(world);
  EXPECT_EQ(slot_count(hub_of(world, 1).open), 9);
}

TEST(BoothCampaign, LastsItsWeeksAndTellsOfAnotherHub) {
  Action action = action_on("booth_campaign", "mall");
  action.values["x_metres"] = action.values["y_metres"] = 900.0;
  action.values["weeks"] = 4.0;
  action.values["for_hub"] = std::string("room");
  EXPECT_EQ(open_weeks(town(), action, "mall", 20), 4);
  World world = town();
  turn_levers({&action, 1}, world);
  const HubLevers& levers = hub_of(world, 1).levers;
  EXPECT_EQ(levers.advertises, HubId(0));
  EXPECT_EQ(levers.advert_chance, 0.3F);
  EXPECT_EQ(levers.extra_passing, 0.02F);
  for (world.week = 1; world.week < 5; ++world.week) turn_levers({&action, 1}, world);
  EXPECT_FALSE(hub_of(world, 1).levers.advertises.exists());  // the booth has gone
}

TEST(BoothCampaign, MakesTheHubKnownToThoseWhoCameToTheBooth) {
  const DrawScript script{{key(Purpose::outreach), 0.1}};
  World world = town();
  world.draws = Draws(1, &script);
  Action action = action_on("booth_campaign", "mall");
  action.values["x_metres"] = action.values["y_metres"] = 900.0;
  action.values["for_hub"] = std::string("room");
  turn_levers({&action, 1}, world);
  link_to(world.links[ResidentId(3)], HubId(1), 0).flags = kAware | kCameLastWeek;
  ++world.week;
  turn_levers({&action, 1}, world);
  for (std::size_t k = 0; k < world.residents.size(); ++k) {
    EXPECT_EQ(find_link(world.links[ResidentId(k)], HubId(0)) != nullptr, k == 3) << k;
  }
}

}  // namespace
}  // namespace engawa
