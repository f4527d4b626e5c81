#include <gtest/gtest.h>

#include <cmath>
#include <memory>

#include "analysis/effects/effects_text.hpp"
#include "analysis/report/report_numbers.hpp"
#include "analysis/report/sections.hpp"
#include "sim/text/markup.hpp"
#include "tests/unit/analysis/report/toy_report.hpp"

namespace engawa {
namespace {

/// Made once: the study takes the time.
class SectionParticipants : public ::testing::Test {
 protected:
  static void SetUpTestSuite() {
    folder_ = std::make_unique<toy::Folder>("participants");
    toy::make_report_study(folder_->path(), {});
  }
  static void TearDownTestSuite() { folder_.reset(); }
  static ReportContent content(Language language) {
    return read_content(folder_->path(), {language, ReportForm::full, {}});
  }
  static std::unique_ptr<toy::Folder> folder_;
};
std::unique_ptr<toy::Folder> SectionParticipants::folder_;

std::string section_of(const ReportContent& content) {
  HtmlPage page;
  write_participants(page, content);
  return page.html();
}

TEST_F(SectionParticipants, TellsTheThreeWaysAsTheFindingsDo) {
  for (const auto language : {Language::japanese, Language::english}) {
    const ReportContent told_content = content(language);
    const std::string html = section_of(told_content);
    EXPECT_EQ(toy::wrong_nesting(html), "");
    const auto& effects = told_content.findings.variants[0].participants;
    ASSERT_FALSE(effects.empty());
    int told = 0;
    for (const auto& effect : effects) {
      EXPECT_NE(html.find(escape_markup(title_of(effect.who, language))), std::string::npos);
      if (!is_told(effect)) continue;
      ++told;
      for (const auto* estimate : {&effect.before_after, &effect.twin, &effect.matched}) {
        if (std::isnan(estimate->mean)) continue;
        EXPECT_NE(html.find(escape_markup(signed_count_text(estimate->mean))), std::string::npos);
      }
      for (const auto& remark : effect_remarks(effect, language))
        EXPECT_NE(html.find(escape_markup(remark)), std::string::npos) << remark;
    }
    EXPECT_GT(told, 1);
  }
}

TEST_F(SectionParticipants, HidesFewerThanTenAndSaysWhereNobodyCame) {
  ReportContent changed = content(Language::english);
  auto& effects = changed.findings.variants[0].participants;
  for (auto& effect : effects) effect.participants = 9, effect.twin.mean = .987654;
  std::string html = section_of(changed);
  EXPECT_NE(html.find("fewer than ten, not shown"), std::string::npos);
  EXPECT_EQ(html.find(".988"), std::string::npos) << html;
  effects.clear();
  html = section_of(changed);
  EXPECT_NE(html.find("Nobody took part"), std::string::npos) << html;
}

}  // namespace
}  // namespace engawa
