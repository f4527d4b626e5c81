#include "sim/town/area_counts.hpp"

#include <gtest/gtest.h>

#include "sim/town/plain_town.hpp"

namespace engawa {
namespace {
struct Fitted {
  TownPlan plan = read_town(ENGAWA_SOURCE_DIR "/scenarios/towns/musashi-shinjo.toml");
  AgeProfile profile = profile_of(plan.ages);
  std::vector<Archetype> archetypes = household_archetypes(Parameters{}.population, profile);
};

TEST(FitArea, MeetsEveryMarginOfEveryAreaToOneInTenThousand) {
  const Fitted town;
  for (const auto& area : town.plan.areas) {
    const Fit fit = fit_area(town.plan, area, town.profile, town.archetypes);
    EXPECT_LE(fit.worst, kFitTolerance) << area.name;
    EXPECT_LE(fit.sweeps, kFitSweeps) << area.name;
    EXPECT_GE(fit.weights.minCoeff(), 0.0) << area.name;
  }
}

// The wrong model: stopping after one sweep, as if the margins did not disturb each other.
TEST(FitArea, OneSweepIsNotEnough) {
  const Fitted town;
  const auto& area = town.plan.areas.front();
  const auto contributions = contributions_of(town.archetypes);
  Eigen::VectorXd seed(static_cast<Eigen::Index>(town.archetypes.size()));
  for (Eigen::Index t = 0; t < seed.size(); ++t) {
    seed[t] = 1000 * town.archetypes[static_cast<std::size_t>(t)].weight;
  }
  const auto margins = margins_of(area, town.profile);
  EXPECT_GT(fit_weights(seed, contributions, margins, kFitTolerance, 1).worst, 0.01);
  EXPECT_LE(fit_weights(seed, contributions, margins, kFitTolerance, kFitSweeps).worst,
            kFitTolerance);
}

TEST(FitWeights, GivesTheKnownAnswerOfATwoByTwoTable) {
  // rows 30/70, columns 40/60, seed of ones: the product of the margins
  Eigen::MatrixXd contributions = Eigen::MatrixXd::Zero(4, 4);
  for (Eigen::Index cell = 0; cell < 4; ++cell) {
    contributions(cell, cell / 2) = 1;
    contributions(cell, 2 + cell % 2) = 1;
  }
  Eigen::VectorXd margins(4);
  margins << 30, 70, 40, 60;
  const Fit fit = fit_weights(Eigen::VectorXd::Ones(4), contributions, margins, 1e-9, 50);
  EXPECT_NEAR(fit.weights[0], 12, 1e-6);
  EXPECT_NEAR(fit.weights[3], 42, 1e-6);
}

TEST(Integerise, KeepsTotalsAndNeverMovesAWeightByOneOrMore) {
  const Fitted town;
  const auto& area = town.plan.areas.front();
  const Fit fit = fit_area(town.plan, area, town.profile, town.archetypes);
  const auto counts = integerise(fit.weights, town.archetypes, Draws(3), 17);
  int singles = 0, all = 0;
  for (std::size_t t = 0; t < counts.size(); ++t) {
    EXPECT_LT(std::abs(counts[t] - fit.weights[static_cast<Eigen::Index>(t)]), 1.0);
    all += counts[t];
    if (town.archetypes[t].kind == HouseholdKind::single) singles += counts[t];
  }
  EXPECT_NEAR(all, area.households, 1.01);
  EXPECT_NEAR(singles, area.single_households, 0.51);
}

TEST(FitArea, RefusesMarginsThatContradictEachOther) {
  TownPlan plan = make_plain_town(2500);
  plan.areas[0].single_households = plan.areas[0].households * 0.98;  // 2 % hold all the rest
  const auto profile = profile_of(plan.ages);
  const auto archetypes = household_archetypes(Parameters{}.population, profile);
  EXPECT_ANY_THROW((void)fit_area(plan, plan.areas[0], profile, archetypes));
}
}  // namespace
}  // namespace engawa
