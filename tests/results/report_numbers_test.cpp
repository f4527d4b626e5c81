// Nothing in a report that is not in the results: numbers of a report, recomputed by another
// program in another language.
#include <gtest/gtest.h>

#include <cstdlib>
#include <regex>

#include "analysis/report/write_report.hpp"
#include "tests/unit/analysis/report/toy_report.hpp"

namespace engawa {
namespace {

std::string recomputed(const toy::Folder& folder) {
  const auto script =
      std::filesystem::path(ENGAWA_SOURCE_DIR) / "tests" / "results" / "report_numbers_test.py";
  const auto heard = folder.path() / "out";
  const std::string command =
      "/usr/bin/python3 '" + script.string() + "' '" + (folder.path() / "out.html").string() +
      "' '" + (folder.path() / "study.h5").string() + "' > '" + heard.string() + "' 2>&1";
  EXPECT_EQ(std::system(command.c_str()), 0);
  return toy::text_of(heard);
}

TEST(ReportNumbers, AreThoseThatPlainPythonReadsFromTheResults) {
  const toy::Folder folder("report-numbers");
  toy::make_report_study(folder.path(), {.weeks = 104});
  make_report(folder.path(), folder.path() / "out.html", {Language::english, ReportForm::full, {}},
              Existing::refuse);
  const std::string said = recomputed(folder);
  EXPECT_NE(said.find("10 of 10 numbers agree"), std::string::npos) << said;
}

TEST(ReportNumbers, ThatWereChangedAreFound) {
  const toy::Folder folder("report-forged");
  toy::make_report_study(folder.path(), {.weeks = 104});
  const auto file = folder.path() / "out.html";
  make_report(folder.path(), file, {Language::english, ReportForm::full, {}}, Existing::refuse);
  const std::string forged = std::regex_replace(
      toy::text_of(file), std::regex("<data value=\"-?[0-9]"), "<data value=\"7");
  std::ofstream(file, std::ios::binary) << forged;
  EXPECT_EQ(recomputed(folder).find("10 of 10 numbers agree"), std::string::npos);
}

}  // namespace
}  // namespace engawa
