#include "sim/week/race.hpp"

#include "sim/core/chance.hpp"

namespace engawa {

ENGAWA_VECTORISED
void run_race(RaceLane& lane) {
  for (std::size_t k = 0; k < lane.size; ++k) {
    lane.time[k] = race_time(lane.u[k], lane.weight[k]);
  }
}

}  // namespace engawa
