#include <gtest/gtest.h>

#include "tests/support/hub_world.hpp"

namespace engawa {
namespace {
using testing::make_hub_world;

const Parallel kOneThread(1);

/// A world whose first resident has a habit of half, after a week in which the hub was open or not.
HubLink after_week(double every_weeks, bool open, bool came, std::uint8_t flags = kCameLastWeek,
                   std::uint8_t referral_weeks = 0) {
  World world = make_hub_world(4, 10);
  world.parameters.attendance.lapse = 0;
  world.hubs[HubId(0)].traits.opens_every_weeks = every_weeks;
  world.hubs[HubId(0)].open = open ? slot_bit(0) : 0;
  HubLink& link = world.links[ResidentId(0)][0];
  link.habit = 0.5F;
  link.sessions = came ? 1 : 0;
  link.flags = flags;
  link.referral_weeks = referral_weeks;
  WeekScratch scratch;
  scratch.shift_mask.resize(world.residents.size());
  follow_habits(world, scratch, kOneThread);
  return link;
}

TEST(FollowHabits, FadesInAWeekWithoutAVisit) {
  EXPECT_FLOAT_EQ(after_week(1, true, true).habit, 0.55F);
  EXPECT_FLOAT_EQ(after_week(1, true, false).habit, 0.45F);
  EXPECT_FLOAT_EQ(after_week(1, false, false).habit, 0.45F);  // the field in winter
}

// A version that counts weeks never lets anybody become a regular of a monthly council.
TEST(FollowHabits, OfAMonthlyMeetingFadesMeetingByMeeting) {
  const HubLink resting = after_week(4, false, false);
  EXPECT_FLOAT_EQ(resting.habit, 0.5F);
  EXPECT_NE(resting.flags & kCameLastWeek, 0);
  const HubLink missed = after_week(4, true, false);
  EXPECT_FLOAT_EQ(missed.habit, 0.45F);
  EXPECT_EQ(missed.flags & kCameLastWeek, 0);
}

TEST(FollowHabits, AnInvitationHoldsUntilThePlaceHasOpened) {
  EXPECT_NE(after_week(1, false, false, kInvited).flags & kInvited, 0);
  EXPECT_EQ(after_week(1, true, false, kInvited).flags & kInvited, 0);
}

TEST(FollowHabits, WhoOfferedCompanyGoesAlongAsLongAsTheReferralLasts) {
  EXPECT_NE(after_week(1, true, true, kAccompanied, 2).flags & kAccompanied, 0);
  EXPECT_EQ(after_week(1, true, true, kAccompanied, 1).flags & kAccompanied, 0);
}

}  // namespace
}  // namespace engawa
