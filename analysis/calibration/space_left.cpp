#include "analysis/calibration/space_left.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace engawa {
namespace {
constexpr double kKept = .2;         ///< share of the crowd that goes on to the next level
constexpr double kEnough = .1;       ///< share within the cutoff from which it is the last level
constexpr std::size_t kSteps = 6;    ///< chances of each point to move at a level
constexpr double kNothing = 1e-9;    ///< share of the ranges that counts as nothing
constexpr double kFalls = .995;      ///< a level that is not below this part of the last is the end
constexpr std::size_t kDrawn = 200;  ///< of so many choices by lot the best is taken

/// Even spread over what earlier waves allow and the last one does up to a level.
Judge judge_of(const Ruling& ruling, double level) {
  return [&ruling, level](std::span<const double> point) {
    Standing out;
    out.score = ruling.score(ruling.waves.back(), point);
    out.allowed = out.score <= level;
    for (std::size_t wave = 0; out.allowed && wave + 1 < ruling.waves.size(); ++wave)
      out.allowed = ruling.score(ruling.waves[wave], point) <= ruling.waves[wave].limit;
    return out;
  };
}

std::vector<double> weights_within(const Crowd& crowd, double level) {
  std::vector<double> out;
  for (const auto& standing : crowd.standings) out.push_back(standing.score <= level ? 1 : 0);
  return out;
}

double score_below_which(const Crowd& crowd, double share) {
  std::vector<double> scores;
  for (const auto& standing : crowd.standings) scores.push_back(standing.score);
  std::ranges::sort(scores);
  return scores[static_cast<std::size_t>(share * double(scores.size() - 1))];
}

double gap_between(std::span<const double> a, std::span<const double> b) {
  double square = 0;
  for (std::size_t k = 0; k < a.size(); ++k) square += (a[k] - b[k]) * (a[k] - b[k]);
  return square;
}

/// `count` different places by lot.
std::vector<std::size_t> draw_places(std::size_t of, std::size_t count, LotRow& lots) {
  std::vector<std::size_t> places(of);
  std::iota(places.begin(), places.end(), std::size_t{0});
  for (std::size_t k = 0; k < count; ++k) std::swap(places[k], places[k + lots.below(of - k)]);
  places.resize(count);
  return places;
}

/// Least distance between the chosen, and from them to those taken.
double nearest_gap(const Points& crowd, const std::vector<std::size_t>& chosen,
                   const Points& taken) {
  double nearest = std::numeric_limits<double>::infinity();
  for (std::size_t a = 0; a < chosen.size(); ++a) {
    for (std::size_t b = 0; b < a; ++b)
      nearest = std::min(nearest, gap_between(crowd.row(chosen[a]), crowd.row(chosen[b])));
    for (std::size_t b = 0; b < taken.rows(); ++b)
      nearest = std::min(nearest, gap_between(crowd.row(chosen[a]), taken.row(b)));
  }
  return nearest;
}
}  // namespace

double Ruling::score(const RulingWave& wave, std::span<const double> point) const {
  return speaking(implausibilities_at(targets, wave.emulators, point), by);
}

bool Ruling::allows(std::span<const double> point) const {
  return std::ranges::all_of(
      waves, [&](const RulingWave& wave) { return score(wave, point) <= wave.limit; });
}

SpaceLeft whole_space(std::size_t points, std::size_t columns, std::uint64_t seed) {
  SpaceLeft out;
  out.crowd.points = latin_hypercube(points, columns, seed);
  out.crowd.standings.assign(points, {true, 0, 0});
  return out;
}

SpaceLeft narrowed(const SpaceLeft& before, const Ruling& ruling, double cutoff, LotRow& lots) {
  SpaceLeft out = before;
  out.empty = false;
  Crowd& crowd = out.crowd;
  for (std::size_t k = 0; k < crowd.points.rows(); ++k)
    crowd.standings[k].score = ruling.score(ruling.waves.back(), crowd.points.row(k));
  out.limit = std::numeric_limits<double>::infinity();
  for (bool last = false; !last;) {
    const double aimed = score_below_which(crowd, kKept);
    const bool near = score_below_which(crowd, kEnough) <= cutoff;
    last = near || out.share < kNothing || aimed > kFalls * out.limit;
    out.limit = near ? cutoff : aimed;
    const auto weights = weights_within(crowd, out.limit);
    out.share *= std::accumulate(weights.begin(), weights.end(), 0.0) / double(weights.size());
    crowd = drawn_by_weight(crowd, weights, weights.size(), lots);
    walk(crowd, judge_of(ruling, out.limit), kSteps, lots);
  }
  out.empty = out.limit > cutoff;
  return out;
}

Points spread_points(const Points& crowd, const Points& taken, std::size_t count, LotRow& lots) {
  count = std::min(count, crowd.rows());
  std::vector<std::size_t> best;
  double widest = -1;
  for (std::size_t draw = 0; draw < kDrawn; ++draw) {
    auto chosen = draw_places(crowd.rows(), count, lots);
    const double gap = nearest_gap(crowd, chosen, taken);
    if (gap > widest) widest = gap, best = std::move(chosen);
  }
  Points out(count, crowd.columns());
  for (std::size_t k = 0; k < best.size(); ++k) out.set_row(k, crowd.row(best[k]));
  return out;
}

}  // namespace engawa
