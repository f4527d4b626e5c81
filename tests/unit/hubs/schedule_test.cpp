#include "sim/hubs/schedule.hpp"

#include <gtest/gtest.h>

#include "sim/hubs/kind.hpp"
#include "sim/hubs/spacing.hpp"

namespace engawa {
namespace {

World with_hub(std::string_view kind, std::int32_t week = 0) {
  World world;
  world.week = week;
  world.hubs.push_back(make_hub("hub", *find_hub_kind(kind), 0, 0));
  return world;
}
Hub& hub_of(World& world) {
  return world.hubs[HubId(0)];
}

TEST(FallsIn, SpacesTheShareEvenly) {
  for (const double share : {0.0, 0.1, 0.25, 0.4, 0.5, 0.75, 1.0}) {
    int count = 0, gap = 0;
    for (int k = 0; k < 200; ++k) {
      const bool now = falls_in(k, share);
      count += now;
      gap = now ? 0 : gap + 1;
      EXPECT_NEAR(count, share * (k + 1), 1.0);
      if (share > 0) {
        EXPECT_LE(gap, static_cast<int>(1.0 / share) + 1);
      }
    }
    EXPECT_NEAR(count, 200 * share, 1.0) << share;
  }
  EXPECT_TRUE(falls_in(0, 1.0));
  for (int k = 0; k < 1000; ++k) EXPECT_FALSE(falls_in(k, 0.0));
}

TEST(SetSchedules, SharesPaidHoursOverTheOpenSlots) {
  World world = with_hub("hokenshitsu");
  set_schedules(world);
  EXPECT_EQ(hub_of(world).open, kWeekdays & ~kEvenings);
  EXPECT_FLOAT_EQ(hub_of(world).staff_hours, 60);
  EXPECT_NEAR(hub_of(world).staff_per_slot, 60.0 / 42.5, 1e-6);
}

TEST(SetSchedules, MoreSlotsWithoutMoreHoursThinOutEverySlot) {
  World world = with_hub("hokenshitsu");
  set_schedules(world);
  const float before = hub_of(world).staff_per_slot;
  hub_of(world).levers.add_open = *parse_slots("tue evening") | *parse_slots("thu evening");
  set_schedules(world);
  EXPECT_NEAR(hub_of(world).staff_per_slot, 60.0 / 50.5, 1e-6);
  EXPECT_LT(hub_of(world).staff_per_slot, before);
  hub_of(world).levers.extra_staff_hours = static_cast<float>(8 * 60.0 / 42.5);
  set_schedules(world);
  EXPECT_NEAR(hub_of(world).staff_per_slot, before, 1e-5);  // the hours that keep it level
}

TEST(SetSchedules, ClosingWinsOverOpening) {
  World world = with_hub("engawa");
  hub_of(world).levers.add_open = kAllSlots;
  hub_of(world).levers.remove_open = kMornings;
  set_schedules(world);
  EXPECT_EQ(hub_of(world).open, kAllSlots & ~kMornings);
}

TEST(SetSchedules, OpensOnlyWithinItsLifetime) {
  World world = with_hub("engawa");
  hub_of(world).open_from = 5;
  hub_of(world).open_to = 7;
  for (world.week = 0; world.week < 10; ++world.week) {
    set_schedules(world);
    EXPECT_EQ(hub_of(world).open != 0, world.week == 5 || world.week == 6) << world.week;
    if (hub_of(world).open == 0) {
      EXPECT_EQ(hub_of(world).staff_hours, 0);
      EXPECT_EQ(hub_of(world).staff_per_slot, 0);
    }
  }
}

TEST(SetSchedules, TheFieldRestsInThreeFifthsOfTheWinter) {
  World world = with_hub("hatake");
  int summer = 0, winter = 0;
  for (world.week = 0; world.week < 52; ++world.week) {
    set_schedules(world);
    (world.week < kWinterBegins ? summer : winter) += hub_of(world).open != 0;
  }
  EXPECT_EQ(summer, 34);
  EXPECT_EQ(winter, 7);  // floor(18 * .4)
}

TEST(SetSchedules, NobodyIsPaidLessThanNothing) {
  World world = with_hub("engawa");
  hub_of(world).levers.extra_staff_hours = -10;
  set_schedules(world);
  EXPECT_NE(hub_of(world).open, 0U);
  EXPECT_EQ(hub_of(world).staff_hours, 0);
}

TEST(SetSchedules, ClearsTheCountersOfTheWeek) {
  World world = with_hub("engawa");
  Hub& hub = hub_of(world);
  hub.visitors.fill(3), hub.turned_away.fill(2), hub.volunteers_on.fill(1), hub.seats.fill(9);
  hub.unpaid_hours = hub.asked_hours = 4;
  hub.murmurs.fill(1);
  set_schedules(world);
  EXPECT_EQ(hub.visitors[0] + hub.turned_away[1] + hub.volunteers_on[2] + hub.seats[20], 0);
  EXPECT_EQ(hub.unpaid_hours + hub.asked_hours, 0);
  EXPECT_EQ(hub.murmurs[0], 1);  // a memory of half a year, not a counter of the week
}

std::vector<int> open_weeks(World& world) {
  std::vector<int> weeks;
  for (world.week = 52; world.week < 104; ++world.week) {  // a year that does not begin at 0
    set_schedules(world);
    if (hub_of(world).open != 0) weeks.push_back(world.week_of_year());
  }
  return weeks;
}

// A version that tests week % every == first would open once a year instead of twice.
TEST(SetSchedules, OpensInTheRhythmOfItsKind) {
  World world = with_hub("engawa");
  hub_of(world).traits.opens_every_weeks = 26;
  hub_of(world).traits.first_week_of_year = 32;
  EXPECT_EQ(open_weeks(world), (std::vector<int>{6, 32}));
  World council = with_hub("osekkaigi");
  EXPECT_EQ(open_weeks(council).size(), 13U);
  EXPECT_EQ(open_weeks(council)[1], 4);
}

TEST(SetSchedules, ALeverShutsOneHubAndThePandemicAllButThoseOnline) {
  World world = with_hub("engawa");
  world.hubs.push_back(make_hub("screen", *find_hub_kind("engawa"), 0, 0));
  world.hubs[HubId(1)].audience = Audience::online;
  hub_of(world).levers.closed = true;
  set_schedules(world);
  EXPECT_EQ(hub_of(world).open, 0U);
  EXPECT_EQ(hub_of(world).staff_hours, 0);
  EXPECT_NE(world.hubs[HubId(1)].open, 0U);
  hub_of(world).levers.closed = false;
  world.levers.hubs_closed = true;
  set_schedules(world);
  EXPECT_EQ(hub_of(world).open, 0U);
  EXPECT_NE(world.hubs[HubId(1)].open, 0U);
}

// Paperwork is paid work away from visitors; a version that cuts the pay as well, or one that
// leaves the room as well staffed as before, fails.
TEST(SetSchedules, PaperworkIsPaidButNotSpentWithVisitors) {
  World world = with_hub("hokenshitsu");
  hub_of(world).traits.paperwork_hours = 3;
  set_schedules(world);
  EXPECT_FLOAT_EQ(hub_of(world).staff_hours, 60);
  EXPECT_NEAR(hub_of(world).staff_per_slot, 57.0 / 42.5, 1e-6);
  hub_of(world).traits.paperwork_hours = 80;
  set_schedules(world);
  EXPECT_EQ(hub_of(world).staff_per_slot, 0);
}

TEST(SetSchedules, LinkWorkersArePaidAndDoNotSitWithVisitors) {
  World world = with_hub("hokenshitsu");
  hub_of(world).levers.linking_hours = 10;
  set_schedules(world);
  EXPECT_FLOAT_EQ(hub_of(world).staff_hours, 70);
  EXPECT_NEAR(hub_of(world).staff_per_slot, 60.0 / 42.5, 1e-6);
}

TEST(SetSchedules, HoursThatWereCutAreNeitherPaidNorSpent) {
  World world = with_hub("hokenshitsu");
  hub_of(world).account.kept_hours = 0.7;
  hub_of(world).levers.extra_staff_hours = 10;
  set_schedules(world);
  EXPECT_FLOAT_EQ(hub_of(world).staff_hours, 49);
  EXPECT_NEAR(hub_of(world).staff_per_slot, 49.0 / 42.5, 1e-6);
}

World with_areas(std::string_view kind) {
  World world = with_hub(kind);
  world.draws = Draws(3);
  hub_of(world).home_x10 = hub_of(world).home_y10 = 500;
  for (const double x : {5'000.0, 5'900.0, 6'400.0, 9'000.0}) {
    world.areas.push_back(Area{derive_key(5, static_cast<std::uint64_t>(x)), x, 5'000, 0, 0});
  }
  return world;
}

TEST(SetSchedules, AMovingHubVisitsTheAreasNearItsHomeByTurns) {
  World world = with_areas("hokenshitsu_rotating");
  std::vector<int> held(1000, 0);
  for (world.week = 0; world.week < 400; ++world.week) {
    const int before = hub_of(world).x10;
    set_schedules(world);
    ++held[hub_of(world).x10];
    if (world.week % 4 != 0) {
      EXPECT_EQ(hub_of(world).x10, before) << world.week;
    }
  }
  for (const std::size_t near : {500U, 590U, 640U}) EXPECT_GT(held[near], 60) << near;
  EXPECT_EQ(held[900], 0);  // four kilometres away
}

TEST(SetSchedules, AnActionsPlaceWinsOverTheLot) {
  World world = with_areas("hokenshitsu_rotating");
  hub_of(world).levers.moved = true;
  hub_of(world).levers.x10 = 77;
  set_schedules(world);
  EXPECT_EQ(hub_of(world).x10, 77);
  World fixed = with_areas("hokenshitsu");
  set_schedules(fixed);
  EXPECT_EQ(hub_of(fixed).x10, 500);
}

}  // namespace
}  // namespace engawa
