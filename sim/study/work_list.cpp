#include "sim/study/work_list.hpp"

#include <algorithm>

#include "sim/results/hdf5.hpp"
#include "sim/results/run_file.hpp"
#include "sim/study/case_info.hpp"

namespace engawa {
namespace {
namespace fs = std::filesystem;

[[noreturn]] void refuse_other_study(const fs::path& file) {
  throw InputError({file.string()}, {"study.other_results", {}}, {"study.other_study", {}},
                   {"study.other_folder", {}});
}

bool is_there(const StudyPlan& plan, const Variant& variant, std::uint64_t seed,
              const RunnerOptions& options) {
  const auto file = run_file(options.out / plan.name, variant.name, seed);
  std::error_code trouble;
  if (!fs::exists(file, trouble)) return false;
  if (!is_finished_run(file, describe_case(plan, variant, seed))) {
    refuse_other_study(file);
  }
  if (!options.resume) {
    throw InputError({file.string()}, {"study.results_exist", {}}, {"study.same_study", {}},
                     {"study.use_resume", {}});
  }
  return true;
}

/// A folder, or nothing yet: told before anything is lived.
void require_folder(const fs::path& study_dir) {
  std::error_code trouble;
  for (fs::path path = study_dir; !path.empty(); path = path.parent_path()) {
    const auto status = fs::symlink_status(path, trouble);
    if (fs::is_directory(fs::status(path, trouble))) return;
    if (fs::exists(status)) {
      throw InputError({path.string()}, {"study.no_folder", {}}, {}, {"study.other_folder", {}});
    }
    if (path == path.parent_path()) return;
  }
}

bool is_of_study(const fs::path& study_file, const CaseInfo& wanted) {
  try {
    return Hdf5File(study_file).text_attribute("/", "study_digest") == wanted.study_digest;
  } catch (const InputError&) {
    return false;
  }
}

/// Cases of other settings would be left out in silence when study.h5 is put together, and a
/// study.h5 of other settings would be lost.
void require_one_study(const StudyPlan& plan, const fs::path& study_dir) {
  const CaseInfo wanted = describe_case(plan, plan.variants.front(), 1);
  for (const auto& run : find_runs(study_dir)) {
    const bool same =
        run.header.study_digest == wanted.study_digest && run.header.weeks == wanted.weeks;
    if (!same) refuse_other_study(run.file);
  }
  const fs::path study_file = study_dir / "study.h5";
  std::error_code trouble;
  if (fs::exists(study_file, trouble) && !is_of_study(study_file, wanted)) {
    refuse_other_study(study_file);
  }
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
  require_folder(study_dir);
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
  require_one_study(plan, study_dir);
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
  remove_leftovers(plan, summary.study_dir);
}

}  // namespace engawa
