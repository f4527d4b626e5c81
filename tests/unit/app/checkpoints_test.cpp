// Checkpoints as a user meets them: a run that was stopped goes on only if told to, and only if it
// is the same study.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/faults/tiny_study.hpp"

namespace engawa::testing {
namespace {
using ::testing::HasSubstr;

class StoppedRun : public ::testing::Test {
 protected:
  static void SetUpTestSuite() {
    folder_ = new TinyFolder(2000);  // takes some seconds
    const auto run = run_line(folder_->path(),
                              kRunTiny +
                                  "--out out & until ls out/tiny/checkpoints/seed-0001/case* "
                                  ">/dev/null 2>&1; do sleep .02; done; kill -TERM $!; wait $!");
    ASSERT_EQ(run.exit_code, 130) << run.error;
  }
  static void TearDownTestSuite() { delete folder_; }
  static Spoken run(const std::string& options) {
    return run_line(folder_->path(), kRunTiny + "--out out " + options);
  }
  static TinyFolder* folder_;
};
TinyFolder* StoppedRun::folder_ = nullptr;

TEST_F(StoppedRun, IsNotThrownAwayWithoutAWord) {
  const auto spoken = run("--lang en");
  EXPECT_EQ(spoken.exit_code, 2);
  EXPECT_THAT(spoken.error, HasSubstr("--resume"));
  EXPECT_THAT(run("--lang ja").error, HasSubstr("途中で止まった研究"));
}

TEST_F(StoppedRun, RefusesAnotherParameter) {
  const auto spoken = run("--resume --set contact.appetite=1.2");
  EXPECT_EQ(spoken.exit_code, 2);
  EXPECT_THAT(spoken.error, HasSubstr("study file, town or a setting"));
  EXPECT_THAT(spoken.error, HasSubstr("seed-0001 to begin"));
}

TEST_F(StoppedRun, RefusesAnIntervalThatIsNone) {
  EXPECT_EQ(run("--resume --checkpoint-every -1").exit_code, 2);
  EXPECT_EQ(run("--resume --checkpoint-every often").exit_code, 2);
}

TEST_F(StoppedRun, ZGoesOnOnOtherThreadsToTheSameFiles) {  // the last: it ends the run
  const auto resumed =
      run_line(folder_->path(),
               R"("$ENGAWA" run study.toml --out out --resume --threads 3 --checkpoint-every 0)");
  ASSERT_EQ(resumed.exit_code, 0) << resumed.error;
  EXPECT_THAT(resumed.error, HasSubstr("goes on from week"));
  ASSERT_EQ(run_line(folder_->path(), kRunTiny + "--out whole --checkpoint-every 0").exit_code, 0);
  const auto study = folder_->path() / "out/tiny", whole = folder_->path() / "whole/tiny";
  EXPECT_EQ(tree_of(study), tree_of(whole));
  EXPECT_THAT(wrong_files(study, whole), ::testing::IsEmpty());
}

}  // namespace
}  // namespace engawa::testing
