#include "analysis/validation/validation_text.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>

#include "analysis/validation/validation_page.hpp"
#include "tests/unit/analysis/validation/validation_fixture.hpp"

namespace engawa::testing {
namespace {
using ::testing::HasSubstr;
using ::testing::Not;

TEST(TellValidation, PutsMissesBeforeHitsWithTheirReasons) {
  const auto text = tell_validation(make_validation(), nullptr, Language::english);
  EXPECT_THAT(text, HasSubstr("Fitted targets: 1 hit, 1 missed, 1 cannot be told"));
  EXPECT_THAT(text, HasSubstr("Targets held out: 0 hit, 1 missed, 0 cannot be told"));
  EXPECT_LT(text.find("Lonely, miss"), text.find("Lonely, untold"));
  EXPECT_LT(text.find("Lonely, untold"), text.find("Lonely, hit"));
  EXPECT_THAT(text, HasSubstr("This is why"));
}

TEST(TellValidation, SpeaksJapanese) {
  const auto text = tell_validation(make_validation(), nullptr, Language::japanese);
  EXPECT_THAT(text, HasSubstr("合わせた目標：一致1、外れ1、判定できない1"));
  EXPECT_THAT(text, HasSubstr("理由はこうです"));
}

TEST(CellsOf, ShowsWhatASurveyReadsWithItsInterval) {
  const auto v = make_validation();
  const auto cells = cells_of(v.results[0], nullptr, Language::english);
  EXPECT_EQ(cells.model, "4.90 (0.100)");
  EXPECT_EQ(cells.surveyed, "5.00 (4.61 to 5.39)");
  EXPECT_EQ(cells.accepted, "4.20 to 5.60");
  EXPECT_EQ(cells_of(v.results[3], nullptr, Language::english).surveyed, "-");  // books
}

TEST(CellsOf, FindsTheEarlierTargetByName) {
  const auto v = make_validation();
  Validation before = v;
  before.results.erase(before.results.begin() + 1);
  before.results[0].expected = {9, 9, 9};
  EXPECT_EQ(cells_of(v.results[0], &before, Language::english).before, "9.00, miss");
  EXPECT_EQ(cells_of(v.results[1], &before, Language::english).before, "-");
}

TEST(CsvOfValidation, HasARowForEachTargetAndColumnsForEachSeed) {
  const auto csv = csv_of_validation(make_validation());
  EXPECT_EQ(std::count(csv.begin(), csv.end(), '\n'), 5);
  EXPECT_THAT(csv, HasSubstr("expected_3,surveyed_3"));
  EXPECT_THAT(csv,
              HasSubstr("miss,C1,\"direct.often_always\",\"survey_mix\",\"%\",survey,fitted,"));
}

TEST(PageOfValidation, HoldsMissesTablesWavesAndSources) {
  const auto v = make_validation();
  const auto page = page_of_validation(v, nullptr, Language::english);
  EXPECT_THAT(page, HasSubstr("**miss**"));
  EXPECT_LT(page.find("What is missed"), page.find("## Fitted targets"));
  EXPECT_THAT(page, HasSubstr("`contact.appetite` = 1.3"));
  EXPECT_THAT(page, HasSubstr("F020, \"as published\""));
  EXPECT_THAT(page, HasSubstr("-0.050 (0.0000"));
  EXPECT_THAT(page, Not(HasSubstr("before |")));
  EXPECT_THAT(page_of_validation(v, &v, Language::english), HasSubstr("before |"));
  EXPECT_THAT(page_of_validation(v, &v, Language::japanese), HasSubstr("| 前の結果 |"));
}

TEST(WaveErrors, OfTwoSurveysAreRootTwoOfOneAndFarAboveThePairedOnes) {
  const auto v = make_validation();
  const WaveErrors errors = wave_errors_of(v.results[0]);
  EXPECT_DOUBLE_EQ(errors.one_survey, .2);
  EXPECT_DOUBLE_EQ(errors.two_waves, .2 * std::sqrt(2.0));
  EXPECT_NEAR(errors.paired_difference, -.05, 1e-12);
  EXPECT_LT(errors.paired_mean, errors.two_waves / 10);
  auto alone = v.results[0];
  alone.changed.clear();
  EXPECT_TRUE(std::isnan(wave_errors_of(alone).paired_mean));
}

}  // namespace
}  // namespace engawa::testing
