// Buffers that the passes of a week share and reuse. Nothing here outlives the week: dropping it
// between two weeks changes no result.
#pragma once
#include <array>
#include <vector>

#include "sim/core/parallel.hpp"
#include "sim/state/ties.hpp"
#include "sim/state/world.hpp"
#include "sim/week/life.hpp"
#include "sim/week/meetings.hpp"
#include "sim/week/needs.hpp"
#include "sim/week/neighbourhood.hpp"

namespace engawa {

/// Ties of a resident who went to a hub last week: how many told, how strong the company.
struct Buzz {
  ResidentId who;
  HubId hub;
  std::uint16_t tellers = 0, household_tellers = 0;
  float company = 0;
};

/// Somebody wants a place at a hub in a slot (a visit or a volunteer's shift).
struct SeatWish {
  ResidentId who;
  HubId hub;
  std::uint8_t slot = 0;
  double lottery = 0;  ///< smallest first
  std::uint64_t life = 0;
};

/// What others see of a resident's feelings.
struct Mood {
  float loneliness = 0, civic_mind = 0;
};

struct WeekScratch {
  LifeScratch life;
  NeedsScratch needs;
  Neighbourhood neighbourhood;
  std::vector<Buzz> buzz;  ///< sorted by (who, hub), each pair once
  BlockLists<SeatWish> wish_lists;
  BlockLists<PersonEvent> repelled_lists;  ///< kept away by a label or by pressure only
  std::vector<PersonEvent> repelled;
  std::vector<SeatWish> wishes, shifts;     ///< shifts: those that were given, sorted
  Column<ResidentId, SlotMask> shift_mask;  ///< slots in which a volunteer serves this week
  Column<TieId, float> session_hours;       ///< hours that hub sessions gave to ties
  std::vector<NewTie> fresh_ties;
  BlockLists<NewTie> tie_lists;
  std::vector<NewTie> proposals;
  BlockLists<ResidentId> seeker_lists;  ///< those who look for company at work or in class
  std::vector<ResidentId> seekers;
  BlockLists<TieId> ended_lists;
  std::vector<TieId> ended;
  std::vector<std::vector<ResidentId>> focus_members;
  Column<ResidentId, MeetingFacts> meeting_facts;
  Column<TieId, TieWeek> tie_weeks;
  Column<ResidentId, Mood> moods;  ///< as they were before the week
  std::vector<ResidentId> volunteers;
  BlockLists<ResidentId> volunteer_lists;
};

/// Orders wishes by hub, slot and lot; equal lots (impossible but for scripted draws) by life.
[[nodiscard]] bool wish_less(const SeatWish& x, const SeatWish& y);

}  // namespace engawa
