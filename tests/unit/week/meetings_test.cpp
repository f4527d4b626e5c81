#include "sim/week/meetings.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <random>

#include "sim/core/chance.hpp"

namespace engawa {
namespace {
/// A lane of `size` ties with luck and rates of every size.
MeetingLane lane_of(std::size_t size) {
  std::mt19937_64 luck(size);
  const auto u = [&] { return Draw::to_unit(luck()); };
  MeetingLane lane;
  lane.size = size;
  for (std::size_t k = 0; k < size; ++k) {
    lane.common[k] = luck() & kAllSlots;
    lane.rate[k] = k % 3 == 0 ? 40 * u() : u();
    lane.throttle[k] = u();
    lane.hours[k] = 1 + u();
    lane.quality[k] = u();
    lane.strength[k] = u();
    lane.session[k] = k % 5 == 0 ? u() : 0;
    lane.u[k] = u();
  }
  return lane;
}

TEST(MeetingLane, ReckonsEveryTieAsOneTieIsReckoned) {
  for (const std::size_t size : {std::size_t{0}, std::size_t{1}, std::size_t{37}, kLane}) {
    auto lane = lane_of(size);
    expect_meetings(lane, 6.0);
    draw_meetings(lane);
    sum_up_meetings(lane);
    for (std::size_t k = 0; k < size; ++k) {
      const auto slots = static_cast<SlotMask>(lane.common[k]);
      const double wanted = lane.rate[k] * std::min(1.0, slot_count(slots) / 6.0);
      EXPECT_EQ(lane.wanted[k], wanted);
      EXPECT_EQ(lane.expected[k], wanted * lane.throttle[k]);
      EXPECT_EQ(lane.meetings[k], poisson(lane.u[k], lane.expected[k])) << k;
      const double hours = lane.meetings[k] * lane.hours[k] + lane.session[k];
      EXPECT_EQ(lane.week_hours[k], static_cast<float>(hours));
      EXPECT_EQ(lane.wanted_hours[k], static_cast<float>(wanted * lane.hours[k]));
      EXPECT_EQ(lane.received[k],
                static_cast<float>(hours * lane.quality[k] * std::sqrt(lane.strength[k])));
    }
  }
}

TEST(MeetingLane, NobodyMeetsWhereNothingIsExpected) {
  auto lane = lane_of(kLane);
  lane.throttle.fill(0);
  expect_meetings(lane, 6.0);
  draw_meetings(lane);
  for (const double meetings : lane.meetings) EXPECT_EQ(meetings, 0);
}

TEST(MeetingLane, CountsAreMonotoneInWhatIsExpected) {
  auto less = lane_of(kLane), more = less;
  for (auto& throttle : more.throttle) throttle = std::min(1.0, throttle * 1.5);
  for (auto* lane : {&less, &more}) {
    expect_meetings(*lane, 6.0);
    draw_meetings(*lane);
  }
  for (std::size_t k = 0; k < kLane; ++k) EXPECT_LE(less.meetings[k], more.meetings[k]);
}

}  // namespace
}  // namespace engawa
