// The coverage table is whole: every row names registered kinds, a study that reads and uses one of
// them, and measures that exist; every kind of hub and intervention has a row.
#include "sim/study/practices.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <set>
#include <string>

#include "sim/hubs/kind.hpp"
#include "sim/interventions/kind.hpp"
#include "sim/results/measures.hpp"
#include "sim/study/study_plan.hpp"

namespace engawa {
namespace {
namespace fs = std::filesystem;

fs::path file_of(std::string_view study) {
  return fs::path(ENGAWA_SOURCE_DIR) / "scenarios" / (std::string(study) + ".toml");
}

/// Each study is read once: several rows share one.
const StudyPlan& study_of(std::string_view name) {
  static std::map<std::string, StudyPlan, std::less<>> read;
  const auto found = read.find(name);
  if (found != read.end()) return found->second;
  return read.emplace(std::string(name), read_study(file_of(name))).first->second;
}

/// Kinds of the study's town and interventions, and of the hubs that it founds.
std::set<std::string, std::less<>> kinds_in(const StudyPlan& study) {
  std::set<std::string, std::less<>> kinds;
  for (const auto& hub : study.town.hubs) kinds.insert(hub.kind);
  for (const auto& variant : study.variants) {
    for (const auto& action : variant.actions) {
      kinds.insert(std::string(action.kind));
      for (const auto& [field, value] : action.values) {
        if (const auto* text = std::get_if<std::string>(&value)) kinds.insert(*text);
      }
    }
  }
  return kinds;
}

bool is_intervention(std::string_view name) {
  return find_intervention_kind(name) != nullptr;
}

TEST(Practices, NameOnlyKindsThatAreRegistered) {
  for (const auto& row : practices()) {
    EXPECT_FALSE(row.kinds.empty()) << row.practice.en;
    for (const auto kind : row.kinds) {
      EXPECT_TRUE(is_intervention(kind) || find_hub_kind(kind)) << row.practice.en << ": " << kind;
    }
  }
}

TEST(Practices, NameOnlyMeasuresThatExist) {
  for (const auto& row : practices()) {
    EXPECT_FALSE(row.measures.empty()) << row.practice.en;
    for (const auto name : row.measures) {
      EXPECT_NE(std::ranges::find(measures(), name, &Measure::name), measures().end())
          << row.practice.en << ": " << name;
    }
  }
}

TEST(Practices, NameAStudyThatReadsAndUsesOneOfTheirKinds) {
  for (const auto& row : practices()) {
    ASSERT_TRUE(fs::exists(file_of(row.study))) << row.study;
    const auto used = kinds_in(study_of(row.study));
    EXPECT_TRUE(std::ranges::any_of(row.kinds, [&](auto kind) { return used.contains(kind); }))
        << row.practice.en << ": " << row.study;
  }
}

TEST(Practices, CoverEveryKindOfHubAndIntervention) {
  std::set<std::string_view> named;
  for (const auto& row : practices()) named.insert(row.kinds.begin(), row.kinds.end());
  for (const auto& kind : intervention_kinds()) {
    EXPECT_TRUE(named.contains(kind.name)) << kind.name << " has no practice";
  }
  for (const auto& kind : hub_kinds()) {
    EXPECT_TRUE(named.contains(kind.name)) << kind.name << " has no practice";
  }
}

TEST(Practices, HaveForEveryInterventionAStudyThatUsesIt) {
  std::set<std::string, std::less<>> used;
  for (const auto& row : practices()) used.merge(kinds_in(study_of(row.study)));
  for (const auto& kind : intervention_kinds()) {
    EXPECT_TRUE(used.contains(kind.name)) << kind.name << " is in no study";
  }
}

TEST(Practices, ComeFromAllFiveDocumentsAndSpeakBothLanguages) {
  std::map<std::string_view, int> rows;
  for (const auto& row : practices()) {
    ++rows[row.seed];
    for (const auto text :
         {row.practice.ja, row.practice.en, row.representation.ja, row.representation.en}) {
      EXPECT_FALSE(text.empty()) << row.study;
      EXPECT_EQ(text.find('|'), std::string_view::npos) << text << " would break the table";
    }
  }
  // As many as the model's list of practices (64), or more where one of them was split in two.
  const std::map<std::string_view, int> least{{"000", 15}, {"001", 9}, {"002", 23},
                                              {"003", 8},  {"004", 9}, {"", 5}};
  for (const auto& [seed, count] : least) EXPECT_GE(rows[seed], count) << seed;
  EXPECT_EQ(rows.size(), least.size());
}

}  // namespace
}  // namespace engawa
