// Several studies in one report: told apart, and what may not be compared is said.
#include <gtest/gtest.h>

#include <regex>
#include <set>

#include "analysis/report/study_contrast.hpp"
#include "analysis/report/write_report.hpp"
#include "sim/text/error.hpp"
#include "tests/unit/analysis/report/toy_report.hpp"

namespace engawa {
namespace {

/// Folders "one" and "two" with a study each.
struct TwoStudies {
  toy::Folder folder{"report-two"};
  std::vector<std::filesystem::path> results{folder.path() / "one", folder.path() / "two"};

  TwoStudies(const toy::ReportStudy& one, const toy::ReportStudy& two) {
    for (const auto& path : results) std::filesystem::create_directories(path);
    toy::make_report_study(results[0], one), toy::make_report_study(results[1], two);
  }
  [[nodiscard]] std::string report(const ReportOptions& options) const {
    const auto file = folder.path() / "out.html";
    make_report(results, file, options, Existing::replace);
    return toy::text_of(file);
  }
};

const ReportOptions kFull{Language::english, ReportForm::full, {}};

std::vector<std::string> all_of(const std::string& html, const std::string& form) {
  const std::regex pattern(form);
  std::vector<std::string> found;
  for (std::sregex_iterator at(html.begin(), html.end(), pattern), end; at != end; ++at)
    found.push_back((*at)[1].str());
  return found;
}

TEST(TwoStudies, AreToldApartByIdsKeysAndLetters) {
  const TwoStudies studies({.weeks = 26, .people = 60, .name = "first"},
                           {.weeks = 26, .people = 60, .name = "second"});
  const std::string html = studies.report(kFull);
  EXPECT_EQ(toy::wrong_nesting(html), "");
  const auto ids = all_of(html, " id=[\"']([^\"']*)[\"']");
  EXPECT_EQ(std::set<std::string>(ids.begin(), ids.end()).size(), ids.size()) << "an id twice";
  for (const auto& target : all_of(html, "href=\"#([^\"]*)\""))
    EXPECT_NE(std::ranges::find(ids, target), ids.end()) << target;
  std::set<std::string> studies_named;
  for (const auto& key : all_of(html, "data-key=\"([^\"]*)\"")) {
    EXPECT_EQ(std::ranges::count(key, '/'), 6) << key;
    studies_named.insert(key.substr(0, key.find('/')));
  }
  EXPECT_EQ(studies_named, (std::set<std::string>{"first", "second"}));
  for (const char* option : {"A: 夜間開室", "B: 夜間開室"})
    EXPECT_NE(html.find(option), std::string::npos) << option;
}

TEST(TwoStudies, OfOneNameAreCalledAfterTheirFolders) {
  const TwoStudies studies({.weeks = 26, .people = 60}, {.pull = .01, .weeks = 26, .people = 60});
  const auto contents = read_contents(studies.results, kFull);
  EXPECT_EQ(contents[0].label, "one");
  EXPECT_EQ(contents[1].label, "two");
  EXPECT_EQ(contents[1].letter(), "B");
}

/// A wrong version would say that the differences can be read side by side.
TEST(TwoStudies, ThatDifferSayWhatMayNotBeCompared) {
  const TwoStudies studies(
      {.seeds = 2, .weeks = 26, .people = 60, .name = "first"},
      {.seeds = 3, .weeks = 52, .people = 60, .name = "second", .town = "other", .version = "9.9"});
  const StudyContrast contrast = contrast_of(read_contents(studies.results, kFull));
  EXPECT_TRUE(contrast.towns && contrast.years && contrast.seeds && contrast.versions);
  EXPECT_FALSE(contrast.starts || contrast.same_first_towns);
  const std::string html = studies.report(kFull);
  for (const char* said :
       {"The towns differ (A: Town of toy; B: Town of other)", "The lengths differ",
        "The versions of Engawa differ", "The pairs of towns (seeds) differ"})
    EXPECT_NE(html.find(said), std::string::npos) << said;
  EXPECT_EQ(html.find("the very same in every pair"), std::string::npos);
}

TEST(TwoStudies, OfTheSameTownsMayBeReadSideBySide) {
  const TwoStudies studies({.weeks = 26, .people = 60, .name = "first"},
                           {.pull = .01, .weeks = 26, .people = 60, .name = "second"});
  const StudyContrast contrast = contrast_of(read_contents(studies.results, kFull));
  EXPECT_TRUE(contrast.same_first_towns);
  EXPECT_FALSE(contrast.towns || contrast.years || contrast.seeds || contrast.versions);
  EXPECT_NE(studies.report(kFull).find("the very same in every pair"), std::string::npos);
}

TEST(TwoStudies, WithoutAnyDifferenceSayItInTheFirstSentence) {
  const TwoStudies studies({.pull = 0, .weeks = 26, .people = 60, .name = "first"},
                           {.pull = 0, .weeks = 26, .people = 60, .name = "second"});
  const std::string html = studies.report(kFull);
  const auto answer = html.find("<h2 id=\"answer\">");
  const auto sentence = html.find("<p", answer);
  EXPECT_EQ(html.find("From these studies it cannot be told", answer),
            html.find('>', sentence) + 1);
}

TEST(TwoStudies, ChooseVariantsByStudyAndName) {
  const TwoStudies studies({.weeks = 26, .people = 60, .name = "first"},
                           {.weeks = 26, .people = 60, .name = "second"});
  auto options = kFull;
  options.variants = {"first/evening"};
  EXPECT_EQ(read_contents(studies.results, options).size(), 2U);
  options.variants = {"first/evenin"};
  try {
    (void)read_contents(studies.results, options);
    FAIL() << "an unknown variant was told";
  } catch (const InputError& error) {
    EXPECT_NE(error.in(Language::english).find("first/evening"), std::string::npos);
  }
  EXPECT_THROW((void)read_contents({studies.results[0], studies.results[0]}, kFull), InputError);
}

}  // namespace
}  // namespace engawa
