#include "viz/panels/text.hpp"

#include <gtest/gtest.h>

#include "tests/viz/panels/panel_stage.hpp"
#include "viz/panels/plots.hpp"
#include "viz/panels/timeline.hpp"

namespace engawa::testing {
namespace {

/// Text can be measured inside of a frame.
class PanelText : public ::testing::Test {
 protected:
  PanelText() : stage_(toy_playback()) {
    stage_.draw();
    ImGui::NewFrame();
    ImGui::Begin("page");
  }
  ~PanelText() override {
    ImGui::End();
    ImGui::EndFrame();
  }
  PanelStage stage_;
};

TEST_F(PanelText, ThatFitsIsLeftAsItIs) {
  EXPECT_EQ(fit_text("孤独", 100), "孤独");
}

TEST_F(PanelText, ThatDoesNotFitIsCutBetweenCharacters) {
  const std::string_view text = "孤独（しばしば・常に）";
  for (float width = 0; width < width_of(text); width += 3) {
    const std::string shown = fit_text(text, width);
    EXPECT_LE(width_of(shown), width);
    if (shown.empty()) continue;
    ASSERT_TRUE(shown.ends_with("…"));
    const std::string kept = shown.substr(0, shown.size() - std::string_view("…").size());
    EXPECT_TRUE(text.starts_with(kept));
    EXPECT_EQ(kept.size() % 3, 0U) << "half a character";
  }
}

TEST_F(PanelText, IsWrappedWithinTheWidth) {
  const std::string_view text = "平日の夜に開けたら、働く30〜40代に届くか。Two evenings a week.";
  for (float width = 40; width < 400; width += 7) {
    std::string all;
    for (const auto& line : wrap_text(text, width)) {
      EXPECT_LE(width_of(line), width) << line;
      EXPECT_FALSE(line.starts_with("、") || line.starts_with("。")) << line;
      all += line;
    }
    std::string without_spaces(text);
    std::erase(without_spaces, ' ');
    std::erase(all, ' ');
    EXPECT_EQ(all, without_spaces) << "nothing is lost";
  }
}

TEST_F(PanelText, KeepsEnglishWordsWhole) {
  const auto lines = wrap_text("Two evenings a week", width_of("Two evenings"));
  ASSERT_EQ(lines.size(), 2U);
  EXPECT_EQ(lines[0], "Two evenings");
  EXPECT_EQ(lines[1], "a week");
}

TEST_F(PanelText, BreaksWhereTheTextDoes) {
  EXPECT_EQ(wrap_text("a\nb", 400), (std::vector<std::string>{"a", "b"}));
}

TEST_F(PanelText, DatesCountWeeksAndYearsFromTheStart) {
  Recording recording;
  recording.dates.assign(120, "2028-04-10");
  EXPECT_EQ(date_text(recording, 63, Language::japanese), "2028年4月 第12週（2年目）");
  EXPECT_EQ(date_text(recording, 63, Language::english), "Apr 2028, week 12 (year 2)");
  EXPECT_EQ(date_text(recording, -1, Language::japanese), "2028年4月（開始時）");
}

TEST_F(PanelText, MoneyIsInTenThousandsOnlyInJapanese) {
  EXPECT_EQ(money_text(12'340'000, Language::japanese), "1,234万円");
  EXPECT_EQ(money_text(12'340'000, Language::english), "12.3 M yen");
  EXPECT_EQ(money_text(-900, Language::japanese), "-900円");
}

TEST_F(PanelText, LabelsOfActionsNeverTouch) {
  // five actions that begin shortly after each other, in one row and in three
  auto source = toy_source(Side::variant);
  const TimedAction one = source->held.actions.at(0);
  source->held.actions.assign(5, one);
  for (int k = 0; k < 5; ++k) {
    source->held.actions[std::size_t(k)].from = 2 * k;
    source->held.actions[std::size_t(k)].until = kNeverWeek;
    source->held.actions[std::size_t(k)].note.name = std::string(1, char('a' + k));
  }
  Playback playback(toy_source(Side::baseline), std::move(source));
  ViewState view;
  PanelContext context{playback, view, stage_.numbers, stage_.facts, nullptr, nullptr, {}, {},
                       {},       {}};
  for (const float height : {24.F, 70.F}) {
    const auto marks = place_actions(context, {0, 0, 900, height}, {60, 880, kToyWeeks});
    ASSERT_GE(marks.size(), 5U);
    for (const auto& a : marks) {
      const Box label{a.label_left, a.bar.top, a.label_left + width_of(a.shown), a.bar.bottom};
      EXPECT_LE(label.right, 900);
      for (const auto& b : marks) {
        if (&a == &b || b.bar.top != a.bar.top || b.bar.left < a.bar.left) continue;
        EXPECT_LE(label.right, b.bar.left) << a.shown << " and " << b.shown;
      }
    }
  }
}

TEST(ClockScale, GoesThereAndBack) {
  const ClockScale clock{100, 700, 60};
  EXPECT_EQ(clock.x(-1), 100);
  EXPECT_EQ(clock.x(59), 700);
  for (int week = -1; week < 60; ++week) EXPECT_NEAR(clock.week(clock.x(week)), week, 1e-3);
  EXPECT_EQ(clock.week(-1000), -1);
  EXPECT_EQ(clock.week(5000), 59);
}

TEST(ValueRange, PassesOverWhatIsNotKnown) {
  ValueRange range;
  range.include(std::nan(""));
  EXPECT_FALSE(range.known);
  range.include(std::vector<double>{3, std::nan(""), 5});
  EXPECT_EQ(range.low, 3);
  EXPECT_EQ(range.high, 5);
  EXPECT_LT(range.rounded().low, range.rounded().high);
}

}  // namespace
}  // namespace engawa::testing
