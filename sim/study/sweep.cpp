#include "sim/study/sweep.hpp"

#include <fmt/format.h>

#include <stdexcept>

namespace engawa {
namespace {
namespace fs = std::filesystem;

fs::path numbered(const SweepPlan& plan, std::size_t point) {
  return plan.folder / "points" / fmt::format("{:04}", point + 1);
}

/// Makes one progress of those of the points.
class SweepProgress {
 public:
  SweepProgress(const SweepPlan& plan, const RunListener& listener, SweepSummary& summary)
      : listener_(listener), summary_(summary), points_left_(int(plan.values.size())) {
    const auto& study = plan.study;
    cases_of_point_ = int(study.variants.size()) * study.seeds;
    weeks_of_point_ = std::int64_t(cases_of_point_) * study.weeks() +
                      std::int64_t(study.seeds) * study.burn_in_years * kWeeksPerYear;
  }

  [[nodiscard]] RunListener of_point(std::size_t point) {
    --points_left_;
    now_ = {};
    RunListener out;
    out.case_done = [this, point](const CaseDone& done) {
      CaseDone told = done;
      told.variant = fmt::format("{:04}/{}", point + 1, done.variant);
      if (listener_.case_done) listener_.case_done(told);
    };
    out.week_done = [this](const Progress& progress) {
      now_ = progress;
      if (listener_.week_done) listener_.week_done(together());
    };
    out.unsettled = [this](std::uint64_t, const BurnIn&) { ++summary_.unsettled; };
    return out;
  }

  void end_point() {
    done_ = {done_.weeks_done + now_.weeks_done, 0, done_.cases_done + now_.cases_done, 0};
    now_ = {};
  }

 private:
  [[nodiscard]] Progress together() const {
    const std::int64_t weeks_left = points_left_ * weeks_of_point_;
    return {done_.weeks_done + now_.weeks_done, done_.weeks_done + now_.weeks_total + weeks_left,
            done_.cases_done + now_.cases_done,
            done_.cases_done + now_.cases_total + points_left_ * cases_of_point_};
  }

  const RunListener& listener_;
  SweepSummary& summary_;
  int points_left_, cases_of_point_ = 0;
  std::int64_t weeks_of_point_ = 0;
  Progress done_, now_;
};
}  // namespace

StudyPlan plan_of_point(const SweepPlan& plan, std::size_t point) {
  StudyPlan out = plan.study;
  out.record_seeds.clear();
  for (std::size_t k = 0; k < plan.parameters.size(); ++k) {
    double* parameter = find_parameter(out.parameters, plan.parameters[k]);
    if (parameter == nullptr) throw std::invalid_argument("no parameter " + plan.parameters[k]);
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
  SweepSummary summary;
  SweepProgress progress(plan, listener, summary);
  for (std::size_t point = 0; point < plan.values.size(); ++point) {
    RunnerOptions of_point = options;
    of_point.out = numbered(plan, point);
    of_point.gather = false;
    const RunListener teller = progress.of_point(point);
    const RunSummary done = run_study(plan_of_point(plan, point), of_point, teller, stop);
    progress.end_point();
    summary.finished += done.finished;
    summary.skipped += done.skipped;
    summary.interrupted = done.interrupted || (stop.load() && point + 1 < plan.values.size());
    if (summary.interrupted) break;
  }
  return summary;
}

}  // namespace engawa
