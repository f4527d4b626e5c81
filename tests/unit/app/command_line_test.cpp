#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/unit/app/program.hpp"
#include "tests/unit/study/broken_studies.hpp"

namespace engawa::testing {
namespace {
using ::testing::HasSubstr;
using ::testing::IsEmpty;

const StudyFolder& folder() {
  static const StudyFolder shared;
  return shared;
}

Spoken engawa(const std::string& arguments) {
  return run_engawa(folder().path(), arguments);
}

TEST(CommandLine, HelpsInBothLanguages) {
  for (const char* command : {"", "run ", "check ", "describe ", "export "}) {
    const auto english = engawa(std::string(command) + "--help --lang en");
    EXPECT_EQ(english.exit_code, 0) << command;
    EXPECT_THAT(english.out, HasSubstr("Usage: engawa")) << command;
    const auto japanese = engawa(std::string(command) + "--help --lang ja");
    EXPECT_EQ(japanese.exit_code, 0) << command;
    EXPECT_THAT(japanese.out, HasSubstr("使い方: engawa")) << command;
  }
}

struct Mistake {
  std::string arguments, en, ja;
};

class MistakenCommand : public ::testing::TestWithParam<Mistake> {};

TEST_P(MistakenCommand, EndsWithTwoAndASuggestion) {
  folder().write(kGoodStudy);
  const auto& mistake = GetParam();
  const auto english = engawa("--lang en " + mistake.arguments);
  EXPECT_EQ(english.exit_code, 2);
  EXPECT_THAT(english.out, IsEmpty());
  EXPECT_THAT(english.error, HasSubstr(mistake.en));
  EXPECT_THAT(engawa("--lang ja " + mistake.arguments).error, HasSubstr(mistake.ja));
}

INSTANTIATE_TEST_SUITE_P(
    CommandLine, MistakenCommand,
    ::testing::Values(
        Mistake{"", "there is no command", "コマンドがありません"},
        Mistake{"rnu study.toml", "did you mean 'run'", "「run」のことですか"},
        Mistake{"run study.toml --resum", "did you mean '--resume'", "「--resume」のことですか"},
        Mistake{"run study.toml more", "unexpected argument 'more'", "余分な引数「more」"},
        Mistake{"run", "the argument STUDY is missing", "引数STUDYがありません"},
        Mistake{"run study.toml --seeds", "'--seeds'", "「--seeds」"},
        Mistake{"run study.toml --seeds many", "must be a whole number", "整数が要ります"},
        Mistake{"run study.toml --years 0", "from 1 to 100", "1から100まで"},
        Mistake{"run study.toml --threads 1.5", "must be a whole number", "整数が要ります"},
        Mistake{"run study.toml --shard 3/2", "from 1 to 2", "1から2まで"},
        Mistake{"run study.toml --shard 3", "--shard 2/8", "--shard 2/8"},
        Mistake{"run study.toml --set contact.apetite=1", "did you mean 'contact.appetite'",
                "「contact.appetite」のことですか"},
        Mistake{"run study.toml --variant evenin", "did you mean 'evening'",
                "「evening」のことですか"},
        Mistake{"check absent.toml", "no such file", "ファイルがありません"},
        Mistake{"describe contact.apetite", "did you mean 'contact.appetite'",
                "「contact.appetite」のことですか"},
        Mistake{"export results", "--csv or --graphml", "--csvか--graphml"}));

TEST(CommandLine, RefusesAnUnknownLanguage) {
  const auto spoken = engawa("check study.toml --lang fr");
  EXPECT_EQ(spoken.exit_code, 2);
  EXPECT_THAT(spoken.error, HasSubstr("ja, en"));
}

TEST(CommandLine, ChecksAGoodStudy) {
  folder().write(kGoodStudy);
  const auto spoken = engawa("check study.toml");
  EXPECT_EQ(spoken.exit_code, 0) << spoken.error;
  EXPECT_THAT(spoken.out, HasSubstr("evening: Evenings, 1 interventions"));
}

TEST(CommandLine, RefusesEveryThirdBrokenStudyLikeTheLibrary) {
  const auto broken = broken_studies();
  for (std::size_t k = 0; k < broken.size(); k += 3) {
    folder().write(broken[k].text);
    const auto english = engawa("check study.toml --lang en");
    EXPECT_EQ(english.exit_code, 2) << broken[k].name;
    EXPECT_THAT(english.out, IsEmpty()) << broken[k].name;
    EXPECT_THAT(english.error, HasSubstr(broken[k].en)) << broken[k].name;
    EXPECT_THAT(english.error, HasSubstr(broken[k].suggest_en)) << broken[k].name;
    EXPECT_THAT(engawa("check study.toml --lang ja").error, HasSubstr(broken[k].ja))
        << broken[k].name;
  }
}

}  // namespace
}  // namespace engawa::testing
