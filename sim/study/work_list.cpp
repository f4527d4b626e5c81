#include "sim/study/work_list.hpp"

#include <algorithm>

namespace engawa {
namespace {
namespace fs = std::filesystem;

bool is_there(const StudyPlan& plan, const Variant& variant, std::uint64_t seed,
              const RunnerOptions& options) {
  const auto file = run_file(options.out / plan.name, variant.name, seed);
  std::error_code trouble;
  if (!fs::exists(file, trouble)) return false;
  if (!is_finished_run(file, describe_case(plan, variant, seed))) {
    throw InputError({file.string()}, {"study.other_results", {}}, {"study.other_study", {}},
                     {"study.other_folder", {}});
  }
  if (!options.resume) {
    throw InputError({file.string()}, {"study.results_exist", {}}, {"study.same_study", {}},
                     {"study.use_resume", {}});
  }
  return true;
}

void sort_longest_first(const StudyPlan& plan, std::vector<SeedWork>& seeds) {
  std::ranges::stable_sort(seeds, std::ranges::greater{},
                           [&plan](const SeedWork& work) { return weeks_of(plan, work); });
}

bool all_cases_there(const StudyPlan& plan, const fs::path& study_dir) {
  for (const auto& variant : plan.variants) {
    for (int seed = 1; seed <= plan.seeds; ++seed) {
      std::error_code trouble;
      if (!fs::exists(run_file(study_dir, variant.name, std::uint64_t(seed)), trouble)) {
        return false;
      }
    }
  }
  return true;
}
}  // namespace

WorkList list_work(const StudyPlan& plan, const RunnerOptions& options) {
  WorkList list;
  const fs::path study_dir = options.out / plan.name;
  for (int seed = options.shard; seed <= plan.seeds; seed += options.shards) {
    SeedWork work{std::uint64_t(seed), {}};
    for (const auto& variant : plan.variants) {
      if (is_there(plan, variant, work.seed, options)) {
        ++list.skipped;
      } else {
        work.variants.push_back(&variant);
      }
    }
    if (work.variants.empty()) continue;
    check_checkpoints(plan, study_dir, work.seed, {options.checkpoint_every, options.resume});
    list.seeds.push_back(std::move(work));
  }
  sort_longest_first(plan, list.seeds);
  return list;
}

std::int64_t weeks_of(const StudyPlan& plan, const SeedWork& work) {
  return std::int64_t(work.variants.size()) * plan.weeks() + planned_burn_in(plan);
}

Progress progress_of(const StudyPlan& plan, const std::vector<SeedWork>& seeds) {
  Progress progress;
  for (const auto& work : seeds) {
    progress.cases_total += int(work.variants.size());
    progress.weeks_total += weeks_of(plan, work);
  }
  return progress;
}

std::vector<SeedWork> share_out(const StudyPlan& plan, std::vector<SeedWork> seeds, int workers) {
  if (seeds.empty()) return seeds;
  const std::size_t shares = std::size_t(std::max(1, workers)) / seeds.size();
  if (shares < 2) return seeds;
  std::vector<SeedWork> shared;
  for (const auto& work : seeds) {
    const std::size_t count = work.variants.size(), parts = std::min(shares, count);
    for (std::size_t part = 0; part < parts; ++part) {
      const auto first = work.variants.begin() + std::ptrdiff_t(count * part / parts);
      const auto last = work.variants.begin() + std::ptrdiff_t(count * (part + 1) / parts);
      shared.push_back({work.seed, {first, last}});
    }
  }
  sort_longest_first(plan, shared);
  return shared;
}

void close_study(const StudyPlan& plan, const RunnerOptions& options, RunSummary& summary) {
  summary.whole = !summary.interrupted && all_cases_there(plan, summary.study_dir);
  if (!summary.whole || !options.gather) return;
  write_study_file(summary.study_dir);
  remove_leftovers(summary.study_dir);
}

}  // namespace engawa
