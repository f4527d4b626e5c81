// Nothing in a report that is not in the results: numbers of a report, recomputed by another
// program in another language.
#include <gtest/gtest.h>

#include <cstdlib>
#include <regex>

#include "analysis/report/write_report.hpp"
#include "tests/unit/analysis/report/toy_evidence.hpp"
#include "tests/unit/analysis/report/toy_report.hpp"

namespace engawa {
namespace {
namespace fs = std::filesystem;
const ReportOptions kEnglish{Language::english, ReportForm::full, {}};

/// What the script says of out.html; `studies` are "LABEL=FOLDER".
std::string recomputed(const fs::path& folder, const std::vector<std::string>& studies) {
  const auto script = fs::path(ENGAWA_SOURCE_DIR) / "tests" / "results" / "report_numbers_test.py";
  const auto heard = folder / "said";
  std::string command =
      "/usr/bin/python3 '" + script.string() + "' '" + (folder / "out.html").string() + "'";
  for (const auto& study : studies) command.append(" '").append(study).append("'");
  command.append(" > '").append(heard.string()).append("' 2>&1");
  EXPECT_EQ(std::system(command.c_str()), 0);
  return toy::text_of(heard);
}

TEST(ReportNumbers, AreThoseThatPlainPythonReadsFromTheResults) {
  const toy::Folder folder("report-numbers");
  toy::make_report_study(folder.path(), {.weeks = 104});
  toy::write_evidence(folder.path(), "toy", "toy", "evening");
  make_report(folder.path(), folder.path() / "out.html", kEnglish, Existing::refuse);
  const std::string said = recomputed(folder.path(), {"toy=" + folder.path().string()});
  EXPECT_NE(said.find("toy: 10 of 10 numbers agree"), std::string::npos) << said;
  EXPECT_NE(said.find("toy @validation: 6 of 6 numbers agree"), std::string::npos) << said;
  EXPECT_NE(said.find("toy @sensitivity: 6 of 6 numbers agree"), std::string::npos) << said;
  EXPECT_NE(said.find("toy @uncertainty: 3 of 3 numbers agree"), std::string::npos) << said;
}

TEST(ReportNumbers, OfSeveralStudiesAreEachFromItsOwn) {
  const toy::Folder folder("report-both");
  const std::vector<fs::path> results{folder.path() / "one", folder.path() / "two"};
  for (const auto& path : results) fs::create_directories(path);
  toy::make_report_study(results[0], {.weeks = 52, .name = "first"});
  toy::make_report_study(results[1], {.pull = .01, .seeds = 4, .weeks = 52, .name = "second"});
  make_report(results, folder.path() / "out.html", kEnglish, Existing::refuse);
  const std::string said =
      recomputed(folder.path(), {"first=" + results[0].string(), "second=" + results[1].string()});
  EXPECT_NE(said.find("first: 10 of 10 numbers agree"), std::string::npos) << said;
  EXPECT_NE(said.find("second: 10 of 10 numbers agree"), std::string::npos) << said;
  const std::string swapped =
      recomputed(folder.path(), {"first=" + results[1].string(), "second=" + results[0].string()});
  EXPECT_EQ(swapped.find("10 of 10 numbers agree"), std::string::npos) << swapped;
}

TEST(ReportNumbers, ThatWereChangedAreFound) {
  const toy::Folder folder("report-forged");
  toy::make_report_study(folder.path(), {.weeks = 104});
  const auto file = folder.path() / "out.html";
  make_report(folder.path(), file, kEnglish, Existing::refuse);
  const std::string forged = std::regex_replace(
      toy::text_of(file), std::regex("<data value=\"-?[0-9]"), "<data value=\"7");
  std::ofstream(file, std::ios::binary) << forged;
  const std::string said = recomputed(folder.path(), {"toy=" + folder.path().string()});
  EXPECT_EQ(said.find("10 of 10 numbers agree"), std::string::npos);
}

}  // namespace
}  // namespace engawa
