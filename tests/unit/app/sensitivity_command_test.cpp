// engawa sweep and engawa sensitivity as a user meets them.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "analysis/sensitivity/first_parameters.hpp"
#include "analysis/sensitivity/sensitivity_file.hpp"
#include "sim/params/parameters.hpp"
#include "tests/unit/app/program.hpp"
#include "tests/unit/study/sweep_fixture.hpp"

namespace engawa::testing {
namespace {
using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

const SweptFolder& folder() {
  static const SweptFolder shared;
  return shared;
}

struct WrongWord {
  std::string arguments, en, ja;
};
class MistakenSweep : public ::testing::TestWithParam<WrongWord> {};

TEST_P(MistakenSweep, EndsWithTwoAndASuggestion) {
  const auto& wrong = GetParam();
  const auto english = run_engawa(folder().path(), "--lang en " + wrong.arguments);
  EXPECT_EQ(english.exit_code, 2);
  EXPECT_THAT(english.out, IsEmpty());
  EXPECT_THAT(english.error, HasSubstr(wrong.en));
  const auto japanese = run_engawa(folder().path(), "--lang ja " + wrong.arguments);
  EXPECT_THAT(japanese.error, HasSubstr(wrong.ja));
}

const std::string kMorris = "sensitivity study.toml --method morris ";

INSTANTIATE_TEST_SUITE_P(
    CommandLine, MistakenSweep,
    ::testing::Values(
        WrongWord{"sweep", "the argument STUDY is missing", "引数STUDYがありません"},
        WrongWord{"sweep study.toml", "there is no parameter to vary",
                  "動かすパラメータがありません"},
        WrongWord{"sweep study.toml --vary attendance.habits=1:2:3",
                  "did you mean 'attendance.habit'", "「attendance.habit」のことですか"},
        WrongWord{"sweep study.toml --vary attendance.habit=1:9:3", "choose a value from 1 to 2.8",
                  "1から2.8までの値"},
        WrongWord{"sweep study.toml --vary attendance.habit=2:1:3", "attendance.habit=1:2.8:4",
                  "attendance.habit=1:2.8:4"},
        WrongWord{"sweep study.toml --vary attendance.habit=1:1e999:4", "attendance.habit=1:2.8:4",
                  "attendance.habit=1:2.8:4"},
        WrongWord{"sweep study.toml --vary attendance.habit=1:2:3 --set attendance.habit=2",
                  "'attendance.habit' is one of the parameters varied",
                  "「attendance.habit」はここで動かす"},
        WrongWord{kMorris + "--parameter attendance --set attendance.habit=2",
                  "'attendance.habit' is one of the parameters varied",
                  "「attendance.habit」はここで動かす"},
        WrongWord{kMorris + "--points 20", "'--points' does not go with '--method morris'",
                  "「--points」は「--method morris」と一緒には"},
        WrongWord{kMorris + "--samples 64", "leave out '--samples'", "「--samples」を外して"},
        WrongWord{"sensitivity study.toml --method sobol --trajectories 5",
                  "'--trajectories' does not go with '--method sobol'",
                  "「--trajectories」は「--method sobol」と一緒には"},
        WrongWord{"sweep study.toml --vary attendance.habit=1:2", "attendance.habit=1:2.8:4",
                  "attendance.habit=1:2.8:4"},
        WrongWord{"sweep study.toml --vary attendance.habit=1:2:x", "must be a whole number",
                  "整数が要ります"},
        WrongWord{"sweep study.toml --vary attendance.habit=1:2:1", "from 2 to 9999",
                  "2から9999まで"},
        WrongWord{"sweep study.toml --latin 5 --vary attendance.habit=1:2:3",
                  "attendance.habit=1:2.8", "attendance.habit=1:2.8"},
        WrongWord{"sweep study.toml --vary attendance.habit=1:2:3 --vary attendance.habit=1:2:3",
                  "is there twice", "二度あります"},
        WrongWord{"sweep study.toml --vary attendance.habit=1:2:999 --vary "
                  "attendance.memory=1:2:99",
                  "at most 9999", "9999点まで"},
        WrongWord{"sweep study.toml --vary attendance.habit=1:2:3 --measure visit",
                  "did you mean 'visits'", "「visits」のことですか"},
        WrongWord{"sweep study.toml --vary attendance.habit=1:2:3 --measure visits@femal",
                  "did you mean 'female'", "「female」のことですか"},
        WrongWord{"sweep study.toml --vary attendance.habit=1:2:3 --measure hubs_open@female",
                  "--measure hubs_open", "--measure hubs_open"},
        WrongWord{"sensitivity study.toml", "--method", "--method"},
        WrongWord{"sensitivity study.toml --method sobl", "choose morris or sobol",
                  "morrisかsobolを選んで"},
        WrongWord{kMorris + "--parameter first --trajectories 1000", "at most 9999", "9999点まで"},
        WrongWord{kMorris + "--trajectories 1000", "at most 9999", "9999点まで"},
        WrongWord{kMorris + "--parameter attendance.habt", "did you mean 'attendance.habit'",
                  "「attendance.habit」のことですか"},
        WrongWord{kMorris + "--parameter attendance --trajectories 1", "from 2 to 1000",
                  "2から1000まで"},
        WrongWord{kMorris + "--parameter population --trajectories 1000", "at most 9999",
                  "9999点まで"},
        WrongWord{kMorris + "--parameter attendance --variant evening", "use --level",
                  "--levelで"}));

TEST(FirstParameters, AreRowsThatCanVaryEachOnce) {
  std::vector<std::string_view> seen;
  for (const auto& first : first_parameters()) {
    const auto rows = parameter_rows();
    const auto row = std::ranges::find(rows, first.name, &FieldInfo::name);
    ASSERT_NE(row, rows.end()) << first.name;
    EXPECT_LT(row->lowest, row->highest);
    EXPECT_EQ(std::ranges::count(seen, first.name), 0);
    seen.push_back(first.name);
  }
  EXPECT_GT(seen.size(), 40U);
}

// Killed outright after two cases, taken up again, and the table is that of a run in one go.
TEST(SweepCommand, GoesOnAfterAKillWithTheSameTable) {
  const std::string run =
      "\"$ENGAWA\" sweep study.toml --lang en --threads 1 --vary attendance.habit=1:2.5:3 "
      "--measure visits --measure often_always ";
  const auto whole = run_line(folder().path(), run + "--out whole");
  ASSERT_EQ(whole.exit_code, 0) << whole.error;
  EXPECT_THAT(whole.out, AllOf(HasSubstr("together 6 cases"), HasSubstr("case 0003/evening/seed"),
                               HasSubstr("whole/swept/sweep.csv")));
  const auto killed = run_line(
      folder().path(), run +
                           "--out killed >told & until [ $(grep -c ^case told) -ge 2 ]; do sleep "
                           ".02; done; kill -KILL $!; wait $!; true");
  EXPECT_FALSE(std::filesystem::exists(folder().path() / "killed/swept/sweep.csv"));
  const auto refused = run_line(folder().path(), run + "--out killed");
  EXPECT_EQ(refused.exit_code, 2);
  EXPECT_THAT(refused.error, HasSubstr("--resume"));
  const auto resumed = run_line(folder().path(), run + "--out killed --resume");
  ASSERT_EQ(resumed.exit_code, 0) << resumed.error;
  EXPECT_THAT(resumed.out, Not(HasSubstr("case 0001/")));
  const std::string table = text_of(folder().path() / "whole/swept/sweep.csv");
  EXPECT_THAT(table, HasSubstr("\n3,2.5,evening,1,"));
  EXPECT_EQ(text_of(folder().path() / "killed/swept/sweep.csv"), table);
}

TEST(SensitivityCommand, TellsWhatMattersAndWhatCannotBeTold) {
  const std::string two = "--parameter attendance.memory --parameter money.closure_mind --quiet ";
  const auto english =
      run_engawa(folder().path(), kMorris + "--lang en --trajectories 2 " + two +
                                      "--measure visits --level --variant evening --out m");
  ASSERT_EQ(english.exit_code, 0) << english.error;
  EXPECT_THAT(english.out,
              AllOf(HasSubstr("2 parameters, 2 trajectories"), HasSubstr("level in 'Evenings'"),
                    HasSubstr("Changed no case at all: money.closure_mind"),
                    HasSubstr("With one seed the size of the noise is not known"),
                    HasSubstr("about 0.1 would seem to have one")));
  EXPECT_THAT(text_of(folder().path() / "m/swept/morris/morris.csv"),
              HasSubstr("\"visits\",evening,,money.closure_mind,1,"));
  const SensitivityResult kept =
      read_sensitivity(folder().path() / "m/swept/morris/sensitivity.h5");
  EXPECT_EQ(kept.method, "morris");
  ASSERT_EQ(kept.outputs.size(), 1U);
  EXPECT_EQ(kept.outputs[0].influences.at(0).parameter, "attendance.memory");  // greatest first
  EXPECT_EQ(kept.outputs[0].influences.at(1).index, 0);
  const auto japanese = run_engawa(
      folder().path(), "sensitivity study.toml --method sobol --lang ja --points 5 --samples 64 " +
                           two + "--measure visits --out m");
  ASSERT_EQ(japanese.exit_code, 0) << japanese.error;
  EXPECT_THAT(japanese.out, AllOf(HasSubstr("「夜間」と「baseline」の差"), HasSubstr("Q2")));
}

}  // namespace
}  // namespace engawa::testing
