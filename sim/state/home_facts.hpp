// What a household means for the needs and the support of one of its members.
#pragma once
#include "sim/state/world.hpp"

namespace engawa {

struct HomeFacts {
  bool alone = false;         ///< nobody else lives here
  bool child = false;         ///< a child under 12 lives here
  bool truant = false;        ///< the resident or a child living here stays away from school
  bool eighty_fifty = false;  ///< a parent of 75+ keeps a jobless, single child of 45+
};
[[nodiscard]] HomeFacts home_facts(const World& world, ResidentId who);

}  // namespace engawa
