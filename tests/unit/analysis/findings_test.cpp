#include "analysis/findings.hpp"

#include <gtest/gtest.h>
#include <unistd.h>

#include "sim/text/error.hpp"
#include "tests/results/toy_town.hpp"

namespace engawa {
namespace {

TEST(Findings, OfAToyStudyShowItsPlantedEffectAndNothingElse) {
  const toy::Folder folder("findings");
  for (std::uint64_t seed = 1; seed <= 4; ++seed) {
    toy::run(folder.path(), "baseline", seed, 52, 300, false);
    toy::run(folder.path(), "evening", seed, 52, 300, false);
  }
  const StudyFindings findings = find_findings(folder.path());
  ASSERT_EQ(findings.variants.size(), 1U);
  EXPECT_EQ(findings.seeds, 4U);
  const VariantFindings& evening = findings.variants[0];
  const Finding* working = evening.find("findings.visits", "age30_49.employed");
  ASSERT_NE(working, nullptr);
  EXPECT_GT(working->difference.low, 0);
  EXPECT_GT(working->relative(), .5);
  const Finding* idle = evening.find("findings.visits", "age75.not_working");
  ASSERT_NE(idle, nullptr);
  EXPECT_NEAR(idle->difference.mean, 0, 3);
  EXPECT_GT(evening.correlation, .8);
  const std::string ja = write_findings(findings, Language::japanese);
  const std::string en = write_findings(findings, Language::english);
  EXPECT_NE(ja.find("ゼロと区別できません"), std::string::npos);
  EXPECT_NE(en.find("cannot be told from zero"), std::string::npos);
  EXPECT_TRUE(en.starts_with("Does opening in the evening reach them?\n"));
}

TEST(Findings, OfAFolderWithoutRunsAreAnError) {
  const toy::Folder folder("empty");
  EXPECT_THROW((void)find_findings(folder.path()), InputError);
}

}  // namespace
}  // namespace engawa
