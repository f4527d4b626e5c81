#include <gtest/gtest.h>

#include "tests/support/hub_world.hpp"

namespace engawa {
namespace {
const Parallel kOneThread(1);

/// A hub open on Monday morning and Saturday morning that wants one pair of hands.
World room_with_shifts(double seats) {
  World world = testing::make_hub_world(20, seats);
  Hub& hub = world.hubs[HubId(0)];
  hub.regular_open = *parse_slots("mon morning") | *parse_slots("sat morning");
  hub.traits.volunteers_wanted = 1;
  hub.traits.staff_hours = 0;
  return world;
}

ResidentId volunteer(World& world, std::size_t k, int hours = 4) {
  const ResidentId who(k);
  auto& r = world.residents;
  r.volunteer[who] = VolunteerStage::volunteer;
  r.volunteer_hub[who] = HubId(0);
  r.volunteer_hours[who] = static_cast<std::uint8_t>(hours);
  return who;
}

void assign(World& world, WeekScratch& scratch) {
  set_schedules(world);
  find_free_time(world, kOneThread);
  assign_shifts(world, scratch, kOneThread);
}

TEST(AssignShifts, CountsHandsFromElsewhereUpToTheRoom) {
  World world = room_with_shifts(12);
  WeekScratch scratch;
  assign(world, scratch);
  EXPECT_EQ(world.hubs[HubId(0)].seats[0], 0) << "neither staff nor volunteers";
  world.hubs[HubId(0)].levers.extra_volunteers = 2;
  assign(world, scratch);
  EXPECT_EQ(world.hubs[HubId(0)].seats[0], 10);
  world.hubs[HubId(0)].levers.extra_volunteers = 1e6F;  // rejects a wrap-around of the counter
  assign(world, scratch);
  EXPECT_EQ(world.hubs[HubId(0)].seats[0], 12) << "the room sets the limit";
  world.hubs[HubId(0)].levers.extra_seats = 5;
  assign(world, scratch);
  EXPECT_EQ(world.hubs[HubId(0)].seats[0], 17);
  world.hubs[HubId(0)].levers.extra_seats = -100;
  assign(world, scratch);
  EXPECT_EQ(world.hubs[HubId(0)].seats[0], 0);
}

TEST(AssignShifts, AsksLessOfVolunteersWhoHaveHelpFromElsewhere) {
  World world = room_with_shifts(12);
  volunteer(world, 3);
  WeekScratch scratch;
  assign(world, scratch);
  EXPECT_EQ(world.hubs[HubId(0)].asked_hours, 7);
  EXPECT_GT(world.hubs[HubId(0)].unpaid_hours, 0);
  world.hubs[HubId(0)].levers.extra_volunteers = 1;
  assign(world, scratch);
  EXPECT_EQ(world.hubs[HubId(0)].asked_hours, 0);
  EXPECT_EQ(world.hubs[HubId(0)].unpaid_hours, 0) << "hours of residents only";
}

/// Rejects a release that gives working hours to visits as well, or more than one slot of them.
TEST(AssignShifts, LetsReleasedPeopleServeInOneSlotOfWorkingTime) {
  World world = room_with_shifts(12);
  world.hubs[HubId(0)].regular_open = *parse_slots("weekday mornings");
  const ResidentId who = volunteer(world, 2, 10);
  auto& r = world.residents;
  r.work_mask[who] = kWeekdays & (kMornings | kAfternoons);
  r.set(who, kReleased, true);
  WeekScratch scratch;
  assign(world, scratch);
  EXPECT_EQ(scratch.shift_mask[who], 0U) << "nobody releases anybody this week";
  EXPECT_FALSE(r.has(who, kReleased)) << "and the mark has lapsed";

  r.set(who, kReleased, true);
  world.levers.released_share = 0.1F;
  assign(world, scratch);
  EXPECT_EQ(slot_count(scratch.shift_mask[who]), 1);
  EXPECT_NE(scratch.shift_mask[who] & r.work_mask[who], 0U);
  EXPECT_EQ(r.free_mask[who] & r.work_mask[who], 0U) << "work is still work";
  EXPECT_TRUE(r.has(who, kReleased));

  r.body_mask[who] = kAllSlots;
  assign(world, scratch);
  EXPECT_EQ(scratch.shift_mask[who], 0U) << "too ill to serve";
}

TEST(AssignShifts, LeavesTheOwnTimeOfReleasedPeopleToThem) {
  World world = room_with_shifts(12);
  const ResidentId who = volunteer(world, 2, 8);  // two shifts
  world.residents.work_mask[who] = kWeekdays;
  world.residents.set(who, kReleased, true);
  world.levers.released_share = 0.1F;
  WeekScratch scratch;
  assign(world, scratch);
  EXPECT_EQ(scratch.shift_mask[who], *parse_slots("mon morning") | *parse_slots("sat morning"));
}

}  // namespace
}  // namespace engawa
