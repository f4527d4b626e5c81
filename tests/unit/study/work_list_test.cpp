#include "sim/study/work_list.hpp"

#include <gmock/gmock.h>

#include "tests/results/toy_town.hpp"
#include "tests/unit/study/sweep_fixture.hpp"

namespace engawa::testing {
namespace {
using ::testing::ElementsAre;

class WorkListTest : public ::testing::Test {
 protected:
  void SetUp() override {
    plan_ = read_study(folder_.study());
    plan_.seeds = 5;
    options_.out = folder_.path() / "out";
  }
  /// What only shares names with a finished run.
  void spoil_case(const std::string& variant, std::uint64_t seed) const {
    const auto file = run_file(options_.out / plan_.name, variant, seed);
    std::filesystem::create_directories(file.parent_path());
    std::ofstream(file) << "no results";
  }
  [[nodiscard]] static std::vector<std::uint64_t> seeds_of(const std::vector<SeedWork>& list) {
    std::vector<std::uint64_t> seeds;
    for (const auto& work : list) seeds.push_back(work.seed);
    return seeds;
  }
  [[nodiscard]] SeedWork work(std::uint64_t seed, std::size_t variants) const {
    SeedWork work{seed, {}};
    for (std::size_t k = 0; k < variants; ++k) work.variants.push_back(&plan_.variants.at(k));
    return work;
  }

  SweptFolder folder_;
  StudyPlan plan_;
  RunnerOptions options_;
};

TEST_F(WorkListTest, ShardsTogetherAreTheWholeStudyOnce) {
  std::vector<std::uint64_t> all;
  options_.shards = 3;
  for (options_.shard = 1; options_.shard <= 3; ++options_.shard) {
    for (const auto seed : seeds_of(list_work(plan_, options_).seeds)) all.push_back(seed);
  }
  EXPECT_THAT(all, ::testing::UnorderedElementsAre(1, 2, 3, 4, 5));
}

TEST_F(WorkListTest, RefusesWhatIsNotOfThisStudy) {
  spoil_case("evening", 2);
  EXPECT_THROW((void)list_work(plan_, options_), InputError);
  options_.resume = true;
  EXPECT_THROW((void)list_work(plan_, options_), InputError);
}

/// Of a variant or seed that is not asked for now: study.h5 would leave it out, or mix both.
TEST_F(WorkListTest, RefusesCasesOfOtherSettingsThatItWouldNotLive) {
  toy::run(options_.out / plan_.name, "another", 77, 4, 30, false);
  options_.resume = true;
  EXPECT_THROW((void)list_work(plan_, options_), InputError);
}

TEST_F(WorkListTest, RefusesToWriteOverAStudyFileOfSomethingElse) {
  const auto folder = options_.out / plan_.name;
  std::filesystem::create_directories(folder);
  std::ofstream(folder / "study.h5") << "mine";
  EXPECT_THROW((void)list_work(plan_, options_), InputError);
}

TEST_F(WorkListTest, TellsAtOnceThatTheResultsCannotLieThere) {
  std::ofstream(folder_.path() / "mine.txt") << "mine";
  std::filesystem::create_symlink("nowhere", folder_.path() / "dangling");
  for (const char* out : {"mine.txt", "mine.txt/deeper", "dangling"}) {
    options_.out = folder_.path() / out;
    EXPECT_THROW((void)list_work(plan_, options_), InputError) << out;
  }
}

TEST_F(WorkListTest, ALongerSeedCountsItsVariantsAndBurnIn) {
  EXPECT_EQ(weeks_of(plan_, work(1, 2)) - weeks_of(plan_, work(1, 1)), plan_.weeks());
  const auto before = weeks_of(plan_, work(1, 1));
  plan_.burn_in_years = 3;
  EXPECT_EQ(weeks_of(plan_, work(1, 1)) - before, 3 * kWeeksPerYear);
}

TEST_F(WorkListTest, LongestComeFirst) {
  const auto shared = share_out(plan_, {work(1, 1), work(2, 2), work(3, 1)}, 3);
  EXPECT_THAT(seeds_of(shared), ElementsAre(1, 2, 3)) << "as many seeds as workers: left alone";
  const auto parts = share_out(plan_, {work(1, 1), work(2, 2), work(3, 1)}, 6);
  EXPECT_EQ(parts.size(), 4U);
  const auto order = share_out(plan_, {work(1, 1), work(2, 2)}, 3);
  EXPECT_EQ(order.size(), 2U) << "three workers for two seeds: no whole share more for each";
}

TEST_F(WorkListTest, SharesOfASeedAreItsVariantsOnce) {
  const auto shares = share_out(plan_, {work(7, 2)}, 16);
  ASSERT_EQ(shares.size(), 2U);
  EXPECT_THAT(seeds_of(shares), ElementsAre(7, 7));
  EXPECT_NE(shares[0].variants.front(), shares[1].variants.front());
  EXPECT_EQ(progress_of(plan_, shares).cases_total, 2);
}

}  // namespace
}  // namespace engawa::testing
