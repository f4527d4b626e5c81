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
  EXPECT_EQ(difference_text(told, kJa), "+5.0人（95%区間 +2.0〜+8.0）");
  EXPECT_EQ(difference_text(open, kEn),
            "+5.0 people (95 % interval −2.0 to +12.0), which cannot be told from zero");
  const Finding one = finding_of({5, std::nan(""), std::nan(""), 1});
  EXPECT_NE(difference_text(one, kEn).find("no interval"), std::string::npos);
}

TEST(DifferenceWords, HaveAsManyDecimalsAsTheIntervalAllows) {
  const auto words = [](const Estimate& difference) { return difference_words(difference, kEn); };
  EXPECT_EQ(words({102.3, 88.9, 114.2, 6}).mean, "+102");
  EXPECT_EQ(words({102.3, 88.9, 114.2, 6}).range, "+89 to +114");
  EXPECT_EQ(words({-1.114, -1.302, -.914, 6}).range, "−1.30 to −0.91");
  // a limit that is told from zero is not shown as zero
  EXPECT_EQ(words({15, .02, 30, 6}).range, "+0.02 to +30.00");
  EXPECT_EQ(words({.00006, .00005, .00007, 6}).mean, "under 0.001 more");
  EXPECT_EQ(words({-.00006, -.00007, -.00005, 6}).mean, "under 0.001 less");
  EXPECT_EQ(words({.00006, .00005, .00007, 6}).range, "");
  EXPECT_EQ(words({0, 0, 0, 6}).mean, "0");
}

TEST(DateText, IsReadByPeople) {
  EXPECT_EQ(date_text("2027-04-01", kJa), "2027年4月1日");
  EXPECT_EQ(date_text("2027-04-01", kEn), "1 April 2027");
  EXPECT_EQ(date_text("soon", kEn), "soon");
  EXPECT_EQ(date_text("2027-xx-01", kEn), "2027-xx-01");
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
