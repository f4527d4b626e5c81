#include "sim/study/runner.hpp"

#include <algorithm>
#include <exception>
#include <mutex>
#include <thread>

#include "sim/study/cost.hpp"
#include "sim/study/seed_life.hpp"

namespace engawa {
namespace {
namespace fs = std::filesystem;

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
      progress_.weeks_total +=
          std::int64_t(work.variants.size()) * plan_.weeks() + planned_burn_in(plan_);
      work_.push_back(std::move(work));
    }
  }

  [[nodiscard]] bool stopped() const { return stop_.load() || failed_.load(); }

  void work_on_seeds(int threads) {
    try {
      const Parallel parallel(threads);
      while (!stopped()) {
        const std::size_t next = next_.fetch_add(1);
        if (next >= work_.size()) return;
        live_one_seed(work_[next], parallel);
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

  void live_one_seed(const SeedWork& work, const Parallel& parallel) {
    SeedListener teller;
    teller.week_done = [this](std::int64_t unplanned) { return count_week(unplanned); };
    teller.unsettled = [this, &work](const BurnIn& burned) {
      const std::lock_guard lock(mutex_);
      if (listener_.unsettled) listener_.unsettled(work.seed, burned);
    };
    teller.case_done = [this](const CaseDone& done) {
      const std::lock_guard lock(mutex_);
      ++summary_.finished;
      ++progress_.cases_done;
      if (listener_.case_done) listener_.case_done(done);
    };
    live_seed(plan_, work, summary_.study_dir, parallel, teller);
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

RunSummary run_study(const StudyPlan& plan, const RunnerOptions& options,
                     const RunListener& listener, const std::atomic<bool>& stop) {
  return StudyRun(plan, options, listener, stop).run();
}

}  // namespace engawa
