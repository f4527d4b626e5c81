// The subcommands. Each adds its options and sets the job to run once the command line is read.
#pragma once
#include <CLI/CLI.hpp>
#include <functional>

#include "sim/text/language.hpp"

namespace engawa {

/// Returns the exit code.
using Job = std::function<int()>;

void add_run_command(CLI::App& app, Language language, Job& job);
void add_check_command(CLI::App& app, Language language, Job& job);
void add_describe_command(CLI::App& app, Language language, Job& job);
void add_export_command(CLI::App& app, Language language, Job& job);
void add_report_command(CLI::App& app, Language language, Job& job);
void add_power_command(CLI::App& app, Language language, Job& job);
void add_sweep_command(CLI::App& app, Language language, Job& job);
void add_sensitivity_command(CLI::App& app, Language language, Job& job);
void add_uncertainty_command(CLI::App& app, Language language, Job& job);
void add_calibrate_command(CLI::App& app, Language language, Job& job);
void add_validate_command(CLI::App& app, Language language, Job& job);

}  // namespace engawa
