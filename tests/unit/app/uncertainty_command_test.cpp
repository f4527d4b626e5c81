// engawa uncertainty, and a member of an ensemble in `engawa run`, as a user meets them.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "analysis/uncertainty/uncertainty_file.hpp"
#include "sim/study/study_plan.hpp"
#include "sim/text/error.hpp"
#include "tests/unit/app/program.hpp"
#include "tests/unit/study/sweep_fixture.hpp"

namespace engawa::testing {
namespace {
using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

const std::string kEnsemble = R"([ensemble]
name = "toy"
parameters = ["attendance.habit", "attendance.memory"]
best = [2.1, 1.5]
members = [[1.2, 1.4], [1.8, 1.5], [2.4, 1.7]]
)";

const SweptFolder& folder() {
  static const SweptFolder shared;
  static const bool written = [] {
    std::ofstream(shared.path() / "set.toml") << kEnsemble;
    return true;
  }();
  static_cast<void>(written);
  return shared;
}

struct WrongLayers {
  std::string arguments, en, ja;
};
void PrintTo(const WrongLayers& wrong, std::ostream* out) {
  *out << wrong.arguments;
}
class MistakenUncertainty : public ::testing::TestWithParam<WrongLayers> {};

TEST_P(MistakenUncertainty, EndsWithTwoAndASuggestion) {
  const auto& wrong = GetParam();
  const auto english = run_engawa(folder().path(), "--lang en " + wrong.arguments);
  EXPECT_EQ(english.exit_code, 2);
  EXPECT_THAT(english.out, IsEmpty());
  EXPECT_THAT(english.error, HasSubstr(wrong.en));
  const auto japanese = run_engawa(folder().path(), "--lang ja " + wrong.arguments);
  EXPECT_THAT(japanese.error, HasSubstr(wrong.ja));
}

const std::string kAsk = "uncertainty study.toml --seeds 2 ";

INSTANTIATE_TEST_SUITE_P(
    CommandLine, MistakenUncertainty,
    ::testing::Values(
        WrongLayers{"uncertainty", "the argument STUDY is missing", "引数STUDYがありません"},
        WrongLayers{"uncertainty study.toml", "use --seeds 2 or more", "--seeds 2以上"},
        WrongLayers{kAsk + "--structures none", "neither a set nor an alternative",
                    "組も代案もありません"},
        WrongLayers{kAsk + "--cross", "one of the two is missing", "どちらかがありません"},
        WrongLayers{kAsk + "--cross --ensemble set.toml --structures S1", "S1 is a demonstration",
                    "S1は実演だけ"},
        WrongLayers{kAsk + "--structures S9", "there is no structural alternative 'S9'",
                    "構造の代案「S9」はありません"},
        WrongLayers{kAsk + "--structures S2,S3,S2", "'S2' is there twice", "「S2」が二度あります"},
        WrongLayers{kAsk + "--structures S2,", "there is no structural alternative ''",
                    "構造の代案「」はありません"},
        WrongLayers{kAsk + "--members 5", "name the file with --ensemble", "--ensembleでファイル"},
        WrongLayers{kAsk + "--ensemble set.toml --members 1", "from 2 to 5000", "2から5000まで"},
        WrongLayers{kAsk + "--ensemble no.toml", "no.toml", "no.toml"},
        WrongLayers{kAsk + "--ensemble set.toml --set attendance.habit=2",
                    "'attendance.habit' is one of the parameters varied",
                    "「attendance.habit」はここで動かす"},
        WrongLayers{kAsk + "--variant evening", "give the study two variants", "案を二つ以上"},
        WrongLayers{"run study.toml --member 2", "name the file with --ensemble",
                    "--ensembleでファイル"},
        WrongLayers{"run study.toml --ensemble set.toml --member 4",
                    "use best or a number from 1 to 3", "1から3までの番号"},
        WrongLayers{"run study.toml --ensemble set.toml --member 99999999999999999999999",
                    "use best or a number from 1 to 3", "1から3までの番号"}));

TEST(UncertaintyCommand, KeepsTheLayersApartAndGoesOnWhereItWasStopped) {
  const std::string ask =
      kAsk + "--ensemble set.toml --members 2 --structures S3,S7 --measure visits --quiet --out u ";
  const auto english = run_engawa(folder().path(), "--lang en " + ask);
  ASSERT_EQ(english.exit_code, 0) << english.error;
  EXPECT_THAT(english.out, AllOf(HasSubstr("together 20 cases"), HasSubstr("parameters (2 sets)"),
                                 HasSubstr("S7 Hubs work through ties alone"),
                                 HasSubstr("have the direction of the reference")));
  const auto file = folder().path() / "u/swept/uncertainty/uncertainty.h5";
  const Uncertainty found = read_uncertainty(file);
  ASSERT_EQ(found.effects.size(), 1U);
  EXPECT_EQ(found.effects[0].members, 2U);
  EXPECT_EQ(found.effects[0].structures.size(), 2U);
  EXPECT_EQ(found.ensemble_file, "set.toml");
  const auto refused = run_engawa(folder().path(), "--lang en " + ask);
  EXPECT_EQ(refused.exit_code, 2);
  EXPECT_THAT(refused.error, HasSubstr("--resume"));
  const auto again = run_engawa(folder().path(), "--lang ja " + ask + "--resume");
  ASSERT_EQ(again.exit_code, 0) << again.error;
  EXPECT_THAT(again.out, AllOf(HasSubstr("偶然(元のパラメータ)"), HasSubstr("頑健")));
  EXPECT_THAT(text_of(folder().path() / "u/swept/uncertainty/uncertainty.csv"),
              HasSubstr("\"visits\",\"total\",\"evening\",\"visits\",structure,S7,"));
}

TEST(EnsembleOfAStudy, SetsItsMemberBeforeTheStudysOwnParameters) {
  const auto& here = folder();
  const StudyPlan plain = read_study(here.study());
  StudyChanges changes;
  changes.ensemble = here.path() / "set.toml", changes.member = "3";
  changes.set = {"attendance.memory=2"};
  const StudyPlan chosen = read_study(here.study(), changes);
  EXPECT_EQ(chosen.parameters.attendance.habit, 2.4);
  EXPECT_EQ(chosen.parameters.attendance.memory, 2);  // --set comes last
  EXPECT_NE(digest_of_study(chosen), digest_of_study(plain));

  std::string text = kSweptStudy;
  text.replace(text.find("seeds = 1\n"), 10,
               "seeds = 1\nensemble = { file = \"set.toml\" }\n[parameters]\n"
               "\"attendance.memory\" = 1.1\n");
  const auto file = here.path() / "with.toml";
  std::ofstream(file) << text;
  const StudyPlan with = read_study(file);
  EXPECT_EQ(with.parameters.attendance.habit, 2.1);  // best
  EXPECT_EQ(with.parameters.attendance.memory, 1.1);
  text.replace(text.find("\"set.toml\""), 10, "\"set.toml\", member = 9");
  std::ofstream(file) << text;
  try {
    (void)read_study(file);
    FAIL() << "a member that is not there";
  } catch (const InputError& error) {
    EXPECT_THAT(error.in(Language::english), HasSubstr("with.toml:11:"));
  }
}

}  // namespace
}  // namespace engawa::testing
