#include <gtest/gtest.h>

#include "sim/hubs/kind.hpp"
#include "sim/interventions/founding.hpp"
#include "tests/support/small_world.hpp"

namespace engawa {
namespace {

World town() {
  World world = testing::make_small_world(5);  // area at (1000, 1000) m = 35.6 N 139.6 E
  world.hubs.push_back(make_hub("room", *find_hub_kind("hokenshitsu"), 100, 100));
  return world;
}
Action founding() {
  Action action;
  action.kind = "new_hub";
  action.name = action.hub = "veranda";
  action.values["hub_kind"] = std::string("engawa");
  return action;
}
Action founding_at(double latitude, double longitude) {
  Action action = founding();
  action.values["latitude"] = latitude, action.values["longitude"] = longitude;
  return action;
}
std::string refusal(const Action& action) {
  try {
    check_action(action, town(), {"study.toml", 12, 3});
  } catch (const InputError& error) {
    EXPECT_FALSE(error.in(Language::japanese).empty());
    return error.in(Language::english);
  }
  return "";
}

TEST(PlaceOf, TurnsDegreesIntoMetres) {
  const auto [x, y] = place_of(founding_at(35.61, 139.61), town());
  EXPECT_NEAR(y, 1000 + 1'113.2, 0.01);
  EXPECT_NEAR(x, 1000 + 1'113.2 * 0.81319, 1.0);  // cos of the origin's latitude, 35.591
  const auto [x0, y0] = place_of(founding_at(35.6, 139.6), town());
  EXPECT_NEAR(x0, 1000, 1e-6);
  EXPECT_NEAR(y0, 1000, 1e-6);
}

TEST(CheckAction, AcceptsAPlaceInTown) {
  EXPECT_EQ(refusal(founding_at(35.605, 139.605)), "");
  Action action = founding();
  action.values["x_metres"] = action.values["y_metres"] = 1'200.0;
  EXPECT_EQ(refusal(action), "");
}

TEST(CheckAction, RefusesAPlaceGivenNotAtAllHalfOrTwice) {
  EXPECT_NE(refusal(founding()).find("study.toml:12:3: the intervention 'veranda' has no place"),
            std::string::npos);
  Action half = founding();
  half.values["latitude"] = 35.6;
  EXPECT_NE(refusal(half).find("has no place"), std::string::npos);
  Action twice = founding_at(35.6, 139.6);
  twice.values["x_metres"] = twice.values["y_metres"] = 1'200.0;
  EXPECT_NE(refusal(twice).find("gives its place twice"), std::string::npos);
}

TEST(CheckAction, RefusesAPlaceFarAwayOrOffTheMap) {
  EXPECT_NE(refusal(founding_at(35.8, 139.6)).find("22.3 km"), std::string::npos);
  EXPECT_EQ(refusal(founding_at(35.77, 139.6)), "");  // 18.9 km
  EXPECT_NE(refusal(founding_at(0, 139.6)).find("swapped"), std::string::npos);
  EXPECT_NE(refusal(founding_at(35.55, 139.6)).find("off the town's map"), std::string::npos);
}

TEST(CheckAction, RefusesATakenName) {
  Action action = founding_at(35.6, 139.6);
  action.hub = "room";
  EXPECT_NE(refusal(action).find("already has a hub 'room'"), std::string::npos);
}

TEST(CheckActions, KnowsTheHubsThatOtherActionsFound) {
  const World world = town();
  Action staff;
  staff.kind = "staff", staff.name = "more", staff.hub = "veranda";
  std::vector<Action> actions{staff, founding_at(35.6, 139.6)};
  EXPECT_NO_THROW(check_actions(actions, world));
  actions[0].hub = "verandah";
  EXPECT_THROW(check_actions(actions, world), InputError);
  actions[0].hub = "room";
  actions.push_back(actions[1]);
  EXPECT_THROW(check_actions(actions, world), InputError);
}

TEST(CheckActions, SuggestsTheNearestHub) {
  Action booth = founding_at(35.6, 139.6);
  booth.kind = "booth_campaign";
  booth.values.erase("hub_kind");
  booth.values["for_hub"] = std::string("rooms");
  try {
    check_actions({&booth, 1}, town());
    FAIL();
  } catch (const InputError& error) {
    EXPECT_NE(error.in(Language::english).find("did you mean 'room'?"), std::string::npos);
  }
}

}  // namespace
}  // namespace engawa
