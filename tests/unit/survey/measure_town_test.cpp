#include "sim/survey/measure_town.hpp"

#include <gtest/gtest.h>

#include <cmath>

#include "tests/support/survey_world.hpp"

namespace engawa::testing {
namespace {
const Parallel& one() {
  static const Parallel parallel(1);
  return parallel;
}

/// Neighbours' ties of every strength between households, so that follow-ups have something to see.
World make_tied_world() {
  World world = make_survey_world(360);
  tie_households(world);
  for (std::uint32_t k = 0; k < world.residents.size(); k += 3) {  // some have nobody close outside
    world.residents.pool[ResidentId(k)] = {0, 0, 0, 0};
    world.residents.pool_factor[ResidentId(k)] = {0, 0, 0, 0};
  }
  std::vector<NewTie> fresh;
  for (std::uint32_t k = 0; k + 40 < world.residents.size(); k += 2) {
    fresh.push_back({ResidentId(k), ResidentId(k + 37), TieKind::friendship,
                     .05F + .9F * static_cast<float>(k % 20) / 20});
  }
  add_ties(world.ties, fresh, world.residents.size(), world.week);
  return world;
}

std::vector<Question> all_questions() {
  std::vector<Question> questions;
  for (const auto& measure : survey_measures()) questions.push_back({std::string(measure.name)});
  return questions;
}

TEST(MeasureTown, AnswersEveryMeasureTheSameOnAnyNumberOfThreads) {
  const auto questions = all_questions();
  const std::vector<SurveyPlan> plans{{}, {4000, .6, -.2, 1}};
  const Parallel three(3);
  const auto alone = measure_town_by_plans(make_tied_world(), questions, plans, one());
  const auto together = measure_town_by_plans(make_tied_world(), questions, plans, three);
  for (std::size_t p = 0; p < plans.size(); ++p) {
    for (std::size_t k = 0; k < questions.size(); ++k) {
      const bool no_hub = questions[k].measure.starts_with("books.");  // the town has none
      EXPECT_EQ(std::isnan(alone[p][k]), no_hub) << questions[k].measure;
      if (!no_hub) {
        EXPECT_EQ(alone[p][k], together[p][k]) << questions[k].measure;
      }
    }
  }
}

TEST(MeasureTown, GivesOneOfSeveralPlansWhatItWouldGiveAlone) {
  const auto questions = all_questions();
  const std::vector<SurveyPlan> plans{{}, {200, 1, 0, 0}, {200, 1, 0, 1}};
  const auto all = measure_town_by_plans(make_tied_world(), questions, plans, one());
  const auto second = measure_town(make_tied_world(), questions, plans[1], one());
  EXPECT_EQ(all[1].front(), second.front());
  EXPECT_NE(all[1].front(), all[2].front());
  EXPECT_NE(all[0].front(), all[1].front());
}

TEST(MeasureTown, LeavesRegistersAndTrialsUntouchedBySampling) {
  const std::vector<Question> questions{{"registry.residents"}, {"trial.calls"}, {"direct.any"}};
  const std::vector<SurveyPlan> plans{{}, {50, .5, 0, 3}};
  const auto answers = measure_town_by_plans(make_tied_world(), questions, plans, one());
  EXPECT_EQ(answers[0][0], answers[1][0]);
  EXPECT_EQ(answers[0][1], answers[1][1]);
  EXPECT_NE(answers[0][2], answers[1][2]);
}

// A town of nobody would fail if a year were lived or counted.
TEST(MeasureTown, LivesNothingForFormulas) {
  const std::vector<Question> questions{{"hours.friend"}, {"hours.casual_friend"}};
  const World nobody;
  const double eta = nobody.parameters.contact.growth_per_hour;
  const auto hours = measure_town(nobody, questions, {}, one());
  EXPECT_NEAR(hours[0], -std::log(.51) / eta, 1e-9);
  EXPECT_NEAR(hours[1], -std::log(.69) / eta, 1e-9);
}

TEST(MeasureTown, CallsMakeTheCalledLessLonely) {
  World world = make_tied_world();
  for_each_present(world, [&](ResidentId who, int) { world.residents.health[who] = .6F; });
  const std::vector<Question> questions{{"trial.calls"}};
  EXPECT_LT(measure_town(world, questions, {}, one())[0], 0);
}

TEST(MeasureTown, RefusesQuestionsThatItDoesNotKnow) {
  const std::vector<Question> questions{{"direct.alwys"}};
  EXPECT_THROW(static_cast<void>(measure_town(World{}, questions, {}, one())), InputError);
}

}  // namespace
}  // namespace engawa::testing
