// Residents, one column per attribute. A row is reused after its resident has died or left; the
// life key says whose life it is and is the only name that draws may use.
#pragma once
#include <array>
#include <cstdint>

#include "sim/core/column.hpp"
#include "sim/core/slots.hpp"

namespace engawa {

inline constexpr int kThemes = 8;  // talk, handwork, soil, food, exercise, music, children, tech
inline constexpr int kNeedKinds = 16;     // sim/state/need_kinds.hpp
inline constexpr int kCapabilities = 24;  // sim/state/need_kinds.hpp

/// Bits of Residents::flags.
enum Flag : std::uint32_t {
  kPresent = 1U << 0U,  ///< the row holds a living resident of the town
  kFemale = 1U << 1U,
  kInHospital = 1U << 2U,
  kEmployed = 1U << 3U,
  kHikikomori = 1U << 4U,
  kPupil = 1U << 5U,
  kTruant = 1U << 6U,
  kLanguageBarrier = 1U << 7U,
  kDisability = 1U << 8U,
  kMentalIllness = 1U << 9U,
  kDementia = 1U << 10U,
  kDrives = 1U << 11U,
  kOnline = 1U << 12U,
  kWidowed = 1U << 13U,
  kPoor = 1U << 14U,
  kForeign = 1U << 15U,
  kRecentlyDischarged = 1U << 16U,  ///< within 13 weeks of leaving hospital
  kRecentlyMoved = 1U << 17U,       ///< within 52 weeks of moving in
  kPartnered = 1U << 18U,           ///< lives with a spouse or partner
  kCarer = 1U << 19U,
  kReached = 1U << 20U,     ///< has visited a hub since the study began
  kNewTieEver = 1U << 21U,  ///< has gained a local tie since the study began
  kSupported = 1U << 22U,   ///< has a row in World::supports
  kDonor = 1U << 23U,       ///< has a row in World::donors
  kServedEver = 1U << 24U,  ///< has been a volunteer since the study began
  kReleased = 1U << 25U,    ///< the employer lets this resident serve in working hours
  kTaxiUser = 1U << 26U,    ///< gets rides to hubs this week
};

enum class WorkPattern : std::uint8_t {
  none,
  full_time,
  morning_part,
  afternoon_part,
  shift,
  night,
  weekend_service,
  home,
  pupil,
  student
};

enum class VolunteerStage : std::uint8_t { none, visitor, helper, volunteer, coordinator };

/// Contact with non-household family and friends, as the national survey asks it.
enum class ContactCategory : std::uint8_t {
  never,
  less_than_monthly,
  monthly,
  fortnightly,
  weekly,
  two_or_three,
  four_or_more
};

enum Pool : std::size_t { kPoolKin, kPoolFriends, kPoolWork, kPoolOnline, kPools };

/// All columns have the same size. Units in brackets.
struct Residents {
  template <class T>
  using Of = Column<ResidentId, T>;

  // identity and place
  Of<std::uint64_t> life;       ///< stable key of the life
  Of<std::int32_t> birth_week;  ///< [week], negative before the start
  Of<std::uint32_t> flags;      ///< Flag bits
  Of<HouseholdId> household;
  Of<std::uint16_t> x10, y10;  ///< [10 m] east and north of the town's origin
  Of<AreaId> area;
  Of<std::uint16_t> focus;  ///< workplace or class inside the town; 0 = outside
  Of<WorkPattern> work;
  // time [slots]
  Of<SlotMask> work_mask, care_mask, body_mask, free_mask;
  // body
  Of<float> health, mobility;              ///< [0,1]; mobility 1 = 4.8 km/h
  Of<std::uint8_t> adl;                    ///< 0 independent, 1-2 support level, 3-7 care level
  Of<std::uint8_t> weeks_in_hospital;      ///< weeks left of the stay
  Of<std::uint8_t> weeks_since_discharge;  ///< saturates at 255 (also for "never")
  Of<std::uint8_t> weeks_since_move;       ///< saturates at 255
  Of<std::uint8_t> weeks_since_loss;       ///< 1 in the week a partner died; 0 = never; saturates
  Of<float> health_rest;  ///< health to which one recovers; 0 = not yet set (life events do)
  // disposition, fixed in a life
  Of<float> sociability;       ///< z
  Of<float> trait_loneliness;  ///< raw units of loneliness
  Of<float> desire_factor;     ///< multiple of the age curve of desired contact
  Of<float> trust_at_birth;    ///< [0,1]
  Of<float> face_factor;       ///< personal multiple of the share of outside contact in person
  Of<float> grief_keep;        ///< share of event stress kept per week
  Of<std::array<float, kPools>> pool_factor;       ///< multiple of the mean outside pool
  Of<std::array<std::uint8_t, kThemes>> interest;  ///< 0-255
  // slow social state
  Of<float> trust, stigma_sensitivity, civic_mind;  ///< [0,1]
  Of<float> role;                                   ///< sense of having a part to play, [0,1]
  // what one can do and what one lacks
  Of<std::uint32_t> capabilities, capabilities_known;  ///< 24 bits
  Of<std::uint16_t> needs_open, needs_voiced;          ///< 16 bits
  Of<std::array<std::uint8_t, kNeedKinds>> need_age;   ///< [week], saturates at 255
  Of<float> unmet;                                     ///< stress of unmet needs, [0,2]
  // feeling
  Of<float> loneliness;    ///< latent, raw units
  Of<float> event_stress;  ///< raw units, >= 0
  Of<float> contact;       ///< satisfying contact, 4-week mean [equivalent hours / week]
  Of<float> closeness;     ///< close relations (saturating sum of strength^2)
  // contact
  Of<std::array<float, kPools>> pool;  ///< effective number of ties outside the town
  Of<float> throttle;      ///< share of wanted contact that time and appetite allow, [0,1]
  Of<float> hub_hours;     ///< [h] in hubs this week
  Of<float> hub_contact;   ///< [equivalent h] given by hub sessions this week
  Of<float> meetings;      ///< meetings a week with non-household family and friends, 26-week mean
  Of<float> meetings_all;  ///< the same with neighbours and colleagues
  Of<std::uint8_t> lsns;   ///< LSNS-6-like score, 0-30
  // giving
  Of<VolunteerStage> volunteer;
  Of<HubId> volunteer_hub;
  Of<std::uint16_t> volunteer_weeks, volunteer_pause;  ///< [week] served; [week] until asked again
  Of<std::uint8_t> volunteer_hours;                    ///< [h/week] offered
  Of<float> volunteer_load;  ///< hours asked / hours offered, running mean
  Of<float> burnout;         ///< [0,1]
  Of<std::uint8_t> helps_this_week;
  Of<std::uint16_t> helps_given, helps_received;  ///< since the beginning, saturating
  Of<std::uint8_t> weeks_since_gave;              ///< saturates at 255
  Of<std::uint8_t> visits_this_week;
  Of<std::uint32_t> visits_in_study;  ///< visits since the study began

  [[nodiscard]] std::size_t size() const { return life.size(); }
  [[nodiscard]] bool has(ResidentId who, std::uint32_t flag) const {
    return (flags[who] & flag) != 0;
  }
  void set(ResidentId who, std::uint32_t flag, bool on) {
    flags[who] = on ? flags[who] | flag : flags[who] & ~flag;
  }
};

/// Calls visit(column) for every column, in a fixed order: resizing, digests, memory counts.
template <class R, class Visit>
void for_each_column(R& r, Visit visit) {
  visit(r.life), visit(r.birth_week), visit(r.flags), visit(r.household), visit(r.x10),
      visit(r.y10), visit(r.area), visit(r.focus), visit(r.work), visit(r.work_mask),
      visit(r.care_mask), visit(r.body_mask), visit(r.free_mask), visit(r.health),
      visit(r.mobility), visit(r.adl), visit(r.weeks_in_hospital), visit(r.weeks_since_discharge),
      visit(r.weeks_since_move), visit(r.weeks_since_loss), visit(r.health_rest),
      visit(r.sociability), visit(r.trait_loneliness), visit(r.desire_factor),
      visit(r.trust_at_birth), visit(r.face_factor), visit(r.grief_keep), visit(r.pool_factor),
      visit(r.interest), visit(r.trust), visit(r.stigma_sensitivity), visit(r.civic_mind),
      visit(r.role), visit(r.capabilities), visit(r.capabilities_known), visit(r.needs_open),
      visit(r.needs_voiced), visit(r.need_age), visit(r.unmet), visit(r.loneliness),
      visit(r.event_stress), visit(r.contact), visit(r.closeness), visit(r.pool), visit(r.throttle),
      visit(r.hub_hours), visit(r.hub_contact), visit(r.meetings), visit(r.meetings_all),
      visit(r.lsns), visit(r.volunteer), visit(r.volunteer_hub), visit(r.volunteer_weeks),
      visit(r.volunteer_pause), visit(r.volunteer_hours), visit(r.volunteer_load), visit(r.burnout),
      visit(r.helps_this_week), visit(r.helps_given), visit(r.helps_received),
      visit(r.weeks_since_gave), visit(r.visits_this_week), visit(r.visits_in_study);
}

/// Age in completed years of 52 weeks.
[[nodiscard]] inline int age_of(const Residents& residents, ResidentId who, std::int32_t week) {
  return (week - residents.birth_week[who]) / 52;
}

}  // namespace engawa
