// engawa validate as a user meets it.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "analysis/validation/validation_file.hpp"
#include "tests/unit/analysis/validation/broken_targets.hpp"
#include "tests/unit/app/program.hpp"
#include "tests/unit/study/sweep_fixture.hpp"

namespace engawa::testing {
namespace {
using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

/// Targets that need no follow-up, so that a validation takes seconds.
const std::string kQuickTargets = R"(title = { ja = "目標", en = "Targets" }
[[target]]
name = "often"
set = "C1"
title = { ja = "しばしば", en = "Often" }
measure = "direct.often_always"
value = 4.9
tolerance = 0.1
source = "F020: 4.8 %"
[[target]]
name = "friend"
set = "C6"
title = { ja = "友人", en = "Friend" }
measure = "hours.friend"
value = 90
tolerance = 18
source = "F248"
)";

/// A study, target files good and bad, and the results of one validation.
class ValidatedFolder : public SweptFolder {
 public:
  ValidatedFolder() {
    put("quick.toml", kQuickTargets);
    put("broken.toml", spoil_targets("direct.often_always", "direct.often_alway"));
    put("group.toml", spoil_targets("\"survey_mix\"", "\"age70.femal\""));
    put("again.toml", kQuickTargets);
    first_ = run_engawa(path(),
                        "--lang en validate study.toml --targets quick.toml --seeds 2 --sample 400 "
                        "--waves 10 --compare evening --page page.md --threads 2");
  }
  [[nodiscard]] const Spoken& first() const { return first_; }

 private:
  void put(const std::string& name, const std::string& text) const {
    std::ofstream(path() / name) << text;
  }
  Spoken first_;
};

const ValidatedFolder& folder() {
  static const ValidatedFolder shared;
  return shared;
}

TEST(ValidateCommand, WritesTablesResultsAndThePage) {
  EXPECT_EQ(folder().first().exit_code, 0) << folder().first().error;
  EXPECT_THAT(folder().first().out,
              AllOf(HasSubstr("Targets held out:"), HasSubstr("Often"), HasSubstr("89.8")));
  const auto v = read_validation(folder().path() / "results/swept/validation.h5");
  ASSERT_EQ(v.results.size(), 2U);
  EXPECT_EQ(v.seeds, 2U);
  EXPECT_EQ(v.compared, "evening");
  EXPECT_GT(v.results[0].simulated_error, .3);  // some 220 answers
  EXPECT_LT(v.results[0].simulated_error, 4);
  EXPECT_EQ(v.results[0].changed.size(), 2U);
  EXPECT_TRUE(std::filesystem::exists(folder().path() / "results/swept/validation.csv"));
  EXPECT_THAT(text_of(folder().path() / "page.md"), HasSubstr("# Validation"));
}

TEST(ValidateCommand, GivesTheSameOnOneThread) {
  const auto again = run_engawa(folder().path(),
                                "validate study.toml --targets quick.toml --seeds 2 --sample 400 "
                                "--waves 10 --compare evening --out other --threads 1");
  EXPECT_EQ(again.exit_code, 0) << again.error;
  EXPECT_EQ(text_of(folder().path() / "results/swept/validation.csv"),
            text_of(folder().path() / "other/swept/validation.csv"));
}

TEST(ValidateCommand, KeepsWhatIsWrittenByHandBelowAPage) {
  const auto page = folder().path() / "kept.md";
  std::ofstream(page) << "old table\n<!-- written by hand from here -->\nmy remark\n";
  const auto said = run_engawa(folder().path(),
                               "validate --from results/swept/validation.h5 --page kept.md "
                               "--overwrite");
  EXPECT_EQ(said.exit_code, 0) << said.error;
  EXPECT_THAT(text_of(page), HasSubstr("<!-- written by hand from here -->\nmy remark\n"));
  EXPECT_THAT(text_of(page), Not(HasSubstr("old table")));
}

TEST(ValidateCommand, ReadsResultsAgainBesideEarlierOnes) {
  const auto told = run_engawa(folder().path(),
                               "--lang en validate --from results/swept/validation.h5 --before "
                               "results/swept/validation.h5");
  EXPECT_EQ(told.exit_code, 0) << told.error;
  EXPECT_THAT(told.out, HasSubstr("before"));
}

struct Mistake {
  std::string arguments, en, ja;
};
class MistakenValidation : public ::testing::TestWithParam<Mistake> {};

TEST_P(MistakenValidation, EndsWithTwoAndASuggestion) {
  const auto english = run_engawa(folder().path(), "--lang en " + GetParam().arguments);
  EXPECT_EQ(english.exit_code, 2);
  EXPECT_THAT(english.out, IsEmpty());
  EXPECT_THAT(english.error, HasSubstr(GetParam().en));
  const auto japanese = run_engawa(folder().path(), "--lang ja " + GetParam().arguments);
  EXPECT_THAT(japanese.error, HasSubstr(GetParam().ja));
}

const std::string kRun = "validate study.toml --targets quick.toml --out elsewhere ";

INSTANTIATE_TEST_SUITE_P(
    CommandLine, MistakenValidation,
    ::testing::Values(
        Mistake{"validate", "the argument STUDY is missing", "引数STUDYがありません"},
        Mistake{"validate study.toml --targets quick.toml", "give --overwrite", "--overwrite"},
        Mistake{kRun + "--page page.md", "it is there already", "もうあります"},
        Mistake{
            "validate study.toml --targets broken.toml",
            "broken.toml:7:11: unknown measure of the survey 'direct.often_alway'; did you mean "
            "'direct.often_always'",
            "「direct.often_always」のことですか"},
        Mistake{"validate study.toml --targets group.toml", "group.toml:8:9: unknown group 'femal'",
                "「female」のことですか"},
        Mistake{kRun + "--targets again.toml", "two targets are named 'often'", "二つあります"},
        Mistake{kRun + "--targets none.toml", "none.toml", "none.toml"},
        Mistake{kRun + "--sample 0", "from 1", "1から"},
        Mistake{kRun + "--waves many", "must be a whole number", "整数が要ります"},
        Mistake{kRun + "--response 1.5", "from 0.01 to 1", "0.01から1"},
        Mistake{kRun + "--response nan", "from 0.01 to 1", "0.01から1"},
        Mistake{kRun + "--response half", "must be a number", "数が要ります"},
        Mistake{kRun + "--response-loneliness 9", "from -2 to 2", "-2から2"},
        Mistake{kRun + "--compare evenin", "did you mean 'evening'", "「evening」のことですか"},
        Mistake{kRun + "--set contact.appetit=1", "did you mean 'contact.appetite'",
                "「contact.appetite」のことですか"},
        Mistake{kRun + "--member 3", "give --ensemble FILE", "--ensemble FILE"},
        Mistake{kRun + "--before study.toml", "study.toml", "study.toml"},
        Mistake{"validate --from results/swept/validation.h5 --seeds 3",
                "'--seeds' does not go with '--from'; leave out '--seeds'",
                "「--seeds」は「--from」と一緒には使えません"},
        Mistake{"validate --from results/swept/validation.h5 --targets quick.toml", "'--targets'",
                "「--targets」"},
        Mistake{"validate --from results/swept/validation.h5 --out there", "'--out'", "「--out」"},
        Mistake{"validate study.toml --from results/swept/validation.h5", "leave out one of them",
                "どちらかを外して"}));

}  // namespace
}  // namespace engawa::testing
