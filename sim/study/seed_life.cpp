#include "sim/study/seed_life.hpp"

#include <chrono>

#include "sim/results/recorder.hpp"
#include "sim/study/case_info.hpp"
#include "sim/week/week.hpp"

namespace engawa {
namespace {
/// False if it was stopped: then there is no file, the case is not whole.
bool live_case(const StudyPlan& plan, const Variant& variant, CaseInfo info, World world,
               const std::filesystem::path& study_dir, const Parallel& parallel,
               const SeedListener& listener) {
  const auto began = std::chrono::steady_clock::now();
  Recorder recorder(info, world, run_file(study_dir, variant.name, info.seed));
  WeekRunner runner(parallel);
  for (int week = 0; week < plan.weeks(); ++week) {
    runner.live_one_week(world, variant.actions);
    recorder.record_week(world);
    if (!listener.week_done(0) && week + 1 < plan.weeks()) return false;
  }
  recorder.finish(world);
  const std::chrono::duration<double> took = std::chrono::steady_clock::now() - began;
  listener.case_done({variant.name, info.seed, digest_of(world), took.count()});
  return true;
}
}  // namespace

int planned_burn_in(const StudyPlan& plan) {
  return plan.burn_in_years * kWeeksPerYear + week_of_year(plan.start);
}

void live_seed(const StudyPlan& plan, const SeedWork& work, const std::filesystem::path& study_dir,
               const Parallel& parallel, const SeedListener& listener) {
  World town = build_town(plan.town, plan.parameters, work.seed);
  const BurnInPlan burn_in_plan{plan.burn_in_years * kWeeksPerYear,
                                plan.burn_in_max_years * kWeeksPerYear, week_of_year(plan.start)};
  int lived = 0;
  bool stopped = false;
  const BurnIn burned = burn_in(town, parallel, burn_in_plan, [&] {
    stopped = !listener.week_done(++lived > planned_burn_in(plan) ? 1 : 0);
    return !stopped;
  });
  if (stopped) return;
  if (!burned.settled) listener.unsettled(burned);
  for (const Variant* variant : work.variants) {
    CaseInfo info = describe_case(plan, *variant, work.seed);
    info.burn_in_weeks = burned.weeks;
    info.burn_in_settled = burned.settled;
    info.burn_in_report = describe_drifts(burned.drifts, Language::english);
    const bool last = variant == work.variants.back();
    if (!live_case(plan, *variant, std::move(info), last ? std::move(town) : World(town), study_dir,
                   parallel, listener)) {
      return;
    }
  }
}

}  // namespace engawa
