#include "analysis/validation/validation_file.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <fstream>

#include "sim/results/hdf5.hpp"
#include "tests/unit/analysis/validation/validation_fixture.hpp"

namespace engawa::testing {
namespace {
using ::testing::HasSubstr;

std::filesystem::path file_in_temp(const std::string& name) {
  const auto folder = std::filesystem::temp_directory_path() / "engawa-validation-test";
  std::filesystem::create_directories(folder);
  return folder / name;
}

TEST(ValidationFile, KeepsEverything) {
  const auto file = file_in_temp("whole.h5");
  const Validation written = make_validation();
  write_validation(written, file);
  const Validation read = read_validation(file);
  EXPECT_EQ(read.study, written.study);
  EXPECT_EQ(read.town, written.town);
  EXPECT_EQ(read.targets_file, written.targets_file);
  EXPECT_EQ(read.compared, written.compared);
  EXPECT_EQ(read.member, written.member);
  EXPECT_EQ(read.overrides, written.overrides);
  EXPECT_EQ(read.seeds, written.seeds);
  EXPECT_EQ(read.burn_in_years, written.burn_in_years);
  EXPECT_EQ(read.survey.sample, written.survey.sample);
  EXPECT_EQ(read.survey.response, written.survey.response);
  EXPECT_EQ(read.survey.response_loneliness, written.survey.response_loneliness);
  ASSERT_EQ(read.results.size(), written.results.size());
  for (std::size_t k = 0; k < read.results.size(); ++k) {
    const auto &a = read.results[k], &b = written.results[k];
    EXPECT_EQ(a.target.name, b.target.name);
    EXPECT_EQ(a.target.note_ja, b.target.note_ja);
    EXPECT_EQ(a.target.source, b.target.source);
    EXPECT_EQ(a.target.low, b.target.low);
    EXPECT_EQ(a.target.role, b.target.role);
    EXPECT_EQ(a.target.stage, b.target.stage);
    EXPECT_EQ(a.instrument, b.instrument);
    EXPECT_EQ(a.expected, b.expected);
    EXPECT_EQ(a.surveyed, b.surveyed);
    EXPECT_EQ(a.changed, b.changed);
    EXPECT_EQ(a.simulated_error, b.simulated_error);
  }
}

TEST(ValidationFile, KeepsOneWithoutOverridesOrComparison) {
  const auto file = file_in_temp("plain.h5");
  Validation written = make_validation();
  written.overrides.clear(), written.compared.clear();
  for (auto& result : written.results) result.changed.clear();
  write_validation(written, file);
  const Validation read = read_validation(file);
  EXPECT_TRUE(read.overrides.empty());
  EXPECT_TRUE(read.results[0].changed.empty());
}

TEST(ValidationFile, DefinesEveryDataset) {
  const auto file = file_in_temp("defined.h5");
  write_validation(make_validation(), file);
  const Hdf5File opened(file);
  for (const auto& path : opened.datasets()) {
    EXPECT_FALSE(opened.text_attribute(path, "definition").empty()) << path;
    EXPECT_NO_THROW(static_cast<void>(opened.text_attribute(path, "unit"))) << path;
  }
}

TEST(ValidationFile, RefusesOtherFiles) {
  const auto file = file_in_temp("other.h5");
  Hdf5Image image;
  image.set_attribute("/", {"format", std::string("engawa-run")});
  const auto bytes = image.close();
  std::ofstream(file, std::ios::binary)
      .write(reinterpret_cast<const char*>(bytes.data()), std::streamsize(bytes.size()));
  try {
    static_cast<void>(read_validation(file));
    FAIL() << "was accepted";
  } catch (const InputError& error) {
    EXPECT_THAT(error.in(Language::english), HasSubstr("not a file of validation results"));
  }
}

TEST(TargetResult, IsToldFromTheMeanAndItsInterval) {
  const auto v = make_validation();
  EXPECT_EQ(v.results[0].judgement(), Judgement::hit);
  EXPECT_EQ(v.results[1].judgement(), Judgement::miss);
  EXPECT_EQ(v.results[2].judgement(), Judgement::untold);  // 5.6 +- .5 about the limit of 5.65
  EXPECT_TRUE(v.results[2].hit());
}

TEST(TargetResult, OfOneSeedOrAFormulaIsHitOrMissed) {
  EXPECT_EQ(make_result("one", {5.65}, 4.2, 5.6).judgement(), Judgement::miss);
  EXPECT_EQ(make_result("formula", {5, 5, 5}, 4.2, 5.6).judgement(), Judgement::hit);
  EXPECT_EQ(make_result("nobody", {std::nan(""), 5}, 4.2, 5.6).judgement(), Judgement::miss);
}

}  // namespace
}  // namespace engawa::testing
