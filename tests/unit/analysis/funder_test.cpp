#include "analysis/funder.hpp"

#include <gmock/gmock.h>

#include "analysis/funder_text.hpp"

namespace engawa {
namespace {
using ::testing::HasSubstr;
using ::testing::Not;

constexpr std::size_t kSeeds = 4;

/// The same change in every seed but for a little.
Pairs pairs_of(double base, double change) {
  Pairs pairs;
  for (std::size_t k = 0; k < kSeeds; ++k) {
    const double wobble = 1 + .01 * (double(k) - 1.5);
    pairs.base.push_back(base), pairs.variant.push_back(base + change * wobble);
  }
  return pairs;
}
/// A change of either sign, about zero.
Pairs unsure(double base) {
  return {{base, base, base, base}, {base + 2, base - 2, base + 1, base - 1}};
}

/// A hundred more people came, fifty of them working people of 30-49, who are a tenth of the town;
/// spending rose by a million yen, visits by a thousand.
PairedVariant evening() {
  PairedVariant variant;
  variant.name = "evening", variant.ja = "夜間", variant.en = "Evenings";
  variant.numbers[{"reach", "total", Over::end}] = pairs_of(300, 100);
  variant.numbers[{"reach", "age30_49.employed", Over::end}] = pairs_of(20, 50);
  variant.numbers[{"reach", "age75.not_working", Over::end}] = unsure(80);
  variant.numbers[{"reach", "female", Over::end}] = pairs_of(150, 20);
  variant.numbers[{"visits", "total", Over::whole}] = pairs_of(5'000, 1'000);
  variant.numbers[{"new_ties", "total", Over::whole}] = pairs_of(600, 40);
  variant.numbers[{"needs_met", "total", Over::whole}] = unsure(900);
  variant.numbers[{"hub_spending", "total", Over::end}] = pairs_of(60e6, 1e6);
  variant.numbers[{"institution_yen", "total", Over::whole}] = pairs_of(9e6, -.2e6);
  variant.numbers[{"often_always", "total", Over::last_year}] = unsure(.04);
  variant.numbers[{"quits", "total", Over::whole}] = pairs_of(10, 5);
  variant.numbers[{"regulars", "total", Over::end}] = pairs_of(50, 8);
  variant.lonely_years = pairs_of(500, -3), variant.lonely_people = unsure(100);
  for (const auto* group : {"total", "age30_49.employed", "age75.not_working", "female"}) {
    const double share = group == std::string("total")    ? 1
                         : group == std::string("female") ? .5
                                                          : .1;
    variant.population_share[group] = std::vector<double>(kSeeds, share);
  }
  for (std::size_t k = 0; k < kSeeds; ++k) {
    CohortPair pair;
    pair.in_both = 1'000, pair.worse = 30 + double(k), pair.better = 50;
    pair.reached_base = 300, pair.reached_variant = 390 + double(k);
    pair.lonely_base = 60, pair.lonely_variant = 70, pair.lonely_share = .25;
    pair.only_variant = 110, pair.only_base = 20;
    variant.cohorts.push_back(pair);
  }
  variant.actions.push_back({"open",
                             "opening_hours",
                             "room",
                             "開室時間",
                             "Other opening hours",
                             {"visits", "needs_met"},
                             {"often_always", "regulars"},
                             1});
  return variant;
}

VariantFindings answered() {
  VariantFindings findings;
  findings.name = "evening", findings.ja = "夜間", findings.en = "Evenings";
  answer_funder(evening(), findings);
  return findings;
}

const GroupReach& reach_of(const VariantFindings& findings, std::string_view group) {
  for (const auto& row : findings.reach) {
    if (row.reach.group == group) return row;
  }
  throw std::out_of_range(std::string(group));
}

// A wrong version would divide by the share of those who came before, or of all who come.
TEST(WhomItReached, IsToldAsAShareOfTheChangeOverTheShareOfThePeople) {
  const VariantFindings findings = answered();
  EXPECT_NEAR(reach_of(findings, "age30_49.employed").ratio.mean, .5 / .1, 1e-9);
  EXPECT_NEAR(reach_of(findings, "female").ratio.mean, .2 / .5, 1e-9);
  EXPECT_LT(reach_of(findings, "female").ratio.high, 1);
  EXPECT_NEAR(reach_of(findings, "loneliest").ratio.mean, 10 / .25 / 91.5, 1e-9);
}

TEST(WhomItReached, NamesThoseWhomItDidNot) {
  const std::string text = tell_funder(answered(), Language::english);
  const auto list = text.substr(text.find("Not reached"));
  const auto line = list.substr(0, list.find('\n'));
  EXPECT_THAT(line, HasSubstr("75+, not working"));
  EXPECT_THAT(line, Not(HasSubstr("30-49, employed")));
}

TEST(WhomItReached, IsToldAsALossIfFewerCame) {
  PairedVariant variant = evening();
  for (auto& [quantity, pairs] : variant.numbers) {
    if (quantity.measure == "reach") std::swap(pairs.base, pairs.variant);
  }
  VariantFindings findings;
  answer_funder(variant, findings);
  EXPECT_THAT(tell_funder(findings, Language::english),
              HasSubstr("Lost more than their share of the people: 30-49, employed (5.00 times)"));
}

TEST(WhatItCost, IsYenForOneMore) {
  const VariantFindings findings = answered();
  ASSERT_EQ(findings.yen_per.size(), 6U);
  EXPECT_NEAR(findings.yen_per[0].ratio.mean, 1'000, 1e-6);   // visit
  EXPECT_NEAR(findings.yen_per[1].ratio.mean, 10'000, 1e-6);  // person
  EXPECT_NEAR(findings.yen_per[2].ratio.mean, 50'000, 1e-6);  // tie: two ends make one
  EXPECT_FALSE(has_interval(findings.yen_per[3].ratio));
  EXPECT_NEAR(findings.yen_per[4].ratio.mean, 1e6 / 8, 1e-6);  // regular
  EXPECT_NEAR(findings.yen_per[5].ratio.mean, 1e6 / 3, 1e-6);  // lonely year averted: fewer is more
  EXPECT_THAT(tell_funder(findings, Language::english),
              HasSubstr("yen per need met: cannot be told"));
}

TEST(WhatItCost, SetsWhatInstitutionsAreSparedAgainstIt) {
  const auto findings = answered();
  EXPECT_NEAR(findings.costs.back().difference.mean, .8e6, 1e-3);
}

TEST(WhatChanged, TellsWhoIsWorseOff) {
  const auto findings = answered();
  EXPECT_NEAR(findings.worse_share, .0315, 1e-9);
  EXPECT_LT(findings.worse_less_better.high, 0);
}

TEST(Expectations, TellWhatMovedAndWhatDidNot) {
  const std::string text = tell_funder(answered(), Language::english);
  EXPECT_THAT(text, HasSubstr("Moved: Visits to hubs +1000"));
  EXPECT_THAT(text, HasSubstr("Should move, but cannot be told to: Needs met"));
  EXPECT_THAT(text, HasSubstr("Left alone, as it should be: Lonely: often or always"));
  EXPECT_THAT(text, HasSubstr("Moved although it should not: Regulars"));
}

TEST(Expectations, OfAnActionOfStrengthZeroAreNone) {
  PairedVariant variant = evening();
  variant.actions[0].strength = 0;
  VariantFindings findings;
  answer_funder(variant, findings);
  EXPECT_TRUE(findings.should_move.empty());
  EXPECT_TRUE(findings.should_stay.empty());
}

TEST(Harms, AreToldIfTheyCanBeToldFromZeroAndAreForTheWorse) {
  const VariantFindings findings = answered();
  for (const auto& harm : findings.harms) {
    EXPECT_EQ(harm.done, harm.finding.measure == "quits") << harm.finding.en;
  }
  PairedVariant fewer = evening();
  fewer.numbers[{"quits", "total", Over::whole}] = pairs_of(10, -5);
  VariantFindings spared;
  answer_funder(fewer, spared);
  EXPECT_THAT(tell_funder(spared, Language::english), HasSubstr("No change for the worse"));
}

TEST(WhatElse, StandsSideBySideAndSaysWhereNoOrderCanBeTold) {
  StudyFindings study;
  study.variants = {answered(), answered()};
  study.variants[1].en = "Second site";
  const std::string same = tell_alternatives(study, Language::english);
  EXPECT_THAT(same, HasSubstr("Intervals overlap, so no order can be told, for: visit;"));
  study.variants[1].per_million[0].ratio = {10, 9, 11, kSeeds};
  EXPECT_THAT(tell_alternatives(study, Language::english),
              HasSubstr("no order can be told, for: newly reached person;"));
  study.variants.pop_back();
  EXPECT_THAT(tell_alternatives(study, Language::japanese), HasSubstr("案が一つしかありません"));
}

TEST(ATwinTown, IsSaidToBeTheSame) {
  PairedVariant variant = evening();
  for (auto& [quantity, pairs] : variant.numbers) pairs.variant = pairs.base;
  variant.lonely_years.variant = variant.lonely_years.base;
  variant.lonely_people.variant = variant.lonely_people.base;
  VariantFindings findings;
  answer_funder(variant, findings);
  findings.equal_lives = 1;
  EXPECT_THAT(tell_funder(findings, Language::english), HasSubstr("the same as the town"));
}

TEST(OneSeed, HasNumbersButNoIntervals) {
  PairedVariant variant = evening();
  for (auto& [quantity, pairs] : variant.numbers) {
    pairs.base.resize(1), pairs.variant.resize(1);
  }
  for (auto& [group, shares] : variant.population_share) shares.resize(1);
  variant.cohorts.resize(1);
  variant.lonely_years.base.resize(1), variant.lonely_years.variant.resize(1);
  variant.lonely_people.base.resize(1), variant.lonely_people.variant.resize(1);
  VariantFindings findings;
  answer_funder(variant, findings);
  const std::string text = tell_funder(findings, Language::english);
  EXPECT_THAT(text, HasSubstr("one seed: no interval"));
  EXPECT_THAT(text, Not(HasSubstr("nan")));
}

}  // namespace
}  // namespace engawa
