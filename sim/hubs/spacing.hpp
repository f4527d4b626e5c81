// A share of weeks, evenly spaced and without chance: the same weeks in every run.
#pragma once
#include <cmath>

namespace engawa {

/// Whether the k-th week (from 0) is one of the share of weeks in which something happens. In the
/// first n weeks it happens floor(n * share) times: always at 1, never at 0.
[[nodiscard]] inline bool falls_in(int k, double share) {
  return std::floor((k + 1) * share) > std::floor(k * share);
}

}  // namespace engawa
