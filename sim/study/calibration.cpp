#include "sim/study/calibration.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <tuple>

#include "sim/study/cost.hpp"
#include "sim/study/version.hpp"

namespace engawa {
namespace {
/// Seeds of towns: stages, waves and sets keep apart.
constexpr std::uint64_t kSeedsOfStage = 1'000'000, kSeedsOfWave = 100'000;
constexpr std::uint64_t kSeedsOfTable = 1, kSeedsOfFinalists = 501;
constexpr std::size_t kFinalists = 12;  ///< sets of which the best is chosen
constexpr std::size_t kMostTried = 2;   ///< times the members wanted
constexpr std::size_t kSpare = 4;       ///< a fourth more sets than members are tried at first

std::vector<std::string> names_of(const std::vector<SearchRange>& ranges) {
  std::vector<std::string> out;
  for (const auto& range : ranges) out.push_back(range.parameter);
  return out;
}

std::vector<double> values_of(const std::vector<SearchRange>& ranges,
                              std::span<const double> point) {
  std::vector<double> out;
  for (std::size_t k = 0; k < ranges.size(); ++k) out.push_back(ranges[k].value_at(point[k]));
  return out;
}

std::vector<Question> questions_of(const std::vector<Target>& targets) {
  std::vector<Question> out;
  for (const auto& target : targets) out.push_back({target.measure, target.group});
  return out;
}

/// Sets of three targets or more (C4), to be looked at as wholes.
std::vector<std::vector<std::size_t>> groups_of_targets(const std::vector<Target>& targets) {
  std::vector<std::vector<std::size_t>> out;
  for (std::size_t k = 0; k < targets.size(); ++k) {
    std::vector<std::size_t> group;
    for (std::size_t other = 0; other < targets.size(); ++other) {
      if (targets[other].set == targets[k].set) group.push_back(other);
    }
    if (group.size() > 2 && group.front() == k) out.push_back(std::move(group));
  }
  return out;
}

/// Outputs of a job beside its points.
PointRuns runs_of(const Points& points, std::size_t seeds, std::size_t targets,
                  const std::vector<double>& outputs) {
  PointRuns out(points, seeds, targets);
  std::size_t next = 0;
  for (std::size_t point = 0; point < points.rows(); ++point) {
    for (std::size_t seed = 0; seed < seeds; ++seed) {
      for (std::size_t target = 0; target < targets; ++target)
        out.at(point, seed, target) = outputs[next++];
    }
  }
  return out;
}

std::pair<double, double> mean_and_sd(const PointRuns& runs, std::size_t point,
                                      std::size_t target) {
  const double mean = runs.mean(point, target);
  double squares = 0;
  for (std::size_t seed = 0; seed < runs.seeds(); ++seed) {
    const double gap = runs.at(point, seed, target) - mean;
    squares += gap * gap / double(runs.seeds() - 1);
  }
  return {mean, std::sqrt(squares)};
}

class Calibrating {
 public:
  Calibrating(const CalibrationPlan& plan, const CalibrationListener& listener,
              const std::atomic<bool>& stop)
      : plan_(plan), listener_(listener), stop_(stop), study_(plan.study) {}

  std::optional<CalibrationResult> run() {
    result_.limit = plan_.match.cutoff;
    for (const auto& stage : plan_.stages) {
      if (!live_stage(stage)) return {};
    }
    join_stages();
    if (!find_members() || !choose_best() || !fill_table()) return {};
    return std::move(result_);
  }

 private:
  std::optional<std::vector<double>> live(PointJob job, const std::string& name,
                                          CalibrationStep step) const {
    PointOptions options;
    options.file = plan_.folder / name;
    options.resume = plan_.resume;
    options.threads = plan_.threads;
    options.point_done = [&, step](std::size_t done, std::size_t all) mutable {
      step.done = done, step.all = all;
      if (listener_.point_done) listener_.point_done(step);
    };
    job.burn_in_years = plan_.burn_in_years;
    return run_points(job, options, stop_);
  }

  bool live_stage(const StagePlan& stage) {
    std::vector<FitTarget> targets;
    for (const auto& target : stage.targets)
      targets.push_back(make_fit_target(target, plan_.discrepancy));
    const auto run = [&](const Points& points, std::size_t wave) -> std::optional<PointRuns> {
      PointJob job{study_, names_of(stage.ranges), {}, questions_of(stage.targets)};
      for (std::size_t k = 0; k < points.rows(); ++k)
        job.values.push_back(values_of(stage.ranges, points.row(k)));
      job.seeds = plan_.seeds;
      job.first_seed = std::uint64_t(stage.stage) * kSeedsOfStage + wave * kSeedsOfWave + 1;
      const auto outputs =
          live(job, fmt::format("stage-{}-wave-{}.h5", stage.stage, wave + 1), {stage.stage, wave});
      if (!outputs) return {};
      return runs_of(points, std::size_t(plan_.seeds), targets.size(), *outputs);
    };
    auto match = match_history(targets, stage.ranges.size(), plan_.match, run,
                               [&](const HistoryMatch& so_far) {
                                 if (listener_.wave_done) listener_.wave_done(stage, so_far);
                               });
    if (!match) return false;
    conclude(stage, targets, std::move(*match));
    return true;
  }

  /// What a stage leaves to those after it.
  void conclude(const StagePlan& stage, const std::vector<FitTarget>& targets, HistoryMatch match) {
    StageResult out{stage, std::move(match), {}, {}, {}, {}};
    for (const auto& emulator : out.match.ruling.waves.back().emulators)
      out.seed_variances.push_back(emulator.seed_variance());
    out.frozen = values_of(stage.ranges, out.match.runs.points().row(out.match.best_run()));
    for (std::size_t k = 0; k < stage.ranges.size(); ++k)
      *find_parameter(study_.parameters, stage.ranges[k].parameter) = out.frozen[k];
    out.posterior = sample_posterior(out.match, kMostTried * plan_.members, plan_.match.seed);
    out.conflicts = find_conflicts(targets, groups_of_targets(stage.targets), out.match.runs,
                                   plan_.match.cutoff, plan_.match.seed);
    result_.limit = std::max(result_.limit, out.match.left.limit);
    result_.stages.push_back(std::move(out));
  }

  /// All stages' parameters and targets side by side.
  void join_stages() {
    for (const auto& stage : result_.stages) {
      for (const auto& range : stage.plan.ranges) joined_.push_back(range);
      for (std::size_t k = 0; k < stage.plan.targets.size(); ++k) {
        FittedRow row;
        row.target = stage.plan.targets[k];
        row.fit = stage.match.ruling.targets[k];
        row.out_of_reach = stage.match.out_of_reach[k];
        result_.rows.push_back(std::move(row));
        fits_.push_back(stage.match.ruling.targets[k]);
        targets_.push_back(stage.plan.targets[k]);
        seed_variances_.push_back(stage.seed_variances[k]);
      }
    }
    auto& ensemble = result_.ensemble;
    ensemble.name = plan_.study.name, ensemble.town = plan_.study.town.name;
    ensemble.targets = plan_.targets_name, ensemble.command = plan_.command;
    ensemble.engawa_version = engine_version();
    ensemble.parameters = names_of(joined_);
  }

  [[nodiscard]] std::vector<double> joined_member(std::size_t member) const {
    std::vector<double> out;
    for (const auto& stage : result_.stages) {
      const auto part = values_of(stage.plan.ranges, stage.posterior.members.row(member));
      out.insert(out.end(), part.begin(), part.end());
    }
    return out;
  }

  /// Tries sets until enough of them agree, by what they really gave.
  bool find_members() {
    std::size_t wanted = plan_.members + plan_.members / kSpare;
    for (std::size_t batch = 0; result_.accepted < plan_.members && wanted > 0; ++batch) {
      if (!try_members(wanted, batch)) return false;
      const std::size_t room = kMostTried * plan_.members - result_.tried;
      const std::size_t missing = plan_.members - std::min(plan_.members, result_.accepted);
      if (result_.accepted == 0) break;  // more of the same would not help
      wanted = std::min(room, missing * result_.tried / result_.accepted + 1);
    }
    return true;
  }

  bool try_members(std::size_t count, std::size_t batch) {
    PointJob job{study_, names_of(joined_), {}, questions_of(targets_)};
    for (std::size_t k = 0; k < count; ++k) job.values.push_back(joined_member(result_.tried + k));
    job.seeds = 1;
    job.first_seed = batch * kSeedsOfWave + 1'001;
    const auto outputs = live(job, fmt::format("members-{}.h5", batch + 1), {0, batch});
    if (!outputs) return false;
    const PointRuns runs = runs_of(Points(count, std::max<std::size_t>(1, joined_.size())), 1,
                                   targets_.size(), *outputs);
    for (std::size_t k = 0; k < count; ++k) judge_member(job.values[k], runs, k);
    result_.tried += count;
    return true;
  }

  void judge_member(const std::vector<double>& values, const PointRuns& runs, std::size_t place) {
    const double score = score_of_run(runs, place, fits_, seed_variances_, plan_.match.by);
    if (!(score <= result_.limit) || result_.accepted == plan_.members) return;
    ++result_.accepted;
    auto& ensemble = result_.ensemble;
    ensemble.members.push_back(values);
    likelihoods_.push_back(log_likelihood_of_run(runs, place, fits_, seed_variances_));
    std::vector<double> outputs;
    for (std::size_t k = 0; k < targets_.size(); ++k) outputs.push_back(runs.mean(place, k));
    accepted_outputs_.push_back(std::move(outputs));
  }

  /// The likeliest sets live more towns, all the same ones: one town each would let luck choose.
  bool choose_best() {
    auto& ensemble = result_.ensemble;
    if (ensemble.members.empty()) return true;
    std::vector<std::size_t> order(ensemble.members.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, std::ranges::greater{},
                             [this](std::size_t member) { return likelihoods_[member]; });
    order.resize(std::min(order.size(), kFinalists));
    PointJob job{study_, names_of(joined_), {}, questions_of(targets_)};
    for (const std::size_t member : order) job.values.push_back(ensemble.members[member]);
    job.seeds = kFinalistSeeds, job.first_seed = kSeedsOfFinalists, job.luck = Luck::shared;
    const auto outputs = live(job, "finalists.h5", {-2, 0});
    if (!outputs) return false;
    const PointRuns runs = runs_of(Points(order.size(), std::max<std::size_t>(1, joined_.size())),
                                   std::size_t(kFinalistSeeds), targets_.size(), *outputs);
    ensemble.best = job.values[likeliest_run(runs, fits_, seed_variances_)];
    return true;
  }

  /// Before: the study's own parameters. After: the best set, or what the stages froze.
  bool fill_table() {
    Parameters own = plan_.study.parameters;
    std::vector<double> before, after;
    for (const auto& range : joined_) {
      before.push_back(*find_parameter(own, range.parameter));
      after.push_back(*find_parameter(study_.parameters, range.parameter));
    }
    if (!result_.ensemble.best.empty()) after = result_.ensemble.best;
    PointJob job{study_, names_of(joined_), {before, after}, questions_of(targets_)};
    job.seeds = kTableSeeds, job.first_seed = kSeedsOfTable, job.luck = Luck::shared;
    const auto outputs = live(job, "before-after.h5", {-1, 0});
    if (!outputs) return false;
    const PointRuns runs =
        runs_of(Points(2, joined_.size()), kTableSeeds, targets_.size(), *outputs);
    for (std::size_t k = 0; k < result_.rows.size(); ++k) {
      auto& row = result_.rows[k];
      std::tie(row.before, row.before_sd) = mean_and_sd(runs, 0, k);
      std::tie(row.after, row.after_sd) = mean_and_sd(runs, 1, k);
      std::vector<double> outputs_of_row;
      for (const auto& member : accepted_outputs_) outputs_of_row.push_back(member[k]);
      if (outputs_of_row.empty()) continue;
      const Interval middle = percentile_interval(outputs_of_row);
      row.ensemble_low = middle.low, row.ensemble_high = middle.high;
    }
    return true;
  }

  const CalibrationPlan& plan_;
  const CalibrationListener& listener_;
  const std::atomic<bool>& stop_;
  StudyPlan study_;  ///< with what earlier stages froze
  CalibrationResult result_;
  std::vector<SearchRange> joined_;
  std::vector<Target> targets_;
  std::vector<FitTarget> fits_;
  std::vector<double> seed_variances_;
  std::vector<std::vector<double>> accepted_outputs_;
  std::vector<double> likelihoods_;  ///< of the accepted members, in one town each
};

/// Numbers of all waves, and the emulators of each: every one keeps two square matrices of the
/// points up to its wave.
void require_room_for_all(const CalibrationPlan& plan) {
  double targets = 0, squares = 0;
  for (const auto& stage : plan.stages) targets += double(stage.targets.size());
  for (std::size_t wave = 1; wave <= plan.match.waves; ++wave) {
    const double points = double(wave * plan.match.points);
    squares += points * points;
  }
  const double lives = double(plan.match.points * plan.match.waves) * plan.seeds +
                       double(kMostTried * plan.members) + double(kFinalists) * kFinalistSeeds +
                       2 * kTableSeeds;
  const double emulators = 2 * squares * targets * double(sizeof(double));
  require_room(plan.study,
               estimate_asking(plan.study, std::max(1, plan.threads), lives * targets, emulators),
               plan.folder);
}
}  // namespace

std::optional<CalibrationResult> calibrate(const CalibrationPlan& plan,
                                           const CalibrationListener& listener,
                                           const std::atomic<bool>& stop) {
  require_room_for_all(plan);
  return Calibrating(plan, listener, stop).run();
}

}  // namespace engawa
