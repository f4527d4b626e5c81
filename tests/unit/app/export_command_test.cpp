// engawa export as a user meets it, on a toy study of one seed.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include "tests/results/toy_town.hpp"
#include "tests/unit/app/program.hpp"

namespace engawa {
namespace {
using ::testing::HasSubstr;
using testing::run_engawa;
using testing::text_of;

class ExportCommand : public ::testing::Test {
 protected:
  void SetUp() override { toy::run(folder_.path(), "baseline", 1, 20, 100, true); }
  [[nodiscard]] testing::Spoken ask(const std::string& arguments) const {
    return run_engawa(folder_.path(), "export . --lang en " + arguments);
  }
  [[nodiscard]] std::filesystem::path at(const std::string& name) const {
    return folder_.path() / name;
  }
  void put(const std::string& name) const {
    std::filesystem::create_directories(at(name).parent_path());
    std::ofstream(at(name)) << "mine";
  }

 private:
  toy::Folder folder_{"export"};
};

TEST_F(ExportCommand, WritesOnceAndAgainOnlyIfAsked) {
  const std::string both = "--csv tables --graphml net.graphml --week 3";
  ASSERT_EQ(ask(both).exit_code, 0) << ask(both).error;
  const auto again = ask(both);
  EXPECT_EQ(again.exit_code, 2);
  EXPECT_THAT(again.error, HasSubstr("give --overwrite"));
  EXPECT_EQ(ask(both + " --overwrite").exit_code, 0);
}

TEST_F(ExportCommand, WritesNothingIfOneNameIsTaken) {
  for (const char* name : {"groups.csv", "measures.csv", "cohort.csv", "visits.csv"}) {
    const std::string folder = std::string("with-") + name;
    put(folder + '/' + name);
    const auto said = ask("--csv " + folder);
    EXPECT_EQ(said.exit_code, 2);
    EXPECT_THAT(said.error, HasSubstr(name));
    EXPECT_EQ(text_of(at(folder) / name), "mine");
    EXPECT_EQ(std::distance(std::filesystem::directory_iterator(at(folder)), {}), 1);
  }
  put("net.graphml");
  EXPECT_EQ(ask("--csv fresh --graphml net.graphml --week 3").exit_code, 2);
  EXPECT_FALSE(std::filesystem::exists(at("fresh")));
  EXPECT_EQ(text_of(at("net.graphml")), "mine");
}

TEST_F(ExportCommand, NeverWritesOntoResults) {
  const auto run = run_engawa(at(""), "export . --graphml run.h5 --week 3 --overwrite --lang ja");
  EXPECT_EQ(run.exit_code, 2);
  EXPECT_THAT(run.error, HasSubstr("結果のファイル"));
  EXPECT_FALSE(std::filesystem::exists(at("run.h5")));
}

}  // namespace
}  // namespace engawa
