#include "analysis/calibration/walk.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace engawa {
namespace {
constexpr double kJitter = 1e-3;        ///< [range] keeps copies of one point apart
constexpr double kLongSteps = .1;       ///< share of steps that jump by a whole difference
constexpr double kBestLength = 2.38;    ///< for normal shapes (ter Braak 2006)
constexpr std::size_t kLeastCrowd = 4;  ///< a step needs two others

/// One step on from a point; empty if it leaves the cube.
std::vector<double> proposed(const Points& points, std::size_t from, LotRow& lots) {
  const std::size_t columns = points.columns();
  const std::size_t a = lots.below(points.rows()), b = lots.below(points.rows());
  const double length =
      lots.next() < kLongSteps ? 1 : lots.next() * kBestLength / std::sqrt(2 * double(columns));
  std::vector<double> out(columns);
  bool inside = true;
  for (std::size_t k = 0; k < columns; ++k) {
    out[k] =
        points.at(from, k) + length * (points.at(a, k) - points.at(b, k)) + kJitter * lots.normal();
    inside = inside && out[k] >= 0 && out[k] <= 1;
  }
  if (!inside) out.clear();
  return out;
}
}  // namespace

void walk(Crowd& crowd, const Judge& judge, std::size_t steps, LotRow& lots) {
  if (crowd.points.rows() < kLeastCrowd) return;
  for (std::size_t step = 0; step < steps; ++step) {
    for (std::size_t who = 0; who < crowd.points.rows(); ++who) {
      const auto point = proposed(crowd.points, who, lots);
      const double lot = lots.next();  // drawn in any case: the row of lots stays the same
      if (point.empty()) continue;
      const Standing standing = judge(point);
      const double gain = standing.log_weight - crowd.standings[who].log_weight;
      if (!standing.allowed || !(std::log(lot) < gain)) continue;
      crowd.points.set_row(who, point);
      crowd.standings[who] = standing;
    }
  }
}

Crowd drawn_by_weight(const Crowd& crowd, const std::vector<double>& weights, std::size_t count,
                      LotRow& lots) {
  const double sum = std::accumulate(weights.begin(), weights.end(), 0.0);
  Crowd out{Points(count, crowd.points.columns()), std::vector<Standing>(count)};
  double passed = 0;
  const double start = lots.next();
  for (std::size_t k = 0, from = 0; k < count; ++k) {
    const double mark = (double(k) + start) / double(count) * sum;
    while (from + 1 < weights.size() && passed + weights[from] < mark) passed += weights[from++];
    out.points.set_row(k, crowd.points.row(from));
    out.standings[k] = crowd.standings[from];
  }
  return out;
}

}  // namespace engawa
