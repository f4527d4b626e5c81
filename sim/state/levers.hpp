// What interventions turn this week; all levers are neutral again before the actions of the next
// week. Phases read levers and know no intervention; interventions turn levers and know no phase.
#pragma once
#include <cstdint>

#include "sim/core/ids.hpp"
#include "sim/core/slots.hpp"
#include "sim/state/hub_account.hpp"

namespace engawa {

/// Levers of one hub.
struct HubLevers {
  // opening, staff, place
  SlotMask add_open = 0, remove_open = 0;
  bool closed = false;  ///< shut this week, whatever else is said
  float extra_staff_hours = 0, extra_quality = 0, extra_seats = 0;
  float paperwork_hours = 0;   ///< [h] of paid time that visitors do not get
  float extra_volunteers = 0;  ///< hands from elsewhere in each open slot
  float linking_hours = 0;     ///< [h] of link workers and nurses for those whom the hub supports
  std::uint16_t needs_added = 0;  ///< need kinds that its staff solve as well
  bool moved = false;             ///< held at (x10, y10) of the levers this week
  std::uint16_t x10 = 0, y10 = 0;
  // who comes
  float extra_attraction = 0, extra_18_39 = 0, extra_75 = 0, extra_withdrawn = 0,
        extra_excluded = 0, extra_stigma = 0;
  // who hears of it; chances a week
  float extra_passing = 0, told_everywhere = 0, told_online = 0, forgetting_factor = 1;
  HubId advertises;         ///< hub of which this one's visitors are told (may not exist)
  float advert_chance = 0;  ///< chance that a visit of last week makes its visitor aware of it
  // what happens there
  float extra_safety = 0, extra_role = 0, show_factor = 1, trust_per_visit = 0, civic_per_visit = 0,
        across_ages = 0;
  float pushiness = 0;  ///< [0,1] pressing visitors to come again and to take part
  float cash = 0;       ///< [0,1] share of thanks that is paid instead
  // those who carry it
  float recruit_factor = 1;
  // know-how and networks
  float know_how_gain = 0;     ///< K gained this week
  std::uint32_t networks = 0;  ///< bits of the networks to which it belongs
  float exchange = 0;          ///< K exchanged a week within them
  float extra_linking = 0;     ///< added to linking_skill
  float founding_factor = 1;   ///< multiple of the chance that its murmurs become a project
  float founding_know_how =
      0;                    ///< K with which a project founded here begins, if more than its own
  bool talks_over = false;  ///< its murmurs are talked over elsewhere this week
  // money
  float donor_factor = 1;    ///< multiple of the hazard of becoming a supporter inside the town
  float outside_factor = 1;  ///< multiple of recruits outside the town
  float outside_extra = 0;   ///< [supporters/month] recruited outside by a campaign
  float peer_factor = 0;     ///< [1/month] recruits that each supporter brings by asking others
  float churn_factor = 1;
  float rent_factor = 1;
  IncomeYen yen_in{};  ///< booked this week
  CostYen yen_out{};   ///< booked this week
};

/// Levers of the town as a whole.
struct TownLevers {
  float contact_factor = 1;   ///< multiple of meetings outside the household (a pandemic)
  float moving_factor = 1;    ///< multiple of moves out of the town (redevelopment)
  bool hubs_closed = false;   ///< all hubs shut, online ones but for
  float released_share = 0;   ///< share of the employed who may serve in working hours
  float clinic_referral = 0;  ///< chance that a clinic refers a patient in need
  float sites = 0;            ///< vacant sites on offer for new projects
  float site_rent_factor = 1;
  float readmission_factor = 1;
};

}  // namespace engawa
