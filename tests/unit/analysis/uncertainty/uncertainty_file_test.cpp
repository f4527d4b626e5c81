#include "analysis/uncertainty/uncertainty_file.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <filesystem>

#include "analysis/sensitivity/sensitivity_file.hpp"
#include "sim/results/hdf5.hpp"
#include "sim/text/error.hpp"

namespace engawa {
namespace {
using ::testing::HasSubstr;

std::filesystem::path scratch(const std::string& name) {
  const auto folder = std::filesystem::temp_directory_path() / "engawa-uncertainty-file";
  std::filesystem::create_directories(folder);
  return folder / name;
}

Uncertainty example() {
  Uncertainty out;
  out.study = "small", out.engawa_version = "0.1", out.seeds = 3, out.years = 2;
  LayeredEffect effect;
  effect.measure = "visits", effect.group = "total", effect.variant = "evening";
  effect.title_ja = "来所", effect.title_en = "visits", effect.unit = "visits";
  effect.seeds = {12, 10, 14, 3};
  effect.seed_sd = 1, effect.parameter_sd = std::nan(""), effect.parameter_low = -2;
  effect.members = 20, effect.members_same_sign = 19;
  effect.structures_same_sign = 1;
  effect.crossed = 20, effect.crossed_same_sign = 18;
  effect.crossed_low = -3, effect.crossed_high = 40;
  effect.structures = {{"S1", "枠", "slots", {30, 20, 40, 3}, {18, 8, 28, 3}, false},
                       {"S7", "絆", "ties", {-1, -2, 0, 3}, {-13, -14, -12, 3}}};
  effect.robust = true;
  out.effects = {effect, effect};
  out.effects[1].structures.resize(1);
  out.rankings = {{"visits", "total", {"evening", "baseline"}, .95, 1, true}};
  return out;
}

TEST(UncertaintyFile, GivesBackWhatWasWritten) {
  const auto file = scratch("uncertainty.h5");
  write_uncertainty(example(), file);
  const Uncertainty read = read_uncertainty(file);
  EXPECT_EQ(read.ensemble_file, "");
  EXPECT_EQ(read.years, 2);
  ASSERT_EQ(read.effects.size(), 2U);
  const LayeredEffect& effect = read.effects[0];
  EXPECT_EQ(effect.title_ja, "来所");
  EXPECT_EQ(effect.seeds.high, 14);
  EXPECT_EQ(effect.seeds.seeds, 3U);
  EXPECT_TRUE(std::isnan(effect.parameter_sd));
  EXPECT_EQ(effect.agreeing(), 38U);
  EXPECT_EQ(effect.asked(), 41U);
  EXPECT_EQ(effect.crossed_low, -3);
  EXPECT_EQ(effect.crossed_high, 40);
  EXPECT_FALSE(effect.structures.at(0).counted);
  EXPECT_TRUE(effect.robust);
  ASSERT_EQ(effect.structures.size(), 2U);
  EXPECT_EQ(effect.structures[1].change.low, -14);
  EXPECT_EQ(read.effects[1].structures.size(), 1U);
  EXPECT_EQ(read.rankings.at(0).variants.back(), "baseline");
  EXPECT_EQ(read.rankings[0].agreement, .95);
}

TEST(UncertaintyFile, SaysUnitsAndDefinitions) {
  const auto file = scratch("units.h5");
  write_uncertainty(example(), file);
  const Hdf5File read(file);
  EXPECT_THAT(read.text_attribute("/effects/parameter_sd", "definition"),
              HasSubstr("noise of the seeds taken off"));
  EXPECT_EQ(read.text_attribute("/effects/seed_share", "unit"), "1");
}

TEST(UncertaintyFile, RefusesAnotherFile) {
  const auto file = scratch("sensitivity.h5");
  SensitivityResult result{"small", "morris", "0.1", 2, 43, {}};
  result.outputs.push_back(
      {"visits", "total", "evening", "baseline", "来所", "visits", "visits", {}});
  result.outputs[0].influences.push_back(
      {"attendance.habit", "logit", "習慣", "habit", "assumption", 1, 2.8, 5, 4, 6, -5, true});
  write_sensitivity(result, file);
  EXPECT_THROW((void)read_uncertainty(file), InputError);
  const SensitivityResult read = read_sensitivity(file);
  EXPECT_EQ(read.points, 43U);
  EXPECT_EQ(read.outputs.at(0).influences.at(0).direction, -5);
  EXPECT_EQ(read.outputs[0].influences[0].meaning_ja, "習慣");
  EXPECT_TRUE(read.outputs[0].influences[0].told);
}

TEST(UncertaintyTable, HasARowForEachLayer) {
  const std::string text = csv_of_uncertainty(example());
  EXPECT_THAT(text, HasSubstr("\n\"visits\",\"total\",\"evening\",\"visits\",seeds,,12,10,14,1,"));
  EXPECT_THAT(text, HasSubstr(",parameters,,,-2,0,,0,38,41,1"));
  EXPECT_THAT(text, HasSubstr(",structure,S7,-1,-2,0,,,38,41,1"));
  EXPECT_THAT(text, HasSubstr(",parameters_x_structures,,,-3,40,,,38,41,1"));
}

}  // namespace
}  // namespace engawa
