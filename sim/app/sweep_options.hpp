// What `engawa sweep` and `engawa sensitivity` have in common: options, numbers asked for, the run.
#pragma once
#include <CLI/CLI.hpp>
#include <optional>
#include <string>
#include <vector>

#include "sim/study/sweep_table.hpp"
#include "sim/text/language.hpp"

namespace engawa {

/// Options as written.
struct SweepArguments {
  std::string study, out = "results", seeds, years, threads;
  std::vector<std::string> set, variants, measures;
  bool resume = false, quiet = false;
};

void add_sweep_options(CLI::App& command, SweepArguments& arguments, Language language);
/// The study with the changes of the command line.
[[nodiscard]] StudyPlan read_swept_study(const SweepArguments& arguments);
/// InputError if --set gives a parameter that the points vary, too: they would override it.
void refuse_set(const SweepArguments& arguments, const std::vector<std::string>& varied);
/// MEASURE or MEASURE@GROUP, each checked; a choice of what matters most if none is named.
[[nodiscard]] std::vector<SweepOutput> read_outputs(const std::vector<std::string>& texts,
                                                    const StudyPlan& study);
/// The row of a parameter; InputError at `place` with the nearest name.
[[nodiscard]] FieldInfo require_parameter(const std::string& place, const std::string& name);
/// Says how much there is to do, runs it, and gathers the table; nothing if it was interrupted.
[[nodiscard]] std::optional<SweepTable> run_and_gather(const SweepPlan& plan,
                                                       const std::vector<SweepOutput>& outputs,
                                                       const SweepArguments& arguments,
                                                       Language language);

}  // namespace engawa
