#include "sim/survey/question.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>

namespace engawa {
namespace {
using ::testing::HasSubstr;

std::string refusal_of(const Question& question) {
  try {
    require_question(question, {"mine.toml", 7, 3});
  } catch (const InputError& error) {
    return error.in(Language::english);
  }
  return "accepted";
}

TEST(SurveyMeasures, HaveUniqueNamesUnitsAndTitlesInBothLanguages) {
  std::set<std::string_view> names;
  for (const auto& measure : survey_measures()) {
    EXPECT_TRUE(names.insert(measure.name).second) << measure.name;
    EXPECT_FALSE(measure.unit.empty()) << measure.name;
    EXPECT_FALSE(measure.title.ja.empty()) << measure.name;
    EXPECT_FALSE(measure.title.en.empty()) << measure.name;
  }
  EXPECT_GE(names.size(), 30U);
}

TEST(SurveyMeasures, AreFoundByName) {
  ASSERT_NE(find_survey_measure("ties.weak_gone"), nullptr);
  EXPECT_EQ(find_survey_measure("ties.weak_gone")->instrument, Instrument::follow_up);
  EXPECT_EQ(find_survey_measure("ties.weak"), nullptr);
}

TEST(RequireQuestion, AcceptsEveryMeasureOfEverybody) {
  for (const auto& measure : survey_measures())
    EXPECT_EQ(refusal_of({std::string(measure.name), "everyone"}), "accepted");
}

TEST(RequireQuestion, AcceptsPartsInAnyOrder) {
  EXPECT_EQ(refusal_of({"ucla.10_12", "alone.female"}), "accepted");
  EXPECT_EQ(refusal_of({"ucla.10_12", "age16_29.female.alone.not_employed.no_confidant"}),
            "accepted");
  EXPECT_EQ(refusal_of({"direct.any", "survey_mix.age65"}), "accepted");
}

TEST(RequireQuestion, NamesThePlaceAndTheNearestName) {
  EXPECT_EQ(refusal_of({"direct.often", "everyone"}).substr(0, 13), "mine.toml:7:3");
  EXPECT_THAT(refusal_of({"ucla.10_13", "everyone"}), HasSubstr("did you mean 'ucla.10_12'"));
  EXPECT_THAT(refusal_of({"ucla.10_12", "femal"}), HasSubstr("did you mean 'female'"));
  EXPECT_THAT(refusal_of({"ucla.10_12", "female..alone"}), HasSubstr("unknown group ''"));
  EXPECT_THAT(refusal_of({"ucla.10_12", ""}), HasSubstr("unknown group ''"));
  EXPECT_THAT(refusal_of({"ucla.10_12", "everyone.female"}), HasSubstr("unknown group 'everyone'"));
}

TEST(RequireQuestion, RefusesAgesThatAreNotAsked) {
  EXPECT_THAT(refusal_of({"direct.any", "age6_17"}), HasSubstr("people of 16 and over"));
  EXPECT_THAT(refusal_of({"direct.any", "age40_30"}), HasSubstr("wrong ages"));
  EXPECT_THAT(refusal_of({"direct.any", "age4x"}), HasSubstr("unknown group 'age4x'"));
}

TEST(RequireQuestion, RefusesTwoPartsOfOneSort) {
  EXPECT_THAT(refusal_of({"direct.any", "female.male"}), HasSubstr("two parts of one sort"));
  EXPECT_THAT(refusal_of({"direct.any", "age65.age75"}), HasSubstr("leave out 'age75'"));
}

TEST(RequireQuestion, RefusesGroupsOfRegistersAndRatiosWithinOneHalf) {
  EXPECT_THAT(refusal_of({"registry.births", "female"}), HasSubstr("not known by group"));
  EXPECT_THAT(refusal_of({"ratio.direct", "confidant.female"}), HasSubstr("leave out confidant"));
}

}  // namespace
}  // namespace engawa
