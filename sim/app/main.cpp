// engawa: the command line.
#include <fmt/format.h>

#include <memory>

#include "sim/app/commands.hpp"
#include "sim/app/option_rules.hpp"
#include "sim/results/guarded_reading.hpp"
#include "sim/study/launch.hpp"
#include "sim/study/version.hpp"
#include "sim/text/speech.hpp"

namespace engawa {
namespace {
/// Words of the help page that CLI11 writes itself.
void translate_help(CLI::App& app, Language language) {
  const auto formatter = std::make_shared<CLI::Formatter>();
  formatter->label("Usage", say(language, "app.help.usage"));
  formatter->label("Positionals", say(language, "app.help.positionals"));
  formatter->label("OPTIONS", say(language, "app.help.options_word"));
  formatter->label("SUBCOMMAND", say(language, "app.help.command_word"));
  formatter->label("TEXT", say(language, "app.help.text_word"));
  formatter->column_width(32);
  app.formatter(formatter);
  app.option_defaults()->group(say(language, "app.help.options"));
}

void add_commands(CLI::App& app, Language language, Job& job) {
  translate_help(app, language);
  app.set_help_flag("-h,--help", say(language, "app.help"));
  app.set_version_flag("--version",
                       fmt::format("engawa {} ({})", engine_version(), source_revision()),
                       say(language, "app.version"));
  app.add_option_function<std::string>(
         "--lang", [](const std::string&) {}, say(language, "app.lang"))  // read beforehand
      ->type_name("ja|en");
  app.require_subcommand(0, 1);
  add_run_command(app, language, job);
  add_check_command(app, language, job);
  add_describe_command(app, language, job);
  add_export_command(app, language, job);
  add_report_command(app, language, job);
  add_power_command(app, language, job);
  add_sweep_command(app, language, job);
  add_sensitivity_command(app, language, job);
  add_uncertainty_command(app, language, job);
  add_calibrate_command(app, language, job);
  add_validate_command(app, language, job);
  for (auto* command : app.get_subcommands({})) {
    command->group(say(language, "app.help.commands"));
    command->fallthrough();
    command->set_help_flag("-h,--help", say(language, "app.help"));
  }
}

std::vector<std::string> names_of(const std::vector<const CLI::Option*>& options) {
  std::vector<std::string> names;
  for (const auto* option : options) {
    for (const auto& name : option->get_lnames()) names.push_back("--" + name);
  }
  return names;
}

/// The first word that nothing understood, with the nearest option or command.
[[noreturn]] void refuse_word(const CLI::App& app) {
  const auto words = app.remaining(true);
  const std::string word = words.empty() ? "" : words.front().substr(0, words.front().find('='));
  const auto chosen = app.get_subcommands();
  std::vector<std::string> known;
  if (word.starts_with('-')) {
    known = names_of(app.get_options());
    for (const auto* command : chosen) {
      for (auto& name : names_of(command->get_options())) known.push_back(std::move(name));
    }
  } else if (chosen.empty()) {
    for (const auto* command : app.get_subcommands({})) known.push_back(command->get_name());
  }
  const std::string nearest = nearest_name(word, known);
  throw InputError(
      {"engawa"},
      {word.starts_with('-') ? "app.unknown_option"
       : chosen.empty()      ? "app.unknown_command"
                             : "app.unexpected_word",
       {word}},
      {}, nearest.empty() ? Message{"app.see_help", {}} : Message{"input.did_you_mean", {nearest}});
}

/// Commands that open results files which the user names, from whomever they came.
bool opens_given_results(const CLI::App& app) {
  const auto* validate = app.get_subcommand("validate");
  return app.got_subcommand("report") || app.got_subcommand("export") ||
         app.got_subcommand("power") || validate->count("--from") + validate->count("--before") > 0;
}

/// What mpirun started N times would be done, and written, N times.
void require_one_process(const CLI::App& app, const Launch& launch) {
  if (launch.ranks == 1 || launch.without_mpi || app.got_subcommand("run")) return;
  for (const auto* command : app.get_subcommands()) {
    throw InputError({"mpirun"}, {"distribution.only_run", {command->get_name()}},
                     {"distribution.started_by", {std::to_string(launch.ranks)}},
                     {"distribution.start_alone", {}});
  }
}

int parse_and_run(int count, const char* const* arguments, Language language) {
  CLI::App app{say(language, "app.what"), "engawa"};
  Job job;
  add_commands(app, language, job);
  try {
    app.parse(count, arguments);
  } catch (const CLI::Success& help_or_version) {
    return find_launch().rank > 0 ? kDone : app.exit(help_or_version);
  } catch (const CLI::ExtrasError&) {
    refuse_word(app);
  } catch (const CLI::ParseError& error) {
    const std::string what = error.what();  // "--seeds: 1 required TEXT missing"
    throw InputError({"engawa"}, {"app.bad_option", {what.substr(0, what.find(':'))}}, {},
                     {"app.see_help", {}});
  }
  if (!job) throw InputError({"engawa"}, {"app.no_command", {}}, {}, {"app.see_help", {}});
  for (const auto* command : app.get_subcommands()) refuse_empty(*command);
  require_one_process(app, find_launch());
  if (opens_given_results(app)) {
    if (const auto code = guard_reading()) return *code;
  }
  return job();
}

/// Ranks other than the first: a mistake in the command is the same for all and told by rank 0.
int run_silently(int count, const char* const* arguments) {
  ignore_size_limit();
  try {
    return parse_and_run(count, arguments, language_of_arguments(count, arguments));
  } catch (const UserError&) {
    return kDone;
  }
}

}  // namespace
}  // namespace engawa

// NOLINTNEXTLINE(bugprone-exception-escape): what nothing foresees ends the process, told by name
int main(int count, char** arguments) {
  const engawa::Launch launch = engawa::find_launch();
  if (launch.rank > 0 && !launch.without_mpi) return engawa::run_silently(count, arguments);
  return engawa::answer(count, arguments, [&](engawa::Language language) {
    return engawa::parse_and_run(count, arguments, language);
  });
}
