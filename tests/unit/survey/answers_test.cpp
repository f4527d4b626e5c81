// What a table of answers says about groups.
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "sim/survey/instruments.hpp"

namespace engawa {
namespace {
const AnswerRow& row_of(std::string_view name) {
  const auto rows = answer_rows();
  return *std::ranges::find_if(rows, [&](const auto& row) { return row.measure.name == name; });
}

double read(std::string_view name, const std::string& group,
            const std::vector<Respondent>& answers) {
  return read_answers(row_of(name), parse_asked_group(group, {}), answers);
}

Respondent person(bool female, bool alone, bool lonely, bool confidant = true) {
  Respondent who;
  who.age = 40, who.female = female, who.alone = alone, who.confidant = confidant;
  who.direct[lonely ? 4 : 0] = 1;
  who.ucla[lonely ? 3 : 0] = 1;
  who.ucla_score = lonely ? 11 : 3;
  return who;
}

TEST(ReadAnswers, GivesPercentOfTheGroupOnly) {
  const std::vector answers{person(true, true, true), person(true, false, false),
                            person(false, true, false), person(false, true, true)};
  EXPECT_DOUBLE_EQ(read("direct.often_always", "everyone", answers), 50);
  EXPECT_DOUBLE_EQ(read("direct.often_always", "female.alone", answers), 100);
  EXPECT_DOUBLE_EQ(read("ucla.10_12", "male", answers), 50);
  EXPECT_DOUBLE_EQ(read("ucla.mean", "with_others", answers), 3);
}

TEST(ReadAnswers, HasNoNumberWhereNobodyAnswered) {
  EXPECT_TRUE(std::isnan(read("direct.any", "everyone", {})));
  EXPECT_TRUE(std::isnan(read("direct.any", "age65", {person(true, true, true)})));
  EXPECT_TRUE(std::isnan(read("meets.ks", "age65", {person(true, true, true)})));
  EXPECT_TRUE(std::isnan(read("direct.any", "survey_mix", {})));
}

// A third of the town lives alone and is lonely; a sixth of the surveyed country lives alone.
TEST(ReadAnswers, WeightsToTheHouseholdsOfTheSurvey) {
  const std::vector answers{person(false, true, true), person(true, true, true),
                            person(true, false, false), person(false, false, false)};
  EXPECT_DOUBLE_EQ(read("direct.often_always", "everyone", answers), 50);
  EXPECT_NEAR(read("direct.often_always", "survey_mix", answers), 100 * (.071 + .087), 1e-12);
  // among women: .087 of the country's women alone, half of those with others
  EXPECT_NEAR(read("direct.often_always", "survey_mix.female", answers),
              100 * .087 / (.087 + .842 / 2), 1e-12);
}

TEST(ReadAnswers, ComparesThoseWithoutAConfidantToThoseWith) {
  std::vector<Respondent> answers;
  for (int k = 0; k < 10; ++k) {
    answers.push_back(person(true, false, k < 6, false));
    answers.push_back(person(true, false, k < 2, true));
  }
  EXPECT_DOUBLE_EQ(read("ratio.direct", "everyone", answers), 3);
  EXPECT_DOUBLE_EQ(read("ratio.ucla", "female", answers), 3);
  EXPECT_TRUE(std::isnan(read("ratio.direct", "male", answers)));
}

TEST(ReadAnswers, FindsTheGreatestDistanceFromThePublishedMeetings) {
  std::vector<Respondent> answers{person(true, false, false)};
  answers[0].meets = ContactCategory::four_or_more;
  EXPECT_NEAR(read("meets.ks", "everyone", answers), 1 - 16.3 / 94.2, 3e-3);
  answers[0].meets = ContactCategory::never;
  EXPECT_NEAR(read("meets.ks", "everyone", answers), 1 - 9.2 / 94.2, 1e-9);
}

}  // namespace
}  // namespace engawa
