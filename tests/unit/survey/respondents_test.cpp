#include "sim/survey/respondents.hpp"

#include <gtest/gtest.h>

#include "tests/support/survey_world.hpp"

namespace engawa::testing {
namespace {
std::vector<Respondent> sample_of(const World& world, const SurveyPlan& plan) {
  return ask_sample(world, ask_everybody(world, {}), lives_asked(world), plan);
}

std::vector<double> scores_of(const std::vector<Respondent>& answers) {
  std::vector<double> scores;
  for (const auto& who : answers) scores.push_back(who.ucla_score);
  return scores;
}

TEST(AskEverybody, AsksThoseOfSixteenAndOverWithWholeChances) {
  const World world = make_survey_world(900);
  const auto answers = ask_everybody(world, {});
  EXPECT_EQ(answers.size(), lives_asked(world).size());
  for (const auto& who : answers) {
    EXPECT_GE(who.age, kSurveyAge);
    double direct = 0, ucla = 0;
    for (const double share : who.direct) direct += share;
    for (const double share : who.ucla) ucla += share;
    EXPECT_NEAR(direct, 1, 1e-9);
    EXPECT_NEAR(ucla, 1, 1e-9);
  }
}

TEST(AskEverybody, TellsWhoTookPartAndWhoHasSomebodyClose) {
  World world = make_small_world(18);
  auto& r = world.residents;
  r.pool[ResidentId(0U)] = {0, 0, 9, 9};  // colleagues and online ties are no confidants
  r.pool[ResidentId(1U)] = {0, .5F, 0, 0};
  YearBook year;
  year.took_part.insert(r.life[ResidentId(0U)]);
  const auto answers = ask_everybody(world, year);
  EXPECT_FALSE(answers[0].confidant);
  EXPECT_TRUE(answers[0].took_part);
  EXPECT_TRUE(answers[0].alone);
  EXPECT_TRUE(answers[1].confidant);
  EXPECT_FALSE(answers[1].took_part);
}

TEST(AskSample, GivesTheSamePeopleTheSameAnswersAndOtherWavesOthers) {
  const World world = make_survey_world(900);
  const SurveyPlan plan{500, .6, -.3, 4};
  const auto once = scores_of(sample_of(world, plan));
  EXPECT_EQ(once, scores_of(sample_of(world, plan)));
  EXPECT_NE(once, scores_of(sample_of(world, {500, .6, -.3, 5})));
}

TEST(AskSample, GivesEachAnswerOnceAndBandsThatFitTheScore) {
  const auto answers = sample_of(make_survey_world(900), {3000, 1, 0, 0});
  EXPECT_NEAR(double(answers.size()), 3000, 4 * std::sqrt(3000));
  for (const auto& who : answers) {
    EXPECT_EQ(std::ranges::count(who.direct, 1.0), 1);
    EXPECT_EQ(std::ranges::count(who.direct, 0.0), 4);
    const std::size_t band = who.ucla_score < 4    ? 0
                             : who.ucla_score < 7  ? 1
                             : who.ucla_score < 10 ? 2
                                                   : 3;
    EXPECT_EQ(who.ucla[band], 1);
    EXPECT_GE(who.ucla_score, 3);
    EXPECT_LE(who.ucla_score, 12);
  }
}

TEST(AskSample, OfAnEmptyTownIsEmpty) {
  EXPECT_TRUE(ask_sample(World{}, {}, {}, {100, 1, 0, 0}).empty());
}

}  // namespace
}  // namespace engawa::testing
