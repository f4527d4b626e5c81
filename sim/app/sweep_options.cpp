#include "sim/app/sweep_options.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <thread>

#include "sim/app/interrupt.hpp"
#include "sim/app/progress.hpp"
#include "sim/results/groups.hpp"
#include "sim/text/speech.hpp"
#include "sim/text/toml_input.hpp"

namespace engawa {
namespace {
constexpr int kMaxThreads = 1024;
/// Asked for if nothing is named: taking part, ties, and what it is all for.
constexpr std::array<std::string_view, 5> kUsualOutputs{"visits", "regulars", "strong_ties",
                                                        "isolated", "often_always"};

std::vector<std::string> measure_names() {
  std::vector<std::string> names;
  for (const auto& measure : measures()) names.emplace_back(measure.name);
  return names;
}

std::vector<std::string> group_names(const StudyPlan& study) {
  std::vector<std::string> areas, names;
  for (const auto& area : study.town.areas) areas.push_back(area.name);
  for (const auto& group : groups_of(areas)) names.push_back(group.name);
  return names;
}

SweepOutput read_output(const std::string& text, const std::vector<std::string>& groups) {
  const auto at = text.find('@');
  SweepOutput output{text.substr(0, at), at == std::string::npos ? "total" : text.substr(at + 1)};
  const Place place{fmt::format("--measure {}", text)};
  const Measure* measure = find_measure(output.measure);
  if (measure == nullptr) {
    throw InputError(place, {"sweep.unknown_measure", {output.measure}}, {},
                     suggest_name(output.measure, measure_names()));
  }
  if (std::ranges::find(groups, output.group) == groups.end()) {
    throw InputError(place, {"sweep.unknown_group", {output.group}}, {},
                     suggest_name(output.group, groups));
  }
  if (measure->of_town != nullptr && output.group != "total") {
    throw InputError(place, {"sweep.town_only", {output.measure}}, {},
                     {"sweep.leave_group", {output.measure}});
  }
  return output;
}

RunnerOptions read_options(const SweepArguments& arguments) {
  RunnerOptions options;
  const int cores = std::max(1, int(std::thread::hardware_concurrency()));
  options.threads = whole_option("--threads", arguments.threads, 1, kMaxThreads).value_or(cores);
  options.resume = arguments.resume;
  return options;
}

void tell_plan(const SweepPlan& plan, Language language) {
  const auto& study = plan.study;
  const std::size_t cases = plan.values.size() * study.variants.size() * std::size_t(study.seeds);
  fmt::print("{}\n", say(language, "sweep.plan",
                         {std::to_string(plan.parameters.size()),
                          std::to_string(plan.values.size()), std::to_string(study.variants.size()),
                          std::to_string(study.seeds), std::to_string(cases)}));
  std::fflush(stdout);
}
}  // namespace

void add_sweep_options(CLI::App& command, SweepArguments& arguments, Language language) {
  const auto text = [&](const char* name, std::string& value, const char* id) {
    return command.add_option(name, value, say(language, id));
  };
  const auto list = [&](const char* name, std::vector<std::string>& values, const char* id) {
    return command.add_option(name, values, say(language, id))->allow_extra_args(false);
  };
  text("STUDY", arguments.study, "app.run.study");
  text("--out", arguments.out, "app.run.out")->type_name("DIR")->capture_default_str();
  text("--seeds", arguments.seeds, "app.run.seeds")->type_name("N");
  text("--years", arguments.years, "app.run.years")->type_name("Y");
  text("--threads", arguments.threads, "app.run.threads")->type_name("N");
  list("--set", arguments.set, "app.run.set")->type_name("NAME=VALUE");
  list("--variant", arguments.variants, "app.run.variant")->type_name("NAME");
  list("--measure", arguments.measures, "sweep.help.measure")->type_name("MEASURE[@GROUP]");
  command.add_flag("--resume", arguments.resume, say(language, "app.run.resume"));
  command.add_flag("--quiet", arguments.quiet, say(language, "app.run.quiet"));
}

StudyPlan read_swept_study(const SweepArguments& arguments) {
  require_argument("STUDY", arguments.study);
  StudyChanges changes;
  changes.seeds = whole_option("--seeds", arguments.seeds, 1, kMaxSeeds);
  changes.years = whole_option("--years", arguments.years, 1, kMaxYears);
  changes.set = arguments.set;
  changes.variants = arguments.variants;
  return read_study(arguments.study, changes);
}

void refuse_set(const SweepArguments& arguments, const std::vector<std::string>& varied) {
  for (const auto& text : arguments.set) {
    const std::string name = text.substr(0, text.find('='));
    if (std::ranges::find(varied, name) == varied.end()) continue;
    throw InputError({fmt::format("--set {}", text)}, {"sweep.set_and_varied", {name}}, {},
                     {"sweep.set_or_vary", {}});
  }
}

std::vector<SweepOutput> read_outputs(const std::vector<std::string>& texts,
                                      const StudyPlan& study) {
  std::vector<SweepOutput> outputs;
  const auto groups = group_names(study);
  outputs.reserve(std::max(texts.size(), kUsualOutputs.size()));
  for (const auto& text : texts) outputs.push_back(read_output(text, groups));
  if (outputs.empty()) {
    for (const auto name : kUsualOutputs) outputs.push_back(read_output(std::string(name), groups));
  }
  return outputs;
}

FieldInfo require_parameter(const std::string& place, const std::string& name) {
  std::vector<std::string> names;
  for (const auto& row : parameter_rows()) {
    if (row.name == name) return row;
    names.emplace_back(row.name);
  }
  throw InputError({place}, {"study.unknown_parameter", {name}}, {}, suggest_name(name, names));
}

std::optional<SweepTable> run_and_gather(const SweepPlan& plan,
                                         const std::vector<SweepOutput>& outputs,
                                         const SweepArguments& arguments, Language language) {
  const RunnerOptions options = read_options(arguments);
  tell_plan(plan, language);
  const InterruptWatch watch;
  ProgressTeller teller(language, arguments.quiet ? Chatter::quiet : Chatter::full);
  const SweepSummary summary = run_sweep(plan, options, teller.listener(), watch.stop());
  teller.end();
  if (summary.skipped > 0)
    fmt::print("{}\n", say(language, "app.skipped", {std::to_string(summary.skipped)}));
  if (summary.interrupted) {
    fmt::print(
        stderr, "{}\n",
        say(language, "sweep.interrupted", {std::to_string(summary.finished + summary.skipped)}));
    return {};
  }
  if (summary.unsettled > 0)
    fmt::print(stderr, "{}\n",
               say(language, "sweep.unsettled", {std::to_string(summary.unsettled)}));
  SweepTable table = gather_sweep(plan, outputs);
  write_sweep(plan, table);
  return table;
}

}  // namespace engawa
