#include <gtest/gtest.h>

#include <algorithm>

#include "tests/unit/analysis/valuation/value_table.hpp"

namespace engawa {
namespace {
using testing::good_values;
using testing::kGoodValues;
using testing::spoil_values;

TEST(ReadValues, KeepsEverythingOfARow) {
  const ValueTable table = good_values();
  EXPECT_EQ(table.title.ja, "小さな表");
  EXPECT_EQ(table.discount.value, .25);
  ASSERT_EQ(table.conversions.size(), 1U);
  EXPECT_EQ(table.conversions[0].yen.high, 300);
  ASSERT_EQ(table.values.size(), 4U);
  const ValueRow& lonely = table.values[0];
  EXPECT_EQ(lonely.stakeholder.en, "residents");
  EXPECT_EQ(lonely.outcome, (Outcome{"often_always", "total", Counted::person_years}));
  EXPECT_EQ(lonely.amount.low, -120);
  EXPECT_EQ(lonely.price_year, 2019);
  EXPECT_TRUE(lonely.converted);
  EXPECT_FALSE(lonely.source.is_assumed);
  EXPECT_EQ(lonely.source.text.ja, "S:dcms") << "one text for both languages";
  const ValueRow& tie = table.values[1];
  EXPECT_EQ(tie.drop_off, .5);
  EXPECT_EQ(tie.duration, 2);
  EXPECT_EQ(tie.amount.low, 5000) << "without low and high the number is exact";
  EXPECT_TRUE(tie.source.is_assumed);
  EXPECT_EQ(tie.source.text.ja, "見当");
  EXPECT_EQ(tie.source.text.en, "a guess");
  EXPECT_FALSE(table.values[3].used);
  EXPECT_EQ(table.outcomes().size(), 5U);
}

struct Broken {
  std::string name, text;
  std::string at;  ///< piece of the text at whose line the error points
  std::string en, ja;
};

std::vector<Broken> broken_tables() {
  return {
      {"UnknownKey", spoil_values("drop_off", "dropoff"), "dropoff", "unknown key 'dropoff'",
       "知らないキー「dropoff」"},
      {"DropOffOfACost", spoil_values("source = \"counted\"", "source = \"c\"\ndrop_off = 0.1"),
       "drop_off = 0.1", "unknown key 'drop_off'", "「drop_off」"},
      {"MissingSource", spoil_values("source = \"S:dcms\"\n", ""), "name = \"lonely\"",
       "the key 'source' is missing", "キー「source」がありません"},
      {"EmptySource", spoil_values("source = \"S:dcms\"", "source = \"\""), "source = \"\"",
       "'source' is empty", "「source」が空です"},
      {"SourceInOneLanguage", spoil_values("source = \"S:dcms\"", "source = { ja = \"S\" }"),
       "source = { ja = \"S\" }", "the key 'en' is missing", "キー「en」がありません"},
      {"LowAboveAmount", spoil_values("low = -120", "low = -90"), "amount = -100",
       "'amount' does not lie between low and high", "low と high のあいだにありません"},
      {"SignsMixedUp", spoil_values("low = -120\nhigh = -50", "low = -50\nhigh = -120"),
       "amount = -100", "does not lie between", "あいだにありません"},
      {"LowWithoutHigh", spoil_values("high = -50\n", ""), "name = \"lonely\"",
       "the key 'high' is missing", "キー「high」がありません"},
      {"UnknownMeasure", spoil_values("\"often_always\"", "\"often_allways\""), "often_allways",
       "did you mean 'often_always'", "「often_allways」という指標はありません"},
      {"UnknownGroup", spoil_values("group = \"total\"", "group = \"femal\""), "femal",
       "there is no group 'femal'", "「femal」という集団はありません"},
      {"GroupOfATownMeasure",
       spoil_values("measure = \"hub_spending\"", "measure = \"hub_spending\"\ngroup = \"female\""),
       "group = \"female\"", "known for the whole town only", "町全体でだけ"},
      {"UnknownWay", spoil_values("\"person_years\"", "\"person_year\""), "\"person_year\"",
       "did you mean 'person_years'", "「person_year」という数え方"},
      {"ShareCountedAsEvents", spoil_values("\"person_years\"", "\"events\""),
       "counted = \"events\"", "a mean per person", "一人あたりの値"},
      {"FlowCountedAsPersonYears",
       spoil_values("\"fell_out\"\ncounted = \"events\"", "\"fell_out\"\ncounted = \"growth\""),
       "\"fell_out\"\ncounted", "it happens week by week", "週ごとの出来事"},
      {"YenCountedAsPersonYears",
       spoil_values("counted = \"growth\"\nstage = \"M2\"",
                    "counted = \"person_years\"\nstage = \"M2\""),
       "counted = \"person_years\"\nstage = \"M2\"", "of yen only growth", "円なら growth"},
      {"WrongStage", spoil_values("stage = \"F1\"", "stage = \"Z1\""), "stage = \"Z1\"",
       "write stage = \"F1\"", "ロジックモデルの「Z1」ではありません"},
      {"AmountIsText", spoil_values("amount = -100", "amount = \"-100\""), "\"-100\"",
       "'amount' must be a number", "「amount」"},
      {"AmountIsNotFinite", spoil_values("amount = -100", "amount = nan"), "amount = nan",
       "'amount'", "「amount」"},
      {"NegativeCost", spoil_values("amount = 1\n", "amount = -1\n"), "amount = -1\n",
       "out of range", "範囲の外"},
      {"DropOffAboveOne", spoil_values("drop_off = 0.5", "drop_off = 1.5"), "drop_off = 1.5",
       "'drop_off' = 1.5 is out of range", "「drop_off」の値1.5は範囲の外"},
      {"DurationOfNoYear", spoil_values("duration = 2", "duration = 0"), "duration = 0",
       "'duration' = 0 is out of range", "「duration」の値0は範囲の外"},
      {"DiscountAsPercent", spoil_values("rate = 0.25", "rate = 2"), "rate = 2",
       "'rate' = 2 is out of range", "「rate」の値2は範囲の外"},
      {"UnknownOrigin", spoil_values("\"converted\"", "\"abroad\""), "\"abroad\"",
       "there is no origin 'abroad'", "「abroad」という由来"},
      {"NativeInPounds", spoil_values("\"converted\"", "\"native\""),
       "currency = \"GBP\"\nyear = "
       "2019\norigin",
       "'lonely' is native but not in yen", "円ではありません"},
      {"NoConversion",
       spoil_values("currency = \"GBP\"\nyear = 2019\norigin",
                    "currency = \"EUR\"\nyear = 2019\norigin"),
       "\"EUR\"", "there is no conversion for 'EUR'", "「EUR」の換算レートがありません"},
      {"SameName", spoil_values("name = \"tie\"", "name = \"lonely\""),
       "name = \"lonely\"\ntitle = { ja = \"新しい絆\"", "two rows are called 'lonely'",
       "「lonely」という行が二つ"},
      {"UnknownOverlap", spoil_values("[\"lonely\"]", "[\"lonly\"]"), "name = \"isolated\"",
       "did you mean 'lonely'", "「lonly」という行はありません"},
      {"NoJapanese", spoil_values("ja = \"孤独な1年\", ", ""), "title = { en = \"A lonely year\"",
       "the key 'ja' is missing", "キー「ja」がありません"},
      {"NoValues", kGoodValues.substr(0, kGoodValues.find("[[value]]")), "title",
       "the key 'value' is missing", "キー「value」がありません"},
  };
}

/// The line of a piece. A row's own place is the line of its [[header]], just above its name.
int line_of(const std::string& text, const std::string& piece) {
  const auto at = text.find(piece);
  EXPECT_NE(at, std::string::npos) << piece;
  const int line = 1 + int(std::count(text.begin(), text.begin() + std::ptrdiff_t(at), '\n'));
  return piece.starts_with("name = ") ? line - 1 : line;
}

class BrokenValues : public ::testing::TestWithParam<Broken> {};

TEST_P(BrokenValues, AreRefusedWithPlaceProblemAndWayOut) {
  const Broken& broken = GetParam();
  try {
    (void)parse_values(broken.text, "values.toml");
    FAIL() << "was read";
  } catch (const InputError& error) {
    const std::string en = error.in(Language::english), ja = error.in(Language::japanese);
    // an error may stand at the key's line or, for a piece of two lines, at its second
    const int line = line_of(broken.text, broken.at);
    const bool at_line = en.starts_with("values.toml:" + std::to_string(line) + ":") ||
                         (broken.at.find('\n') != std::string::npos &&
                          en.starts_with("values.toml:" + std::to_string(line + 1) + ":"));
    EXPECT_TRUE(at_line) << "line " << line << ": " << en;
    EXPECT_NE(en.find(broken.en), std::string::npos) << en;
    EXPECT_NE(ja.find(broken.ja), std::string::npos) << ja;
    EXPECT_NE(en.find(';'), std::string::npos) << "no way out: " << en;
  }
}

INSTANTIATE_TEST_SUITE_P(Table, BrokenValues, ::testing::ValuesIn(broken_tables()),
                         [](const auto& row) { return row.param.name; });

// The table that is shipped: readable, every row with a source, harms negative, costs positive.
TEST(ShippedValues, AreWhole) {
  const ValueTable table =
      read_values(std::string(ENGAWA_SOURCE_DIR) + "/scenarios/values/japan-2026.toml");
  for (const auto& row : table.values) {
    const std::string& source = row.source.text.en;
    EXPECT_TRUE(row.source.is_assumed || source.starts_with("S:") || source.starts_with("Saito") ||
                source.starts_with("counted"))
        << row.name;
    EXPECT_NE(row.source.text.ja, source) << row.name << ": for Japanese readers too";
    if (row.stage.starts_with("N")) {
      EXPECT_LT(row.amount.value, 0) << row.name;
    }
  }
  EXPECT_EQ(table.values[0].name, "lonely_year");
  // 9,537 pounds at 95 and at 200 yen: .9 and 1.9 million yen, as the model's description says
  const auto& rate = table.conversions[0].yen;
  EXPECT_NEAR(-table.values[0].amount.value * rate.low, .9e6, .05e6);
  EXPECT_NEAR(-table.values[0].amount.value * rate.high, 1.9e6, .05e6);
}

}  // namespace
}  // namespace engawa
