// People under support and monthly supporters: few at a time, so they stand in tables of their own
// rather than in columns of all residents.
#pragma once
#include <array>
#include <cstdint>
#include <string_view>

#include "sim/core/ids.hpp"

namespace engawa {

/// A resident who gives to a hub every month. Rows are sorted by life.
struct Donor {
  std::uint64_t life = 0;
  ResidentId who;
  HubId hub;
  std::int32_t gift_yen = 0;  ///< [yen/month]
  std::int32_t since = 0;     ///< [week]
};

enum class SupportKind : std::uint8_t {
  ward,          ///< sessions on the hospital ward
  discharge,     ///< a known face after leaving hospital
  home_visit,    ///< outreach to people without ties
  link_worker,   ///< social prescribing
  watch_circle,  ///< residents who look after somebody living alone
  family_link    ///< reached through somebody of the household
};
inline constexpr int kSupportKinds = 6;

/// A resident who supports another, besides professionals.
struct Companion {
  std::uint64_t life = 0;
  ResidentId who;
};
inline constexpr std::size_t kMostCompanions = 3;

/// One resident supported by a professional or a circle, by one action. Sorted by (life, action).
struct Support {
  std::uint64_t life = 0;
  std::uint64_t action = 0;  ///< key of the action's name
  ResidentId who;
  SupportKind kind = SupportKind::home_visit;
  HubId hub;  ///< to which the resident is invited; may not exist
  std::uint16_t weeks_left = 0;
  float contact_chance = 0;  ///< of a contact a week
  float hours = 0;           ///< [h] of a contact
  float bond = 0;            ///< strength of the tie to the known face, [0,1]
  std::uint16_t contacts = 0;
  std::uint8_t met = 0;  ///< contacts this week
  /// A watch circle, or who of the household goes along; those who do not exist stand last.
  std::array<Companion, kMostCompanions> companions;
};

}  // namespace engawa
