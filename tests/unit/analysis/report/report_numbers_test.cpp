#include "analysis/report/report_numbers.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace engawa {
namespace {
constexpr auto kJa = Language::japanese, kEn = Language::english;

Finding finding_of(const Estimate& difference, const std::string& unit = "people") {
  return {"", "人 [人]", "People [" + unit + "]", "total", 1, 2, difference};
}

TEST(CountText, SetsThousandsApart) {
  EXPECT_EQ(count_text(1234567), "1,234,567");
  EXPECT_EQ(count_text(999.4), "999");
  EXPECT_EQ(count_text(0), "0");
  EXPECT_EQ(count_text(std::nan("")), "–");
  EXPECT_EQ(signed_count_text(-12345), "−12,345");
  EXPECT_EQ(signed_count_text(0.0), "0");
  EXPECT_EQ(signed_count_text(1.25), "+1.25");
}

TEST(TwoCountsText, TellsThemApart) {
  EXPECT_EQ(two_counts_text(665, 847), (std::pair<std::string, std::string>("665", "847")));
  EXPECT_EQ(two_counts_text(3942.26, 3941.61),
            (std::pair<std::string, std::string>("3,942.3", "3,941.6")));
  EXPECT_EQ(two_counts_text(5000, 5000), (std::pair<std::string, std::string>("5,000", "5,000")));
}

TEST(MoneyText, IsInManYenInJapanese) {
  EXPECT_EQ(money_text(12'345'678, kJa), "1,235万円");
  EXPECT_EQ(money_text(123'456, kJa), "12.3万円");
  EXPECT_EQ(money_text(12'345, kJa), "1.23万円");
  EXPECT_EQ(money_text(9'870, kJa), "9,870円");
  EXPECT_EQ(money_text(-9'870, kJa), "−9,870円");
  EXPECT_EQ(money_text(12'345'678, kEn), "12,345,678 yen");
  EXPECT_EQ(signed_money_text(0, kJa), "0円");
  EXPECT_EQ(signed_money_text(54'321, kEn), "+54,321 yen");
}

TEST(DifferenceText, NeverStandsWithoutItsInterval) {
  const Finding told = finding_of({5, 2, 8, 4}), open = finding_of({5, -2, 12, 4});
  EXPECT_EQ(difference_text(told, kJa), "+5.00人（95%区間 +2.00〜+8.00）");
  EXPECT_EQ(difference_text(open, kEn),
            "+5.00 people (95 % interval −2.00 to +12.0), which cannot be told from zero");
  const Finding one = finding_of({5, std::nan(""), std::nan(""), 1});
  EXPECT_NE(difference_text(one, kEn).find("no interval"), std::string::npos);
}

TEST(VerdictOf, TellsWhatTheIntervalAllows) {
  EXPECT_EQ(verdict_of({5, 2, 8, 4}), Verdict::more);
  EXPECT_EQ(verdict_of({-5, -8, -2, 4}), Verdict::less);
  EXPECT_EQ(verdict_of({5, -2, 12, 4}), Verdict::open);
  EXPECT_EQ(verdict_of({0, 0, 0, 4}), Verdict::same);
  EXPECT_EQ(verdict_of({5, std::nan(""), std::nan(""), 1}), Verdict::open);
}

}  // namespace
}  // namespace engawa
