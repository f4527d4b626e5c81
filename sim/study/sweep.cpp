#include "sim/study/sweep.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <exception>
#include <mutex>
#include <stdexcept>
#include <thread>

#include "sim/study/cost.hpp"
#include "sim/study/seed_life.hpp"

namespace engawa {
namespace {
namespace fs = std::filesystem;

fs::path numbered(const SweepPlan& plan, std::size_t point) {
  return plan.folder / "points" / fmt::format("{:04}", point + 1);
}

/// One seed of one point: what a thread takes at a time, so that points run side by side where one
/// has fewer seeds than there are threads.
struct Piece {
  std::size_t point = 0;
  int seed = 1;
};

class SweepRun {
 public:
  SweepRun(const SweepPlan& plan, const RunnerOptions& options, const RunListener& listener,
           const std::atomic<bool>& stop)
      : plan_(plan), options_(options), listener_(listener), stop_(stop) {
    const auto& study = plan.study;
    const int cases = int(study.variants.size());
    const std::int64_t weeks = std::int64_t(cases) * study.weeks() + planned_burn_in(study);
    for (std::size_t point = 0; point < plan.values.size(); ++point) {
      for (int seed = 1; seed <= study.seeds; ++seed) pieces_.push_back({point, seed});
    }
    told_.assign(pieces_.size(), {0, weeks, 0, cases});
    const int count = int(pieces_.size());
    all_ = {0, count * weeks, 0, count * cases};
  }

  SweepSummary run() {
    if (pieces_.empty()) return {};
    const int workers = std::clamp(int(pieces_.size()), 1, options_.threads);
    {
      std::vector<std::jthread> threads;
      for (int k = 0; k < workers; ++k) {
        // threads left over by too few pieces go to the first workers
        const int share = options_.threads / workers + (k < options_.threads % workers ? 1 : 0);
        threads.emplace_back([this, share] { work_on_pieces(std::max(1, share)); });
      }
    }
    if (failure_) std::rethrow_exception(failure_);
    if (ended_ < pieces_.size()) summary_.interrupted = true;
    return summary_;
  }

 private:
  void work_on_pieces(int threads) {
    while (!stop_.load() && !halt_.load()) {
      const std::size_t next = next_.fetch_add(1);
      if (next >= pieces_.size()) return;
      try {
        live_piece(next, threads);
      } catch (...) {
        const std::lock_guard lock(mutex_);
        if (!failure_ || next < failed_at_) failure_ = std::current_exception(), failed_at_ = next;
        halt_ = true;
      }
    }
  }

  /// A seed of a point is a shard of the point's study.
  void live_piece(std::size_t number, int threads) {
    const Piece& piece = pieces_[number];
    RunnerOptions options = options_;
    options.out = numbered(plan_, piece.point);
    options.threads = threads;
    options.gather = false;
    options.shard = piece.seed, options.shards = plan_.study.seeds;
    const RunSummary done =
        run_study(plan_of_point(plan_, piece.point), options, listen_to(number), halt_);
    const std::lock_guard lock(mutex_);
    summary_.finished += done.finished;
    summary_.skipped += done.skipped;
    if (done.interrupted) return;
    ++ended_;
    Progress end = told_[number];  // what was there already was never to do
    end.weeks_total = end.weeks_done, end.cases_total = end.cases_done;
    replace(number, end);
  }

  void replace(std::size_t number, const Progress& now) {
    Progress& old = told_[number];
    all_.weeks_done += now.weeks_done - old.weeks_done;
    all_.weeks_total += now.weeks_total - old.weeks_total;
    all_.cases_done += now.cases_done - old.cases_done;
    all_.cases_total += now.cases_total - old.cases_total;
    old = now;
  }

  [[nodiscard]] RunListener listen_to(std::size_t number) {
    RunListener out;
    out.case_done = [this, number](const CaseDone& done) {
      CaseDone told = done;
      told.variant = fmt::format("{:04}/{}", pieces_[number].point + 1, done.variant);
      const std::lock_guard lock(mutex_);
      Progress now = told_[number];  // the runner tells of its last case by this alone
      ++now.cases_done;
      replace(number, now);
      if (listener_.case_done) listener_.case_done(told);
    };
    out.week_done = [this, number](const Progress& progress) {
      const std::lock_guard lock(mutex_);
      replace(number, progress);
      if (listener_.week_done) listener_.week_done(all_);
      if (stop_.load()) halt_ = true;
    };
    out.unsettled = [this](std::uint64_t, const BurnIn&) {
      const std::lock_guard lock(mutex_);
      ++summary_.unsettled;
    };
    return out;
  }

  const SweepPlan& plan_;
  const RunnerOptions& options_;
  const RunListener& listener_;
  const std::atomic<bool>& stop_;
  std::vector<Piece> pieces_;  ///< by point, then seed
  std::atomic<std::size_t> next_{0};
  std::atomic<bool> halt_{false};  ///< for all pieces: the user's wish, or one of them failed
  std::mutex mutex_;               ///< guards everything below
  std::vector<Progress> told_;     ///< by piece
  Progress all_;
  std::size_t ended_ = 0, failed_at_ = 0;
  std::exception_ptr failure_;  ///< of the first piece that failed
  SweepSummary summary_;
};
}  // namespace

StudyPlan plan_of_point(const SweepPlan& plan, std::size_t point) {
  StudyPlan out = plan.study;
  out.record_seeds.clear();
  for (std::size_t k = 0; k < plan.parameters.size(); ++k) {
    double* parameter = find_parameter(out.parameters, plan.parameters[k]);
    if (parameter == nullptr)
      throw std::invalid_argument(fmt::format("no parameter {}", plan.parameters[k]));
    *parameter = plan.values[point][k];
    out.overrides.emplace_back(plan.parameters[k], plan.values[point][k]);
  }
  return out;
}

fs::path folder_of_point(const SweepPlan& plan, std::size_t point) {
  return numbered(plan, point) / plan.study.name;
}

SweepSummary run_sweep(const SweepPlan& plan, const RunnerOptions& options,
                       const RunListener& listener, const std::atomic<bool>& stop) {
  if (plan.values.empty()) return {};
  const StudyPlan first = plan_of_point(plan, 0);
  const double points = double(plan.values.size());
  const int workers = int(std::clamp(points * first.seeds, 1.0, double(options.threads)));
  require_room(first, estimate_sweep(first, points, workers), plan.folder);
  return SweepRun(plan, options, listener, stop).run();
}

}  // namespace engawa
