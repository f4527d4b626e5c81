#include "sim/study/runner.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <exception>
#include <mutex>
#include <thread>

#include "sim/study/burn_in.hpp"
#include "sim/study/cost.hpp"
#include "sim/study/version.hpp"
#include "sim/week/week.hpp"

namespace engawa {
namespace {
namespace fs = std::filesystem;

/// A seed with the variants that still have to live in its town.
struct SeedWork {
  std::uint64_t seed = 0;
  std::vector<const Variant*> variants;
};

/// InputError if results lie in the way: nothing of the user's is ever overwritten.
bool is_there(const fs::path& file, const CaseInfo& info, const RunnerOptions& options) {
  std::error_code trouble;
  if (!fs::exists(file, trouble)) return false;
  if (!is_finished_run(file, info)) {
    throw InputError({file.string()}, {"study.other_results", {}}, {"study.other_study", {}},
                     {"study.other_folder", {}});
  }
  if (!options.resume) {
    throw InputError({file.string()}, {"study.results_exist", {}}, {"study.same_study", {}},
                     {"study.use_resume", {}});
  }
  return true;
}

/// What the results must say of an action: readers of results know no interventions. A variant that
/// does one thing is called after it, mostly in better words than those of the kind.
ActionNote note_of(const Action& action, const Variant& variant) {
  ActionNote note;
  note.name = action.name, note.kind = action.kind, note.hub = action.hub;
  note.strength = action.strength;
  note.from = action.from_week, note.until = action.to_week;
  const InterventionKind* kind = find_intervention_kind(action.kind);
  if (kind == nullptr) return note;
  note.title_ja = kind->title.ja, note.title_en = kind->title.en;
  const bool named = variant.actions.size() == 1 && variant.label_ja != variant.name;
  note.label_ja = named ? variant.label_ja : note.title_ja;
  note.label_en = named ? variant.label_en : note.title_en;
  note.moves.assign(kind->moves.begin(), kind->moves.end());
  note.leaves_alone.assign(kind->leaves_alone.begin(), kind->leaves_alone.end());
  return note;
}

class StudyRun {
 public:
  StudyRun(const StudyPlan& plan, const RunnerOptions& options, const RunListener& listener,
           const std::atomic<bool>& stop)
      : plan_(plan), options_(options), listener_(listener), stop_(stop) {
    summary_.study_dir = options.out / plan.name;
  }

  RunSummary run() {
    list_work();
    const int workers = std::clamp(int(work_.size()), 1, options_.threads);
    require_room(plan_, estimate_cost(plan_, workers), options_.out);
    {
      std::vector<std::jthread> threads;
      for (int k = 0; k < workers; ++k) {
        // threads left over by too few seeds go to the first workers
        const int share = options_.threads / workers + (k < options_.threads % workers ? 1 : 0);
        threads.emplace_back([this, share] { work_on_seeds(std::max(1, share)); });
      }
    }
    if (failure_) std::rethrow_exception(failure_);
    summary_.interrupted = stop_.load() && summary_.finished < progress_.cases_total;
    summary_.whole = !summary_.interrupted && all_there();
    if (summary_.whole && options_.gather) write_study_file(summary_.study_dir);
    return summary_;
  }

 private:
  void list_work() {
    for (int seed = options_.shard; seed <= plan_.seeds; seed += options_.shards) {
      SeedWork work{std::uint64_t(seed), {}};
      for (const auto& variant : plan_.variants) {
        const auto file = run_file(summary_.study_dir, variant.name, work.seed);
        if (is_there(file, describe_case(plan_, variant, work.seed), options_)) {
          ++summary_.skipped;
        } else {
          work.variants.push_back(&variant);
        }
      }
      if (work.variants.empty()) continue;
      progress_.cases_total += int(work.variants.size());
      progress_.weeks_total += std::int64_t(work.variants.size()) * plan_.weeks() + burn_in_weeks();
      work_.push_back(std::move(work));
    }
  }

  [[nodiscard]] int burn_in_weeks() const {
    return plan_.burn_in_years * kWeeksPerYear + week_of_year(plan_.start);
  }

  [[nodiscard]] bool stopped() const { return stop_.load() || failed_.load(); }

  void work_on_seeds(int threads) {
    try {
      const Parallel parallel(threads);
      while (!stopped()) {
        const std::size_t next = next_.fetch_add(1);
        if (next >= work_.size()) return;
        live_seed(work_[next], parallel);
      }
    } catch (...) {
      const std::lock_guard lock(mutex_);
      if (!failure_) failure_ = std::current_exception();
      failed_ = true;
    }
  }

  /// False if it is time to stop. `unplanned` weeks (an extended burn-in) move the goal.
  bool count_week(std::int64_t unplanned = 0) {
    const std::lock_guard lock(mutex_);
    ++progress_.weeks_done;
    progress_.weeks_total += unplanned;
    if (listener_.week_done) listener_.week_done(progress_);
    return !stopped();
  }

  void live_seed(const SeedWork& work, const Parallel& parallel) {
    World town = build_town(plan_.town, plan_.parameters, work.seed);
    const BurnInPlan burn_in_plan{plan_.burn_in_years * kWeeksPerYear,
                                  plan_.burn_in_max_years * kWeeksPerYear,
                                  week_of_year(plan_.start)};
    int lived = 0;
    const BurnIn burned = burn_in(town, parallel, burn_in_plan, [this, &lived] {
      return count_week(++lived > burn_in_weeks() ? 1 : 0);
    });
    if (stopped()) return;
    if (!burned.settled && listener_.unsettled) {
      const std::lock_guard lock(mutex_);
      listener_.unsettled(work.seed, burned);
    }
    for (const Variant* variant : work.variants) {
      if (stopped()) return;
      const bool last = variant == work.variants.back();
      live_case(*variant, work.seed, burned, last ? std::move(town) : World(town), parallel);
    }
  }

  void live_case(const Variant& variant, std::uint64_t seed, const BurnIn& burned, World world,
                 const Parallel& parallel) {
    const auto began = std::chrono::steady_clock::now();
    CaseInfo info = describe_case(plan_, variant, seed);
    info.burn_in_weeks = burned.weeks;
    info.burn_in_settled = burned.settled;
    info.burn_in_report = describe_drifts(burned.drifts, Language::english);
    Recorder recorder(info, world, run_file(summary_.study_dir, variant.name, seed));
    WeekRunner runner(parallel);
    for (int week = 0; week < plan_.weeks(); ++week) {
      runner.live_one_week(world, variant.actions);
      recorder.record_week(world);
      if (!count_week() && week + 1 < plan_.weeks()) return;  // no file: the case is not whole
    }
    recorder.finish(world);
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - began;
    const std::lock_guard lock(mutex_);
    ++summary_.finished;
    ++progress_.cases_done;
    if (listener_.case_done) {
      listener_.case_done({variant.name, seed, digest_of(world), took.count()});
    }
  }

  /// Also the cases of other shards: the last shard to end gathers the study.
  [[nodiscard]] bool all_there() const {
    for (const auto& variant : plan_.variants) {
      for (int seed = 1; seed <= plan_.seeds; ++seed) {
        std::error_code trouble;
        if (!fs::exists(run_file(summary_.study_dir, variant.name, std::uint64_t(seed)), trouble)) {
          return false;
        }
      }
    }
    return true;
  }

  const StudyPlan& plan_;
  const RunnerOptions& options_;
  const RunListener& listener_;
  const std::atomic<bool>& stop_;
  std::vector<SeedWork> work_;
  std::atomic<std::size_t> next_{0};
  std::atomic<bool> failed_{false};
  std::mutex mutex_;  ///< guards everything below
  std::exception_ptr failure_;
  Progress progress_;
  RunSummary summary_;
};
}  // namespace

fs::path run_file(const fs::path& study_dir, std::string_view variant, std::uint64_t seed) {
  return study_dir / "runs" / variant / fmt::format("seed-{:04}.h5", seed);
}

std::string case_name(std::string_view variant, std::uint64_t seed) {
  return fmt::format("{}/seed-{:04}", variant, seed);
}

CaseInfo describe_case(const StudyPlan& plan, const Variant& variant, std::uint64_t seed) {
  CaseInfo info;
  info.study_name = plan.name;
  info.question_ja = plan.question_ja;
  info.question_en = plan.question_en;
  info.variant = variant.name;
  info.variant_order = variant.order;
  info.variant_ja = variant.label_ja;
  info.variant_en = variant.label_en;
  info.study_text = plan.text;
  info.town_name = plan.town.name;
  info.town_text = plan.town.text;
  info.study_digest = digest_of_study(plan);
  info.engawa_version = engine_version();
  info.revision = source_revision();
  info.start_date = to_text(plan.start);
  info.seed = seed;
  info.weeks = plan.weeks();
  info.record_all = std::ranges::find(plan.record_seeds, seed) != plan.record_seeds.end();
  info.snapshot_every = plan.snapshot_weeks;
  info.remarks = plan.town.remarks;
  info.sources = plan.town.sources;
  for (const auto& landmark : plan.town.landmarks) {
    const auto [x, y] = to_metres(plan.town, landmark.latitude, landmark.longitude);
    info.landmarks.push_back({landmark.name, landmark.kind, x, y});
  }
  for (const auto& action : variant.actions) info.actions.push_back(note_of(action, variant));
  return info;
}

RunSummary run_study(const StudyPlan& plan, const RunnerOptions& options,
                     const RunListener& listener, const std::atomic<bool>& stop) {
  return StudyRun(plan, options, listener, stop).run();
}

}  // namespace engawa
