// The 21 slots of a week: 3 * day + part, day 0 = Monday, part 0 morning, 1 afternoon, 2 evening.
#pragma once
#include <array>
#include <bit>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace engawa {

using SlotMask = std::uint32_t;  // bits 0-20

inline constexpr int kSlots = 21;
inline constexpr SlotMask kAllSlots = 0x1FFFFF;
inline constexpr SlotMask kMornings = 0b001001001001001001001;
inline constexpr SlotMask kAfternoons = kMornings << 1U;
inline constexpr SlotMask kEvenings = kMornings << 2U;
inline constexpr SlotMask kWeekdays = 0x7FFF;
inline constexpr SlotMask kWeekend = kAllSlots & ~kWeekdays;

/// Hours of a slot by part of day: 08:30-12:00, 12-17, 17-21.
inline constexpr std::array<double, 3> kPartHours{3.5, 5.0, 4.0};

[[nodiscard]] constexpr SlotMask slot_bit(int slot) {
  return SlotMask{1} << unsigned(slot);
}
[[nodiscard]] constexpr double slot_hours(int slot) {
  return kPartHours[std::size_t(slot % 3)];
}
/// Sums of ever larger groups of bits: machines without an instruction for it would call a library,
/// and loops of these vectorise.
[[nodiscard]] constexpr int slot_count(SlotMask mask) {
  mask -= (mask >> 1U) & 0x55555555U;
  mask = (mask & 0x33333333U) + ((mask >> 2U) & 0x33333333U);
  mask = (mask + (mask >> 4U)) & 0x0F0F0F0FU;
  return static_cast<int>((mask * 0x01010101U) >> 24U);
}
[[nodiscard]] constexpr double hours_in(SlotMask mask) {
  return 3.5 * slot_count(mask & kMornings) + 5.0 * slot_count(mask & kAfternoons) +
         4.0 * slot_count(mask & kEvenings);
}
/// Calls visit(slot) for each slot of the mask, in order.
template <class Visit>
constexpr void for_each_slot(SlotMask mask, Visit visit) {
  for (; mask != 0; mask &= mask - 1) visit(std::countr_zero(mask));
}

/// "tue evening", "weekday mornings", "sat", "weekdays", "every evening"; nothing if not
/// understood.
[[nodiscard]] std::optional<SlotMask> parse_slots(std::string_view text);
/// "tue evening" for slot 5.
[[nodiscard]] std::string slot_name(int slot);

}  // namespace engawa
