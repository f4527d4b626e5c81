// What happened this week, for recording and for the measures. Cleared at the start of a week.
#pragma once
#include <cstdint>
#include <vector>

#include "sim/core/ids.hpp"

namespace engawa {

struct VisitEvent {
  ResidentId who;
  HubId hub;
  std::uint8_t slot = 0;
  bool admitted = true;
  bool first = false;  ///< first visit ever to this hub
};

/// How a need was met, in the order in which help is sought.
enum class HelpRoute : std::uint8_t {
  household,
  outside,
  tie,
  hub_visitor,
  hub_staff,
  referral,
  project,
  institution,
  by_itself
};
inline constexpr int kHelpRoutes = 9;

struct HelpEvent {
  ResidentId asker, helper;  ///< helper may not exist
  std::uint8_t need = 0;
  HelpRoute route = HelpRoute::tie;
};

enum class LifeEventKind : std::uint8_t {
  death,
  move_out,
  move_in,
  birth,
  union_formed,
  separation,
  leave_home,
  job_start,
  job_end,
  retirement,
  admission,
  discharge,
  facility,
  care_begins,
  care_ends,
  hikikomori_begins,
  hikikomori_ends,
  truancy_begins,
  truancy_ends,
  burnout_exit,
  became_volunteer,
  stopped_serving  ///< gave up volunteering, for another reason than burnout
};

struct LifeEvent {
  std::uint64_t life = 0;
  ResidentId who;
  LifeEventKind kind = LifeEventKind::death;
};

/// What happened to a person, where the measures need the group; several in a week may be counted.
enum class PersonEventKind : std::uint8_t {
  invited,
  accepted_invitation,
  referral_made,
  referral_taken,
  support_contact,
  readmission,
  health_awareness,  ///< spoke about health with staff before falling ill
  skill_shown,
  gave_first_gift,
  stopped_giving,
  repelled,    ///< would have gone but for the label or the pressure
  fell_out,    ///< party to a falling-out
  lost_place,  ///< regular of a hub that closed
  rode         ///< got a ride to a hub
};
inline constexpr int kPersonEventKinds = 14;
struct PersonEvent {
  ResidentId who;
  PersonEventKind kind = PersonEventKind::invited;
  HubId hub;  ///< may not exist
};

enum class HubEventKind : std::uint8_t { founded, ended, appealed, cut_hours, closed, learnt };
struct HubEvent {
  HubId hub, parent;  ///< parent: where a project was founded
  HubEventKind kind = HubEventKind::founded;
  std::uint8_t need = 0xFF;
};

struct WeekEvents {
  std::vector<VisitEvent> visits;  ///< sorted by (hub, slot, seat lottery); refused ones included
  std::vector<HelpEvent> helps;
  std::vector<LifeEvent> life;
  std::uint32_t needs_arisen = 0, needs_voiced = 0, needs_lapsed = 0, ties_ended = 0;
  std::vector<std::pair<ResidentId, ResidentId>>
      new_ties;  ///< added this week by meeting (not birth or move)
  std::vector<PersonEvent> persons;
  std::vector<HubEvent> hubs;
  std::int64_t institution_yen = 0;
  std::uint32_t inpatient_weeks = 0;                ///< residents in hospital at the week's end
  double nurse_hours_freed = 0, support_hours = 0;  ///< [h] of ward nurses; of those who support
};

}  // namespace engawa
