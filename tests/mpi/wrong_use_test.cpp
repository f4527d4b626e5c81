// Mistakes under mpirun are told once, with a way out, and end with code 2.
#include <gmock/gmock.h>

#include "tests/mpi/ranks.hpp"

namespace engawa::testing {
namespace {
using ::testing::HasSubstr;

class WrongUseOfRanks : public RankedStudy {};

TEST_F(WrongUseOfRanks, IsToldOnce) {
  struct Mistake {
    std::string arguments, en;
  };
  for (const auto& [arguments, en] :
       {Mistake{"run study.toml --shard 1/2", "--shard cannot be used under mpirun"},
        Mistake{"check study.toml", "'check' is a command for one process"},
        Mistake{"run absent.toml", "no such file"}, Mistake{"run study.toml --resum", "--resume"},
        Mistake{"run study.toml --threads 0", "out of range"}}) {
    const auto spoken =
        run_line(path(), fmt::format("{}-n 2 \"$ENGAWA\" {} --lang en", kMpirun, arguments));
    EXPECT_EQ(spoken.exit_code, 2) << arguments;
    EXPECT_EQ(count_of(en, spoken.error), 1U) << spoken.error;
    EXPECT_EQ(spoken.out.find("case "), std::string::npos);
  }
}

TEST_F(WrongUseOfRanks, HelpIsPrintedOnce) {
  const auto spoken = run_line(path(), kMpirun + "-n 2 \"$ENGAWA\" run --help --lang en");
  EXPECT_EQ(spoken.exit_code, 0);
  EXPECT_EQ(count_of("Usage:", spoken.out), 1U) << spoken.out;
}

/// Rank 1 works in another folder, as on a machine with other files.
std::string elsewhere(const std::string& options) {
  return kMpirun +
         "-n 2 sh -c 'if [ $OMPI_COMM_WORLD_RANK = 1 ]; then cd elsewhere; fi; "
         "exec \"$ENGAWA\" run study.toml --lang en " +
         options + "'";
}

TEST_F(WrongUseOfRanks, RanksMustReadTheSame) {
  std::filesystem::create_directories(path() / "elsewhere");
  const auto absent = run_line(path(), elsewhere(""));
  EXPECT_EQ(absent.exit_code, 2);
  EXPECT_THAT(absent.error, HasSubstr("rank 1 ("));
  EXPECT_EQ(count_of("no such file", absent.error), 1U) << absent.error;

  std::filesystem::copy(path() / "towns", path() / "elsewhere/towns",
                        std::filesystem::copy_options::recursive);
  std::ofstream(path() / "elsewhere/study.toml") << kSweptStudy << "# another file\n";
  const auto other = run_line(path(), elsewhere(""));
  EXPECT_EQ(other.exit_code, 2);
  EXPECT_THAT(other.error, HasSubstr("reads another study file, town or program than rank 0"));
  EXPECT_FALSE(std::filesystem::exists(path() / "results"));
}

TEST_F(WrongUseOfRanks, ResultsBelongIntoOneFolder) {
  std::filesystem::create_directories(path() / "elsewhere");
  std::filesystem::copy(path() / "towns", path() / "elsewhere/towns",
                        std::filesystem::copy_options::recursive);
  std::ofstream(path() / "elsewhere/study.toml") << kSweptStudy;
  const auto apart = run_line(path(), elsewhere("--out here"));
  EXPECT_EQ(apart.exit_code, 2);
  EXPECT_THAT(apart.error, HasSubstr("rank 1 ("));
  EXPECT_THAT(apart.error, HasSubstr("cannot be seen"));
}

}  // namespace
}  // namespace engawa::testing
