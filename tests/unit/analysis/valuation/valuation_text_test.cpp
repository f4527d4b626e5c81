#include "analysis/valuation/valuation_text.hpp"

#include <gtest/gtest.h>

#include "tests/unit/analysis/valuation/value_table.hpp"

namespace engawa {
namespace {
using testing::good_values;

bool has(const std::string& text, const std::string& piece) {
  return text.find(piece) != std::string::npos;
}

TEST(ValuationText, TellsTheAnswerTheRowsAndTheirSources) {
  const std::string en =
      tell_valuation(testing::hand_valuation(), good_values(), Language::english);
  EXPECT_TRUE(has(en, "The benefits cannot be told from zero")) << en;
  EXPECT_TRUE(has(en, "For one yen spent, 0.072 yen of benefits")) << en;
  EXPECT_TRUE(has(en, "-100 GBP (-20,000 yen) = +70,000 yen")) << en;
  EXPECT_TRUE(has(en, "Converted from abroad: S:dcms")) << en;
  EXPECT_TRUE(has(en, "Assumption: a guess")) << en;
  EXPECT_TRUE(has(en, "1 GBP = 200 yen (2019). Assumption: round")) << en;
  EXPECT_TRUE(has(en, "Discounted at 25 % a year")) << en;
  const std::string ja =
      tell_valuation(testing::hand_valuation(), good_values(), Language::japanese);
  EXPECT_TRUE(has(ja, "仮定: 見当")) << ja;
  const auto uncounted = en.find("Outcomes not counted");
  ASSERT_NE(uncounted, std::string::npos) << en;
  EXPECT_GT(en.find("Isolation (residents, F1)"), uncounted);
}

TEST(ValuationText, SaysWhatAnSroiIsNotInBothLanguages) {
  const Valuation v = testing::hand_valuation();
  EXPECT_TRUE(tell_valuation(v, good_values(), Language::english)
                  .ends_with(what_an_sroi_is_not(Language::english) + "\n"));
  EXPECT_TRUE(tell_valuation(v, good_values(), Language::japanese)
                  .ends_with(what_an_sroi_is_not(Language::japanese) + "\n"));
  EXPECT_TRUE(has(what_an_sroi_is_not(Language::english), "not a rate at which money comes back"));
}

TEST(ValuationText, TellsThatThereIsNoRatioWhereNothingIsSpent) {
  const Valuation v = value_variant(good_values(), testing::idle_variant(), {1, 1});
  const std::string en = tell_valuation(v, good_values(), Language::english);
  EXPECT_TRUE(has(en, "there is no ratio")) << en;
  EXPECT_FALSE(has(en, "For one yen spent")) << en;
  EXPECT_TRUE(has(tell_valuation(v, good_values(), Language::japanese), "比はありません"));
}

TEST(ValuationText, TellsThatOneSeedIsNotEnough) {
  YearlyVariant variant = testing::hand_variant();
  variant.seeds = 1;
  for (auto& [outcome, seeds] : variant.outcomes) seeds.resize(1);
  const Valuation v = value_variant(good_values(), variant, {1, 1});
  EXPECT_TRUE(has(tell_valuation(v, good_values(), Language::english), "One seed cannot tell"));
}

TEST(ValuationText, NamesAnOutcomeThatIsNotRecorded) {
  YearlyVariant variant = testing::hand_variant();
  variant.outcomes.erase({"gained_tie", "total", Counted::growth});
  const Valuation v = value_variant(good_values(), variant, {1, 1});
  EXPECT_TRUE(has(value_row_text(v.values[1], Language::english), "A new tie: not recorded"));
}

TEST(TornadoText, ShowsBothEnds) {
  const auto bars = testing::hand_valuation().tornado;
  const std::string en = tornado_row_text(bars[1], Language::english);
  EXPECT_TRUE(has(en, "Conversion, yen for one GBP: 100 to 300 -> net -1,706,000 to -1,636,000"))
      << en;
}

}  // namespace
}  // namespace engawa
