#include "sim/week/meetings.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <random>

#include "sim/core/chance.hpp"

namespace engawa {
namespace {
/// A lane of `size` ties with luck and people of every sort.
MeetingLane lane_of(std::size_t size) {
  std::mt19937_64 luck(size);
  const auto u = [&] { return Draw::to_unit(luck()); };
  MeetingLane lane;
  lane.size = size;
  for (std::size_t k = 0; k < size; ++k) {
    lane.lower_life[k] = luck(), lane.higher_life[k] = luck();
    lane.one_slots[k] = luck() & (kAllSlots | kFactFemale);
    lane.other_slots[k] = luck() & (kAllSlots | (k % 7 == 0 ? kFactInHospital : 0U));
    lane.one_throttle_root[k] = static_cast<float>(u());
    lane.other_throttle_root[k] = static_cast<float>(u());
    lane.alike[k] = u();
    lane.warmth[k] = 2 * u();
    lane.together[k] = k % 4 == 0 ? 0 : 1;
    lane.strength[k] = static_cast<float>(u());
    lane.session[k] = k % 5 == 0 ? static_cast<float>(u()) : 0;
    lane.u[k] = u();
  }
  return lane;
}

MeetingKind busy_kind() {
  MeetingKind kind;
  kind.base = 0.3, kind.rate = 9.0;
  kind.least_alike = 0.4, kind.allowed = 0.8, kind.bedside = 0.5;
  kind.hours = 1.5, kind.quality = 0.7;
  return kind;
}

Contact contact_of(double power) {
  Contact contact = Parameters{}.contact;
  contact.full_overlap_slots = 6.0;
  contact.strength_power = power;
  return contact;
}

/// Unthrottled meetings of one tie, as the model says it (7.3).
double wanted_of(const MeetingLane& lane, std::size_t k, const MeetingKind& kind, double power) {
  const double s = lane.strength[k];
  if (((lane.one_slots[k] | lane.other_slots[k]) & kFactInHospital) != 0) {
    return kind.bedside * (kind.base + kind.rate * s);
  }
  const auto common =
      static_cast<SlotMask>(lane.one_slots[k] & lane.other_slots[k] & kAllSlots) | kind.any;
  return (kind.base + kind.rate * (power == 1.0 ? s : pow_of(s, power))) *
         (kind.least_alike + (1.0 - kind.least_alike) * lane.alike[k]) * lane.warmth[k] *
         lane.together[k] * std::min(1.0, slot_count(common) / 6.0);
}

TEST(MeetingLane, ReckonsEveryTieAsOneTieIsReckoned) {
  for (const double power : {1.0, 1.5}) {
    for (const SlotMask any : {SlotMask{0}, kAllSlots}) {
      for (const std::size_t size : {std::size_t{0}, std::size_t{1}, std::size_t{37}, kLane}) {
        auto kind = busy_kind();
        kind.any = any;
        auto lane = lane_of(size);
        expect_meetings(lane, kind, contact_of(power));
        draw_meetings(lane);
        sum_up_meetings(lane, kind);
        for (std::size_t k = 0; k < size; ++k) {
          const double wanted = wanted_of(lane, k, kind, power);
          const double throttle =
              double{lane.one_throttle_root[k]} * lane.other_throttle_root[k] * kind.allowed;
          EXPECT_EQ(lane.wanted[k], wanted) << k;
          EXPECT_EQ(lane.expected[k], wanted * throttle) << k;
          EXPECT_EQ(lane.meetings[k], poisson(lane.u[k], lane.expected[k])) << k;
          const double hours = lane.meetings[k] * kind.hours + double{lane.session[k]};
          EXPECT_EQ(lane.week_hours[k], static_cast<float>(hours));
          EXPECT_EQ(lane.wanted_hours[k], static_cast<float>(wanted * kind.hours));
          EXPECT_EQ(lane.received[k],
                    static_cast<float>(hours * kind.quality * std::sqrt(double{lane.strength[k]})));
        }
      }
    }
  }
}

TEST(MeetingLane, PutsTheLowerLifeFirst) {
  for (const std::size_t size : {std::size_t{3}, kLane}) {
    const auto before = lane_of(size);
    auto lane = before;
    order_lives(lane);
    for (std::size_t k = 0; k < size; ++k) {
      EXPECT_EQ(lane.lower_life[k], std::min(before.lower_life[k], before.higher_life[k]));
      EXPECT_EQ(lane.higher_life[k], std::max(before.lower_life[k], before.higher_life[k]));
    }
  }
}

TEST(MeetingLane, NobodyMeetsWhereNothingIsExpected) {
  auto lane = lane_of(kLane);
  lane.one_throttle_root.fill(0);
  expect_meetings(lane, busy_kind(), contact_of(1.0));
  draw_meetings(lane);
  for (const double meetings : lane.meetings) EXPECT_EQ(meetings, 0);
}

TEST(MeetingLane, CountsAreMonotoneInWhatIsExpected) {
  auto less = lane_of(kLane), more = less;
  for (auto& root : more.one_throttle_root) root = std::min(1.0F, root * 1.5F);
  for (auto* lane : {&less, &more}) {
    expect_meetings(*lane, busy_kind(), contact_of(1.0));
    draw_meetings(*lane);
  }
  for (std::size_t k = 0; k < kLane; ++k) EXPECT_LE(less.meetings[k], more.meetings[k]);
}

}  // namespace
}  // namespace engawa
