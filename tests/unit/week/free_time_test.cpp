#include <gtest/gtest.h>

#include "sim/week/passes.hpp"
#include "tests/support/small_world.hpp"

namespace engawa {
namespace {
const Parallel kOneThread(1);
const ResidentId kWho(0U);

TEST(FindFreeTime, LeavesWhatWorkCareAndIllnessLeave) {
  World world = testing::make_small_world(1);
  auto& r = world.residents;
  r.work_mask[kWho] = slot_bit(0), r.care_mask[kWho] = slot_bit(1), r.body_mask[kWho] = slot_bit(2);
  find_free_time(world, kOneThread);
  EXPECT_EQ(r.free_mask[kWho], kAllSlots & ~(slot_bit(0) | slot_bit(1) | slot_bit(2)));
  r.set(kWho, kInHospital, true);
  find_free_time(world, kOneThread);
  EXPECT_EQ(r.free_mask[kWho], 0U);
}

TEST(FindFreeTime, BeginsTheCountsOfAWeekAnew) {
  World world = testing::make_small_world(1);
  auto& r = world.residents;
  r.hub_hours[kWho] = 3, r.hub_contact[kWho] = 2, r.visits_this_week[kWho] = 1;
  find_free_time(world, kOneThread);
  EXPECT_EQ(r.hub_hours[kWho], 0);
  EXPECT_EQ(r.hub_contact[kWho], 0);
  EXPECT_EQ(r.visits_this_week[kWho], 0);
}

}  // namespace
}  // namespace engawa
