// Growth and decay of one tie (model 7.4), by itself so that it can be checked alone.
#pragma once
#include "sim/params/contact.hpp"

namespace engawa {

/// Strength after a week with some hours together [h], at a decay rate [1/week].
[[nodiscard]] double next_strength(const Contact& numbers, double strength, double hours,
                                   double decay);

}  // namespace engawa
