// The command as a user meets it, on a toy study of six seeds.
#include <gtest/gtest.h>
#include <unistd.h>

#include "tests/results/toy_town.hpp"
#include "tests/unit/app/program.hpp"

namespace engawa {
namespace {
using testing::run_engawa;
using testing::text_of;

class PowerCommand : public ::testing::Test {
 protected:
  static void SetUpTestSuite() {
    folder_ = std::make_unique<toy::Folder>("power");
    for (std::uint64_t seed = 1; seed <= 6; ++seed) {
      for (const char* variant : {"baseline", "evening"})
        toy::run(folder_->path(), variant, seed, 20, 200, false);
    }
  }
  static void TearDownTestSuite() { folder_.reset(); }
  static std::unique_ptr<toy::Folder> folder_;
};
std::unique_ptr<toy::Folder> PowerCommand::folder_;

TEST_F(PowerCommand, TellsPairedAndUnpaired) {
  const auto said =
      run_engawa(folder_->path(), "power . --lang en --measure visits@age30_49.employed");
  EXPECT_EQ(said.exit_code, 0) << said.error;
  EXPECT_NE(said.out.find("30-49, employed): difference +"), std::string::npos) << said.out;
  EXPECT_NE(said.out.find("paired: "), std::string::npos) << said.out;
  EXPECT_NE(said.out.find("of draws of 3 of the seeds"), std::string::npos) << said.out;
}

TEST_F(PowerCommand, DrawsAFigureOnceAndKeepsItsDataBeside) {
  const std::string draw = "power . --lang ja --measure visits --figure visits_power.svg";
  const auto first = run_engawa(folder_->path(), draw);
  ASSERT_EQ(first.exit_code, 0) << first.error;
  EXPECT_NE(text_of(folder_->path() / "visits_power.svg").find("</svg>"), std::string::npos);
  EXPECT_TRUE(text_of(folder_->path() / "visits_power.csv").starts_with("seeds,paired,unpaired"));
  EXPECT_EQ(run_engawa(folder_->path(), draw).exit_code, 2) << "it is there already";
  EXPECT_EQ(run_engawa(folder_->path(), draw + " --overwrite").exit_code, 0);
}

TEST_F(PowerCommand, RefusesWhatItDoesNotKnow) {
  const auto measure = run_engawa(folder_->path(), "power . --lang en --measure visit");
  EXPECT_EQ(measure.exit_code, 2);
  EXPECT_NE(measure.error.find("visits"), std::string::npos) << measure.error;
  EXPECT_EQ(run_engawa(folder_->path(), "power . --measure visits@nobody").exit_code, 2);
  EXPECT_EQ(run_engawa(folder_->path(), "power . --variant evenin").exit_code, 2);
  EXPECT_EQ(run_engawa(folder_->path(), "power . --figure 'a;b.svg'").exit_code, 2);
  EXPECT_EQ(run_engawa(folder_->path(), "power nowhere").exit_code, 2);
}

TEST_F(PowerCommand, TellsThatTheBaselineIsWhatTheOthersAreComparedWith) {
  const auto english = run_engawa(folder_->path(), "power . --lang en --variant baseline");
  EXPECT_EQ(english.exit_code, 2);
  EXPECT_NE(english.error.find("compared with it"), std::string::npos) << english.error;
  EXPECT_NE(english.error.find("evening"), std::string::npos) << english.error;
  const auto japanese = run_engawa(folder_->path(), "power . --lang ja --variant baseline");
  EXPECT_NE(japanese.error.find("基準の案"), std::string::npos) << japanese.error;
}

}  // namespace
}  // namespace engawa
