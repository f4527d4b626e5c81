// A study that cannot fit says how much it would need, before anything is made.
#include "sim/study/cost.hpp"

#include <gmock/gmock.h>

#include "sim/study/runner.hpp"
#include "tests/unit/study/sweep_fixture.hpp"

namespace engawa::testing {
namespace {
using ::testing::HasSubstr;

class AbsurdStudy : public ::testing::Test {
 protected:
  [[nodiscard]] StudyPlan plan() const { return read_study(folder_.study()); }
  /// What running it says; it must not make as much as a folder.
  [[nodiscard]] std::string refusal(const StudyPlan& plan, int threads = 1) const {
    RunnerOptions options;
    options.out = folder_.path() / "out";
    options.threads = threads;
    const std::atomic<bool> stop{true};  // if it were not refused, it would at least not run
    std::string said;
    try {
      (void)run_study(plan, options, {}, stop);
    } catch (const InputError& error) {
      said = error.in(Language::english);
    }
    EXPECT_FALSE(std::filesystem::exists(options.out));
    return said;
  }

 private:
  SweptFolder folder_;
};

TEST_F(AbsurdStudy, SaysWhatItNeeds) {
  StudyPlan endless = plan();
  endless.years = kMaxYears, endless.seeds = kMaxSeeds;
  EXPECT_GT(estimate_cost(endless, 1).disk_bytes, 1e12);
  EXPECT_THAT(refusal(endless), HasSubstr("GB of "));
}

TEST_F(AbsurdStudy, SaysWhatMemoryItsTownNeeds) {
  StudyPlan huge = plan();
  huge.town.areas.front().population = 1e9;
  EXPECT_GT(estimate_cost(huge, 1).memory_bytes, 1e12);
  EXPECT_THAT(refusal(huge), HasSubstr("of memory"));
}

TEST_F(AbsurdStudy, NeedsATownForEachThread) {
  StudyPlan wide = plan();
  wide.seeds = 1'000;
  wide.town.areas.front().population = machine_memory() / 1e5;
  EXPECT_LT(estimate_cost(wide, 1).memory_bytes, machine_memory());
  EXPECT_THAT(refusal(wide, 1'000), HasSubstr("--threads"));
}

TEST_F(AbsurdStudy, TablesAreRefusedWhereTheyAreRead) {
  const SweptFolder folder;
  const auto table = folder.path() / "towns/tables/nakahara-ku.csv";
  std::ifstream stream(table);
  const std::string good{std::istreambuf_iterator<char>(stream), {}};
  const std::string row = "上新城,35.588895,139.629849,";
  ASSERT_NE(good.find(row), std::string::npos);
  for (const char* population : {"1e9", "1e300", "-5", "nan", "inf", "99999999999999999999999"}) {
    std::string spoilt = good;
    spoilt.insert(spoilt.find(row) + row.size(), population);
    std::ofstream(table) << spoilt;
    EXPECT_THROW((void)read_study(folder.study()), InputError) << population;
  }
}

TEST_F(AbsurdStudy, IsNotMistakenForAnOrdinaryOne) {
  const StudyPlan ordinary = plan();
  EXPECT_NO_THROW(require_memory(ordinary, estimate_cost(ordinary, 2), 1e9));
  EXPECT_THROW(require_memory(ordinary, estimate_cost(ordinary, 2), 1e6), InputError);
}

}  // namespace
}  // namespace engawa::testing
