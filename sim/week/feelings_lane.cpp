#include "sim/week/feelings_lane.hpp"

#include "sim/core/elementary.hpp"

namespace engawa {
namespace {
ENGAWA_VECTORISED
void find_targets(FeelingsLane& lane, const Loneliness& l) {
  for (std::size_t k = 0; k < lane.size; ++k) {
    const double gap = exp_of(-l.discrepancy_slope * lane.contact[k] / lane.desired[k]);
    const double wish = lane.desired[k] / l.closeness_desire;
    const double at_least = wish < l.least_appetite ? l.least_appetite : wish;
    const double appetite = at_least > l.most_appetite ? l.most_appetite : at_least;
    const double scale = l.closeness_scale * exp_of(l.closeness_power * log_of(appetite));
    const double missing = exp_of(-lane.closeness[k] / scale);
    lane.target[k] =
        lane.trait[k] + l.discrepancy * (gap - l.discrepancy_rest) +
        l.missing_closeness * (missing - l.missing_rest) + l.role * (l.role_rest - lane.role[k]) +
        l.unmet * (lane.unmet[k] - l.unmet_rest) + l.health * (l.health_rest - lane.health[k]) +
        l.neighbours * lane.colouring[k] + lane.event_stress[k];
  }
}

/// The middle 95 % of the normal quantile; the tails follow one by one.
ENGAWA_VECTORISED
void take_steps(FeelingsLane& lane, double speed, double noise) {
  for (std::size_t k = 0; k < lane.size; ++k) {
    lane.change[k] =
        speed * (lane.target[k] - lane.loneliness[k]) + noise * normal_quantile_middle(lane.u[k]);
  }
}
}  // namespace

void move_feelings(FeelingsLane& lane, const Loneliness& l) {
  find_targets(lane, l);
  take_steps(lane, l.speed, l.noise);
  for (std::size_t k = 0; k < lane.size; ++k) {
    if (lane.u[k] >= kQuantileTail && lane.u[k] <= 1.0 - kQuantileTail) continue;
    lane.change[k] =
        l.speed * (lane.target[k] - lane.loneliness[k]) + l.noise * normal_quantile(lane.u[k]);
  }
}

}  // namespace engawa
