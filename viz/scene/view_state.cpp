#include "viz/scene/view_state.hpp"

#include <algorithm>
#include <cmath>

namespace engawa {
namespace {

/// Nothing is before the start; a clock that is no number stands there.
double clock_of(const ViewState& view) {
  return view.clock > -1 ? std::min(view.clock, 1e9) : -1;
}

}  // namespace

int week_of(const ViewState& view) {
  return static_cast<int>(std::floor(clock_of(view)));
}

double share_of_week(const ViewState& view) {
  const double clock = clock_of(view);
  return clock - std::floor(clock);
}

}  // namespace engawa
