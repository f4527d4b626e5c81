// engawa export: results for other programs.
#include <fmt/format.h>

#include <filesystem>
#include <memory>

#include "sim/app/commands.hpp"
#include "sim/app/option_rules.hpp"
#include "sim/results/export.hpp"
#include "sim/results/run_file.hpp"
#include "sim/text/speech.hpp"

namespace engawa {
namespace {
constexpr int kMaxWeek = 5200;  // 100 years, the longest study

struct ExportArguments {
  std::string results, csv, graphml, week;
  bool overwrite = false;
};

/// Every name that export_csv writes to.
void require_free_tables(const std::filesystem::path& run, const ExportArguments& arguments) {
  const std::filesystem::path folder = arguments.csv;
  for (const char* name : {"groups.csv", "measures.csv", "cohort.csv"})
    require_free(folder / name, arguments.overwrite);
  for (const auto& measure : list_measures(run))
    require_free(folder / (measure + ".csv"), arguments.overwrite);
}

/// One slip of the hand (`--graphml runs/.../seed-0001.h5`) must not cost a case.
void require_graphml_name(const ExportArguments& arguments) {
  if (std::filesystem::path(arguments.graphml).extension() == ".h5") {
    throw InputError({fmt::format("--graphml {}", arguments.graphml)},
                     {"app.export.onto_results", {}}, {}, {"app.export.name_graphml", {}});
  }
  require_free(arguments.graphml, arguments.overwrite);
}

/// Everything that can be refused is, before the first file is written.
int write_exports(const CLI::App& command, const ExportArguments& arguments, Language language) {
  require_argument("RESULTS", arguments.results);
  if (arguments.csv.empty() && arguments.graphml.empty()) {
    throw InputError({"engawa export"}, {"app.export.choose", {}}, {}, {"app.see_help", {}});
  }
  refuse_without(command, "--graphml", {"--week"});
  const bool tables = !arguments.csv.empty(), network = !arguments.graphml.empty();
  std::filesystem::path run, recorded;
  int week = -1;
  if (network) {
    require_argument("--week", arguments.week);
    week = whole_option("--week", arguments.week, -1, kMaxWeek).value_or(-1);
    require_graphml_name(arguments);
    recorded = choose_run(arguments.results, true);
  }
  if (tables) {
    run = choose_run(arguments.results, false);
    require_free_tables(run, arguments);
    export_csv(run, arguments.csv);
    fmt::print("{}\n", say(language, "app.export.done", {arguments.csv}));
  }
  if (network) {
    export_graphml(recorded, week, arguments.graphml);
    fmt::print("{}\n", say(language, "app.export.done", {arguments.graphml}));
  }
  return kDone;
}
}  // namespace

void add_export_command(CLI::App& app, Language language, Job& job) {
  const auto arguments = std::make_shared<ExportArguments>();
  auto* command = app.add_subcommand("export", say(language, "app.export"));
  command->add_option("RESULTS", arguments->results, say(language, "app.export.results"));
  command->add_option("--csv", arguments->csv, say(language, "app.export.csv"))->type_name("DIR");
  command->add_option("--graphml", arguments->graphml, say(language, "app.export.graphml"))
      ->type_name("FILE");
  command->add_option("--week", arguments->week, say(language, "app.export.week"))->type_name("N");
  command->add_flag("--overwrite", arguments->overwrite, say(language, "app.export.overwrite"));
  command->callback([command, arguments, language, &job] {
    job = [command, arguments, language] { return write_exports(*command, *arguments, language); };
  });
}

}  // namespace engawa
