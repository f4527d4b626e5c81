// The loneliness of many residents at once (model 7.9): loneliness_target and the step towards it,
// in arrays, so that the machine works on several residents an instruction.
#pragma once
#include <array>
#include <cstdint>

#include "sim/core/vectorised.hpp"
#include "sim/params/loneliness.hpp"

namespace engawa {

/// kLane residents on their way through the pass; inputs as in LonelinessInputs.
struct FeelingsLane {
  template <class T>
  using Of = std::array<T, kLane>;
  std::size_t size = 0;
  Of<std::uint64_t> life, partner;  ///< keys of the draw; nobody is partner
  Of<double> trait, contact, desired, closeness, role, unmet, health, colouring, event_stress;
  Of<double> loneliness;  ///< before the week
  Of<double> u;           ///< uniform of the week's noise
  Of<double> target, change;
};

/// target and change of every resident of the lane.
void move_feelings(FeelingsLane& lane, const Loneliness& numbers);

}  // namespace engawa
