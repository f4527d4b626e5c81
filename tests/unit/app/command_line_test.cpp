#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include "tests/unit/app/program.hpp"
#include "tests/unit/study/broken_studies.hpp"

namespace engawa::testing {
namespace {
using ::testing::HasSubstr;
using ::testing::IsEmpty;

const StudyFolder& folder() {
  static const StudyFolder shared;
  static const bool looped = [] {
    std::filesystem::create_symlink("looped.toml", shared.path() / "looped.toml");
    return true;
  }();
  static_cast<void>(looped);
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
        Mistake{"run study.toml --shard 1/", "--shard 2/8", "--shard 2/8"},
        Mistake{"run study.toml --shard /2", "--shard 2/8", "--shard 2/8"},
        Mistake{"run study.toml --set contact.appetite=1e999", "cannot be read", "読めません"},
        Mistake{"run study.toml --seeds ''", "the value of '--seeds' is empty",
                "「--seeds」の値が空です"},
        Mistake{"run study.toml --out \"$NOT_SET\"", "the value of '--out' is empty",
                "「--out」の値が空です"},
        Mistake{"report results -o ''", "the value of '--out' is empty", "「--out」の値が空です"},
        Mistake{"run study.toml --set ''", "the value of '--set' is empty",
                "「--set」の値が空です"},
        Mistake{"check ''", "the argument STUDY is missing", "引数STUDYがありません"},
        Mistake{"run study.toml --set contact.apetite=1", "did you mean 'contact.appetite'",
                "「contact.appetite」のことですか"},
        Mistake{"run study.toml --variant evenin", "did you mean 'evening'",
                "「evening」のことですか"},
        Mistake{"check absent.toml", "no such file", "ファイルがありません"},
        Mistake{"describe contact.apetite", "did you mean 'contact.appetite'",
                "「contact.appetite」のことですか"},
        Mistake{"check looped.toml", "the file cannot be read", "ファイルを読めません"},
        Mistake{"report looped.toml", "the file cannot be read", "ファイルを読めません"},
        Mistake{"report looped.toml study.toml -o page.html", "the file cannot be read",
                "ファイルを読めません"},
        Mistake{"power looped.toml", "the file cannot be read", "ファイルを読めません"},
        Mistake{"export results", "--csv or --graphml", "--csvか--graphml"},
        Mistake{"export results --csv tables --week 3", "'--week' says nothing without '--graphml'",
                "「--week」は「--graphml」がなければ意味がありません"},
        Mistake{"export results --graphml seed.h5 --week 3 --overwrite", "that of results",
                "結果のファイルの名前"},
        Mistake{"export results --graphml study.toml --week 3", "give --overwrite",
                "--overwrite"}));

TEST(CommandLine, TellsMissingRightsFromAMissingFile) {
  if (geteuid() == 0) GTEST_SKIP() << "root may read everything";
  const auto locked = folder().path() / "locked";
  std::filesystem::create_directory(locked);
  std::filesystem::permissions(locked, std::filesystem::perms::none);
  for (const char* arguments :
       {"check locked/study.toml", "report locked/results", "report locked", "power locked",
        "power locked/results", "report study.toml -o locked/page.html"}) {
    const auto spoken = engawa(std::string("--lang en ") + arguments);
    EXPECT_EQ(spoken.exit_code, 2) << arguments;
    EXPECT_THAT(spoken.error, HasSubstr("no right to read")) << arguments;
  }
  std::filesystem::permissions(locked, std::filesystem::perms::owner_all);
}

TEST(CommandLine, FailsIfItsOutputIsLost) {
  const auto english =
      run_line(folder().path(), "\"$ENGAWA\" describe measures --lang en > /dev/full");
  EXPECT_EQ(english.exit_code, 1);
  const auto japanese = run_line(folder().path(), "\"$ENGAWA\" --version --lang ja > /dev/full");
  EXPECT_EQ(japanese.exit_code, 1);
  EXPECT_THAT(japanese.error, HasSubstr("標準出力に書き込めません"));
  // small enough for the table, large enough for the sentence in the file of errors
  const auto limited = run_line(
      folder().path(), "(ulimit -f 8; \"$ENGAWA\" describe parameters --lang en > limited.txt)");
  EXPECT_EQ(limited.exit_code, 1) << "a limit is told like a full disk";
  EXPECT_THAT(limited.error, HasSubstr("File too large"));
}

TEST(CommandLine, IsSilentIfTheReaderHasGone) {
  const auto spoken = run_line(
      folder().path(),
      "trap '' PIPE; { sleep .2; \"$ENGAWA\" --version; echo $? > code; } | true; sleep .5");
  EXPECT_THAT(spoken.error, IsEmpty());
  EXPECT_EQ(text_of(folder().path() / "code"), "0\n");
}

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
