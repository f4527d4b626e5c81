// engawa sweep: a study on a grid or a Latin hypercube of its parameters.
#include <fmt/format.h>

#include <charconv>
#include <cmath>
#include <memory>

#include "analysis/sensitivity/design.hpp"
#include "sim/app/commands.hpp"
#include "sim/app/sweep_options.hpp"
#include "sim/text/speech.hpp"

namespace engawa {
namespace {
struct SweepCommand {
  SweepArguments shared;
  std::vector<std::string> vary;
  std::string latin;
};

/// NAME=LOWEST:HIGHEST:COUNT; no count for a Latin hypercube.
struct Varied {
  std::string name;
  double low = 0, high = 0;
  std::size_t count = 0;
};

[[noreturn]] void refuse_form(const std::string& text, bool latin) {
  throw InputError({fmt::format("--vary {}", text)}, {"sweep.bad_vary", {text}}, {},
                   {latin ? "sweep.latin_form" : "sweep.grid_form", {}});
}

double read_value(const std::string& text, const std::string& part, const FieldInfo& row,
                  bool latin) {
  double value = 0;
  const char* end = part.data() + part.size();
  const auto read = std::from_chars(part.data(), end, value);
  if (read.ec != std::errc{} || read.ptr != end || !std::isfinite(value)) refuse_form(text, latin);
  if (row.lowest <= value && value <= row.highest) return value;
  const auto lowest = fmt::format("{:g}", row.lowest), highest = fmt::format("{:g}", row.highest);
  throw InputError({fmt::format("--vary {}", text)},
                   {"toml.out_of_range", {std::string(row.name), fmt::format("{:g}", value)}},
                   {"study.parameter_range", {lowest, highest, std::string(row.unit)}},
                   {"toml.choose_inside", {lowest, highest}});
}

std::vector<std::string> split(const std::string& text) {
  std::vector<std::string> parts(1);
  for (const char c : text) {
    if (c == ':')
      parts.emplace_back();
    else
      parts.back() += c;
  }
  return parts;
}

Varied read_varied(const std::string& text, bool latin) {
  const auto equals = text.find('=');
  if (equals == std::string::npos) refuse_form(text, latin);
  const std::string place = fmt::format("--vary {}", text);
  const FieldInfo row = require_parameter(place, text.substr(0, equals));
  const auto parts = split(text.substr(equals + 1));
  if (parts.size() != (latin ? 2U : 3U)) refuse_form(text, latin);
  Varied out{std::string(row.name), read_value(text, parts[0], row, latin),
             read_value(text, parts[1], row, latin), 0};
  if (!(out.low < out.high)) refuse_form(text, latin);
  if (!latin) out.count = std::size_t(whole_option(place, parts[2], 2, kMaxPoints).value_or(2));
  return out;
}

std::vector<Varied> read_all_varied(const SweepCommand& command) {
  if (command.vary.empty()) {
    throw InputError({"engawa sweep"}, {"sweep.nothing_varies", {}}, {}, {"sweep.grid_form", {}});
  }
  std::vector<Varied> out;
  for (const auto& text : command.vary) {
    out.push_back(read_varied(text, !command.latin.empty()));
    for (std::size_t k = 0; k + 1 < out.size(); ++k) {
      if (out[k].name == out.back().name) {
        throw InputError({fmt::format("--vary {}", text)}, {"sweep.twice", {out[k].name}}, {},
                         {"sweep.once", {}});
      }
    }
  }
  return out;
}

Points points_of(const SweepCommand& command, const std::vector<Varied>& varied) {
  if (!command.latin.empty()) {
    const int rows = whole_option("--latin", command.latin, 2, kMaxPoints).value_or(2);
    return latin_hypercube(std::size_t(rows), varied.size(), 1);
  }
  std::vector<std::size_t> steps;
  double count = 1;
  for (const auto& one : varied) steps.push_back(one.count), count *= double(one.count);
  if (count > double(kMaxPoints)) {
    throw InputError({"engawa sweep"}, {"sweep.too_many", {fmt::format("{:.0f}", count)}},
                     {"sweep.at_most", {std::to_string(kMaxPoints)}}, {"sweep.use_latin", {}});
  }
  return full_grid(steps);
}

SweepPlan plan_of(const SweepCommand& command) {
  const auto varied = read_all_varied(command);
  const Points points = points_of(command, varied);
  SweepPlan plan{read_swept_study(command.shared), {}, {}, {}};
  plan.folder = std::filesystem::path(command.shared.out) / plan.study.name;
  for (const auto& one : varied) plan.parameters.push_back(one.name);
  refuse_set(command.shared, plan.parameters);
  for (std::size_t row = 0; row < points.rows(); ++row) {
    auto& values = plan.values.emplace_back();
    for (std::size_t k = 0; k < varied.size(); ++k)
      values.push_back(value_between(varied[k].low, varied[k].high, points.at(row, k)));
  }
  return plan;
}

int sweep(const SweepCommand& command, Language language) {
  require_argument("STUDY", command.shared.study);
  const SweepPlan plan = plan_of(command);
  const auto outputs = read_outputs(command.shared.measures, plan.study);
  if (!run_and_gather(plan, outputs, command.shared, language)) return kInterrupted;
  fmt::print("{}\n", say(language, "sweep.files",
                         {(plan.folder / "sweep.csv").string(), (plan.folder / "sweep.h5").string(),
                          (plan.folder / "points").string()}));
  return kDone;
}
}  // namespace

void add_sweep_command(CLI::App& app, Language language, Job& job) {
  const auto arguments = std::make_shared<SweepCommand>();
  auto* command = app.add_subcommand("sweep", say(language, "sweep.help"));
  add_sweep_options(*command, arguments->shared, language);
  command->add_option("--vary", arguments->vary, say(language, "sweep.help.vary"))
      ->type_name("NAME=A:B:N")
      ->allow_extra_args(false);
  command->add_option("--latin", arguments->latin, say(language, "sweep.help.latin"))
      ->type_name("N");
  command->callback([arguments, language, &job] {
    job = [arguments, language] { return sweep(*arguments, language); };
  });
}

}  // namespace engawa
