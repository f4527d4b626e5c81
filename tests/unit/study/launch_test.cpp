#include "sim/study/launch.hpp"

#include <gtest/gtest.h>

#include <cstdlib>
#include <map>
#include <string>

namespace engawa::testing {
namespace {

/// An environment as mpirun or srun make it; the old one comes back at the end.
class LaunchTest : public ::testing::Test {
 protected:
  void SetUp() override {
    for (const char* name : {"OMPI_COMM_WORLD_RANK", "OMPI_COMM_WORLD_SIZE", "PMI_RANK", "PMI_SIZE",
                             "PMIX_RANK", "SLURM_PROCID", "SLURM_STEP_NUM_TASKS"}) {
      const char* value = std::getenv(name);
      before_[name] = value == nullptr ? "" : value;
      unsetenv(name);
    }
  }
  void TearDown() override {
    for (const auto& [name, value] : before_) {
      unsetenv(name.c_str());
      if (!value.empty()) setenv(name.c_str(), value.c_str(), 1);
    }
  }
  static Launch launch_with(const std::map<std::string, std::string>& variables) {
    for (const auto& [name, value] : variables) setenv(name.c_str(), value.c_str(), 1);
    const Launch launch = find_launch();
    for (const auto& [name, value] : variables) unsetenv(name.c_str());
    return launch;
  }
  static void expect(const Launch& launch, int rank, int ranks, bool without_mpi) {
    EXPECT_EQ(launch.rank, rank);
    EXPECT_EQ(launch.ranks, ranks);
    EXPECT_EQ(launch.without_mpi, without_mpi);
  }

 private:
  std::map<std::string, std::string> before_;
};

TEST_F(LaunchTest, OneProcessIsAlone) {
  expect(find_launch(), 0, 1, false);
}

TEST_F(LaunchTest, KnowsMpirunAndSrun) {
  expect(launch_with({{"OMPI_COMM_WORLD_RANK", "2"}, {"OMPI_COMM_WORLD_SIZE", "3"}}), 2, 3, false);
  expect(launch_with({{"PMI_RANK", "1"}, {"PMI_SIZE", "4"}}), 1, 4, false);
  expect(launch_with({{"PMIX_RANK", "1"}, {"SLURM_STEP_NUM_TASKS", "4"}}), 1, 4, false);
}

TEST_F(LaunchTest, SeesProcessesThatNothingJoins) {
  expect(launch_with({{"SLURM_PROCID", "1"}, {"SLURM_STEP_NUM_TASKS", "4"}}), 1, 4, true);
  expect(launch_with({{"SLURM_PROCID", "0"}, {"SLURM_STEP_NUM_TASKS", "1"}}), 0, 1, false);
}

TEST_F(LaunchTest, IsNotFooledByNonsense) {
  expect(launch_with({{"OMPI_COMM_WORLD_RANK", "3"}, {"OMPI_COMM_WORLD_SIZE", "3"}}), 0, 1, false);
  expect(launch_with({{"OMPI_COMM_WORLD_RANK", "x"}, {"OMPI_COMM_WORLD_SIZE", "3"}}), 0, 1, false);
}

TEST(CoresAtHand, AreAtLeastOne) {
  EXPECT_GE(cores_at_hand(), 1);
}

}  // namespace
}  // namespace engawa::testing
