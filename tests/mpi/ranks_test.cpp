// Any number of ranks gives what one process gives.
#include <gmock/gmock.h>

#include "tests/mpi/ranks.hpp"

namespace engawa::testing {
namespace {
using ::testing::HasSubstr;
using ::testing::Not;

class Ranks : public RankedStudy {};

TEST_F(Ranks, GiveTheSameBitsAsOneProcess) {
  const auto alone = run(0, "--seeds 3 --quiet --threads 1 --out alone");
  ASSERT_EQ(alone.exit_code, 0) << alone.error;
  ASSERT_EQ(told_cases(alone.out).size(), 6U);
  for (const char* layout : {"2 --threads 1", "3 --threads 2"}) {
    const std::string out = std::string("ranks-") + layout[0];
    const auto together =
        run(layout[0] - '0', fmt::format("--seeds 3 {} --out {}", layout + 2, out));
    ASSERT_EQ(together.exit_code, 0) << together.error;
    EXPECT_EQ(told_cases(together.out), told_cases(alone.out)) << layout;
    EXPECT_EQ(measured(study_dir(out)), measured(study_dir("alone"))) << layout;
    EXPECT_TRUE(std::filesystem::exists(study_dir(out) / "study.h5"));
    EXPECT_FALSE(std::filesystem::exists(study_dir(out) / ".together"));
    EXPECT_EQ(count_of("results:", together.out), 1U) << "only rank 0 speaks";
  }
}

TEST_F(Ranks, ShareTheVariantsOfASeedIfThereAreMoreRanksThanSeeds) {
  const auto alone = run(0, "--seeds 1 --quiet --threads 1 --out alone");
  const auto together = run(3, "--seeds 1 --threads 1 --out together");
  ASSERT_EQ(together.exit_code, 0) << together.error;
  EXPECT_EQ(told_cases(together.out), told_cases(alone.out));
  EXPECT_EQ(measured(study_dir("together")), measured(study_dir("alone")));
}

TEST_F(Ranks, HandOutOnlyWhatIsMissing) {
  ASSERT_EQ(run(0, "--seeds 2 --quiet --variant evening --out out").exit_code, 0);
  const auto refused = run(2, "--seeds 2 --out out");
  EXPECT_EQ(refused.exit_code, 2);
  EXPECT_EQ(count_of("use --resume", refused.error), 1U) << refused.error;
  const auto rest = run(2, "--seeds 2 --out out --resume");
  ASSERT_EQ(rest.exit_code, 0) << rest.error;
  EXPECT_EQ(told_cases(rest.out).size(), 2U);
  EXPECT_THAT(rest.out, HasSubstr("2 finished cases"));
  EXPECT_THAT(rest.out, Not(HasSubstr("case evening")));
}

TEST_F(Ranks, OneRankIsAPlainRun) {
  const auto one = run(1, "--seeds 1 --variant baseline --quiet");
  ASSERT_EQ(one.exit_code, 0) << one.error;
  EXPECT_EQ(told_cases(one.out).size(), 1U);
}

}  // namespace
}  // namespace engawa::testing
