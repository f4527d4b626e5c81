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

/// Strength as meetings go by it.
void find_drives(MeetingLane& lane, double power) {
  for (std::size_t k = 0; k < lane.size; ++k) {
    const double strength = lane.strength[k];
    lane.drive[k] = power == 1.0 ? strength : pow_of(strength, power);
  }
}

// In-patients have no free slots: family comes to them, and nobody else does.
ENGAWA_VECTORISED
void find_expected(MeetingLane& lane, const MeetingKind& kind, double full_overlap_slots) {
  for (std::size_t k = 0; k < lane.size; ++k) {
    const bool in_hospital = ((lane.one_slots[k] | lane.other_slots[k]) & kFactInHospital) != 0;
    const auto free = (lane.one_slots[k] & lane.other_slots[k] & kAllSlots) | kind.any;
    const double overlap = ones_of(in_hospital ? kAllSlots : free) / full_overlap_slots;
    const double likeness = kind.least_alike + (1.0 - kind.least_alike) * lane.alike[k];
    const double usual =
        (kind.base + kind.rate * lane.drive[k]) * likeness * lane.warmth[k] * lane.together[k];
    const double bedside = kind.bedside * (kind.base + kind.rate * double{lane.strength[k]});
    lane.wanted[k] = (in_hospital ? bedside : usual) * (overlap < 1.0 ? overlap : 1.0);
    lane.expected[k] = lane.wanted[k] * (double{lane.one_throttle_root[k]} *
                                         lane.other_throttle_root[k] * kind.allowed);
  }
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

MeetingKinds meeting_kinds_of(const World& world, const TieNumbers& numbers) {
  const auto& c = world.parameters.contact;
  MeetingKinds kinds;
  for (std::size_t k = 0; k < kTieKinds; ++k) {
    kinds[k].base = numbers.base[k], kinds[k].rate = numbers.rate[k];
    kinds[k].hours = numbers.hours[k], kinds[k].quality = numbers.quality[k];
    kinds[k].allowed = world.levers.contact_factor;
  }
  for (const auto kind : {TieKind::friendship, TieKind::hub, TieKind::colleague}) {
    kinds[at(kind)].by_likeness = true;
    kinds[at(kind)].least_alike = c.similarity_floor;
  }
  for (const auto kind : {TieKind::friendship, TieKind::hub}) kinds[at(kind)].by_warmth = true;
  for (const auto kind : {TieKind::kin, TieKind::friendship}) kinds[at(kind)].close = true;
  for (const auto family : {TieKind::kin, TieKind::professional}) {
    kinds[at(family)].bedside = c.hospital_factor;
  }
  kinds[at(TieKind::colleague)].at_one_place = true;
  // Talking online takes no common free time, and a pandemic leaves it alone.
  kinds[at(TieKind::online)].any = kAllSlots;
  kinds[at(TieKind::online)].allowed = 1.0;
  return kinds;
}

ENGAWA_VECTORISED
void order_lives(MeetingLane& lane) {
  for (std::size_t k = 0; k < lane.size; ++k) {
    const auto one = lane.lower_life[k], other = lane.higher_life[k];
    lane.lower_life[k] = one < other ? one : other;
    lane.higher_life[k] = one < other ? other : one;
  }
}

void expect_meetings(MeetingLane& lane, const MeetingKind& kind, const Contact& contact) {
  find_drives(lane, contact.strength_power);
  find_expected(lane, kind, contact.full_overlap_slots);
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
void sum_up_meetings(MeetingLane& lane, const MeetingKind& kind) {
  for (std::size_t k = 0; k < lane.size; ++k) {
    const double hours = lane.meetings[k] * kind.hours + lane.session[k];
    lane.week_hours[k] = static_cast<float>(hours);
    lane.wanted_hours[k] = static_cast<float>(lane.wanted[k] * kind.hours);
    lane.received[k] =
        static_cast<float>(hours * kind.quality * std::sqrt(double{lane.strength[k]}));
  }
}

}  // namespace engawa
