// What happens when ranks die, are told to stop, or fail: everything finished is kept, and said.
#include <gmock/gmock.h>

#include "tests/mpi/ranks.hpp"

namespace engawa::testing {
namespace {
using ::testing::HasSubstr;
using ::testing::Not;

/// Shell: starts ranks in the background and, once the first case is told, does `then` with $job,
/// the process of mpirun. Ranks are its children.
std::string once_a_case_is_told(const std::string& command, const std::string& then) {
  return "rm -f told; " + command +
         " >told & job=$!; until grep -q ^case told || ! kill -0 $job; do sleep .02; done; " +
         then + "; wait $job; code=$?; cat told; exit $code";
}

/// Shell: kills a rank by its id.
std::string kill_rank(int rank) {
  return fmt::format(
      "for id in $(pgrep -P $job); do if tr '\\0' '\\n' </proc/$id/environ | grep -q "
      "'^OMPI_COMM_WORLD_RANK={}$'; then kill -9 $id; fi; done",
      rank);
}

class LostRank : public RankedStudy {
 protected:
  [[nodiscard]] std::string measure_whole() const {
    EXPECT_EQ(run(0, "--seeds 4 --quiet --out whole").exit_code, 0);
    return measured(study_dir("whole"));
  }
  /// The rest on another number of ranks: every case exactly once, digests as if nothing happened.
  void expect_the_rest(const Spoken& cut, int ranks) {
    static const std::string whole = measure_whole();
    const auto kept = find_runs(study_dir("cut")).size();
    EXPECT_GE(kept, told_cases(cut.out).size());
    EXPECT_LT(kept, 8U);
    EXPECT_FALSE(std::filesystem::exists(study_dir("cut") / "study.h5"));
    const auto rest = run(ranks, "--seeds 4 --out cut --resume");
    ASSERT_EQ(rest.exit_code, 0) << rest.error;
    EXPECT_EQ(told_cases(rest.out).size() + kept, 8U);
    EXPECT_EQ(measured(study_dir("cut")), whole);
    auto together = told_cases(cut.out);
    for (auto& line : told_cases(rest.out)) together.push_back(std::move(line));
    const std::set<std::string> once(together.begin(), together.end());
    EXPECT_EQ(once.size(), together.size()) << "a case was lived twice";
  }
};

TEST_F(LostRank, EndsTheJobAndSaysWhich) {
  const auto cut = run_line(
      path(), once_a_case_is_told(command(3, "--seeds 4 --threads 1 --out cut"), kill_rank(2)));
  EXPECT_NE(cut.exit_code, 0);
  EXPECT_THAT(cut.error, HasSubstr("rank 2 ("));
  EXPECT_THAT(cut.error, HasSubstr("no longer answers"));
  EXPECT_THAT(cut.error, HasSubstr("--resume"));
  expect_the_rest(cut, 2);
}

TEST_F(LostRank, ZeroIsToldByTheNext) {
  const auto cut = run_line(
      path(), once_a_case_is_told(command(2, "--seeds 4 --threads 1 --out cut"), kill_rank(0)));
  EXPECT_NE(cut.exit_code, 0);
  EXPECT_EQ(count_of("no longer answers", cut.error), 1U) << cut.error;
  EXPECT_THAT(cut.error, HasSubstr("rank 0 ("));
  expect_the_rest(cut, 3);
}

TEST_F(LostRank, IsNotSuspectedWhenTheJobIsInterrupted) {
  for (const char* signal : {"INT", "TERM"}) {
    std::filesystem::remove_all(path() / "cut");
    const auto cut =
        run_line(path(), once_a_case_is_told(command(2, "--seeds 20 --threads 1 --out cut"),
                                             fmt::format("kill -{} $job", signal)));
    EXPECT_NE(cut.exit_code, 0);
    EXPECT_EQ(count_of("interrupted;", cut.error), 1U) << cut.error;
    EXPECT_THAT(cut.error, Not(HasSubstr("no longer answers")));
    EXPECT_FALSE(std::filesystem::exists(study_dir("cut") / "study.h5"));
  }
}

TEST_F(LostRank, FailureIsToldOnceWithTheRank) {
  // Nothing can be written into a file that stands where a folder should; all ranks find it so.
  std::filesystem::create_directories(study_dir("out") / "runs");
  std::ofstream(study_dir("out") / "runs" / "baseline") << "in the way";
  const auto failed = run(2, "--seeds 2 --threads 1 --out out");
  EXPECT_EQ(failed.exit_code, 1);
  EXPECT_EQ(count_of("cannot write", failed.error), 1U) << failed.error;
  EXPECT_THAT(failed.error, HasSubstr("rank "));
}

}  // namespace
}  // namespace engawa::testing
