#include "sim/week/meetings.hpp"

#include <algorithm>
#include <bit>
#include <cmath>

#include "sim/core/elementary.hpp"

namespace engawa {
namespace {
constexpr int kMostMeetings = 200;  // a week; poisson() ends there too

constexpr std::size_t at(TieKind kind) {
  return static_cast<std::size_t>(kind);
}

/// slot_count in 64 bits; the count becomes the lowest bits of 2^52, because vectors have no
/// conversion from whole numbers.
inline double ones_of(std::uint64_t slots) {
  slots -= (slots >> 1U) & 0x55555555U;
  slots = (slots & 0x33333333U) + ((slots >> 2U) & 0x33333333U);
  slots = (slots + (slots >> 4U)) & 0x0F0F0F0FU;
  slots = (slots + (slots >> 8U) + (slots >> 16U)) & 0x3FU;
  return std::bit_cast<double>(slots | 0x4330000000000000ULL) - 0x1p52;
}

/// Places of the ties that may meet at all, ascending: u above 1 - expected, which is never above
/// e^-expected. The others need no exponential.
std::size_t who_may_meet(const MeetingLane& lane, MeetingLane::Of<std::uint16_t>& places) {
  std::size_t count = 0;
  for (std::size_t k = 0; k < lane.size; ++k) {
    places[count] = static_cast<std::uint16_t>(k);
    count += lane.u[k] > 1.0 - lane.expected[k] ? 1U : 0U;
  }
  return count;
}

/// The sums of poisson() in sim/core/chance.hpp for many at once.
struct PoissonLane {
  MeetingLane::Of<double> u, mean, term, sum, count;
};

ENGAWA_VECTORISED
void begin_poisson(PoissonLane& lane, std::size_t size) {
  for (std::size_t k = 0; k < size; ++k) {
    lane.term[k] = lane.sum[k] = exp_of(-lane.mean[k]);
    lane.count[k] = 0.0;
  }
}

/// One more meeting for those whose u lies above the sum so far; true if there are any.
ENGAWA_VECTORISED
bool count_one_more(PoissonLane& lane, std::size_t size, double number) {
  std::uint64_t more = 0;
  for (std::size_t k = 0; k < size; ++k) {
    const bool above = lane.u[k] > lane.sum[k];
    lane.count[k] += above ? 1.0 : 0.0;
    lane.term[k] *= lane.mean[k] / number;
    lane.sum[k] += lane.term[k];
    more += above ? 1U : 0U;
  }
  return more > 0;
}
}  // namespace

MeetingNumbers meeting_numbers_of(const World& world, const TieNumbers& numbers) {
  const auto& c = world.parameters.contact;
  MeetingNumbers m;
  m.base = numbers.base, m.rate = numbers.rate;
  m.hours = numbers.hours, m.quality = numbers.quality;
  m.least_alike.fill(1.0);
  m.allowed.fill(world.levers.contact_factor);
  for (const auto kind : {TieKind::friendship, TieKind::hub, TieKind::colleague}) {
    m.least_alike[at(kind)] = c.similarity_floor;
  }
  for (const auto kind : {TieKind::friendship, TieKind::hub}) m.warm[at(kind)] = 1;
  // Talking online takes no common free time, and a pandemic leaves it alone.
  m.any[at(TieKind::online)] = kAllSlots;
  m.allowed[at(TieKind::online)] = 1.0;
  return m;
}

ENGAWA_VECTORISED
void expect_meetings(MeetingLane& lane, double full_overlap_slots) {
  for (std::size_t k = 0; k < lane.size; ++k) {
    const double overlap = ones_of(lane.common[k]) / full_overlap_slots;
    lane.wanted[k] = lane.rate[k] * (overlap < 1.0 ? overlap : 1.0);
    lane.expected[k] = lane.wanted[k] * lane.throttle[k];
  }
}

void draw_meetings(MeetingLane& lane) {
  std::fill_n(lane.meetings.begin(), lane.size, 0.0);
  MeetingLane::Of<std::uint16_t> places;
  const std::size_t count = who_may_meet(lane, places);
  PoissonLane draws;
  for (std::size_t m = 0; m < count; ++m) {
    draws.u[m] = lane.u[places[m]];
    draws.mean[m] = lane.expected[places[m]];
  }
  begin_poisson(draws, count);
  for (int n = 1; n <= kMostMeetings && count_one_more(draws, count, n); ++n) continue;
  for (std::size_t m = 0; m < count; ++m) lane.meetings[places[m]] = draws.count[m];
}

ENGAWA_VECTORISED
void sum_up_meetings(MeetingLane& lane) {
  for (std::size_t k = 0; k < lane.size; ++k) {
    const double hours = lane.meetings[k] * lane.hours[k] + lane.session[k];
    lane.week_hours[k] = static_cast<float>(hours);
    lane.wanted_hours[k] = static_cast<float>(lane.wanted[k] * lane.hours[k]);
    lane.received[k] = static_cast<float>(hours * lane.quality[k] * std::sqrt(lane.strength[k]));
  }
}

}  // namespace engawa
