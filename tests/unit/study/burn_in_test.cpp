// The equilibrium test of the burn-in must pass a settled town, fail a drifting one, and not take
// the seasons for a drift.
#include "sim/study/burn_in.hpp"

#include <gtest/gtest.h>

#include <cmath>

#include "sim/core/draws.hpp"
#include "sim/core/elementary.hpp"

namespace engawa {
namespace {

/// Two years in which every quantity is about 10, with sd 1 of loneliness.
std::vector<TestedValues> history_of(double yearly_drift, double season, double noise,
                                     std::uint64_t seed = 1) {
  const Draws draws(seed);
  std::vector<TestedValues> history;
  for (std::uint32_t week = 0; week < kDriftWeeks; ++week) {
    TestedValues values{};
    values.fill(10.0);
    values[std::size_t(Tested::sd_loneliness)] = 1.0;
    for (std::size_t k = 0; k < kTested; ++k) {
      values[k] += yearly_drift * week / 52.0 + season * std::sin(week * 2 * M_PI / 52) +
                   noise * normal_quantile(draws.at(1, week, k).u());
    }
    history.push_back(values);
  }
  return history;
}

TEST(EquilibriumTest, PassesATownThatStandsStill) {
  for (const auto& drift : test_equilibrium(history_of(0, 0, 0))) {
    EXPECT_TRUE(drift.settled());
    EXPECT_NEAR(drift.yearly_change, 0, 1e-12);
  }
}

TEST(EquilibriumTest, MeasuresTheDriftThatIsThere) {
  for (const auto& drift : test_equilibrium(history_of(0.3, 0, 0))) {
    EXPECT_NEAR(drift.yearly_change, 0.3, 1e-9);
    EXPECT_NEAR(drift.standard_error, 0, 1e-9);
    EXPECT_FALSE(drift.settled());  // 3 % of the level, 30 % of an SD
  }
}

TEST(EquilibriumTest, AllowsOnePercentOfTheLevel) {
  for (const auto& drift : test_equilibrium(history_of(0.09, 0, 0))) {
    const bool loneliness =
        drift.quantity == Tested::mean_loneliness || drift.quantity == Tested::sd_loneliness;
    EXPECT_EQ(drift.settled(), !loneliness);  // .09 is under 1 % of 10, but over .02 SD
  }
}

TEST(EquilibriumTest, DoesNotTakeSeasonsForADrift) {
  // A plain least-squares line through two such years has a slope of -.9 a year.
  for (const auto& drift : test_equilibrium(history_of(0, 2.0, 0))) {
    EXPECT_NEAR(drift.yearly_change, 0, 1e-9);
    EXPECT_TRUE(drift.settled());
  }
}

TEST(EquilibriumTest, SeesADriftThroughNoiseAndSeldomImaginesOne) {
  int missed = 0, imagined = 0;
  constexpr int kTowns = 100;
  for (int town = 0; town < kTowns; ++town) {
    const auto volunteers = std::size_t(Tested::volunteers);
    missed += test_equilibrium(history_of(0.6, 0, 0.5, std::uint64_t(town)))[volunteers].settled();
    imagined += !test_equilibrium(history_of(0, 0, 0.5, std::uint64_t(town)))[volunteers].settled();
  }
  EXPECT_LE(missed, 2);     // .6 is five standard errors beyond the limit of .1
  EXPECT_LE(imagined, 10);  // at most 5 % by design, fewer because of the limit
}

TEST(EquilibriumTest, LooksOnlyAtTheLastTwoYears) {
  auto history = history_of(5.0, 0, 0);
  const auto calm = history_of(0, 0, 0);
  history.insert(history.end(), calm.begin(), calm.end());
  for (const auto& drift : test_equilibrium(history)) EXPECT_TRUE(drift.settled());
}

TEST(EquilibriumTest, TellsEveryQuantityInBothLanguages) {
  const auto drifts = test_equilibrium(history_of(0.3, 0, 0));
  EXPECT_NE(describe_drifts(drifts, Language::english).find("visits a week: level 10.3"),
            std::string::npos);
  EXPECT_NE(describe_drifts(drifts, Language::japanese).find("まだ動いている"), std::string::npos);
}

TEST(BeginStudy, ClearsWhatIsCountedSinceTheStudyBegan) {
  World world;
  world.week = 260;
  const ResidentId who = add_row(world);
  world.residents.flags[who] = kPresent | kReached | kNewTieEver | kFemale;
  world.residents.visits_in_study[who] = 7;
  begin_study(world);
  EXPECT_EQ(world.study_start, 260);
  EXPECT_EQ(world.residents.flags[who], std::uint32_t(kPresent | kFemale));
  EXPECT_EQ(world.residents.visits_in_study[who], 0U);
}

TEST(MeasureTested, CountsPeopleTiesAndVisits) {
  World world;
  world.week = 52 * 40;
  const ResidentId one = add_row(world), other = add_row(world), child = add_row(world),
                   gone = add_row(world);
  for (const auto who : {one, other, child}) world.residents.flags[who] = kPresent;
  world.residents.birth_week[child] = 52 * 35;
  world.residents.loneliness[one] = 1.0F;
  world.residents.loneliness[other] = 3.0F;
  world.residents.loneliness[child] = 99.0F;
  world.residents.loneliness[gone] = 99.0F;
  world.residents.volunteer[one] = VolunteerStage::volunteer;
  std::vector<NewTie> ties{{one, other, TieKind::friendship, 0.8F},
                           {one, child, TieKind::household, 0.9F}};
  add_ties(world.ties, ties, world.residents.size(), world.week);
  world.events.visits = {{one, HubId(0), 3, true, false}, {other, HubId(0), 3, false, false}};

  const TestedValues values = measure_tested(world);
  EXPECT_DOUBLE_EQ(values[std::size_t(Tested::mean_loneliness)], 2.0);
  EXPECT_DOUBLE_EQ(values[std::size_t(Tested::sd_loneliness)], 1.0);
  EXPECT_DOUBLE_EQ(values[std::size_t(Tested::friends)], 2.0 / 3.0);
  EXPECT_FLOAT_EQ(float(values[std::size_t(Tested::friend_strength)]), 0.8F);
  EXPECT_DOUBLE_EQ(values[std::size_t(Tested::close_ties)], 4.0 / 3.0);
  EXPECT_DOUBLE_EQ(values[std::size_t(Tested::volunteers)], 1.0);
  EXPECT_DOUBLE_EQ(values[std::size_t(Tested::visits)], 1.0);
}

}  // namespace
}  // namespace engawa
