// engawa sensitivity: which parameters decide what a study finds.
#include <fmt/format.h>

#include <algorithm>
#include <memory>

#include "analysis/sensitivity/first_parameters.hpp"
#include "sim/app/commands.hpp"
#include "sim/app/option_rules.hpp"
#include "sim/app/sensitivity_result.hpp"
#include "sim/app/sensitivity_text.hpp"
#include "sim/app/sweep_options.hpp"
#include "sim/results/safe_file.hpp"
#include "sim/text/speech.hpp"
#include "sim/text/toml_input.hpp"

namespace engawa {
namespace {
constexpr int kMostTrajectories = 1000, kMostSamples = 65'536;
constexpr int kMostEmulated = 1000;      ///< points: the emulator's time grows with their cube
constexpr int kPointsPerParameter = 10;  ///< Loeppky et al. (2009)
constexpr int kLeastPoints = 20;

struct SensitivityCommand {
  SweepArguments shared;
  std::string method, trajectories, points, samples;
  std::vector<std::string> parameters;
  bool level = false;
};

enum class Method { morris, sobol };

Method read_method(const std::string& text) {
  require_argument("--method", text);
  if (text == "morris") return Method::morris;
  if (text == "sobol") return Method::sobol;
  throw InputError({fmt::format("--method {}", text)}, {"sensitivity.unknown_method", {text}}, {},
                   {"sensitivity.methods", {}});
}

bool in_group(const FieldInfo& row, const std::string& group) {
  return row.name.size() > group.size() && row.name.starts_with(group) &&
         row.name[group.size()] == '.';
}

void add_parameter(const FieldInfo& row, std::vector<FieldInfo>& chosen) {
  const bool there = std::ranges::find(chosen, row.name, &FieldInfo::name) != chosen.end();
  if (!there && row.lowest < row.highest) chosen.push_back(row);
}

void add_first(std::vector<FieldInfo>& chosen) {
  for (const auto& first : first_parameters())
    add_parameter(require_parameter("--parameter first", std::string(first.name)), chosen);
}

/// Single parameters, whole groups ("attendance") and "first", in the order given; those to look at
/// first if none is named.
std::vector<FieldInfo> read_parameters(const std::vector<std::string>& names) {
  std::vector<FieldInfo> chosen;
  if (names.empty()) add_first(chosen);
  for (const auto& name : names) {
    if (name == "first") {
      add_first(chosen);
      continue;
    }
    const auto rows = parameter_rows();
    const bool group =
        std::ranges::any_of(rows, [&](const FieldInfo& row) { return in_group(row, name); });
    if (!group) {
      add_parameter(require_parameter(fmt::format("--parameter {}", name), name), chosen);
      continue;
    }
    for (const auto& row : rows) {
      if (in_group(row, name)) add_parameter(row, chosen);
    }
  }
  if (chosen.empty()) {
    throw InputError({"engawa sensitivity"}, {"sensitivity.no_parameter", {}}, {},
                     {"sensitivity.name_parameters", {}});
  }
  return chosen;
}

SweepPlan plan_of(const SensitivityCommand& command, const StudyPlan& study,
                  const std::vector<FieldInfo>& parameters, const Points& points) {
  if (points.rows() > kMaxPoints) {
    throw InputError({"engawa sensitivity"}, {"sweep.too_many", {std::to_string(points.rows())}},
                     {"sweep.at_most", {std::to_string(kMaxPoints)}}, {"sensitivity.fewer", {}});
  }
  SweepPlan plan{study, {}, {}, {}};
  plan.folder = std::filesystem::path(command.shared.out) / study.name / command.method;
  for (const auto& row : parameters) plan.parameters.emplace_back(row.name);
  refuse_set(command.shared, plan.parameters);
  for (std::size_t point = 0; point < points.rows(); ++point) {
    auto& values = plan.values.emplace_back();
    for (std::size_t k = 0; k < parameters.size(); ++k) {
      values.push_back(
          value_between(parameters[k].lowest, parameters[k].highest, points.at(point, k)));
    }
  }
  return plan;
}

/// Differences need something to differ from.
void require_pairs(const SensitivityCommand& command, const StudyPlan& study) {
  if (command.level || study.variants.size() > 1) return;
  throw InputError({command.shared.study}, {"sensitivity.one_variant", {study.variants[0].name}},
                   {}, {"sensitivity.use_level", {}});
}

std::vector<Screened> screened_of(const SensitivityCommand& command, const SweepPlan& plan,
                                  const SweepTable& table) {
  std::vector<Screened> out;
  const auto& variants = plan.study.variants;
  for (std::size_t output = 0; output < table.outputs.size(); ++output) {
    for (const auto& variant : variants) {
      if (!command.level && &variant == &variants.front()) continue;
      Screened one;
      one.output = table.outputs[output];
      one.variant = variant.name;
      one.variant_ja = variant.label_ja, one.variant_en = variant.label_en;
      if (command.level) {
        one.values = responses_of(plan, table, output, variant.name);
      } else {
        one.less = variants.front().name;
        one.less_ja = variants.front().label_ja, one.less_en = variants.front().label_en;
        one.values = responses_of(plan, table, output, variant.name, one.less);
      }
      out.push_back(std::move(one));
    }
  }
  return out;
}

/// A number that some case does not have (a mean over nobody) cannot be analysed: said, left out.
std::vector<Screened> those_known(std::vector<Screened> all, Language language) {
  std::erase_if(all, [language](const Screened& one) {
    if (one.values.all_known()) return false;
    fmt::print(stderr, "{}\n",
               say(language, "sensitivity.missing", {one.output.name(), one.variant}));
    return true;
  });
  return all;
}

void write_end(const SweepPlan& plan, const SensitivityResult& result, const std::string& told,
               const std::string& csv, Language language) {
  const std::string file = fmt::format("{}.csv", result.method);
  write_whole_file(plan.folder / file, std::as_bytes(std::span<const char>(csv)));
  write_sensitivity(result, plan.folder / "sensitivity.h5");
  fmt::print("\n{}\n{}\n", told,
             say(language, "sensitivity.files",
                 {(plan.folder / file).string(), (plan.folder / "sweep.csv").string(),
                  (plan.folder / "sensitivity.h5").string()}));
}

int run_morris(const SensitivityCommand& command, const StudyPlan& study,
               const std::vector<FieldInfo>& parameters, Language language) {
  const int trajectories =
      whole_option("--trajectories", command.trajectories, 2, kMostTrajectories).value_or(10);
  const auto outputs = read_outputs(command.shared.measures, study);
  const MorrisDesign design = morris_design(std::size_t(trajectories), parameters.size(), 1);
  const SweepPlan plan = plan_of(command, study, parameters, design.points);
  const auto table = run_and_gather(plan, outputs, command.shared, language);
  if (!table) return kInterrupted;
  std::vector<MorrisReport> reports;
  for (auto& screened : those_known(screened_of(command, plan, *table), language)) {
    auto indices = morris_indices(design, screened.values);
    reports.push_back({std::move(screened), std::move(indices)});
  }
  write_end(plan, result_of(reports, parameters, plan),
            tell_morris(reports, parameters, std::size_t(trajectories), language),
            csv_of_morris(reports, parameters), language);
  return kDone;
}

SobolReport emulate(Screened screened, const Points& points, std::size_t samples) {
  std::vector<double> values, noise;
  for (std::size_t point = 0; point < points.rows(); ++point)
    values.push_back(screened.values.mean(point));
  if (screened.values.seeds() > 1) noise.assign(values.size(), screened.values.noise_of_means());
  auto found = emulated_indices(points, values, noise, samples);
  return {std::move(screened), std::move(found)};
}

int run_sobol(const SensitivityCommand& command, const StudyPlan& study,
              const std::vector<FieldInfo>& parameters, Language language) {
  const int usual = std::max(kLeastPoints, kPointsPerParameter * int(parameters.size()));
  const int rows = whole_option("--points", command.points, 5, kMostEmulated).value_or(usual);
  const auto samples =
      std::size_t(whole_option("--samples", command.samples, 64, kMostSamples).value_or(4096));
  const auto outputs = read_outputs(command.shared.measures, study);
  const Points points = latin_hypercube(std::size_t(rows), parameters.size(), 1);
  const SweepPlan plan = plan_of(command, study, parameters, points);
  const auto table = run_and_gather(plan, outputs, command.shared, language);
  if (!table) return kInterrupted;
  std::vector<SobolReport> reports;
  for (auto& screened : those_known(screened_of(command, plan, *table), language))
    reports.push_back(emulate(std::move(screened), points, samples));
  write_end(plan, result_of(reports, parameters, plan),
            tell_sobol(reports, parameters, samples, language), csv_of_sobol(reports, parameters),
            language);
  return kDone;
}

int analyse(const CLI::App& app, const SensitivityCommand& command, Language language) {
  require_argument("STUDY", command.shared.study);
  const Method method = read_method(command.method);
  if (method == Method::morris) refuse_given(app, "--method morris", {"--points", "--samples"});
  if (method == Method::sobol) refuse_given(app, "--method sobol", {"--trajectories"});
  const auto parameters = read_parameters(command.parameters);
  const StudyPlan study = read_swept_study(command.shared);
  require_pairs(command, study);
  return method == Method::morris ? run_morris(command, study, parameters, language)
                                  : run_sobol(command, study, parameters, language);
}
}  // namespace

void add_sensitivity_command(CLI::App& app, Language language, Job& job) {
  const auto arguments = std::make_shared<SensitivityCommand>();
  auto* command = app.add_subcommand("sensitivity", say(language, "sensitivity.help"));
  add_sweep_options(*command, arguments->shared, language);
  const auto text = [&](const char* name, std::string& value, const char* id) {
    return command->add_option(name, value, say(language, id));
  };
  text("--method", arguments->method, "sensitivity.help.method")->type_name("morris|sobol");
  command
      ->add_option("--parameter", arguments->parameters,
                   say(language, "sensitivity.help.parameter"))
      ->type_name("NAME")
      ->allow_extra_args(false);
  text("--trajectories", arguments->trajectories, "sensitivity.help.trajectories")->type_name("R");
  text("--points", arguments->points, "sensitivity.help.points")->type_name("N");
  text("--samples", arguments->samples, "sensitivity.help.samples")->type_name("N");
  command->add_flag("--level", arguments->level, say(language, "sensitivity.help.level"));
  command->callback([command, arguments, language, &job] {
    job = [command, arguments, language] { return analyse(*command, *arguments, language); };
  });
}

}  // namespace engawa
