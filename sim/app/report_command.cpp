// engawa report: results as a page that can be handed over.
#include <fmt/format.h>

#include <filesystem>
#include <memory>

#include "analysis/report/write_report.hpp"
#include "sim/app/commands.hpp"
#include "sim/text/speech.hpp"

namespace engawa {
namespace {
struct ReportArguments {
  std::string results, out, values;
  std::vector<std::string> variants;
  bool brief = false, overwrite = false;
};

/// In the results' folder, unless the user names a file: report-ja.html, report-en-short.html.
std::filesystem::path report_file(const ReportArguments& arguments, Language language) {
  if (!arguments.out.empty()) return arguments.out;
  std::filesystem::path folder = arguments.results;
  if (!std::filesystem::is_directory(folder)) folder = folder.parent_path();
  return folder / fmt::format("report-{}{}.html", language == Language::japanese ? "ja" : "en",
                              arguments.brief ? "-short" : "");
}

int report(const ReportArguments& arguments, Language language) {
  require_argument("RESULTS", arguments.results);
  const auto file = report_file(arguments, language);
  make_report(arguments.results, file,
              {language, arguments.brief ? ReportForm::one_page : ReportForm::full,
               arguments.variants, arguments.values},
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
  command->add_option("--values", arguments->values, say(language, "report.command.values"))
      ->type_name("FILE.toml");
  command->add_flag("--short", arguments->brief, say(language, "report.command.short"));
  command->add_flag("--overwrite", arguments->overwrite, say(language, "report.command.overwrite"));
  command->callback([arguments, language, &job] {
    job = [arguments, language] { return report(*arguments, language); };
  });
}

}  // namespace engawa
