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
};

/// Two members who talk; the tie may not exist yet.
struct CirclePair {
  std::size_t first = 0, second = 0;
  TieId tie;
};

struct Circle {
  HubId hub;
  std::uint8_t slot = 0;
  double hours = 0;                   ///< [h] of a visit
  double safety = 0;                  ///< psychological safety with know-how and levers, [0,1]
  double role = 0;                    ///< role offered
  std::vector<CircleMember> members;  ///< visitors and volunteers on shift, in the circle's order
  std::vector<CirclePair> pairs;      ///< sorted, each pair once
};

/// Calls hold(circle) for every session of the week with anybody in it, by hub and slot.
void for_each_circle(World& world, const WeekScratch& scratch,
                     const std::function<void(Circle&)>& hold);

}  // namespace engawa
