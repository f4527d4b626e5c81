// Tables of a calibration for people and for programs.
#include <fmt/format.h>

#include <array>
#include <cmath>
#include <iterator>

#include "sim/results/safe_file.hpp"
#include "sim/study/calibration.hpp"

namespace engawa {
namespace {
/// Numbers that are not known stay empty.
std::string number(double value) {
  return std::isfinite(value) ? fmt::format("{:.6g}", value) : std::string();
}

void save(const std::filesystem::path& file, const std::string& text) {
  write_whole_file(file, std::as_bytes(std::span<const char>(text)));
}

std::string csv_of_targets(const CalibrationResult& result) {
  std::string text =
      "stage,target,set,measure,group,published,accepted_low,accepted_high,observation_sd,"
      "discrepancy_sd,out_of_reach,before,before_sd,after,after_sd,ensemble_low,ensemble_high\n";
  const auto out = std::back_inserter(text);
  for (const auto& row : result.rows) {
    const auto& target = row.target;
    fmt::format_to(out, "{},{},{},{},{},{},{},{},{},{},{},{},{},{},{},{},{}\n", target.stage,
                   target.name, target.set, target.measure, target.group, number(target.value),
                   number(target.low), number(target.high), number(row.fit.observation_sd),
                   number(row.fit.discrepancy_sd), row.out_of_reach ? 1 : 0, number(row.before),
                   number(row.before_sd), number(row.after), number(row.after_sd),
                   number(row.ensemble_low), number(row.ensemble_high));
  }
  return text;
}

std::string_view word_of(Meeting meeting) {
  constexpr std::array<std::string_view, 3> kWords{"met", "not_met", "not_told"};
  return kWords[static_cast<std::size_t>(meeting)];
}

std::string names_of(const std::vector<Target>& targets, const std::vector<std::size_t>& places) {
  std::string out;
  for (const std::size_t place : places)
    out += fmt::format("{}{}", out.empty() ? "" : ";", targets[place].name);
  return out;
}

std::string numbers(const std::vector<double>& values) {
  std::string out;
  for (const double value : values)
    out += fmt::format("{}{}", out.empty() ? "" : ";", number(value));
  return out;
}

std::string csv_of_conflicts(const CalibrationResult& result) {
  std::string text =
      "stage,targets,meeting,run_met,smallest_joint_implausibility,outputs,apart,"
      "agreement_of_directions,parameter\n";
  const auto out = std::back_inserter(text);
  for (const auto& stage : result.stages) {
    const auto& targets = stage.plan.targets;
    for (const auto& conflict : stage.conflicts) {
      const bool alone = conflict.first == conflict.second;
      fmt::format_to(out, "{},{},{},{},{},{},{},{},{}\n", stage.plan.stage,
                     names_of(targets, conflict.targets), word_of(conflict.meeting),
                     conflict.run_met ? 1 : 0, number(conflict.smallest), numbers(conflict.outputs),
                     alone ? std::string() : names_of(targets, {conflict.first, conflict.second}),
                     alone ? std::string() : number(conflict.agreement),
                     stage.plan.ranges[conflict.parameter].parameter);
    }
  }
  return text;
}

std::string csv_of_waves(const CalibrationResult& result) {
  std::string text =
      "stage,wave,share_left,limit,nothing_left,target,smallest_implausibility,"
      "emulator_explains,emulator_covers,emulator_widened\n";
  const auto out = std::back_inserter(text);
  for (const auto& stage : result.stages) {
    for (std::size_t wave = 0; wave < stage.match.reports.size(); ++wave) {
      const auto& report = stage.match.reports[wave];
      for (std::size_t k = 0; k < report.smallest.size(); ++k) {
        fmt::format_to(out, "{},{},{},{},{},{},{},{},{},{}\n", stage.plan.stage, wave + 1,
                       number(report.share_left), number(report.limit), report.empty ? 1 : 0,
                       stage.plan.targets[k].name, number(report.smallest[k]),
                       number(report.checks[k].explained), number(report.checks[k].covered),
                       number(report.widened[k]));
      }
    }
  }
  return text;
}
}  // namespace

void write_calibration(const CalibrationPlan& plan, const CalibrationResult& result) {
  make_folders(plan.folder);
  save(plan.folder / "calibration.csv", csv_of_targets(result));
  save(plan.folder / "conflicts.csv", csv_of_conflicts(result));
  save(plan.folder / "waves.csv", csv_of_waves(result));
  if (!result.ensemble.members.empty())
    write_ensemble(result.ensemble, plan.folder / "ensemble.toml");
}

}  // namespace engawa
