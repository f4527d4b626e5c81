// engawa calibrate: fits a study's town to published numbers.
#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <memory>

#include "sim/app/calibrate_text.hpp"
#include "sim/app/commands.hpp"
#include "sim/app/interrupt.hpp"
#include "sim/app/progress.hpp"
#include "sim/app/sweep_options.hpp"
#include "sim/app/target_options.hpp"
#include "sim/study/launch.hpp"
#include "sim/study/validate_study.hpp"
#include "sim/text/speech.hpp"
#include "sim/text/toml_input.hpp"

namespace engawa {
namespace {
namespace fs = std::filesystem;
constexpr int kMaxThreads = 1024, kMostWaves = 20, kMostPointSeeds = 100, kMostMembers = 2000;
constexpr int kMostWavePoints = 1000;  ///< the emulators' time grows with their cube
constexpr int kLeastWavePoints = 10, kMostStages = 9;
constexpr int kUsualPoints = 40, kUsualWaves = 2, kUsualSeeds = 1, kUsualMembers = 200;

/// Options as written.
struct CalibrateArguments {
  std::string study, out = "results", stage = "all", points, waves, seeds, burn_in, members;
  std::string threads, cutoff, rule = "highest", discrepancy;
  std::vector<std::string> targets, fitted, parameters, set;
  bool resume = false, quiet = false;
};

RulingBy read_rule(const std::string& text) {
  if (text == "highest") return RulingBy::highest;
  if (text == "second") return RulingBy::second;
  throw InputError({fmt::format("--rule {}", text)}, {"calibrate.bad_rule", {text}}, {},
                   {"calibrate.rules", {}});
}

/// NAME, or NAME=LOW:HIGH within the row's range.
SearchRange read_range(const std::string& text) {
  const Place place{fmt::format("--parameter {}", text)};
  const auto equals = text.find('=');
  const FieldInfo row = require_parameter(place.file, text.substr(0, equals));
  SearchRange out{std::string(row.name), row.lowest, row.highest};
  if (equals != std::string::npos) {
    const auto colon = text.find(':', equals);
    if (colon == std::string::npos)
      throw InputError(place, {"sweep.bad_vary", {text}}, {}, {"calibrate.parameter_form", {}});
    out.low = real_option(place.file, text.substr(equals + 1, colon - equals - 1), row.lowest,
                          row.highest, std::nan(""));
    out.high =
        real_option(place.file, text.substr(colon + 1), row.lowest, row.highest, std::nan(""));
  }
  if (!(out.low < out.high))
    throw InputError(place, {"sweep.bad_vary", {text}}, {}, {"calibrate.parameter_form", {}});
  return out;
}

std::vector<SearchRange> read_ranges(const std::vector<std::string>& texts) {
  std::vector<SearchRange> out;
  for (const auto& text : texts) {
    out.push_back(read_range(text));
    for (std::size_t k = 0; k + 1 < out.size(); ++k) {
      if (out[k].parameter == out.back().parameter) {
        throw InputError({fmt::format("--parameter {}", text)}, {"sweep.twice", {out[k].parameter}},
                         {}, {"sweep.once", {}});
      }
    }
  }
  return out;
}

/// Only what is there to be fitted: a target that is held out tests the model, once it is fitted to
/// it it tests nothing.
void keep_fitted(const std::vector<std::string>& wanted, std::vector<Target>& targets) {
  std::vector<std::string> names;
  for (const auto& target : targets) names.push_back(target.name);
  for (const auto& name : wanted) {
    const Place place{fmt::format("--fit {}", name)};
    const auto found = std::ranges::find(targets, name, &Target::name);
    if (found == targets.end())
      throw InputError(place, {"calibrate.unknown_target", {name}}, {}, suggest_name(name, names));
    if (found->role == TargetRole::held_out) {
      throw InputError(place, {"calibrate.held_out", {name}}, {"calibrate.held_out_why", {}},
                       {"calibrate.held_out_way", {}});
    }
    if (found->stage == 0) {
      throw InputError(place, {"calibrate.no_stage", {name}}, {"calibrate.no_stage_why", {}},
                       {"calibrate.no_stage_way", {}});
    }
  }
  std::erase_if(targets, [&](const Target& target) {
    const bool named = wanted.empty() || std::ranges::find(wanted, target.name) != wanted.end();
    return target.role != TargetRole::fitted || target.stage == 0 || !named;
  });
}

std::vector<StagePlan> read_stages(const CalibrateArguments& arguments,
                                   const std::vector<Target>& targets) {
  const bool all = arguments.stage == "all";
  const int only = all ? 0 : whole_option("--stage", arguments.stage, 1, kMostStages).value_or(1);
  if (all && !arguments.parameters.empty()) {
    throw InputError({"--parameter"}, {"calibrate.which_stage", {}}, {},
                     {"calibrate.name_stage", {}});
  }
  std::vector<StagePlan> out;
  for (int stage = 1; stage <= kMostStages; ++stage) {
    if (!all && stage != only) continue;
    StagePlan plan{
        stage,
        arguments.parameters.empty() ? default_ranges(stage) : read_ranges(arguments.parameters),
        {}};
    std::ranges::copy_if(targets, std::back_inserter(plan.targets),
                         [stage](const Target& target) { return target.stage == stage; });
    if (plan.targets.empty()) continue;
    if (plan.ranges.empty()) {
      throw InputError({fmt::format("--stage {}", stage)},
                       {"calibrate.no_ranges", {std::to_string(stage)}}, {},
                       {"calibrate.name_stage", {}});
    }
    out.push_back(std::move(plan));
  }
  if (out.empty()) {
    throw InputError({fmt::format("--stage {}", arguments.stage)}, {"calibrate.no_target", {}},
                     {"calibrate.held_out_why", {}}, {"calibrate.mark_fitted", {}});
  }
  return out;
}

std::string command_of(const CalibrateArguments& arguments, const CalibrationPlan& plan) {
  std::string text = fmt::format("engawa calibrate {} --stage {}",
                                 fs::path(arguments.study).filename().string(), arguments.stage);
  for (const auto& one : arguments.set) text += fmt::format(" --set {}", one);
  for (const auto& one : arguments.fitted) text += fmt::format(" --fit {}", one);
  for (const auto& one : arguments.parameters) text += fmt::format(" --parameter {}", one);
  text +=
      fmt::format(" --points {} --waves {} --seeds {} --burn-in {} --members {}", plan.match.points,
                  plan.match.waves, plan.seeds, plan.burn_in_years, plan.members);
  return text + fmt::format(" --cutoff {:g} --rule {} --discrepancy {:g}", plan.match.cutoff,
                            arguments.rule, plan.discrepancy);
}

CalibrationPlan read_calibration_plan(const CalibrateArguments& arguments) {
  CalibrationPlan plan;
  StudyChanges changes;
  changes.set = arguments.set;
  plan.study = read_study(arguments.study, changes);
  auto targets = read_all_targets(arguments.study, arguments.targets, plan.targets_name);
  keep_fitted(arguments.fitted, targets);
  plan.stages = read_stages(arguments, targets);
  const auto whole = [](const char* name, const std::string& text, int low, int high, int usual) {
    return whole_option(name, text, low, high).value_or(usual);
  };
  auto& match = plan.match;
  match.points = std::size_t(
      whole("--points", arguments.points, kLeastWavePoints, kMostWavePoints, kUsualPoints));
  match.waves = std::size_t(whole("--waves", arguments.waves, 1, kMostWaves, kUsualWaves));
  match.cutoff = real_option("--cutoff", arguments.cutoff, 1, 10, match.cutoff);
  match.by = read_rule(arguments.rule);
  plan.discrepancy = real_option("--discrepancy", arguments.discrepancy, 0, 1, plan.discrepancy);
  plan.seeds = whole("--seeds", arguments.seeds, 1, kMostPointSeeds, kUsualSeeds);
  plan.burn_in_years =
      whole("--burn-in", arguments.burn_in, 0, kMaxYears, plan.study.burn_in_years);
  plan.members = std::size_t(whole("--members", arguments.members, 1, kMostMembers, kUsualMembers));
  plan.threads = whole("--threads", arguments.threads, 1, kMaxThreads, cores_at_hand());
  plan.resume = arguments.resume;
  plan.folder = fs::path(arguments.out) / plan.study.name / "calibration";
  plan.command = command_of(arguments, plan);
  return plan;
}

/// A finished calibration stays as it is.
void require_unfinished(const CalibrationPlan& plan) {
  std::error_code trouble;
  const auto file = plan.folder / "ensemble.toml";
  if (!fs::exists(file, trouble)) return;
  throw InputError({file.string()}, {"ensemble.exists", {}}, {"study.same_study", {}},
                   {"study.other_folder", {}});
}

/// One line for every tenth of a wave's points.
class CalibrationTeller {
 public:
  CalibrationTeller(Language language, bool quiet) : language_(language), quiet_(quiet) {}

  void tell_point(const CalibrationStep& step) {
    if (step.done <= 1) began_ = Clock::now(), first_ = step.done;
    const std::size_t tenth = 10 * step.done / step.all;
    if (quiet_ || step.done == step.all || tenth == 10 * (step.done - 1) / step.all) return;
    const std::chrono::duration<double> spent = Clock::now() - began_;
    const double each = step.done > first_ ? spent.count() / double(step.done - first_) : 0;
    const std::string where = step.stage > 0
                                  ? say(language_, "calibrate.where",
                                        {std::to_string(step.stage), std::to_string(step.wave + 1)})
                              : step.stage == 0  ? say(language_, "calibrate.where_members")
                              : step.stage == -2 ? say(language_, "calibrate.where_best")
                                                 : say(language_, "calibrate.where_table");
    fmt::print(stderr, "{}\n",
               say(language_, "calibrate.progress",
                   {where, std::to_string(step.done), std::to_string(step.all),
                    duration_text(each * double(step.all - step.done), language_)}));
  }

 private:
  using Clock = std::chrono::steady_clock;
  Language language_;
  bool quiet_;
  Clock::time_point began_ = Clock::now();
  std::size_t first_ = 0;
};

int run_calibration(const CalibrateArguments& arguments, Language language) {
  require_argument("STUDY", arguments.study);
  const CalibrationPlan plan = read_calibration_plan(arguments);
  require_unfinished(plan);
  fmt::print("{}", tell_calibration_plan(plan, language));
  std::fflush(stdout);
  const InterruptWatch watch;
  CalibrationTeller teller(language, arguments.quiet);
  CalibrationListener listener;
  listener.point_done = [&](const CalibrationStep& step) { teller.tell_point(step); };
  listener.wave_done = [&](const StagePlan& stage, const HistoryMatch& match) {
    fmt::print("{}", tell_wave(stage, match, language));
    std::fflush(stdout);
  };
  const auto result = calibrate(plan, listener, watch.stop());
  if (!result) {
    fmt::print(stderr, "{}\n", say(language, "calibrate.interrupted"));
    return kInterrupted;
  }
  write_calibration(plan, *result);
  fmt::print("{}", tell_calibration(plan, *result, language));
  return result->accepted > 0 ? kDone : kFailed;
}
}  // namespace

void add_calibrate_command(CLI::App& app, Language language, Job& job) {
  const auto arguments = std::make_shared<CalibrateArguments>();
  auto* command = app.add_subcommand("calibrate", say(language, "calibrate.help"));
  const auto text = [&](const char* name, std::string& value, const char* id) {
    return command->add_option(name, value, say(language, id));
  };
  const auto list = [&](const char* name, std::vector<std::string>& values, const char* id) {
    return command->add_option(name, values, say(language, id))->allow_extra_args(false);
  };
  text("STUDY", arguments->study, "app.run.study");
  list("--targets", arguments->targets, "calibrate.help.targets")->type_name("FILE");
  list("--fit", arguments->fitted, "calibrate.help.fit")->type_name("TARGET");
  text("--stage", arguments->stage, "calibrate.help.stage")->type_name("N|all");
  list("--parameter", arguments->parameters, "calibrate.help.parameter")
      ->type_name("NAME[=LOW:HIGH]");
  text("--points", arguments->points, "calibrate.help.points")->type_name("N");
  text("--waves", arguments->waves, "calibrate.help.waves")->type_name("K");
  text("--seeds", arguments->seeds, "calibrate.help.seeds")->type_name("N");
  text("--burn-in", arguments->burn_in, "calibrate.help.burn_in")->type_name("YEARS");
  text("--members", arguments->members, "calibrate.help.members")->type_name("N");
  text("--cutoff", arguments->cutoff, "calibrate.help.cutoff")->type_name("X");
  text("--rule", arguments->rule, "calibrate.help.rule")->type_name("highest|second");
  text("--discrepancy", arguments->discrepancy, "calibrate.help.discrepancy")->type_name("SHARE");
  list("--set", arguments->set, "app.run.set")->type_name("NAME=VALUE");
  text("--threads", arguments->threads, "app.run.threads")->type_name("N");
  text("--out", arguments->out, "app.run.out")->type_name("DIR")->capture_default_str();
  command->add_flag("--resume", arguments->resume, say(language, "calibrate.help.resume"));
  command->add_flag("--quiet", arguments->quiet, say(language, "app.run.quiet"));
  command->callback([arguments, language, &job] {
    job = [arguments, language] { return run_calibration(*arguments, language); };
  });
}

}  // namespace engawa
