// Ctrl-C keeps finished cases, leaves no half file, and --resume ends with the same digests.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <sstream>
#include <vector>

#include "tests/unit/app/program.hpp"
#include "tests/unit/study/study_fixture.hpp"

namespace engawa::testing {
namespace {
using ::testing::HasSubstr;

/// "case evening/seed-0003 digest 8f3a..." of every case line, sorted, without the time.
std::vector<std::string> digests_in(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream stream(text);
  for (std::string line; std::getline(stream, line);) {
    const auto end = line.find(" digest ");
    if (line.starts_with("case ") && end != std::string::npos)
      lines.push_back(line.substr(0, end + 24));
  }
  std::ranges::sort(lines);
  return lines;
}

TEST(Interrupt, KeepsFinishedCasesAndResumesToTheSameDigests) {
  const StudyFolder folder;
  folder.write(spoil("burn_in_years = 1", "burn_in_years = 0"));
  const std::string run = "\"$ENGAWA\" run study.toml --years 1 --threads 1 ";

  const auto whole = run_line(folder.path(), run + "--out whole");
  ASSERT_EQ(whole.exit_code, 0) << whole.error;
  ASSERT_EQ(digests_in(whole.out).size(), 8U);

  // Interrupted as soon as the first case has been told.
  const auto cut =
      run_line(folder.path(), run +
                                  "--out cut >told & until grep -q ^case told; do sleep .02; done; "
                                  "kill -INT $!; wait $!; code=$?; cat told; exit $code");
  EXPECT_EQ(cut.exit_code, 130) << cut.error;
  EXPECT_THAT(cut.error, HasSubstr("--resume"));
  const auto kept = digests_in(cut.out);
  EXPECT_GE(kept.size(), 1U);
  EXPECT_LT(kept.size(), 8U);

  const auto refused = run_line(folder.path(), run + "--out cut");
  EXPECT_EQ(refused.exit_code, 2);
  EXPECT_THAT(refused.error, HasSubstr("--resume"));

  const auto resumed = run_line(folder.path(), run + "--out cut --resume");
  ASSERT_EQ(resumed.exit_code, 0) << resumed.error;
  auto together = digests_in(resumed.out);
  EXPECT_EQ(together.size() + kept.size(), 8U);
  together.insert(together.end(), kept.begin(), kept.end());
  std::ranges::sort(together);
  EXPECT_EQ(together, digests_in(whole.out));
  EXPECT_TRUE(std::filesystem::exists(folder.path() / "cut/tiny/study.h5"));
}

TEST(Results, OfAnotherStudyAreNeverOverwritten) {
  const StudyFolder folder;
  folder.write(spoil("burn_in_years = 1", "burn_in_years = 0"));
  const std::string run = "\"$ENGAWA\" run study.toml --years 1 --seeds 1 --variant baseline ";
  ASSERT_EQ(run_line(folder.path(), run).exit_code, 0);
  const auto file = folder.path() / "results/tiny/runs/baseline/seed-0001.h5";
  const auto before = text_of(file);
  for (const char* more : {"--set contact.appetite=1.4", "--set contact.appetite=1.4 --resume"}) {
    const auto spoken = run_line(folder.path(), run + more);
    EXPECT_EQ(spoken.exit_code, 2);
    EXPECT_THAT(spoken.error, HasSubstr("other results are in the way"));
  }
  EXPECT_EQ(text_of(file), before);
}

}  // namespace
}  // namespace engawa::testing
