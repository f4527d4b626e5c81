// Community hubs and the links that residents have to them.
#pragma once
#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "sim/core/column.hpp"
#include "sim/core/slots.hpp"
#include "sim/state/residents.hpp"

namespace engawa {

/// The numbers of a hub; rows with unit, range and meaning in sim/hubs/hub_traits.hpp, defaults and
/// sources in the hub's kind (sim/hubs/*.cpp).
struct HubTraits {
  double staff_hours;         ///< [h/week] paid, shared over the open slots
  double staff_quality;       ///< contact quality of staff, [0,1.5]
  double visitors_per_staff;  ///< places one staff member gives in a slot
  double volunteers_wanted;   ///< volunteers wanted per open slot
  double seats;               ///< places the room has in a slot
  double visit_hours;         ///< [h]
  double attraction;          ///< b0, logit
  double distance_weight;     ///< share of the distance penalty that applies (booth: .35)
  double stigma;              ///< label's cost, [0,1]
  double safety;              ///< psychological safety psi, [0,1]
  double role_offered;        ///< [0,2]
  double linking_skill;       ///< refer, [0,1]
  double mixing;              ///< how much visitors meet one another
  double passing;             ///< chance a week that somebody at the door learns of it
  double know_how;            ///< K, [0,1]
  double draws_women;         ///< logit for women
  double draws_65;            ///< logit for 65+
  double draws_children;      ///< logit for 6-17
  double draws_low_health;    ///< logit at health 0 (scaled by 1-health)
  double draws_carers;        ///< logit for carers
  double draws_alone;         ///< logit for people living alone
  double draws_withdrawn;     ///< logit for hikikomori and truants
  double theme_weight;        ///< logit of a full match of interests
  double winter_share;        ///< share of normal opening December-March
  double monthly_rent;        ///< [yen/month] rent, programme and overhead
  double hourly_wage;         ///< [yen/h] employer's cost
  double unsocial_premium;    ///< extra wage share for evenings and weekends
  double fee;                 ///< [yen/visit]
  double supporters;          ///< monthly supporters
  double mean_gift;           ///< [yen/month per supporter]
  double other_income;        ///< [yen/month] contracts, business
  double reserve;             ///< [yen] at the start
};

/// Money of one hub, exact in yen. in - out = change of reserve, every month.
struct HubAccount {
  std::int64_t reserve = 0, month_wages = 0, month_rent = 0, month_fees = 0, month_gifts = 0,
               month_other = 0;
  std::int64_t total_in = 0, total_out = 0;
};

/// What interventions turn this week; reset to neutral before the actions of the week.
struct HubLevers {
  SlotMask add_open = 0, remove_open = 0;
  float extra_staff_hours = 0, extra_quality = 0, extra_safety = 0, extra_attraction = 0,
        extra_passing = 0, extra_role = 0, recruit_factor = 1;
  HubId advertises;         ///< hub of which this one's visitors are told (may not exist)
  float advert_chance = 0;  ///< chance that a visit of last week makes its visitor aware of it
};

struct Hub {
  std::string name;        ///< stable name of the town or study file
  std::uint64_t key = 0;   ///< key_of_name(name)
  std::uint32_t kind = 0;  ///< index into the registry of hub kinds
  HubTraits traits{};
  std::array<std::uint8_t, kThemes> theme{};
  std::uint16_t needs_solved = 0;  ///< need kinds that its staff solve
  std::uint16_t x10 = 0, y10 = 0;
  AreaId area;
  SlotMask regular_open = 0;
  std::int32_t open_from = 0, open_to = 0x7FFFFFFF;  ///< [week)
  HubLevers levers;
  // effective this week, set by the calendar
  SlotMask open = 0;
  float staff_hours = 0;                              ///< [h] this week
  float staff_per_slot = 0;                           ///< staff members present in an open slot
  std::array<std::uint16_t, kSlots> seats{};          ///< places per slot, volunteers included
  std::array<std::uint16_t, kSlots> volunteers_on{};  ///< volunteers on shift per slot
  std::array<std::uint16_t, kSlots> visitors{}, turned_away{};  ///< this week
  float unpaid_hours = 0, asked_hours = 0;  ///< [h] volunteers' this week; asked of them
  std::array<float, kNeedKinds> murmurs{};  ///< voiced, unsolved needs, 26-week memory
  HubAccount account;
};

/// Link flags.
enum LinkFlag : std::uint8_t {
  kAware = 1,
  kInvited = 2,
  kReferred = 4,
  kAccompanied = 8,
  kCameLastWeek = 16
};

/// One resident's relation to one hub. A link with no hub is empty; links are packed to the front.
struct HubLink {
  HubId hub;
  float taste = 0;         ///< fixed liking, N(0, tau^2)
  float habit = 0;         ///< [0,1]
  float satisfaction = 0;  ///< [0,1]
  std::uint16_t visits = 0;
  std::uint16_t weeks_since = 0xFFFF;  ///< weeks since the last visit, saturates
  std::uint8_t flags = 0;
  std::uint8_t referral_weeks = 0;
  std::uint8_t sessions = 0;  ///< sessions this week
  std::uint8_t spare = 0;
};

inline constexpr std::size_t kMaxLinks = 6;
using HubLinks = Column<ResidentId, std::array<HubLink, kMaxLinks>>;

/// The link to a hub, or nullptr.
[[nodiscard]] HubLink* find_link(std::array<HubLink, kMaxLinks>& links, HubId hub);
[[nodiscard]] const HubLink* find_link(const std::array<HubLink, kMaxLinks>& links, HubId hub);
/// The link to a hub, made if missing; when full, the link with the lowest habit (then the oldest
/// visit) gives way.
HubLink& link_to(std::array<HubLink, kMaxLinks>& links, HubId hub, float taste);

}  // namespace engawa
