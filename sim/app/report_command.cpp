// engawa report: results as a page that can be handed over.
#include <fmt/format.h>

#include <filesystem>
#include <memory>

#include "analysis/report/write_report.hpp"
#include "sim/app/commands.hpp"
#include "sim/text/input_file.hpp"
#include "sim/text/speech.hpp"

namespace engawa {
namespace {
struct ReportArguments {
  std::vector<std::string> results, variants, validation, sensitivity, uncertainty;
  std::string out, values;
  bool brief = false, overwrite = false;
};

std::vector<std::filesystem::path> paths_of(const std::vector<std::string>& texts) {
  return {texts.begin(), texts.end()};
}

/// In the (first) results' folder, unless the user names a file: report-ja.html,
/// report-en-short.html.
std::filesystem::path report_file(const ReportArguments& arguments, Language language) {
  if (!arguments.out.empty()) return arguments.out;
  std::filesystem::path folder = arguments.results.front();
  if (!std::filesystem::is_directory(look_at(folder))) folder = folder.parent_path();
  return folder / fmt::format("report-{}{}{}.html", language == Language::japanese ? "ja" : "en",
                              arguments.brief ? "-short" : "",
                              arguments.results.size() > 1 ? "-compared" : "");
}

int report(const ReportArguments& arguments, Language language) {
  require_argument("RESULTS", arguments.results.empty() ? "" : arguments.results.front());
  const auto file = report_file(arguments, language);
  make_report(paths_of(arguments.results), file,
              {language,
               arguments.brief ? ReportForm::one_page : ReportForm::full,
               arguments.variants,
               arguments.values,
               {paths_of(arguments.validation), paths_of(arguments.sensitivity),
                paths_of(arguments.uncertainty)}},
              arguments.overwrite ? Existing::replace : Existing::refuse);
  fmt::print("{}\n", say(language, "report.done", {file.string(), figures_folder(file).string()}));
  return kDone;
}
}  // namespace

void add_report_command(CLI::App& app, Language language, Job& job) {
  const auto arguments = std::make_shared<ReportArguments>();
  auto* command = app.add_subcommand("report", say(language, "report.command"));
  command->add_option("RESULTS", arguments->results, say(language, "report.command.results"));
  command->add_option("-o,--out", arguments->out, say(language, "report.command.out"))
      ->type_name("FILE.html");
  command->add_option("--variant", arguments->variants, say(language, "report.command.variant"))
      ->type_name("NAME")
      ->allow_extra_args(false);
  const auto evidence = [&](const char* name, std::vector<std::string>& files, const char* id) {
    command->add_option(name, files, say(language, id))
        ->type_name("FILE.h5")
        ->allow_extra_args(false);
  };
  evidence("--validation", arguments->validation, "report.command.validation");
  evidence("--sensitivity", arguments->sensitivity, "report.command.sensitivity");
  evidence("--uncertainty", arguments->uncertainty, "report.command.uncertainty");
  command->add_option("--values", arguments->values, say(language, "report.command.values"))
      ->type_name("FILE.toml");
  command->add_flag("--short", arguments->brief, say(language, "report.command.short"));
  command->add_flag("--overwrite", arguments->overwrite, say(language, "report.command.overwrite"));
  command->callback([arguments, language, &job] {
    job = [arguments, language] { return report(*arguments, language); };
  });
}

}  // namespace engawa
