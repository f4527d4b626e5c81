// The meetings of many ties at once (model 7.3): what they depend on lies in arrays, so that the
// machine works on several ties an instruction.
#pragma once
#include <array>
#include <cstdint>

#include "sim/core/vectorised.hpp"
#include "sim/state/world.hpp"
#include "sim/week/tie_numbers.hpp"

namespace engawa {

/// What ties ask of a resident, in half a cache line; made once a week.
struct MeetingFacts {
  std::uint64_t life = 0;
  SlotMask slots = 0;  ///< free slots, and above them the bits below
  std::int32_t birth_week = 0;
  float throttle_root = 0;  ///< square root of the throttle
  float warmth = 1;         ///< half of the exponent of sociability: two make a pair's factor
  std::uint16_t focus = 0;
};
inline constexpr std::uint32_t kFactFemale = 1U << 24U, kFactInHospital = 1U << 25U,
                               kFactPartnered = 1U << 26U;

/// What a tie gave this week to each side.
struct TieWeek {
  float wanted = 0;              ///< [h/week] if nothing throttled it
  float received = 0;            ///< [equivalent h]
  float family_and_friends = 0;  ///< meetings with kin or friends outside the household
  float anybody = 0;             ///< meetings outside the household
};

/// What the ties of one kind have in common: how often, how long and how well two people meet.
struct MeetingKind {
  double base = 0, rate = 0;      ///< meetings a week; per unit of strength
  double least_alike = 1;         ///< share left to quite unlike people
  double allowed = 1;             ///< share left by a pandemic
  double bedside = 0;             ///< multiple of usual meetings where one is an in-patient
  double hours = 0, quality = 0;  ///< [h] a meeting; equivalent hours per hour
  SlotMask any = 0;               ///< slots taken for common whatever people do
  bool by_likeness = false, by_warmth = false;
  bool at_one_place = false;  ///< colleagues meet where both work, and nowhere else
  bool close = false;         ///< kin and friends
};
using MeetingKinds = std::array<MeetingKind, kTieKinds>;
[[nodiscard]] MeetingKinds meeting_kinds_of(const World& world, const TieNumbers& numbers);

/// Up to kLane ties of one kind, outside the household, on their way through the pass.
struct MeetingLane {
  template <class T>
  using Of = std::array<T, kLane>;
  std::size_t size = 0;
  Of<TieId> tie;
  Of<std::uint64_t> lower_life, higher_life;  ///< the key of the pair's draw, once in order
  Of<std::uint64_t> one_slots, other_slots;   ///< of MeetingFacts, as wide as other columns
  Of<float> one_throttle_root, other_throttle_root;
  Of<double> alike, warmth, together;     ///< 1 where they don't matter
  Of<float> strength, session;            ///< [0,1]; [h] at hubs this week
  Of<double> u, drive;                    ///< drive: strength as meetings go by it
  Of<double> wanted, expected, meetings;  ///< this week: unthrottled, throttled, held
  Of<float> week_hours, wanted_hours, received;
};

/// Sets the lower of two lives before the higher.
void order_lives(MeetingLane& lane);
/// wanted and expected of every tie of the lane.
void expect_meetings(MeetingLane& lane, const MeetingKind& kind, const Contact& contact);
/// meetings of every tie: the inverse Poisson distribution function at u.
void draw_meetings(MeetingLane& lane);
/// week_hours, wanted_hours and received of every tie.
void sum_up_meetings(MeetingLane& lane, const MeetingKind& kind);

}  // namespace engawa
