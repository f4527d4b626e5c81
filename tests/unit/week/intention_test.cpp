#include "sim/week/intention.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>

#include "tests/support/hub_world.hpp"

namespace engawa {
namespace {
using testing::hub_of;
using testing::make_hub_world;
using testing::people_of;
using testing::who_came;

/// Everybody sensitive to what others might think, and distrustful.
World wary_world(double label) {
  World world = make_hub_world(400, 1000);
  hub_of(world).traits.stigma = label;
  for (std::size_t k = 0; k < 400; ++k) {
    world.residents.stigma_sensitivity[ResidentId(k)] = 1;
    world.residents.trust[ResidentId(k)] = 0;
  }
  return world;
}
}  // namespace

// Exactly those who would come to the same place without the label: a version that counts whoever
// stays away from it finds many more, one that counts by another draw finds others.
TEST(IntentionOf, NotesThoseWhomOnlyTheLabelKeptAway) {
  World plain = wary_world(0), labelled = wary_world(1);
  const auto would_come = who_came(plain), came = who_came(labelled);
  const auto kept_away = people_of(labelled, PersonEventKind::repelled);
  EXPECT_TRUE(people_of(plain, PersonEventKind::repelled).empty());
  EXPECT_GT(kept_away.size(), 20U);
  std::vector<ResidentId> together = came;
  together.insert(together.end(), kept_away.begin(), kept_away.end());
  std::ranges::sort(together);
  EXPECT_EQ(together, would_come);
}

TEST(IntentionOf, ALeverThatLabelsThePlaceActsLikeItsOwnLabel) {
  World by_trait = wary_world(0.6), by_lever = wary_world(0.1);
  hub_of(by_lever).levers.extra_stigma = 0.5F;
  EXPECT_EQ(who_came(by_trait), who_came(by_lever));
  World at_most_one = wary_world(0.9), full = wary_world(1);
  hub_of(at_most_one).levers.extra_stigma = 0.7F;
  EXPECT_EQ(who_came(at_most_one), who_came(full));
}

TEST(IntentionOf, CompanyOnTheWayTakesTheLabelAway) {
  World plain = wary_world(0), accompanied = wary_world(1);
  for (auto& links : accompanied.links.values()) links[0].flags |= kAccompanied;
  EXPECT_EQ(who_came(accompanied), who_came(plain));
}

// Pressing people pleases those who like the place and drives the others away; a version without
// the first half, or one that presses everybody alike, fails.
TEST(IntentionOf, PressureBringsTheSatisfiedAndRepelsTheRest) {
  const auto world_of = [](float satisfaction, float pressure) {
    World world = make_hub_world(400, 1000);
    for (auto& links : world.links.values()) {
      links[0].satisfaction = satisfaction;
      links[0].visits = 5;
    }
    hub_of(world).levers.pushiness = pressure;
    return world;
  };
  World liked = world_of(0.6F, 0), liked_pressed = world_of(0.6F, 1);
  EXPECT_GT(who_came(liked_pressed).size(), who_came(liked).size());
  World disliked = world_of(0.3F, 0), disliked_pressed = world_of(0.3F, 1);
  const auto before = who_came(disliked).size();
  const auto after = who_came(disliked_pressed).size();
  EXPECT_LT(after, before);
  EXPECT_GE(people_of(disliked_pressed, PersonEventKind::repelled).size(), before - after);
}

TEST(IntentionOf, ARideShortensTheWay) {
  World on_foot = make_hub_world(300, 1000), riding = make_hub_world(300, 1000);
  World near = make_hub_world(300, 1000);
  for (World* world : {&on_foot, &riding, &near}) {
    for (std::size_t k = 0; k < 300; ++k) {  // everybody lives in one place
      world->residents.x10[ResidentId(k)] = world->residents.y10[ResidentId(k)] = 100;
      world->residents.mobility[ResidentId(k)] = 1;
      world->residents.set(ResidentId(k), kTaxiUser, world == &riding);
    }
    world->parameters.projects.ride_distance = 0.25;
    hub_of(*world).home_y10 = 100;
    hub_of(*world).home_x10 = world == &near ? 120 : 180;
  }
  const auto by_car = who_came(riding);
  EXPECT_GT(by_car.size(), who_came(on_foot).size());
  EXPECT_EQ(by_car, who_came(near));  // a quarter of 800 m
}

// Each rare draw moves those it names and nobody else.
TEST(IntentionOf, RareDrawsMoveThoseWhomTheyName) {
  const auto gains = [](const auto& turn, const auto& belongs) {
    World before = make_hub_world(600, 1000), after = make_hub_world(600, 1000);
    for (World* world : {&before, &after}) {
      for (std::size_t k = 0; k < 600; ++k) {
        const ResidentId who(k);
        world->residents.set(who, kPoor, k % 5 == 0);
        world->residents.civic_mind[who] = k % 3 == 0 ? 0.9F : 0.2F;
      }
    }
    turn(hub_of(after));
    const auto old_ones = who_came(before), all = who_came(after);
    int fresh = 0;
    for (const ResidentId who : all) {
      if (std::ranges::binary_search(old_ones, who)) continue;
      ++fresh;
      EXPECT_TRUE(belongs(after, who));
    }
    EXPECT_EQ(all.size(), old_ones.size() + static_cast<std::size_t>(fresh));
    return fresh;
  };
  const auto aged = [](int from, int to) {
    return [from, to](const World& world, ResidentId who) {
      const int age = age_of(world.residents, who, world.week);
      return age >= from && age < to;
    };
  };
  EXPECT_GT(gains([](Hub& hub) { hub.traits.draws_18_39 = 2; }, aged(18, 40)), 5);
  EXPECT_GT(gains([](Hub& hub) { hub.levers.extra_18_39 = 2; }, aged(18, 40)), 5);
  EXPECT_GT(gains([](Hub& hub) { hub.levers.extra_75 = 2; }, aged(75, 200)), 5);
  EXPECT_GT(
      gains([](Hub& hub) { hub.levers.extra_excluded = 2; },
            [](const World& world, ResidentId who) { return world.residents.has(who, kPoor); }),
      5);
  EXPECT_GT(gains([](Hub& hub) { hub.traits.draws_civic = 2; },
                  [](const World& world, ResidentId who) {
                    return world.residents.civic_mind[who] > 0.5F;
                  }),
            5);
  EXPECT_GT(gains([](Hub& hub) { hub.traits.draws_single = 2; },
                  [](const World& world, ResidentId who) {
                    return !world.residents.has(who, kPartnered);
                  }),
            5);
  EXPECT_GT(gains([](Hub& hub) { hub.traits.draws_single_parents = 2; },
                  [](const World& world, ResidentId who) {
                    return world.households[world.residents.household[who]].kind ==
                           HouseholdKind::single_parent;
                  }),
            2);
}

TEST(IntentionOf, WhereOneMayJustSitShyPeopleAreNotHeldBack) {
  World talk = make_hub_world(400, 1000), quiet = make_hub_world(400, 1000);
  for (World* world : {&talk, &quiet}) {
    for (std::size_t k = 0; k < 400; ++k) {
      world->residents.sociability[ResidentId(k)] = k % 2 == 0 ? -2.0F : 2.0F;
    }
  }
  hub_of(quiet).traits.quiet_welcome = 1;
  std::array<int, 2> before{}, after{};
  for (const ResidentId who : who_came(talk)) ++before[who.value % 2];
  for (const ResidentId who : who_came(quiet)) ++after[who.value % 2];
  EXPECT_GT(after[0], before[0]);
  EXPECT_EQ(after[1], before[1]);
}

// The company of a monthly meeting is whoever came last month: last week's visits tell nothing.
TEST(IntentionOf, AMonthlyMeetingRemembersTheCompanyOfTheLast) {
  World alone = make_hub_world(300, 1000), with_friends = make_hub_world(300, 1000);
  for (World* world : {&alone, &with_friends}) {
    std::vector<NewTie> fresh;
    for (std::size_t k = 1; k < 300; ++k) {
      fresh.push_back({ResidentId(0U), ResidentId(k), TieKind::friendship, 0.9F});
    }
    add_ties(world->ties, fresh, 300, 0);
    hub_of(*world).traits.opens_every_weeks = 4;
    world->week = 4;
    hub_of(*world).traits.attraction = -2;
  }
  with_friends.links[ResidentId(0)][0].flags |= kCameLastWeek;
  EXPECT_GT(who_came(with_friends).size(), who_came(alone).size() + 10);
}

// A version that keeps all themes at once, or one theme for good, fails.
TEST(CallsOfWeek, HaveOneThemeAWeekWhereThemesRotate) {
  World world = make_hub_world(4, 10);
  hub_of(world).theme = {200, 100, 0, 100, 0, 0, 0, 0};
  EXPECT_EQ(calls_of_week(world)[0].theme, hub_of(world).theme);
  hub_of(world).traits.theme_rotates = 1;
  std::array<int, kThemes> weeks{};
  for (world.week = 0; world.week < 400; ++world.week) {
    const auto call = calls_of_week(world)[0];
    EXPECT_EQ(call.theme_sum, 255);
    ++weeks[static_cast<std::size_t>(std::ranges::find(call.theme, 255) - call.theme.begin())];
  }
  EXPECT_NEAR(weeks[0], 200, 40);  // four standard errors
  EXPECT_NEAR(weeks[1], 100, 35);
  EXPECT_NEAR(weeks[3], 100, 35);
  EXPECT_EQ(weeks[0] + weeks[1] + weeks[3], 400);
}

}  // namespace engawa
