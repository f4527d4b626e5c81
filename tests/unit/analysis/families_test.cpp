#include "analysis/families.hpp"

#include <gtest/gtest.h>

#include "analysis/families_text.hpp"
#include "analysis/wording.hpp"

namespace engawa {
namespace {

/// A difference of twenty seeds with this distance from zero in standard errors: p = .05 at 2.093.
Finding finding(std::string measure, double away) {
  Finding out;
  out.measure = std::move(measure), out.ja = out.measure + " [人]", out.en = out.measure + " [n]";
  out.difference = {away, away - 2.093024, away + 2.093024, 20};
  return out;
}

/// Main outcomes with p about .00003, .012, .03, .5 and one that is the same in every seed.
VariantFindings variant() {
  VariantFindings out;
  out.reach.push_back({finding("reach", 5.5), {}});
  out.changes = {finding("visits", 2.77), finding("new_ties", 2.34), finding("needs_met", .69),
                 finding(std::string(kLonelyYears), 0)};
  out.changes[3].difference = {0, 0, 0, 20};
  return out;
}

// A wrong version would judge the one at p = .03 by itself, or count the one that cannot differ: of
// four, Holm's third is 2 x .03, but its second is 3 x .012 = .036 (4 x .012 = .048 of five).
TEST(Families, OfTheMainOutcomesAreJudgedByHolm) {
  VariantFindings found = variant();
  judge_families(found);
  EXPECT_EQ(found.main.looked_at, 4U);
  EXPECT_EQ(found.main.told, 3U);
  EXPECT_EQ(found.main.hold, 2U);
  EXPECT_EQ(found.reach[0].reach.survives, Survives::holds);
  EXPECT_EQ(found.changes[0].survives, Survives::holds);
  EXPECT_NEAR(found.changes[0].adjusted_p, .0367, .0005);
  EXPECT_EQ(found.changes[1].survives, Survives::only_alone);
  EXPECT_EQ(found.changes[2].survives, Survives::not_told);
  EXPECT_EQ(found.changes[3].survives, Survives::not_asked);
}

TEST(Families, SayWhatHoldsAndWhatDoesOnlyAlone) {
  VariantFindings found = variant();
  judge_families(found);
  const std::string en = tell_main_family(found, Language::english);
  EXPECT_NE(en.find("counted together (4, Holm): "), std::string::npos) << en;
  EXPECT_NE(en.find("visits\n"), std::string::npos) << en;
  EXPECT_NE(en.find("alone, not together: new_ties"), std::string::npos) << en;
  const std::string line = line_text(found.changes[1], Language::english);
  EXPECT_NE(line.find("only if looked at alone"), std::string::npos) << line;
  EXPECT_EQ(line_text(found.changes[0], Language::english).find("alone"), std::string::npos);
}

TEST(Families, SayNothingWhereNothingIsTold) {
  VariantFindings found;
  found.reach.push_back({finding("reach", .1), {}});
  judge_families(found);
  EXPECT_TRUE(tell_main_family(found, Language::japanese).empty());
}

// Twenty looked at, one at p = .03: one in twenty by chance, and Benjamini-Hochberg lets none
// through.
TEST(Families, OfExploredTablesAreCounted) {
  VariantFindings found;
  for (int k = 0; k < 19; ++k) found.findings.push_back(finding("m", .3));
  found.findings.push_back(finding("lucky", 2.34));
  judge_families(found);
  ASSERT_EQ(found.explored.size(), 1U);
  EXPECT_EQ(found.explored[0].looked_at, 20U);
  EXPECT_EQ(found.explored[0].told, 1U);
  EXPECT_EQ(found.explored[0].hold, 0U);
  EXPECT_EQ(found.findings.back().survives, Survives::only_alone);
  const std::string text = tell_explored(found, Language::english);
  EXPECT_NE(text.find("20 looked at. If nothing differed, about 1.0 would"), std::string::npos)
      << text;
}

}  // namespace
}  // namespace engawa
