#include "analysis/valuation/overlap.hpp"

#include <gtest/gtest.h>

#include "analysis/quantity.hpp"
#include "tests/unit/analysis/valuation/value_table.hpp"

namespace engawa {
namespace {

TEST(MeasuresOverlap, WhereOneHoldsTheOther) {
  EXPECT_TRUE(measures_overlap("often_always", "often_always"));
  EXPECT_TRUE(measures_overlap("often_always", "sometimes_or_more"));
  EXPECT_TRUE(measures_overlap("ucla_10_12", "often_always")) << "the same people, asked otherwise";
  EXPECT_TRUE(measures_overlap("needs_met", "met_hub_staff"));
  EXPECT_TRUE(measures_overlap("hub_spending", "cost_wages"));
  EXPECT_TRUE(measures_overlap("visits", "reach"));
}

TEST(MeasuresOverlap, NotWhereTheyPartTheWhole) {
  EXPECT_FALSE(measures_overlap("direct_sometimes", "often_always"));
  EXPECT_FALSE(measures_overlap("met_tie", "met_institution"));
  EXPECT_FALSE(measures_overlap("needs_met", "met_by_itself"));
  EXPECT_FALSE(measures_overlap("cost_rent", "cost_wages"));
  EXPECT_FALSE(measures_overlap("often_always", "fell_out"));
}

TEST(MeasuresOverlap, NamesMeasuresThatThereAre) {
  for (const auto name : measures_with_parts()) EXPECT_NE(find_measure(name), nullptr) << name;
}

TEST(GroupsOverlap, WhereSomebodyCanBeInBoth) {
  EXPECT_TRUE(groups_overlap("total", "age75"));
  EXPECT_TRUE(groups_overlap("female", "age75"));
  EXPECT_FALSE(groups_overlap("female", "male"));
  EXPECT_FALSE(groups_overlap("age30_49.employed", "age50_64.employed"));
  EXPECT_FALSE(groups_overlap("area.north", "area.south"));
  EXPECT_TRUE(groups_overlap("area.north", "female"));
}

/// The row of isolation made one that is added up, of another measure and group.
std::string with_second(const std::string& measure, const std::string& stage,
                        const std::string& group, const std::string& overlaps) {
  const auto at = testing::kGoodValues.find("measure = \"isolated\"");
  return testing::kGoodValues.substr(0, at) + "measure = \"" + measure + "\"\ngroup = \"" + group +
         "\"\ncounted = \"person_years\"\nstage = \"" + stage +
         "\"\namount = -5\ncurrency = \"JPY\"\nyear = 2026\norigin = \"native\"\n"
         "source = \"assumption: x\"\noverlaps = [" +
         overlaps + "]\n";
}

std::string refusal(const std::string& text) {
  try {
    (void)parse_values(text, "values.toml");
  } catch (const InputError& error) {
    return error.what();
  }
  return {};
}

TEST(DoubleCounting, IsRefusedNamingTheTwoRows) {
  for (const auto& text : {with_second("isolated", "F1", "total", "\"lonely\""),
                           with_second("sometimes_or_more", "F1", "total", ""),
                           with_second("often_always", "F1", "female", "")}) {
    const std::string problem = refusal(text);
    EXPECT_NE(problem.find("'lonely' and 'isolated' count the same outcome twice"),
              std::string::npos)
        << problem;
    EXPECT_NE(problem.find("values.toml:67:"), std::string::npos) << "the later row: " << problem;
    EXPECT_NE(problem.find("used = false in 'lonely' or in 'isolated'"), std::string::npos);
  }
}

TEST(DoubleCounting, OfACostAsAnOutcomeIsRefused) {
  const std::string text = testing::spoil_values(
      "measure = \"fell_out\"\ncounted = \"events\"\n"
      "stage = \"N3\"",
      "measure = \"cost_wages\"\ncounted = \"growth\"\n"
      "stage = \"M2\"");
  EXPECT_NE(refusal(text).find("'spending' and 'quarrel'"), std::string::npos) << refusal(text);
}

TEST(DoubleCounting, IsNoneInOtherPeopleOrInOtherThings) {
  EXPECT_EQ(refusal(with_second("isolated", "F1", "total", "")), "");
  EXPECT_EQ(refusal(with_second("direct_sometimes", "F1", "total", "")), "");
  EXPECT_EQ(refusal(testing::kGoodValues), "") << "an alternative that is not used";
}

TEST(DoubleCounting, IsNoneInMenAndWomen) {
  std::string text = with_second("often_always", "F1", "female", "");
  const auto at = text.find("group = \"total\"");
  text.replace(at, 15, "group = \"male\"");
  EXPECT_EQ(refusal(text), "");
}

}  // namespace
}  // namespace engawa
