// Studies of the same town and time share a burn-in and a baseline; others keep their own.
#include "sim/study/merged_studies.hpp"

#include <gtest/gtest.h>

#include <set>

#include "tests/unit/study/study_fixture.hpp"

namespace engawa {
namespace {

StudyPlan study(const char* name, std::vector<const char*> variants, bool bare_baseline = true) {
  StudyPlan plan;
  plan.name = name;
  plan.text = std::string("text of ") + name;
  plan.town.name = "t";
  plan.town.text = "town";
  plan.town_file = "towns/t.toml";
  for (const char* variant : variants) {
    plan.variants.push_back({variant, variant, variant, int(plan.variants.size()), {}});
    if (plan.variants.size() > 1 || !bare_baseline) plan.variants.back().actions.resize(1);
  }
  return plan;
}

std::vector<std::string> names_of(const MergedStudy& merged) {
  std::vector<std::string> names;
  for (const auto& variant : merged.plan.variants) {
    names.push_back(variant.name.substr(0, variant.name.rfind("--")));
  }
  return names;
}

TEST(MergeStudies, SharesOneBaselineAmongStudiesOfTheSameTown) {
  const auto groups =
      merge_studies({study("a", {"baseline", "x"}), study("b", {"nothing", "x", "y"})});
  ASSERT_EQ(groups.size(), 1U);
  EXPECT_EQ(names_of(groups[0]), (std::vector<std::string>{"baseline", "a--x", "b--x", "b--y"}));
  ASSERT_EQ(groups[0].variants.size(), 3U);
  for (const auto& variant : groups[0].variants) EXPECT_EQ(variant.baseline, "baseline");
  EXPECT_EQ(groups[0].plan.variants[3].order, 3);
  EXPECT_TRUE(groups[0].plan.record_seeds.empty());
}

TEST(MergeStudies, KeepsABaselineInWhichSomethingIsDone) {
  const auto groups = merge_studies({study("a", {"baseline", "x"}, false)});
  ASSERT_EQ(groups.size(), 1U);
  EXPECT_EQ(names_of(groups[0]), (std::vector<std::string>{"baseline", "a--baseline", "a--x"}));
  ASSERT_EQ(groups[0].variants.size(), 1U);
  EXPECT_TRUE(groups[0].variants[0].baseline.starts_with("a--baseline--"));
}

TEST(MergeStudies, LivesABaselineOnlyOnceIfTwoStudiesDoTheSameInIt) {
  auto other = study("b", {"baseline", "y"}, false), elsewhere = study("c", {"baseline"}, false);
  elsewhere.variants[0].actions[0].hub = "another";
  const auto groups = merge_studies({study("a", {"baseline", "x"}, false), other, elsewhere});
  ASSERT_EQ(groups.size(), 1U);
  EXPECT_EQ(names_of(groups[0]),
            (std::vector<std::string>{"baseline", "a--baseline", "a--x", "b--y", "c--baseline"}));
  EXPECT_EQ(groups[0].variants[0].baseline, groups[0].variants[1].baseline);
}

TEST(MergeStudies, NeverMixesTownsTimesSeedsOrParameters) {
  auto longer = study("b", {"baseline", "x"}), elsewhere = longer, later = longer, more = longer,
       other = longer, same = longer;
  longer.years = 9;
  elsewhere.town.text = "another town";
  later.start = {2030, 10, 1};
  more.seeds = 5;
  other.overrides = {{"contact.appetite", 1.2}};
  *find_parameter(other.parameters, "contact.appetite") = 1.2;
  const auto groups =
      merge_studies({study("a", {"baseline", "x"}), longer, elsewhere, later, more, other, same});
  ASSERT_EQ(groups.size(), 6U);
  std::set<std::string> folders;
  for (const auto& group : groups) folders.insert(group.plan.name);
  EXPECT_EQ(folders.size(), groups.size());  // none lies in the way of another
  EXPECT_EQ(groups[0].variants.size(), 2U);
  for (std::size_t k = 1; k < groups.size(); ++k) EXPECT_EQ(groups[k].variants.size(), 1U);
}

TEST(MergeStudies, NamesVariantsAnewOnlyIfTheirStudyChanged) {
  auto changed = study("a", {"baseline", "x"});
  changed.text += " with a new number";
  const auto before = merge_studies({study("a", {"baseline", "x"}), study("b", {"baseline", "x"})});
  const auto after = merge_studies({changed, study("b", {"baseline", "x"})});
  EXPECT_NE(before[0].variants[0].name, after[0].variants[0].name);
  EXPECT_EQ(before[0].variants[1].name, after[0].variants[1].name);
  EXPECT_EQ(digest_of_study(before[0].plan), digest_of_study(after[0].plan));
}

TEST(MergeStudies, KeepsTheInterventionsOfAStudyThatWasRead) {
  const testing::StudyFolder folder;
  const StudyPlan plan = read_study(folder.write(testing::kGoodStudy));
  const auto groups = merge_studies({plan});
  ASSERT_EQ(groups.size(), 1U);
  const Action &kept = groups[0].plan.variants[1].actions[0], &own = plan.variants[1].actions[0];
  EXPECT_EQ(kept.name, own.name);  // keys its draws: the merged case is the same case
  EXPECT_EQ(kept.from_week, own.from_week);
  EXPECT_EQ(kept.strength, own.strength);
  EXPECT_EQ(groups[0].plan.weeks(), plan.weeks());
}

}  // namespace
}  // namespace engawa
