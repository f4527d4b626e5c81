// One session of a hub: who sits in the circle, in which order, and who gets to talk with whom.
#pragma once
#include <functional>
#include <vector>

#include "sim/week/scratch.hpp"

namespace engawa {

struct CircleMember {
  ResidentId who;
  double lot = 0;       ///< order in the circle
  double familiar = 0;  ///< sum of strengths of ties to those present
  bool on_shift = false;
  bool quiet = false;  ///< just sits there, where that is welcome
};

/// Two members who talk; the tie may not exist yet.
struct CirclePair {
  std::size_t first = 0, second = 0;
  TieId tie;
};

struct Circle {
  HubId hub;
  std::uint8_t slot = 0;
  std::uint32_t table = 0;            ///< ordinal of the table where a session has several
  bool online = false;                ///< nobody meets in person
  double hours = 0;                   ///< [h] of a visit
  double safety = 0;                  ///< psychological safety with know-how and levers, [0,1]
  double role = 0;                    ///< role offered
  double across_ages = 0;             ///< share of unlikeness that is bridged, [0,1]
  std::vector<CircleMember> members;  ///< visitors and volunteers on shift, in the circle's order
  std::vector<CirclePair> pairs;      ///< sorted, each pair once
};

/// Calls hold(circle) for every session of the week with anybody in it, by hub and slot. Gatherings
/// by invitation sit at tables, each a circle of its own.
void for_each_circle(World& world, const WeekScratch& scratch,
                     const std::function<void(Circle&)>& hold);

}  // namespace engawa
