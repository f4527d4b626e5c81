#include "sim/study/uncertainty_points.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "sim/study/ensemble_member.hpp"
#include "tests/unit/study/sweep_fixture.hpp"

namespace engawa::testing {
namespace {
using ::testing::ElementsAre;

Ensemble ensemble_of(std::size_t members) {
  Ensemble out;
  out.file = "set.toml";
  out.parameters = {"attendance.habit", "loneliness.neighbours"};
  out.best = {2.2, .03};
  for (std::size_t k = 0; k < members; ++k) out.members.push_back({1 + .1 * double(k), .02});
  return out;
}

TEST(SpreadMembers, TakesThemEvenlyOverTheFile) {
  EXPECT_THAT(spread_members(ensemble_of(10), 5), ElementsAre(1, 3, 5, 7, 9));
  EXPECT_THAT(spread_members(ensemble_of(3), 5), ElementsAre(0, 1, 2));
}

TEST(ChooseMember, CountsFromOne) {
  const Ensemble ensemble = ensemble_of(3);
  EXPECT_EQ(choose_member(ensemble, "best", {}).front().second, 2.2);
  EXPECT_EQ(choose_member(ensemble, "3", {}).front().second, 1.2);
  for (const std::string wrong : {"0", "4", "", "-1", "1x", "Best"})
    EXPECT_THROW((void)choose_member(ensemble, wrong, {"--member"}), InputError) << wrong;
}

TEST(PlanUncertainty, LeavesTheStudysOwnWhereAPointSetsNothing) {
  const SweptFolder folder;
  const StudyPlan study = read_study(folder.study(), {{}, 2, {"attendance.habit=1.5"}, {}});
  const Ensemble ensemble = ensemble_of(4);
  const auto plan =
      plan_uncertainty(study, &ensemble, 2, {*find_structure("S3"), *find_structure("S7")}, "out");
  EXPECT_THAT(plan.sweep.parameters,
              ElementsAre("attendance.habit", "loneliness.neighbours", "session.direct_effect"));
  EXPECT_THAT(plan.sweep.values, ElementsAre(ElementsAre(1.5, .05, 1), ElementsAre(1.1, .02, 1),
                                             ElementsAre(1.3, .02, 1), ElementsAre(1.5, 0, 1),
                                             ElementsAre(1.5, .05, 0)));
  EXPECT_EQ(plan.members, 2U);
  EXPECT_EQ(digest_of_study(plan_of_point(plan.sweep, 0)), digest_of_study(study));
}

TEST(PlanUncertainty, CrossesEachMemberWithWhatCounts) {
  const SweptFolder folder;
  const StudyPlan study = read_study(folder.study(), {{}, 2, {"attendance.habit=1.5"}, {}});
  const Ensemble ensemble = ensemble_of(2);
  const auto plan = plan_uncertainty(
      study, &ensemble, 2, {*find_structure("S1"), *find_structure("S3"), *find_structure("S7")},
      "out", true);
  EXPECT_EQ(plan.crossed, 4U);  // S1 is a demonstration
  ASSERT_EQ(plan.sweep.values.size(), 1U + 2 + 3 + 4);
  const auto at = [&](std::size_t point, const std::string& name) {
    const auto place = std::ranges::find(plan.sweep.parameters, name);
    return plan.sweep.values.at(point).at(std::size_t(place - plan.sweep.parameters.begin()));
  };
  EXPECT_EQ(at(6, "attendance.habit"), 1);
  EXPECT_EQ(at(6, "loneliness.neighbours"), 0);  // the structure prevails over the member
  EXPECT_EQ(at(7, "loneliness.neighbours"), .02);
  EXPECT_EQ(at(7, "session.direct_effect"), 0);
  EXPECT_EQ(at(9, "attendance.habit"), 1.1);
  EXPECT_EQ(at(9, "session.direct_effect"), 0);
  EXPECT_EQ(at(9, "attendance.slot_hazard"), at(0, "attendance.slot_hazard"));
}

// Each layer alone keeps the direction; only the second member with S7 turns it round. Points:
// reference, two members, S7, and both members with S7.
TEST(FindUncertainty, WhatOnlyBothTogetherTurnRoundIsNotRobust) {
  const SweptFolder folder;
  const StudyPlan study = read_study(folder.study(), {{}, 2, {}, {}});
  const Ensemble ensemble = ensemble_of(2);
  const std::array<double, 6> factor{1, 2, 3, .5, 1, -4};
  SweepTable table{{{"visits", "total"}}, {}};
  for (std::size_t point = 0; point < factor.size(); ++point) {
    for (std::uint64_t seed = 1; seed <= 2; ++seed) {
      table.rows.push_back({point, "baseline", seed, {100}});
      table.rows.push_back({point, "evening", seed, {100 + factor[point] * 2 * double(seed)}});
    }
  }
  std::vector<std::string> missing;
  SweepTable uncrossed = table;
  std::erase_if(uncrossed.rows, [](const auto& row) { return row.point > 3; });
  const auto alone = find_uncertainty(
      plan_uncertainty(study, &ensemble, 2, {*find_structure("S7")}, "out"), uncrossed, missing);
  EXPECT_TRUE(alone.effects.at(0).robust);
  EXPECT_TRUE(std::isnan(alone.effects[0].crossed_low));
  const auto found = find_uncertainty(
      plan_uncertainty(study, &ensemble, 2, {*find_structure("S7")}, "out", true), table, missing);
  const LayeredEffect& effect = found.effects.at(0);
  EXPECT_EQ(effect.crossed, 2U);
  EXPECT_EQ(effect.crossed_same_sign, 1U);
  EXPECT_EQ(effect.asked(), 5U);
  EXPECT_EQ(effect.agreeing(), 4U);
  EXPECT_FALSE(effect.robust);
  EXPECT_EQ(effect.parameter_low, alone.effects[0].parameter_low);  // layers stay apart
  EXPECT_LT(effect.crossed_low, 0);
  EXPECT_GT(effect.crossed_high, 6);
  EXPECT_EQ(found.rankings.at(0).agreement, .8);
}

// Differences 2 and 4 at the reference, doubled by the one member, turned round by S7.
TEST(FindUncertainty, TellsTheLayersApart) {
  const SweptFolder folder;
  const StudyPlan study = read_study(folder.study(), {{}, 2, {}, {}});
  const Ensemble ensemble = ensemble_of(1);
  const auto plan =
      plan_uncertainty(study, &ensemble, 20, {*find_structure("S1"), *find_structure("S7")}, "out");
  SweepTable table{{{"visits", "total"}, {"isolated", "total"}}, {}};
  const std::array<double, 4> factor{1, 2, 50, -1};  // S1 is shown and not counted
  for (std::size_t point = 0; point < 4; ++point) {
    for (std::uint64_t seed = 1; seed <= 2; ++seed) {
      table.rows.push_back({point, "baseline", seed, {100, 5}});
      table.rows.push_back(
          {point, "evening", seed, {100 + factor[point] * 2 * double(seed), std::nan("")}});
    }
  }
  std::vector<std::string> missing;
  const Uncertainty found = find_uncertainty(plan, table, missing);
  EXPECT_THAT(missing, ElementsAre("isolated evening"));
  ASSERT_EQ(found.effects.size(), 1U);
  const LayeredEffect& effect = found.effects[0];
  EXPECT_EQ(effect.seeds.mean, 3);
  EXPECT_EQ(effect.members_same_sign, 1U);
  EXPECT_EQ(effect.structures.at(1).name, "S7");
  EXPECT_EQ(effect.structures[1].effect.mean, -3);
  EXPECT_EQ(effect.asked(), 2U);
  EXPECT_FALSE(effect.robust);
  EXPECT_THAT(found.rankings.at(0).variants, ElementsAre("evening", "baseline"));
  EXPECT_EQ(found.rankings[0].agreement, .5);
  EXPECT_EQ(found.ensemble_file, "set.toml");
}

}  // namespace
}  // namespace engawa::testing
