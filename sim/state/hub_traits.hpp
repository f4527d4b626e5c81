// The numbers of a hub; rows with unit, range and meaning in sim/hubs/hub_traits.hpp, defaults and
// sources in the hub's kind (sim/hubs/*.cpp). The numbers with a neutral value belong to special
// rules that only some kinds have.
#pragma once

namespace engawa {

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
  double know_how;            ///< K, [0,1]; changes as the hub learns
  double draws_women;         ///< logit for women
  double draws_65;            ///< logit for 65+
  double draws_children;      ///< logit for 6-17
  double draws_low_health;    ///< logit at health 0 (scaled by 1-health)
  double draws_carers;        ///< logit for carers
  double draws_alone;         ///< logit for people living alone
  double draws_withdrawn;     ///< logit for hikikomori and truants
  double theme_weight;        ///< logit of a full match of interests
  double winter_share;        ///< share of normal opening December-March
  double monthly_rent;        ///< [yen/month]
  double hourly_wage;         ///< [yen/h] employer's cost
  double unsocial_premium;    ///< extra wage share for evenings and weekends
  double fee;                 ///< [yen/visit]
  double supporters;          ///< monthly supporters outside the town at the start
  double mean_gift;           ///< [yen/month per supporter]
  double other_income;        ///< [yen/month] the bearer's own budget
  double reserve;             ///< [yen] at the start

  double draws_18_39 = 0;           ///< logit for 18-39
  double draws_single_parents = 0;  ///< logit for parents alone with children
  double draws_single = 0;          ///< logit for 20-59 without a partner
  double draws_excluded = 0;        ///< logit for poor, foreign and language-barred people
  double opens_every_weeks = 1;     ///< [week] opens in one week of so many
  double first_week_of_year = 0;    ///< week of the year in which that rhythm begins
  double forgetting = 1;            ///< multiple of the rate of being forgotten
  double word_of_mouth = 1;         ///< multiple of what visitors tell
  double conflict = 1;              ///< multiple of what a falling-out does
  double first_strength = 0;        ///< strength of ties begun here; 0 = as in any session
  double across_ages = 0;           ///< share of unlikeness that is bridged, [0,1]
  double quiet_welcome = 0;         ///< 1 if one may just sit there: no talk is expected
  double civic_gain = 0;            ///< readiness to step in gained by a session
  double matchmaking = 0;           ///< 1 where single people share tables to meet a partner
  double council = 0;               ///< 1 if murmurs are talked over together, so projects begin
  double paperwork_hours = 0;       ///< [h/week] of staff time that visitors do not get
  double programme_cost = 0;        ///< [yen] each week in which it opens
  double monthly_overhead = 0;      ///< [yen/month]
  double monthly_membership = 0;    ///< [yen/month] members' fees
  double monthly_business = 0;      ///< [yen/month] lectures, sales
  double monthly_contract = 0;      ///< [yen/month] from the municipality
  double draws_civic = 0;           ///< logit at full readiness to step in, from its rest
  double theme_rotates = 0;         ///< 1 if each week has one theme of its own
  double moves_every_weeks = 0;     ///< [week] held in another area after so many; 0 = stays
  double harvest_gift = 0;          ///< strength that a gift of its harvest adds next door
  double family_outing = 0;         ///< people in care brought here with their family in a year
  double bearer_covers = 1;         ///< share of a reserve below zero that its bearer makes good
};

}  // namespace engawa
