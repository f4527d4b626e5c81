#include "analysis/report/write_report.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "sim/text/error.hpp"
#include "sim/text/markup.hpp"
#include "tests/unit/analysis/report/toy_report.hpp"

namespace engawa {
namespace {

/// The report of a toy study.
std::string report_of(const toy::ReportStudy& study, const ReportOptions& options) {
  const toy::Folder folder("report");
  toy::make_report_study(folder.path(), study);
  make_report(folder.path(), folder.path() / "out.html", options, Existing::refuse);
  return toy::text_of(folder.path() / "out.html");
}

std::string first_answer(const std::string& html) {
  const auto section = html.find("class=\"answer\""), begin = html.find("<strong>", section);
  return html.substr(begin + 8, html.find("</strong>", begin) - begin - 8);
}

/// The beginning of a text, as it stands in a page.
std::string toy_sentence(const std::string& text) {
  return escape_markup(text.substr(0, text.find_first_of(".\n")));
}

void expect_sound(const std::string& html) {
  EXPECT_EQ(toy::wrong_nesting(html), "");
  for (const char* outside : {"<script", "<link", "<img", "<iframe", " src=", "url(", "@import"})
    EXPECT_EQ(html.find(outside), std::string::npos) << outside;
  for (auto at = html.find("href=\""); at != std::string::npos; at = html.find("href=\"", at + 1))
    EXPECT_EQ(html[at + 6], '#') << html.substr(at, 60);
  EXPECT_NE(html.find("@page"), std::string::npos);
}

TEST(Report, HasEverySectionInBothLanguages) {
  for (const auto language : {Language::japanese, Language::english}) {
    const std::string html = report_of({}, {language, ReportForm::full, {}});
    expect_sound(html);
    for (const char* section : {"answer", "key", "sureness", "logic", "reach", "participants",
                                "courses", "map", "money", "harms", "basis", "remake"}) {
      EXPECT_NE(html.find("<h2 id=\"" + std::string(section) + "\">"), std::string::npos)
          << section;
      EXPECT_NE(html.find("href=\"#" + std::string(section) + '"'), std::string::npos) << section;
    }
    EXPECT_NE(html.find("SROI"), std::string::npos);
    EXPECT_NE(html.find("engawa run toy.toml --seeds 3 --years 1"), std::string::npos);
    for (const char* command : {"engawa validate", "engawa sensitivity", "engawa uncertainty"})
      EXPECT_NE(html.find(command), std::string::npos) << "missing evidence without a way to it";
    const bool japanese = language == Language::japanese;
    EXPECT_NE(html.find(japanese ? "初期成果" : "Initial outcomes"), std::string::npos);
    EXPECT_NE(html.find(japanese ? "実際の人数の予測ではありません" : "do not forecast"),
              std::string::npos);
  }
}

TEST(Report, OfAPlantedEffectTellsItInTheFirstSentence) {
  const auto html = report_of({}, {Language::english, ReportForm::full, {}});
  const std::string answer = first_answer(html);
  EXPECT_NE(answer.find("more (95 % interval"), std::string::npos) << answer;
  EXPECT_EQ(answer.find("cannot be told"), std::string::npos) << answer;
}

TEST(Report, OfAStudyWithoutAnyDifferenceSaysSoInTheFirstSentence) {
  const auto ja = report_of({.pull = 0}, {Language::japanese, ReportForm::full, {}});
  EXPECT_TRUE(first_answer(ja).starts_with("この研究からは、")) << first_answer(ja);
  EXPECT_NE(first_answer(ja).find("何もありません"), std::string::npos) << first_answer(ja);
  const auto en = report_of({.pull = 0}, {Language::english, ReportForm::one_page, {}});
  EXPECT_NE(first_answer(en).find("nothing can be told"), std::string::npos) << first_answer(en);
}

TEST(Report, OfOneSeedTellsNothing) {
  const auto html = report_of({.seeds = 1}, {Language::english, ReportForm::full, {}});
  EXPECT_NE(first_answer(html).find("cannot be told"), std::string::npos) << first_answer(html);
  EXPECT_NE(html.find("one pair of towns only"), std::string::npos);
}

TEST(Report, WarnsOfATownThatHadNotSettled) {
  const auto html = report_of({.settled = false}, {Language::english, ReportForm::full, {}});
  EXPECT_NE(html.find("had not settled"), std::string::npos);
}

TEST(Report, EscapesWhatAStudyCallsThings) {
  const std::string evil = "</title><script>alert('x')</script>&\"";
  const auto html =
      report_of({.question = evil, .label = evil}, {Language::english, ReportForm::full, {}});
  expect_sound(html);
  EXPECT_EQ(html.find("alert('x')"), std::string::npos);
  EXPECT_NE(html.find("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&amp;&quot;"),
            std::string::npos);
}

/// Letters that are seen: without markup, styles and drawings.
std::size_t visible_letters(std::string html) {
  html = toy::without(std::move(html), "<head>", "</head>");
  html = toy::without(std::move(html), "<svg", "</svg>");
  html = toy::without(std::move(html), "<details", "</details>");
  html = toy::without(std::move(html), "<", ">");
  return std::size_t(std::ranges::count_if(html, [](char c) {
    return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U && c != ' ' && c != '\n';
  }));
}

std::size_t count_of(const std::string& text, const std::string& part) {
  std::size_t count = 0;
  for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++count;
  return count;
}

TEST(Report, ValuesTheOutcomesOnlyWithATableOfValues) {
  const std::string without = report_of({}, {Language::english, ReportForm::full, {}});
  EXPECT_NE(without.find("Not valued."), std::string::npos);
  const std::filesystem::path table =
      std::filesystem::path(ENGAWA_SOURCE_DIR) / "scenarios/values/japan-2026.toml";
  for (const auto language : {Language::japanese, Language::english}) {
    const std::string html = report_of({}, {language, ReportForm::full, {}, table});
    expect_sound(html);
    EXPECT_EQ(html.find("Not valued."), std::string::npos);
    EXPECT_NE(html.find("S:dcms"), std::string::npos) << "the source stands beside the value";
    EXPECT_NE(html.find(language == Language::english ? "ssumption" : "仮定"), std::string::npos);
    EXPECT_NE(html.find(toy_sentence(what_an_sroi_is_not(language))), std::string::npos);
  }
}

TEST(ShortReport, HasOneFigureAndAPageful) {
  // What A4 holds beside a figure at 9 pt; the printed pages were looked at.
  constexpr std::size_t kJapaneseLetters = 960, kEnglishLetters = 1700;
  for (const auto language : {Language::japanese, Language::english}) {
    const auto html = report_of({}, {language, ReportForm::one_page, {}});
    expect_sound(html);
    EXPECT_EQ(count_of(html, "<figure>"), 1U);
    EXPECT_LE(visible_letters(html),
              language == Language::japanese ? kJapaneseLetters : kEnglishLetters);
    EXPECT_NE(html.find("engawa run toy.toml"), std::string::npos);
  }
}

TEST(Report, DoesNotReplaceWhatIsThereUnlessAsked) {
  const toy::Folder folder("report-there");
  toy::make_report_study(folder.path(), {.seeds = 2, .weeks = 26});
  const auto file = folder.path() / "out.html";
  std::ofstream(file) << "mine";
  const ReportOptions options{Language::english, ReportForm::one_page, {}};
  EXPECT_THROW(make_report(folder.path(), file, options, Existing::refuse), InputError);
  EXPECT_EQ(toy::text_of(file), "mine");
  make_report(folder.path(), file, options, Existing::replace);
  EXPECT_TRUE(toy::text_of(file).starts_with("<!DOCTYPE html>"));
}

TEST(Report, RefusesVariantsAndFoldersThatAreNone) {
  const toy::Folder folder("report-names");
  toy::make_report_study(folder.path(), {.seeds = 2, .weeks = 12});
  try {
    (void)read_content(folder.path(), {Language::english, ReportForm::full, {"evenin"}});
    FAIL() << "an unknown variant was told";
  } catch (const InputError& error) {
    EXPECT_NE(error.in(Language::english).find("evening"), std::string::npos);
  }
  EXPECT_THROW((void)read_content(folder.path() / "runs", {}), InputError);
  EXPECT_THROW((void)read_content(folder.path() / "nowhere", {}), InputError);
  std::filesystem::remove(folder.path() / "study.h5");
  EXPECT_THROW((void)read_content(folder.path(), {}), InputError);
}

}  // namespace
}  // namespace engawa
