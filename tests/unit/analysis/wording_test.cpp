#include "analysis/wording.hpp"

#include <gtest/gtest.h>

#include <limits>

namespace engawa {
namespace {

TEST(YenText, HasThousandsAndAboutFourDigitsThatCount) {
  EXPECT_EQ(yen_text(0), "0");
  EXPECT_EQ(yen_text(999), "999");
  EXPECT_EQ(yen_text(1'234), "1,234");
  EXPECT_EQ(yen_text(12'345), "12,350");
  EXPECT_EQ(yen_text(-1'234'567), "-1,235,000");
  EXPECT_EQ(yen_text(std::numeric_limits<double>::quiet_NaN()), "-");
  EXPECT_EQ(yen_text(std::numeric_limits<double>::infinity()), "-");
}

TEST(NumberText, HasAboutThreeDigits) {
  EXPECT_EQ(number_text(123.4), "123");
  EXPECT_EQ(number_text(1.234), "1.23");
  EXPECT_EQ(number_text(0), "0");
  EXPECT_EQ(signed_text(-.0123), "-0.012");
  EXPECT_EQ(signed_text(-.0000321), "-0.000032");
  EXPECT_EQ(percent_text(.256), "+26 %");
}

TEST(WithUnit, LeavesOutThatOfANumberWithoutDimension) {
  EXPECT_EQ(with_unit("12", "1/week"), "12 1/week");
  EXPECT_EQ(with_unit("0.06", "1"), "0.06");
  EXPECT_EQ(with_unit("0.06", ""), "0.06");
}

TEST(Padded, CountsJapaneseAsTwoColumns) {
  EXPECT_EQ(padded("ab", 4), "ab  ");
  EXPECT_EQ(padded("夜間", 6), "夜間  ");
  EXPECT_EQ(padded("too long", 4), "too long ");
}

TEST(ListText, IsJoinedAsTheLanguageDoes) {
  EXPECT_EQ(list_text({"a", "b"}, Language::english), "a; b");
  EXPECT_EQ(list_text({"a", "b"}, Language::japanese), "a、b");
}

}  // namespace
}  // namespace engawa
