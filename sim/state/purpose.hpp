// What a draw is for. The number is part of the draw's key: never reuse or renumber one.
#pragma once
#include <cstdint>

namespace engawa {

enum class Purpose : std::uint32_t {
  // town and persons (100-199)
  household_archetype = 100,
  member_age = 101,
  member_sex = 102,
  work_pattern = 103,
  overtime = 104,
  weekend_work = 105,
  shift_slots = 106,
  dwelling_place = 107,
  sociability = 110,
  trait_loneliness = 111,
  desire_factor = 112,
  trust = 113,
  stigma_sensitivity = 114,
  interests = 115,
  capability = 116,
  capability_known = 117,
  pool_factor = 118,
  friendless = 119,
  grief_keep = 120,
  health_at_entry = 121,
  condition_flags = 122,
  first_kin = 130,
  first_friend = 131,
  first_neighbour = 132,
  first_classmate = 133,
  first_online = 134,
  first_strength = 135,
  first_hub_habit = 136,
  focus_choice = 137,
  rounding = 140,
  // life events (200-299)
  death = 200,
  move_out = 201,
  move_within = 202,
  union_formed = 203,
  union_partner = 204,
  separation = 205,
  birth = 206,
  leave_home = 207,
  join_household = 208,
  job_event = 209,
  retirement = 210,
  health_shock = 211,
  adl_change = 212,
  hospital_admission = 213,
  hospital_stay = 214,
  facility_entry = 215,
  caregiving = 216,
  hikikomori = 217,
  truancy = 218,
  vacancy_filled = 219,
  newcomer = 220,
  newcomer_tie = 221,
  school = 222,
  child_sex = 223,
  // information and attendance (300-399)
  taste = 300,
  learn_of_hub = 301,
  forget_hub = 302,
  attend = 303,
  slot_choice = 304,
  seat_lottery = 305,
  habit_lapse = 306,
  shift_choice = 307,
  outreach = 308,
  // sessions (400-499)
  circle_order = 400,
  show_skill = 401,
  conflict = 402,
  conflict_party = 403,
  session_tie = 404,
  // contacts and ties (500-599)
  meetings = 500,
  neighbour_proposal = 501,
  neighbour_candidate = 502,
  friend_of_friend = 503,
  friend_of_friend_walk = 504,
  tie_accepted = 505,
  focus_proposal = 506,
  focus_candidate = 507,
  online_proposal = 508,
  online_candidate = 509,
  // needs and help (600-699)
  need_arises = 600,
  need_voiced = 601,
  need_voiced_at_hub = 602,
  need_lapses = 603,
  help_household = 604,
  help_outside = 605,
  help_candidate = 606,
  help_accepted = 607,
  help_hub = 608,
  help_project = 609,
  help_institution = 610,
  // volunteers (700-799)
  volunteer_step = 700,
  volunteer_hours = 701,
  volunteer_quit = 702,
  volunteer_recruited = 703,
  // mind (800-899)
  loneliness_noise = 800,
  // actions (900-999)
  action_choice = 900,
  // surveys (1000-)
  survey = 1000,
};

[[nodiscard]] constexpr std::uint32_t key(Purpose purpose) {
  return static_cast<std::uint32_t>(purpose);
}

}  // namespace engawa
