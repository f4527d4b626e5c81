#include "sim/study/seed_life.hpp"

#include <algorithm>
#include <chrono>
#include <memory>
#include <optional>

#include "sim/results/recorder.hpp"
#include "sim/state/world_archive.hpp"
#include "sim/study/case_info.hpp"
#include "sim/week/week.hpp"

namespace engawa {
namespace {
namespace fs = std::filesystem;

/// The town as the study begins, the same for all variants.
struct StartingTown {
  World world;
  BurnIn burned;
};

/// A case that is being lived.
struct LivingCase {
  World world;
  BurnIn burned;
  int week = 0;  ///< weeks lived
  std::unique_ptr<Recorder> recorder;
};

template <class Archive, class Burned>
void pass_burn_in(Archive& archive, Burned& burned) {
  auto& [weeks, settled, tested, drifts] = burned;
  archive(weeks, settled, tested, drifts);
}
template <class Archive, class Progress>
void pass_progress(Archive& archive, Progress& progress) {
  auto& [weeks, extension, history] = progress;
  archive(weeks, extension, history);
}

class SeedLife {
 public:
  SeedLife(const StudyPlan& plan, const SeedWork& work, const fs::path& study_dir,
           const Parallel& parallel, const SeedListener& listener, const CheckpointRule& rule)
      : plan_(plan),
        work_(work),
        study_dir_(study_dir),
        parallel_(parallel),
        listener_(listener),
        rule_(rule),
        start_(shelf("start")) {}

  void live() {
    for (const Variant* variant : work_.variants) {
      if (!live_case(*variant)) return;
    }
    start_.clear();
    remove_spent(plan_, study_dir_, work_.seed);
  }

 private:
  /// Every share of a seed has the same town: any will do to go on from.
  [[nodiscard]] CheckpointShelf shelf(const std::string& stage) const {
    const fs::path parent = checkpoint_folder(study_dir_, work_.seed);
    const std::string& first = work_.variants.front()->name;
    std::vector<fs::path> folders{parent / (stage + "." + first)};
    for (const auto& variant : plan_.variants) {
      if (variant.name != first) folders.push_back(parent / (stage + "." + variant.name));
    }
    return {std::move(folders), stamp_of(plan_, work_.seed, stage)};
  }
  [[nodiscard]] CheckpointShelf shelf_of(const Variant& variant) const {
    return {{checkpoint_folder(study_dir_, work_.seed) / ("case." + variant.name)},
            stamp_of(plan_, work_.seed, "case " + variant.name)};
  }

  void tell(std::string_view id, std::vector<std::string> arguments) const {
    if (listener_.told) listener_.told({id, std::move(arguments)});
  }
  /// False if it is time to stop. Weeks spared by a checkpoint count with the next one lived.
  bool week_done(std::int64_t unplanned) {
    return listener_.week_done(unplanned - std::exchange(spared_, 0));
  }
  [[nodiscard]] bool is_due(int week) const { return rule_.every > 0 && week % rule_.every == 0; }

  /// False if it was stopped.
  bool town_is_ready() {
    if (town_) return true;
    if (rule_.resume && restore_town()) return true;
    return build_and_burn_in();
  }

  bool restore_town() {
    StartingTown town;
    const auto read = [&town](StateReader& archive) {
      archive(town.world);
      pass_burn_in(archive, town.burned);
    };
    if (!start_.restore(read, listener_.told)) return false;
    tell("checkpoint.town_is_there", {std::to_string(work_.seed)});
    spared_ += planned_burn_in(plan_);
    town_ = std::move(town);
    return true;
  }

  bool build_and_burn_in() {
    CheckpointShelf shelf_now = shelf("burn-in");
    World world;
    BurnInProgress progress;
    const auto read = [&](StateReader& archive) {
      archive(world);
      pass_progress(archive, progress);
    };
    const auto write = [&](StateWriter& archive) {
      archive(world);
      pass_progress(archive, progress);
    };
    if (rule_.resume && shelf_now.restore(read, listener_.told)) {
      tell("checkpoint.town_goes_on", {std::to_string(work_.seed), std::to_string(progress.weeks)});
      spared_ += std::min(progress.weeks, planned_burn_in(plan_));
    } else {
      world = build_town(plan_.town, plan_.parameters, work_.seed);
      progress = {};
    }
    const BurnInPlan burn_in_plan{plan_.burn_in_years * kWeeksPerYear,
                                  plan_.burn_in_max_years * kWeeksPerYear,
                                  week_of_year(plan_.start)};
    bool stopped = false;
    BurnIn burned = burn_in(world, parallel_, burn_in_plan, progress, [&] {
      stopped = !week_done(progress.weeks > planned_burn_in(plan_) ? 1 : 0);
      if (is_due(progress.weeks) || (stopped && rule_.every > 0)) {
        shelf_now.save(progress.weeks, archived_bytes(world), write);
      }
      return !stopped;
    });
    if (stopped) return false;
    if (!burned.settled) listener_.unsettled(burned);
    town_ = StartingTown{std::move(world), std::move(burned)};
    if (rule_.every > 0) {
      start_.save(0, archived_bytes(town_->world), [this](StateWriter& archive) {
        archive(town_->world);
        pass_burn_in(archive, town_->burned);
      });
    }
    shelf_now.clear();
    return true;
  }

  [[nodiscard]] CaseInfo info_of(const Variant& variant, const BurnIn& burned) const {
    CaseInfo info = describe_case(plan_, variant, work_.seed);
    info.burn_in_weeks = burned.weeks;
    info.burn_in_settled = burned.settled;
    info.burn_in_report = describe_drifts(burned.drifts, Language::english);
    return info;
  }
  [[nodiscard]] bool is_last(const Variant& variant) const {
    return &variant == work_.variants.back();
  }

  std::unique_ptr<LivingCase> restore_case(const Variant& variant, CheckpointShelf& shelf) {
    auto living = std::make_unique<LivingCase>();
    const auto read = [&](StateReader& archive) {
      *living = {};
      archive(living->world, living->week);
      pass_burn_in(archive, living->burned);
      living->recorder = std::make_unique<Recorder>(info_of(variant, living->burned), living->world,
                                                    run_file(study_dir_, variant.name, work_.seed),
                                                    archive, Writing::by_thread);
    };
    if (!rule_.resume || !shelf.restore(read, listener_.told)) return nullptr;
    tell("checkpoint.goes_on", {case_name(variant.name, work_.seed), std::to_string(living->week)});
    spared_ += living->week + (is_last(variant) && !town_ ? planned_burn_in(plan_) : 0);
    return living;
  }

  /// Null if the burn-in was stopped.
  std::unique_ptr<LivingCase> begin_case(const Variant& variant) {
    if (!town_is_ready()) return nullptr;
    auto living = std::make_unique<LivingCase>();
    living->burned = town_->burned;
    living->world = is_last(variant) ? std::move(town_->world) : World(town_->world);
    living->recorder = std::make_unique<Recorder>(info_of(variant, living->burned), living->world,
                                                  run_file(study_dir_, variant.name, work_.seed),
                                                  Writing::by_thread);
    return living;
  }

  /// The town as it is now; it is written, with what the recorder has of its weeks, by the thread
  /// of the recorder. The shelf must not be touched before that has done.
  static void save(const LivingCase& living, CheckpointShelf& shelf) {
    StateWriter archive = shelf.begin(archived_bytes(living.world));
    archive(living.world, living.week);
    pass_burn_in(archive, living.burned);
    living.recorder->save(std::move(archive), [&shelf, week = living.week](StateWriter& whole) {
      shelf.put(week, whole);
    });
  }

  /// False if it was stopped: then there is no file, the case is not whole.
  bool live_case(const Variant& variant) {
    CheckpointShelf shelf = shelf_of(variant);
    auto living = restore_case(variant, shelf);
    if (!living) living = begin_case(variant);
    if (!living) return false;
    const auto began = std::chrono::steady_clock::now();
    WeekRunner runner(parallel_);
    while (living->week < plan_.weeks()) {
      runner.live_one_week(living->world, variant.actions);
      living->recorder->record_week(living->world);
      ++living->week;
      const bool stopped = !week_done(0);
      if (living->week == plan_.weeks()) break;
      if (is_due(living->week) || (stopped && rule_.every > 0)) save(*living, shelf);
      if (stopped) {
        living->recorder->wait();
        return false;
      }
    }
    living->recorder->finish(living->world);
    shelf.clear();
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - began;
    listener_.case_done({variant.name, work_.seed, digest_of(living->world), took.count()});
    return true;
  }

  const StudyPlan& plan_;
  const SeedWork& work_;
  const fs::path& study_dir_;
  const Parallel& parallel_;
  const SeedListener& listener_;
  const CheckpointRule& rule_;
  CheckpointShelf start_;
  std::optional<StartingTown> town_;
  std::int64_t spared_ = 0;  ///< weeks that need not be lived and are not yet told
};
}  // namespace

int planned_burn_in(const StudyPlan& plan) {
  return plan.burn_in_years * kWeeksPerYear + week_of_year(plan.start);
}

void live_seed(const StudyPlan& plan, const SeedWork& work, const fs::path& study_dir,
               const Parallel& parallel, const SeedListener& listener, const CheckpointRule& rule) {
  SeedLife(plan, work, study_dir, parallel, listener, rule).live();
}

}  // namespace engawa
