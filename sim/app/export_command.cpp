// engawa export: results for other programs.
#include <fmt/format.h>

#include <filesystem>
#include <memory>

#include "sim/app/commands.hpp"
#include "sim/results/export.hpp"
#include "sim/text/speech.hpp"

namespace engawa {
namespace {
constexpr int kMaxWeek = 5200;  // 100 years, the longest study

struct ExportArguments {
  std::string results, csv, graphml, week;
};

int write_exports(const ExportArguments& arguments, Language language) {
  require_argument("RESULTS", arguments.results);
  if (arguments.csv.empty() && arguments.graphml.empty()) {
    throw InputError({"engawa export"}, {"app.export.choose", {}}, {}, {"app.see_help", {}});
  }
  if (!arguments.csv.empty()) {
    export_csv(choose_run(arguments.results, false), arguments.csv);
    fmt::print("{}\n", say(language, "app.export.done", {arguments.csv}));
  }
  if (!arguments.graphml.empty()) {
    require_argument("--week", arguments.week);
    const int week = whole_option("--week", arguments.week, -1, kMaxWeek).value_or(-1);
    export_graphml(choose_run(arguments.results, true), week, arguments.graphml);
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
  command->callback([arguments, language, &job] {
    job = [arguments, language] { return write_exports(*arguments, language); };
  });
}

}  // namespace engawa
