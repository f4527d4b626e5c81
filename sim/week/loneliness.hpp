// The loneliness equation (model 7.9), by itself so that it can be checked alone.
#pragma once
#include "sim/params/loneliness.hpp"

namespace engawa {

struct LonelinessInputs {
  double trait = 0;      ///< raw units
  double contact = 0;    ///< [equivalent h/week], four-week mean
  double desired = 1;    ///< [equivalent h/week]
  double closeness = 0;  ///< sum of squared strengths
  double role = 0, unmet = 0, health = 1;
  double colouring = 0;     ///< mean loneliness of ties, weighted
  double event_stress = 0;  ///< raw units
};

/// What closeness leaves missing, in (0,1].
[[nodiscard]] double missing_closeness(const Loneliness& numbers, double closeness, double desired);
/// The level towards which loneliness moves, in raw units.
[[nodiscard]] double loneliness_target(const Loneliness& numbers, const LonelinessInputs& inputs);

}  // namespace engawa
