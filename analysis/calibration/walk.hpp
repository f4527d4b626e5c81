// A crowd of points that walks about in the cube without leaving what is allowed (differential
// evolution chains, ter Braak 2006): steps are differences between other points of the crowd, so
// that they fit whatever shape is left.
#pragma once
#include <functional>

#include "analysis/calibration/lots.hpp"
#include "analysis/sensitivity/design.hpp"

namespace engawa {

/// What a point is worth where the crowd walks.
struct Standing {
  bool allowed = false;
  double log_weight = 0;  ///< 0 everywhere for an even spread
  double score = 0;       ///< carried along for the caller
};
using Judge = std::function<Standing(std::span<const double>)>;

struct Crowd {
  Points points;
  std::vector<Standing> standings;
};

/// Walks until every point has had `steps` chances to move.
void walk(Crowd& crowd, const Judge& judge, std::size_t steps, LotRow& lots);
/// As many points as `count`, each from the old crowd by its weight (systematic resampling).
[[nodiscard]] Crowd drawn_by_weight(const Crowd& crowd, const std::vector<double>& weights,
                                    std::size_t count, LotRow& lots);

}  // namespace engawa
