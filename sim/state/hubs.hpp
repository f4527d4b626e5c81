// Community hubs and the links that residents have to them.
#pragma once
#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "sim/core/column.hpp"
#include "sim/core/slots.hpp"
#include "sim/state/hub_account.hpp"
#include "sim/state/hub_traits.hpp"
#include "sim/state/levers.hpp"
#include "sim/state/residents.hpp"

namespace engawa {

/// Whom a hub is for.
enum class Audience : std::uint8_t {
  anyone,
  online,      ///< people online, from any place
  inpatients,  ///< people in hospital
  rehab,       ///< people at support level 1 to care level 2
  invited      ///< people with an invitation
};

struct Hub {
  std::string name;        ///< stable name of the town or study file
  std::uint64_t key = 0;   ///< key_of_name(name)
  std::uint32_t kind = 0;  ///< index into the registry of hub kinds
  HubTraits traits{};
  std::array<std::uint8_t, kThemes> theme{};
  std::uint16_t needs_solved = 0;  ///< need kinds that its staff solve
  Audience audience = Audience::anyone;
  std::uint16_t x10 = 0, y10 = 0;            ///< this week's place
  std::uint16_t home_x10 = 0, home_y10 = 0;  ///< the place to which it returns
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
  // a project that grew out of murmurs
  HubId parent;                      ///< hub in which it was founded; may not exist
  std::uint64_t founder = 0;         ///< life of its founder; 0 = no project
  std::uint8_t project_need = 0xFF;  ///< need that it serves; 0xFF = no project
  std::uint16_t short_weeks = 0;     ///< weeks in a row with too few hours
  std::uint16_t cases = 0;           ///< cases taken this week
  float service_share = 0;           ///< share of those who want its service this week who get it
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
  std::uint8_t tries = 0;     ///< times that one was invited in person
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
