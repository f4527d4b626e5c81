// Needs of the week: they arise, are said aloud or hidden, and are met by household, kin, ties,
// hubs or institutions, or stay open.
#pragma once
#include <array>
#include <vector>

#include "sim/core/parallel.hpp"
#include "sim/state/world.hpp"
#include "sim/week/needs_numbers.hpp"

namespace engawa {

/// Counts of one block of residents.
struct NeedTally {
  std::uint32_t arisen = 0, voiced = 0, lapsed = 0;
  std::int64_t yen = 0;
};

/// A need said to one's ties this week, with those who have declined so far.
struct HelpRequest {
  ResidentId asker;
  std::uint8_t need = 0, declined = 0;
  std::array<ResidentId, 3> decliners{};
};

/// One request put to one tie. The order of proposals decides whom a busy helper helps.
struct HelpProposal {
  ResidentId helper, asker;
  TieId tie;
  std::uint32_t request = 0;
  std::uint8_t need = 0;
  double severity = 0;
  std::uint64_t lot = 0;
};

/// A need said aloud in a session of a hub.
struct HubMurmur {
  ResidentId asker;
  HubId hub;
  std::uint8_t need = 0, slot = 0;
  double severity = 0;
  std::uint64_t lot = 0;
};

/// Buffers kept between weeks; no part of the state.
struct NeedsScratch {
  std::vector<NeedTally> tallies;
  Column<ResidentId, std::uint16_t> said;  ///< needs said to kin, friends and ties this week
  BlockLists<HelpEvent> met_lists;
  BlockLists<HelpRequest> request_lists;
  BlockLists<HelpProposal> proposal_lists;
  BlockLists<HubMurmur> murmur_lists;
  std::vector<HelpEvent> met;
  std::vector<HelpRequest> requests;
  std::vector<HelpProposal> proposals;
  std::vector<HubMurmur> murmurs;
  std::vector<int> staff_cases;  ///< cases that each hub's staff can still take this week
};

/// Lives the needs of one week, after sessions and ties. Reads events.visits; writes events.helps
/// (by life of the asker, then kind), the counts of needs, institution_yen and the hubs' murmurs.
/// Resets helps_this_week and advances weeks_since_gave of every resident.
void meet_needs(World& world, NeedsScratch& scratch, const Parallel& parallel);

}  // namespace engawa
