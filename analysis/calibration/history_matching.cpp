#include "analysis/calibration/history_matching.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace engawa {
namespace {
class Matching {
 public:
  Matching(const std::vector<FitTarget>& targets, std::size_t columns, const MatchOptions& options)
      : options_(options), columns_(columns), lots_(options.seed, 0) {
    match_.ruling.targets = targets;
    match_.ruling.by = options.by;
    match_.out_of_reach.assign(targets.size(), false);
    match_.left = whole_space(options.crowd, columns, options.seed);
  }

  bool live_wave(const RunWave& run, std::size_t wave) {
    const Points points = wave == 0 ? latin_hypercube(options_.points, columns_, options_.seed)
                                    : spread_points(match_.left.crowd.points, match_.runs.points(),
                                                    options_.points, lots_);
    const auto lived = run(points, wave);
    if (!lived) return false;
    match_.runs.append(*lived);
    learn();
    return true;
  }

  [[nodiscard]] HistoryMatch& match() { return match_; }

 private:
  /// Emulators of what is still in the game, and what they rule out.
  void learn() {
    auto& waves = match_.ruling.waves;
    std::vector<std::size_t> kept;
    for (std::size_t k = 0; k < match_.runs.points().rows(); ++k) {
      if (match_.ruling.allows(match_.runs.points().row(k))) kept.push_back(k);
    }
    auto emulators = emulate_targets(match_.runs.of_points(kept),
                                     waves.empty() ? nullptr : &waves.back().emulators);
    waves.push_back({std::move(emulators), options_.cutoff});
    WaveReport report = look_around();
    if (waves.size() == 1) forgive_out_of_reach(report);
    match_.left = narrowed(match_.left, match_.ruling, options_.cutoff, lots_);
    waves.back().limit = report.limit = match_.left.limit;
    report.share_left = match_.left.share;
    report.empty = match_.left.empty;
    match_.reports.push_back(std::move(report));
  }

  /// How near each target can be brought by itself within what is left, and how good the emulators
  /// are.
  [[nodiscard]] WaveReport look_around() const {
    const auto& emulators = match_.ruling.waves.back().emulators;
    WaveReport out;
    out.smallest.assign(emulators.size(), std::numeric_limits<double>::infinity());
    const Points& crowd = match_.left.crowd.points;
    for (std::size_t point = 0; point < crowd.rows(); ++point) {
      const auto found = implausibilities_at(match_.ruling.targets, emulators, crowd.row(point));
      for (std::size_t k = 0; k < found.size(); ++k)
        out.smallest[k] = std::min(out.smallest[k], std::isnan(found[k]) ? 0 : found[k]);
    }
    for (const auto& emulator : emulators) {
      out.checks.push_back(emulator.check());
      out.widened.push_back(emulator.widened());
    }
    return out;
  }

  /// A target that nothing in the ranges comes near would rule out everything and say nothing about
  /// the rest: the model's discrepancy there is at least what is missing.
  void forgive_out_of_reach(const WaveReport& report) {
    const Points& crowd = match_.left.crowd.points;
    for (std::size_t k = 0; k < report.smallest.size(); ++k) {
      if (!(report.smallest[k] > options_.cutoff)) continue;
      match_.out_of_reach[k] = true;
      auto& target = match_.ruling.targets[k];
      double missing = std::numeric_limits<double>::infinity();
      for (std::size_t point = 0; point < crowd.rows(); ++point) {
        const double output = match_.ruling.waves.back().emulators[k].mean_at(crowd.row(point));
        missing = std::min(missing, std::abs(output - target.value));
      }
      target.discrepancy_sd = std::max(target.discrepancy_sd, missing);
    }
  }

  const MatchOptions& options_;
  std::size_t columns_;
  LotRow lots_;
  HistoryMatch match_;
};
}  // namespace

std::size_t HistoryMatch::best_run() const {
  const auto& emulators = ruling.waves.back().emulators;
  std::size_t best = 0;
  double highest = -std::numeric_limits<double>::infinity();
  bool among_left = false;  // a point that is left comes before any that is ruled out
  for (std::size_t point = 0; point < runs.points().rows(); ++point) {
    const bool is_left = ruling.allows(runs.points().row(point));
    if (among_left && !is_left) continue;
    const double found = log_likelihood_at(ruling.targets, emulators, runs.points().row(point));
    if (found > highest || (is_left && !among_left)) highest = found, best = point;
    among_left = among_left || is_left;
  }
  return best;
}

std::optional<HistoryMatch> match_history(const std::vector<FitTarget>& targets,
                                          std::size_t columns, const MatchOptions& options,
                                          const RunWave& run, const WaveListener& after_wave) {
  Matching matching(targets, columns, options);
  for (std::size_t wave = 0; wave < options.waves; ++wave) {
    if (!matching.live_wave(run, wave)) return {};
    if (after_wave) after_wave(matching.match());
  }
  return std::move(matching.match());
}

}  // namespace engawa
