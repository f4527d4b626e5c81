// The study that the sanitizers live has every kind of intervention; without that, a new kind would
// go untried.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>

#include "sim/study/study_plan.hpp"

namespace engawa {
namespace {

TEST(EveryKindStudy, HasEveryKindOfIntervention) {
  const auto file = std::filesystem::path(ENGAWA_SOURCE_DIR) / "tests/every-kind/study.toml";
  const StudyPlan plan = read_study(file);
  std::vector<std::string> missing;
  for (const auto& kind : intervention_kinds()) {
    const auto& actions = plan.variants.back().actions;
    const bool there = std::ranges::any_of(
        actions, [&](const Action& action) { return action.kind == kind.name; });
    if (!there) missing.emplace_back(kind.name);
  }
  EXPECT_THAT(missing, ::testing::IsEmpty()) << "give each an intervention in that file";
}

}  // namespace
}  // namespace engawa
