// An ensemble comes back from its file as it was; a spoilt one is refused at its place.
#include "sim/study/ensemble.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "sim/text/toml_input.hpp"
#include "tests/unit/app/program.hpp"
#include "tests/unit/study/study_fixture.hpp"

namespace engawa::testing {
namespace {
using ::testing::HasSubstr;

Ensemble two_members() {
  Ensemble out;
  out.name = "tiny", out.town = "towns/a\\b.toml", out.targets = "\"C1\" と C4";
  out.command = "engawa calibrate study.toml\n--members 2", out.engawa_version = "0.1.0";
  out.parameters = {"contact.appetite", "loneliness.scale_mean"};
  out.best = {1.3, -.25};
  out.members = {{1.3, -.25}, {1.234567, 1e-05}};
  return out;
}

/// What is said of a file with one piece replaced.
std::string refusal_of(const StudyFolder& folder, const std::string& piece, const std::string& by) {
  const auto good = folder.path() / "good.toml", bad = folder.path() / "bad.toml";
  if (!std::filesystem::exists(good)) write_ensemble(two_members(), good);
  std::string text = text_of(good);
  const auto at = text.find(piece);
  if (at == std::string::npos) throw std::logic_error("no '" + piece + "'");
  std::ofstream(bad) << text.replace(at, piece.size(), by);
  try {
    static_cast<void>(read_ensemble(bad));
  } catch (const InputError& error) {
    return error.what();
  }
  return "nothing";
}

TEST(Ensemble, ComesBackAsItWas) {
  const StudyFolder folder;
  const auto file = folder.path() / "ensemble.toml";
  const Ensemble written = two_members();
  write_ensemble(written, file);
  const Ensemble read = read_ensemble(file);
  EXPECT_EQ(read.name, written.name);
  EXPECT_EQ(read.town, written.town);
  EXPECT_EQ(read.targets, written.targets);
  EXPECT_EQ(read.command, written.command);
  EXPECT_EQ(read.engawa_version, written.engawa_version);
  EXPECT_EQ(read.parameters, written.parameters);
  EXPECT_EQ(read.best, written.best);
  EXPECT_EQ(read.members, written.members);  // to the last bit
  EXPECT_EQ(read.file, file);
  EXPECT_THAT(text_of(file), HasSubstr("# 公表された数値に合う2組"));
  EXPECT_THAT(text_of(file), HasSubstr("# 2 sets of parameters"));
}

TEST(Ensemble, IsNeverOverwritten) {
  const StudyFolder folder;
  const auto file = folder.path() / "ensemble.toml";
  write_ensemble(two_members(), file);
  EXPECT_THROW(write_ensemble(two_members(), file), InputError);
}

TEST(Ensemble, GivesAMemberAsOverridesInTheFilesOrder) {
  const auto overrides = overrides_of_member(two_members(), 1);
  ASSERT_EQ(overrides.size(), 2U);
  EXPECT_EQ(overrides[0], (std::pair<std::string, double>("contact.appetite", 1.234567)));
  EXPECT_EQ(overrides[1], (std::pair<std::string, double>("loneliness.scale_mean", 1e-05)));
  EXPECT_THROW(static_cast<void>(overrides_of_member(two_members(), 2)), std::out_of_range);
}

TEST(Ensemble, OfTwoHundredMembersAndTwentyParametersFitsAFile) {
  const StudyFolder folder;
  Ensemble large = two_members();
  large.parameters.clear(), large.best.clear(), large.members.clear();
  for (const auto& row : parameter_rows()) {
    if (large.parameters.size() == 20) break;
    large.parameters.emplace_back(row.name);
    large.best.push_back(row.lowest + (row.highest - row.lowest) / 3);  // 17 digits, not 6
  }
  large.members.assign(200, large.best);
  const auto file = folder.path() / "large.toml";
  write_ensemble(large, file);
  EXPECT_LT(std::filesystem::file_size(file), kTomlBytes);
  EXPECT_EQ(read_ensemble(file).members, large.members);
}

TEST(Ensemble, RefusesWhatIsWrongAtItsPlace) {
  const StudyFolder folder;
  EXPECT_THAT(refusal_of(folder, "\"contact.appetite\"", "\"contact.appetit\""),
              HasSubstr("did you mean 'contact.appetite'"));
  const std::string outside = refusal_of(folder, "[1.234567", "[9.5");
  EXPECT_THAT(outside, HasSubstr("contact.appetite"));
  EXPECT_THAT(outside, HasSubstr("9.5"));
  const auto text = text_of(folder.path() / "bad.toml");
  EXPECT_THAT(refusal_of(folder, "[1.234567", "[9.5"), HasSubstr(place_of(text, "9.5,")));
  EXPECT_THAT(refusal_of(folder, "[1.234567, ", "["), HasSubstr("1 values for 2 parameters"));
  EXPECT_THAT(refusal_of(folder, "loneliness.scale_mean", "contact.appetite"),
              HasSubstr("is there twice"));
  EXPECT_THAT(refusal_of(folder, "[1.3, -0.25],\n", ""), "nothing");
  EXPECT_THAT(refusal_of(folder, "  [1.3, -0.25],\n  [1.234567, 1e-05],\n", ""),
              HasSubstr("is empty"));
  EXPECT_THAT(refusal_of(folder, "members =", "member ="), HasSubstr("members"));
  EXPECT_THAT(refusal_of(folder, "1.234567", "nan"), HasSubstr("bad.toml"));
  EXPECT_THAT(refusal_of(folder, "1.234567", "\"1.2\""), HasSubstr("bad.toml"));
}

}  // namespace
}  // namespace engawa::testing
