#include "analysis/calibration/conflicts.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace engawa {
namespace {
constexpr std::size_t kSpread = 1000;  ///< points at which every pair is looked at first
constexpr std::size_t kStarts = 3;     ///< best of them from which the search goes on
constexpr double kFirstStep = .1, kLastStep = .003;  ///< [range]
constexpr double kSlopeStep = .02;                   ///< [range] for slopes

using Together = std::vector<std::size_t>;

/// Distances from the accepted range: in the target's own unit over its tolerance, and in standard
/// deviations of the emulator.
struct Distance {
  double of_tolerance = 0, of_error = 0;
};

class Search {
 public:
  Search(const std::vector<FitTarget>& targets, const PointRuns& runs, double cutoff,
         std::uint64_t seed)
      : targets_(targets),
        runs_(runs),
        cutoff_(cutoff),
        emulators_(emulate_targets(runs)),
        spread_(latin_hypercube(kSpread, runs.points().columns(), seed)) {
    for (std::size_t k = 0; k < targets.size(); ++k) {
      for (std::size_t point = 0; point < kSpread; ++point)
        seen_.push_back(distance(k, spread_.row(point)));
    }
  }

  [[nodiscard]] Conflict look_at(Together together) const {
    Conflict out;
    out.targets = together;
    out.run_met = any_run_within(together);
    const auto tolerances = [&](std::span<const double> point) {
      return farthest(together, &Distance::of_tolerance, point);
    };
    const auto errors = [&](std::span<const double> point) {
      return farthest(together, &Distance::of_error, point);
    };
    out.point = searched(together, &Distance::of_tolerance, tolerances).first;
    for (const std::size_t target : together)
      out.outputs.push_back(emulators_[target].mean_at(out.point));
    out.smallest =
        std::min(searched(together, &Distance::of_error, errors).second, errors(out.point));
    const bool known = std::ranges::all_of(
        together, [&](std::size_t target) { return emulators_[target].known(); });
    const bool emulated = known && tolerances(out.point) <= 0;
    out.meeting = out.run_met || emulated  ? Meeting::met
                  : out.smallest > cutoff_ ? Meeting::not_met
                                           : Meeting::not_told;
    explain(out);
    return out;
  }

 private:
  [[nodiscard]] Distance distance(std::size_t target, std::span<const double> point) const {
    const FitTarget& wanted = targets_[target];
    const auto [mean, variance] = emulators_[target].predict(point);
    const double outside = outside_accepted(wanted, mean);
    if (outside <= 0) return {};
    return {outside / tolerance(target), outside / std::sqrt(variance)};
  }

  [[nodiscard]] double tolerance(std::size_t target) const {
    const double half = (targets_[target].high - targets_[target].low) / 2;
    return half > 0 ? half : std::max(1e-12, std::abs(targets_[target].value) * 1e-3);
  }

  /// Of the target that is farthest from its accepted range.
  [[nodiscard]] double farthest(const Together& together, double Distance::*kind,
                                std::span<const double> point) const {
    double out = 0;
    for (const std::size_t target : together) out = std::max(out, distance(target, point).*kind);
    return out;
  }

  [[nodiscard]] bool within(std::size_t target, std::size_t point) const {
    const double output = runs_.mean(point, target);
    return !std::isnan(output) && outside_accepted(targets_[target], output) <= 0;
  }
  [[nodiscard]] bool any_run_within(const Together& together) const {
    for (std::size_t point = 0; point < runs_.points().rows(); ++point) {
      if (std::ranges::all_of(together, [&](std::size_t target) { return within(target, point); }))
        return true;
    }
    return false;
  }

  /// The best of the spread points, then steps along the axes that halve when none helps.
  template <class Worth>
  [[nodiscard]] std::pair<std::vector<double>, double> searched(const Together& together,
                                                                double Distance::*kind,
                                                                const Worth& worth) const {
    std::vector<std::pair<double, std::size_t>> order;
    for (std::size_t point = 0; point < kSpread; ++point) {
      double seen = 0;
      for (const std::size_t target : together)
        seen = std::max(seen, seen_[target * kSpread + point].*kind);
      order.emplace_back(seen, point);
    }
    std::ranges::sort(order);
    std::pair<std::vector<double>, double> best{{}, std::numeric_limits<double>::infinity()};
    for (std::size_t k = 0; k < kStarts; ++k) {
      const auto row = spread_.row(order[k].second);
      std::vector<double> point(row.begin(), row.end());
      const double found = descend(point, order[k].first, worth);
      if (found < best.second) best = {point, found};
      if (best.second <= 0) break;
    }
    return best;
  }

  template <class Worth>
  static double descend(std::vector<double>& point, double now, const Worth& worth) {
    for (double step = kFirstStep; step > kLastStep && now > 0;) {
      bool better = false;
      for (std::size_t k = 0; k < 2 * point.size(); ++k) {
        double& coordinate = point[k / 2];
        const double was = coordinate;
        coordinate = std::clamp(was + (k % 2 == 0 ? step : -step), 0.0, 1.0);
        const double then = coordinate == was ? now : worth(point);
        if (then < now)
          now = then, better = true;
        else
          coordinate = was;
      }
      if (!better) step /= 2;
    }
    return now;
  }

  /// Slopes of a target's output, in tolerances per range, turned to where its value lies.
  [[nodiscard]] std::vector<double> wanted_slopes(std::size_t target,
                                                  const std::vector<double>& at) const {
    const auto& emulator = emulators_[target];
    const double sign = emulator.mean_at(at) < targets_[target].value ? 1 : -1;
    std::vector<double> out;
    for (std::size_t k = 0; k < at.size(); ++k) {
      auto above = at, below = at;
      above[k] = std::min(1.0, at[k] + kSlopeStep), below[k] = std::max(0.0, at[k] - kSlopeStep);
      const double rise = emulator.mean_at(above) - emulator.mean_at(below);
      out.push_back(sign * rise / (above[k] - below[k]) / tolerance(target));
    }
    return out;
  }

  /// The two that are farthest away where all come nearest.
  void choose_two(Conflict& out) const {
    std::vector<std::pair<double, std::size_t>> order;
    for (const std::size_t target : out.targets)
      order.emplace_back(-distance(target, out.point).of_tolerance, target);
    std::ranges::stable_sort(order, {}, &std::pair<double, std::size_t>::first);
    out.first = order.front().second;
    out.second = order.size() > 1 ? order[1].second : out.first;
    if (out.targets.size() == 2) out.first = out.targets[0], out.second = out.targets[1];
  }

  void explain(Conflict& out) const {
    choose_two(out);
    const bool alone = out.first == out.second;
    const auto one = wanted_slopes(out.first, out.point);
    const auto other = alone ? one : wanted_slopes(out.second, out.point);
    double product = 0, first_square = 0, second_square = 0, strongest = 0;
    for (std::size_t k = 0; k < one.size(); ++k) {
      product += one[k] * other[k];
      first_square += one[k] * one[k], second_square += other[k] * other[k];
      const double pull = alone ? std::abs(one[k]) : -one[k] * other[k];
      if (k == 0 || pull > strongest) strongest = pull, out.parameter = k;
    }
    const double scale = std::sqrt(first_square * second_square);
    out.agreement = !alone && scale > 0 ? product / scale : 0;
  }

  const std::vector<FitTarget>& targets_;
  const PointRuns& runs_;
  double cutoff_;
  std::vector<TargetEmulator> emulators_;
  Points spread_;
  std::vector<Distance> seen_;  ///< [target][point of the spread]
};
}  // namespace

std::vector<Conflict> find_conflicts(const std::vector<FitTarget>& targets,
                                     const std::vector<std::vector<std::size_t>>& groups,
                                     const PointRuns& runs, double cutoff, std::uint64_t seed) {
  const Search search(targets, runs, cutoff, seed);
  std::vector<Conflict> out;
  for (std::size_t k = 0; k < targets.size(); ++k) out.push_back(search.look_at({k}));
  for (std::size_t a = 0; a < targets.size(); ++a) {
    for (std::size_t b = a + 1; b < targets.size(); ++b) out.push_back(search.look_at({a, b}));
  }
  for (const auto& group : groups) out.push_back(search.look_at(group));
  return out;
}

}  // namespace engawa
