// Whom a hub is for: what the passes of information and attendance ask about one resident.
#pragma once
#include "sim/state/world.hpp"

namespace engawa {

inline constexpr int kMildestCare = 1, kHeaviestRehab = 4;  ///< support level 1 to care level 2

/// Whether a resident is one of those for whom the hub is there. An invitation is another matter.
[[nodiscard]] inline bool belongs_to(const World& world, ResidentId who, const Hub& hub) {
  const auto& r = world.residents;
  switch (hub.audience) {
    case Audience::online:
      return r.has(who, kOnline);
    case Audience::inpatients:
      return r.has(who, kInHospital);
    case Audience::rehab:
      return r.adl[who] >= kMildestCare && r.adl[who] <= kHeaviestRehab;
    case Audience::anyone:
    case Audience::invited:
      return true;
  }
  return true;
}

}  // namespace engawa
