// What a study will need is known, from above, before anything is allocated or written.
#include "sim/study/cost.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "sim/core/archive.hpp"
#include "sim/state/world_archive.hpp"
#include "sim/text/error.hpp"
#include "sim/town/town.hpp"
#include "tests/faults/tiny_study.hpp"

namespace engawa::testing {
namespace {
namespace fs = std::filesystem;
using ::testing::HasSubstr;

std::uintmax_t size_of(const fs::path& folder) {
  std::uintmax_t size = 0;
  for (const auto& name : tree_of(folder)) size += fs::file_size(folder / name);
  return size;
}

TEST(CostLimits, IsAboveWhatAStudyWrites) {
  const TinyFolder folder(600);
  const auto run = run_line(folder.path(), kRunTiny + "--out out");
  ASSERT_EQ(run.exit_code, 0) << run.error;
  const StudyCost cost = estimate_cost(read_study(folder.study()), 1);
  EXPECT_GT(cost.disk_bytes, double(size_of(folder.path() / "out")));
  EXPECT_LT(cost.disk_bytes, 100e6) << "an estimate that refuses everything is of no use";
}

TEST(CostLimits, OfCheckpointsIsAboveThatOfAWorld) {
  const TinyFolder folder(3000);
  const StudyPlan plan = read_study(folder.study());
  const World world = build_town(plan.town, plan.parameters, 1);
  StateWriter archive;
  archive(world);
  const StudyCost without = estimate_cost(plan, 2), with = estimate_cost(plan, 2, 52);
  const double one = double(archive.bytes().size());
  EXPECT_GT(with.disk_bytes - without.disk_bytes, 2 * 4 * one) << "two workers, four files each";
  EXPECT_GT(with.memory_bytes - without.memory_bytes, 2 * one);
  EXPECT_GT(estimate_cost(plan, 2, 20).disk_bytes, with.disk_bytes) << "of an open segment";
}

TEST(CostLimits, OfMemoryAreThoseOfEachMachine) {
  const TinyFolder folder;
  const StudyPlan plan = read_study(folder.study());
  const StudyCost cost = estimate_cost(plan, 3);
  EXPECT_THROW(require_memory(plan, cost, cost.memory_bytes * .99), InputError);
  EXPECT_NO_THROW(require_memory(plan, cost, cost.memory_bytes));
  EXPECT_NO_THROW(require_disk(plan, cost, folder.path() / "not/there/yet"));
  EXPECT_GT(machine_memory(), 1e8);
}

class CostRefusal : public ::testing::Test {
 protected:
#ifdef __SANITIZE_ADDRESS__
  void SetUp() override {
    GTEST_SKIP() << "the sanitizer reserves terabytes of addresses";
  }
#endif
  /// The run says why, ends with 2, and has written nothing.
  static void expect_refused(const TinyFolder& folder, const std::string& line,
                             const std::string& reason) {
    const auto spoken = run_line(folder.path(), line);
    EXPECT_EQ(spoken.exit_code, 2) << spoken.error;
    EXPECT_THAT(spoken.error, HasSubstr(reason));
    EXPECT_FALSE(fs::exists(folder.path() / "out"));
  }
};

TEST_F(CostRefusal, OfATownThatDoesNotFitTheMemoryLeftByALimit) {
  const TinyFolder folder(2'000'000);
  expect_refused(folder, "ulimit -v 4000000; " + kRunTiny + "--out out", "GB of memory");
}

TEST_F(CostRefusal, OfResultsThatDoNotFitTheDisk) {
  const TinyFolder folder;
  StudyCost cost;
  cost.disk_bytes = 1e18;
  try {
    require_room(read_study(folder.study()), cost, folder.path());
    ADD_FAILURE() << "nobody has so large a disk";
  } catch (const InputError& error) {
    EXPECT_THAT(error.in(Language::english), HasSubstr("GB of disk"));
  }
}

TEST_F(CostRefusal, OfAStudyTooLongForAnyMachine) {
  const TinyFolder folder;
  expect_refused(folder, kRunTiny + "--out out --years 100 --seeds 10000", "this study needs");
}

TEST_F(CostRefusal, OfCheckpointsThatDoNotFitTheMemoryThoughTheTownDoes) {
  const TinyFolder folder(700'000);
  const StudyPlan plan = read_study(folder.study());
  const double between =
      (estimate_cost(plan, 1).memory_bytes + estimate_cost(plan, 1, 52).memory_bytes) / 2;
  const std::string limit = "ulimit -v " + std::to_string(long(between / 1024)) + "; ";
  expect_refused(folder, limit + kRunTiny + "--out out", "GB of memory");
}

}  // namespace
}  // namespace engawa::testing
