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

/// Numbers by kind of tie that decide how often two people meet.
struct MeetingNumbers {
  using OfKind = std::array<double, kTieKinds>;
  OfKind base{}, rate{};                       ///< meetings a week; per unit of strength
  OfKind least_alike{};                        ///< 1 where likeness doesn't matter
  OfKind allowed{};                            ///< share left by a pandemic
  OfKind hours{};                              ///< [h] a meeting
  OfKind quality{};                            ///< equivalent hours per hour
  std::array<std::uint8_t, kTieKinds> warm{};  ///< 1 where sociability matters
  std::array<SlotMask, kTieKinds> any{};       ///< slots taken for common whatever people do
};
[[nodiscard]] MeetingNumbers meeting_numbers_of(const World& world, const TieNumbers& numbers);

/// Up to kLane ties outside the household on their way through the pass.
struct MeetingLane {
  template <class T>
  using Of = std::array<T, kLane>;
  std::size_t size = 0;
  Of<TieId> tie;
  Of<std::uint64_t> lower_life, higher_life;  ///< the key of the pair's draw
  Of<std::uint64_t> common;                   ///< slots, as wide as the other columns
  Of<double> rate;      ///< meetings a week with all the common time one could want
  Of<double> throttle;  ///< share of them that both have time for
  Of<double> hours, quality, strength, session;  ///< [h] a meeting; [h] at hubs this week
  Of<double> u;
  Of<double> wanted, expected, meetings;  ///< this week: unthrottled, throttled, held
  Of<float> week_hours, wanted_hours, received;
};

/// wanted and expected of every tie of the lane.
void expect_meetings(MeetingLane& lane, double full_overlap_slots);
/// meetings of every tie: the inverse Poisson distribution function at u.
void draw_meetings(MeetingLane& lane);
/// week_hours, wanted_hours and received of every tie.
void sum_up_meetings(MeetingLane& lane);

}  // namespace engawa
