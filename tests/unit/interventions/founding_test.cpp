// Interventions that begin a hub of a kind of its own.
#include "sim/interventions/founding.hpp"

#include <gtest/gtest.h>

#include "sim/hubs/kind.hpp"
#include "sim/hubs/schedule.hpp"
#include "tests/support/small_world.hpp"

namespace engawa {
namespace {

Action founding(std::string_view kind, double strength = 1) {
  Action action;
  action.kind = kind;
  action.name = "begin";
  action.hub = "new";
  action.from_week = 8;
  action.strength = strength;
  action.values["x_metres"] = 1'200.0;
  action.values["y_metres"] = 1'100.0;
  return action;
}
/// Weeks of a year in which the founded hub opens.
std::vector<int> open_weeks(World& world, const Action& action) {
  std::vector<int> weeks;
  for (world.week = 0; world.week < 60; ++world.week) {
    turn_levers({&action, 1}, world);
    set_schedules(world);
    const HubId hub = find_hub(world.hubs, "new");
    if (hub.exists() && world.hubs[hub].open != 0) weeks.push_back(world.week);
  }
  return weeks;
}
const Hub& founded(const World& world) {
  return world.hubs[find_hub(world.hubs, "new")];
}

TEST(StartIdobata, OpensEveryWeekFromItsBeginning) {
  World world = testing::make_small_world(4);
  const auto weeks = open_weeks(world, founding("start_idobata"));
  EXPECT_EQ(weeks.size(), 52U);
  EXPECT_EQ(weeks.front(), 8);
  EXPECT_EQ(founded(world).kind, *find_hub_kind("idobata"));
  EXPECT_EQ(founded(world).x10, 120);
  EXPECT_EQ(founded(world).open, *parse_slots("thu afternoon"));
}

TEST(StartField, KeepsTheSeasonAndTheUseThatTheStudyGivesIt) {
  World world = testing::make_small_world(4);
  Action action = founding("start_field");
  action.values["winter_share"] = 0.0;
  action.values["rehab_attraction"] = 0.8;
  action.values["therapist_hours"] = 2.0;
  for (const int week : open_weeks(world, action)) EXPECT_LT(week % 52, kWinterBegins);
  const HubTraits own = hub_kinds()[*find_hub_kind("hatake")].traits;
  EXPECT_DOUBLE_EQ(founded(world).traits.draws_low_health, own.draws_low_health + 0.8);
  EXPECT_DOUBLE_EQ(founded(world).traits.staff_hours, own.staff_hours + 2);
}

TEST(StartField, IsAnOrdinaryFieldUnlessSaidOtherwise) {
  World world = testing::make_small_world(4);
  const auto weeks = open_weeks(world, founding("start_field"));
  EXPECT_EQ(weeks.size(), 26U + 7U + 8U);  // 8-33, two fifths of the winter, and 52-59
  const HubTraits own = hub_kinds()[*find_hub_kind("hatake")].traits;
  EXPECT_EQ(founded(world).traits.draws_low_health, own.draws_low_health);
}

// A share of the weeks would mean all councils or none of them: half the strength is half as many.
TEST(StartOsekkaigi, AtHalfTheStrengthItMeetsHalfAsOften) {
  World full = testing::make_small_world(4), half = testing::make_small_world(4);
  EXPECT_EQ(open_weeks(full, founding("start_osekkaigi")),
            (std::vector<int>{8, 12, 16, 20, 24, 28, 32, 36, 40, 44, 48, 52, 56}));
  EXPECT_EQ(open_weeks(half, founding("start_osekkaigi", 0.5)),
            (std::vector<int>{8, 16, 24, 32, 40, 48, 52}));
}

TEST(StartOsekkaigi, FewerComeWhileItIsHeldInTheHospital) {
  World world = testing::make_small_world(4);
  Action action = founding("start_osekkaigi");
  std::vector<float> cafe, moved;
  for (auto* attraction : {&cafe, &moved}) {
    world.hubs = {};
    for (world.week = 8; world.week < 16; world.week += 2) {
      turn_levers({&action, 1}, world);
      attraction->push_back(founded(world).levers.extra_attraction);
    }
    action.values["at_hospital"] = 1.0;
    action.values["cafe_after"] = 4.0;
  }
  EXPECT_EQ(cafe, (std::vector<float>{0, 0, 0, 0}));
  EXPECT_EQ(moved, (std::vector<float>{-0.5F, -0.5F, 0, 0}));
}

TEST(Salon, IsOfTheKindAskedFor) {
  for (const auto* kind : {"oshaberi_cafe", "light_exercise"}) {
    World world = testing::make_small_world(4);
    Action action = founding("salon");
    action.values["hub_kind"] = std::string(kind);
    EXPECT_EQ(open_weeks(world, action).size(), 52U);
    EXPECT_EQ(founded(world).kind, *find_hub_kind(kind));
    EXPECT_EQ(founded(world).open, hub_kinds()[*find_hub_kind(kind)].open);
  }
}

TEST(FoundedHubs, OpenWhenTheActionSays) {
  World world = testing::make_small_world(4);
  Action action = founding("start_idobata");
  action.values["open"] = *parse_slots("sat morning");
  EXPECT_EQ(open_weeks(world, action).size(), 52U);
  EXPECT_EQ(founded(world).open, *parse_slots("sat morning"));
}

}  // namespace
}  // namespace engawa
