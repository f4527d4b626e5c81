// The published targets that Engawa brings along.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>

#include "analysis/validation/targets.hpp"
#include "sim/survey/question.hpp"

namespace engawa {
namespace {
const TargetFile& national() {
  static const TargetFile kFile =
      read_targets(std::string(ENGAWA_SOURCE_DIR) + "/scenarios/targets/national.toml");
  return kFile;
}

TEST(NationalTargets, AskOnlyWhatTheSurveyKnows) {
  for (const auto& target : national().targets)
    EXPECT_NO_THROW(require_question({target.measure, target.group}, target.place));
}

TEST(NationalTargets, CoverC1ToC11AndSayWhatWasPublished) {
  std::set<std::string> sets;
  for (const auto& target : national().targets) {
    sets.insert(target.set);
    EXPECT_GE(target.source.size(), 20U) << target.name;
    EXPECT_TRUE(target.source.starts_with("F") || target.set == "C8") << target.name;
    EXPECT_FALSE(target.title_ja.empty() || target.title_en.empty()) << target.name;
    EXPECT_EQ(target.note_ja.empty(), target.note_en.empty()) << target.name;
  }
  EXPECT_EQ(sets, (std::set<std::string>{"C1", "C2", "C3", "C4", "C5", "C6", "C7", "C8", "C9",
                                         "C10", "C11"}));
}

TEST(NationalTargets, FitTiesThenLonelinessThenAttendance) {
  for (const auto& target : national().targets) {
    if (target.stage == 0) continue;
    const int wanted = std::set<std::string>{"C4", "C6", "C7", "C8"}.contains(target.set) ? 1
                       : std::set<std::string>{"C1", "C2", "C3"}.contains(target.set)     ? 2
                                                                                          : 3;
    EXPECT_EQ(target.stage, wanted) << target.name;
    EXPECT_EQ(target.role, TargetRole::fitted) << target.name;
  }
}

TEST(NationalTargets, AcceptWhatTheCalibrationAccepts) {
  for (const auto& target : national().targets) {
    if (target.name == "c1_often") {
      EXPECT_DOUBLE_EQ(target.value, 4.9);
      EXPECT_DOUBLE_EQ(target.high, 4.9 + .7);
    }
    if (target.name == "c4_ks") {
      EXPECT_DOUBLE_EQ(target.high, .06);
    }
    if (target.name == "c10_visits") {
      EXPECT_DOUBLE_EQ(target.low, 640);
    }
  }
}

}  // namespace
}  // namespace engawa
