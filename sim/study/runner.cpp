#include "sim/study/runner.hpp"

#include <algorithm>
#include <mutex>

#include "sim/study/cost.hpp"
#include "sim/study/seed_crew.hpp"
#include "sim/study/work_list.hpp"

namespace engawa {
namespace {

class StudyRun {
 public:
  StudyRun(const StudyPlan& plan, const RunnerOptions& options, const RunListener& listener,
           const std::atomic<bool>& stop)
      : plan_(plan), options_(options), listener_(listener), stop_(stop) {
    summary_.study_dir = options.out / plan.name;
  }

  RunSummary run() {
    WorkList list = list_work(plan_, options_);
    summary_.skipped = list.skipped;
    progress_ = progress_of(plan_, list.seeds);
    work_ = std::move(list.seeds);
    const int workers = std::clamp(int(work_.size()), 1, options_.threads);
    require_room(plan_, estimate_cost(plan_, workers, options_.checkpoint_every), options_.out);
    { const SeedCrew crew(plan_, options_, workers, orders()); }
    if (failure_) std::rethrow_exception(failure_);
    summary_.interrupted = stop_.load() && summary_.finished < progress_.cases_total;
    close_study(plan_, options_, summary_);
    return summary_;
  }

 private:
  [[nodiscard]] bool stopped() const { return stop_.load() || failed_.load(); }

  CrewOrders orders() {
    CrewOrders orders;
    orders.next_seed = [this] { return next_seed(); };
    orders.week_done = [this](std::int64_t unplanned) { return count_week(unplanned); };
    orders.unsettled = [this](std::uint64_t seed, const BurnIn& burned) {
      const std::lock_guard lock(mutex_);
      if (listener_.unsettled) listener_.unsettled(seed, burned);
    };
    orders.told = [this](const Message& message) {
      const std::lock_guard lock(mutex_);
      if (listener_.told) listener_.told(message);
    };
    orders.case_done = [this](const CaseDone& done) {
      const std::lock_guard lock(mutex_);
      ++summary_.finished;
      ++progress_.cases_done;
      if (listener_.case_done) listener_.case_done(done);
    };
    orders.failed = [this](std::exception_ptr failure) {
      const std::lock_guard lock(mutex_);
      if (!failure_) failure_ = std::move(failure);
      failed_ = true;
    };
    return orders;
  }

  std::optional<SeedWork> next_seed() {
    if (stopped()) return std::nullopt;
    const std::size_t next = next_.fetch_add(1);
    return next < work_.size() ? std::optional(work_[next]) : std::nullopt;
  }

  /// False if it is time to stop. `unplanned` weeks (an extended burn-in) move the goal.
  bool count_week(std::int64_t unplanned) {
    const std::lock_guard lock(mutex_);
    ++progress_.weeks_done;
    progress_.weeks_total += unplanned;
    if (listener_.week_done) listener_.week_done(progress_);
    return !stopped();
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
