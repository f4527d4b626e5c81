// Shards of a study, in any order or at the same time, are together the whole study.
#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "sim/results/run_file.hpp"
#include "tests/unit/app/program.hpp"
#include "tests/unit/study/sweep_fixture.hpp"

namespace engawa::testing {
namespace {
using ::testing::HasSubstr;

class Shards : public ::testing::Test {
 protected:
  [[nodiscard]] Spoken run(const std::string& more) const {
    const std::string run = "\"$ENGAWA\" run study.toml --lang en --quiet --threads 1 --seeds 3";
    return run_line(folder_.path(), fmt::format("{} {}", run, more));
  }
  /// Digest and measures of every case, and which cases study.h5 holds.
  [[nodiscard]] std::string results_of(const std::string& out) const {
    std::string bytes;
    for (const auto& run : find_runs(folder_.path() / out / "swept")) {
      const CaseMeasures measures = read_case(run.file);
      bytes += measures.variant + std::to_string(measures.seed) + measures.digest;
      bytes.append(reinterpret_cast<const char*>(measures.values.data()),
                   measures.values.size() * sizeof(double));
    }
    return bytes;
  }
  /// What one run of the whole study makes of it.
  [[nodiscard]] std::string whole() const {
    static const std::string once = [this] {
      EXPECT_EQ(run("--out whole").exit_code, 0);
      return results_of("whole");
    }();
    return once;
  }
  [[nodiscard]] bool gathered(const std::string& out) const {
    return std::filesystem::exists(folder_.path() / out / "swept/study.h5");
  }
  [[nodiscard]] const std::filesystem::path& path() const { return folder_.path(); }

 private:
  SweptFolder folder_;
};

TEST_F(Shards, InAnyOrderAreTheWholeStudy) {
  const std::string order = "231";
  for (const char part : order) {
    EXPECT_FALSE(gathered("parts")) << "put together before all is there";
    const auto done = run(fmt::format("--shard {}/3 --out parts", part));
    ASSERT_EQ(done.exit_code, 0) << done.error;
    const bool last = part == order.back();
    EXPECT_THAT(done.out, HasSubstr(last ? "results:" : "the last part to end"));
  }
  EXPECT_TRUE(gathered("parts"));
  EXPECT_EQ(results_of("parts"), whole());
}

TEST_F(Shards, AtTheSameTimeAreTheWholeStudy) {
  const std::string part = "\"$ENGAWA\" run study.toml --quiet --threads 1 --seeds 3 --out parts";
  const auto all = run_line(path(), fmt::format("{0} --shard 1/3 & a=$!; {0} --shard 2/3 & b=$!; "
                                                "{0} --shard 3/3; c=$?; "
                                                "wait $a && wait $b && exit $c",
                                                part));
  ASSERT_EQ(all.exit_code, 0) << all.error;
  EXPECT_TRUE(gathered("parts"));
  EXPECT_EQ(results_of("parts"), whole());
}

TEST_F(Shards, MoreThanSeedsHaveNothingToDo) {
  const auto done = run("--shard 6/8");
  EXPECT_EQ(done.exit_code, 0) << done.error;
  EXPECT_THAT(done.out, HasSubstr("the last part to end"));
}

}  // namespace
}  // namespace engawa::testing
