// How numbers are rounded and said.
#include "viz/facts/number_text.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

#include "viz/scene/scene.hpp"

namespace engawa::testing {
namespace {

constexpr double kNone = std::numeric_limits<double>::quiet_NaN();
constexpr auto kJa = Language::japanese;
constexpr auto kEn = Language::english;
const NumberForm kShare{100, 2, "facts.in_percent", "facts.points"};
const NumberForm kPeople{1, 1, "facts.in_people", ""};
const NumberForm kDeviations{1, 3, "facts.in_deviations", "facts.deviations"};

/// Shares below one, deviations of some, and the new ties of a large town.
double largest(const NumberForm& form) {
  return form.factor > 1 ? 1 : form.most_decimals > 1 ? 5 : 2e6;
}

TEST(NumberText, SaysSharesInPercentAndCountsWithThousands) {
  EXPECT_EQ(value_text(.06203, kShare, kJa), "6.2 %");
  EXPECT_EQ(value_text(.00031, kShare, kJa), "0.03 %");
  EXPECT_EQ(value_text(690, kPeople, kJa), "690人");
  EXPECT_EQ(value_text(1234567, kPeople, kEn), "1,234,567 people");
  EXPECT_EQ(value_text(-.00004, kDeviations, kEn), "0.000 SD");  // never "-0.000"
  EXPECT_EQ(value_text(-.1239, kDeviations, kEn), "-0.124 SD");
  EXPECT_EQ(value_text(kNone, kPeople, kJa), "-");
  EXPECT_EQ(whole_count_text(12944.4), "12,944");
  EXPECT_EQ(whole_count_text(2429.6), "2,430");
  EXPECT_EQ(whole_count_text(999), "999");
}

TEST(NumberText, RoundsAnIntervalToTheDigitsThatItCanTell) {
  EXPECT_EQ(difference_text({12, 8, 16, 20}, kPeople, kJa), "差 +12（+8〜+16）");
  EXPECT_EQ(difference_text({244.1, 199.3, 288.9, 20}, kPeople, kJa), "差 +244（+199〜+289）");
  EXPECT_EQ(difference_text({.7, .22, 1.18, 20}, kPeople, kJa), "差 +0.7（+0.2〜+1.2）");
  EXPECT_EQ(difference_text({12, 8, 16, 20}, kPeople, kEn), "diff +12 (+8 to +16)");
  EXPECT_EQ(mean_text({.06193, .0605, .0634, 20}, kShare, kJa), "平均 6.2（6.0〜6.3）%");
  EXPECT_EQ(mean_text({676.6, 661.4, 691.8, 20}, kPeople, kJa), "平均 677（661〜692）");
}

TEST(NumberText, LeavesTheMeanOutWhereMeanAndIntervalDoNotFit) {
  EXPECT_EQ(difference_text({-.0012, -.0020, -.0004, 20}, kShare, kJa), "差 -0.20〜-0.04ポイント");
  EXPECT_EQ(difference_text({244.1, 199.3, 288.9, 20}, kPeople, kEn), "diff +199 to +289");
  EXPECT_EQ(mean_text({69693, 69242, 70145, 20}, kPeople, kJa), "平均 6.92〜7.01万");
}

TEST(NumberText, NeverWritesASmallDifferenceAsNothing) {
  EXPECT_EQ(difference_text({-1.44e-5, -2.07e-5, -.8e-5, 20}, kShare, kJa), "差 ±0.01ポイント未満");
  EXPECT_EQ(difference_text({-1.44e-5, -2.07e-5, -.8e-5, 20}, kShare, kEn), "diff under 0.01 pt");
  EXPECT_EQ(difference_text({-9e-5, -1.1e-4, -6.5e-5, 20}, kDeviations, kEn),
            "diff under 0.001 SD");
  EXPECT_EQ(difference_text({-2.7e-5, -5.1e-5, -.03e-5, 20}, kShare, kJa), "差 ±0.01ポイント未満");
  EXPECT_EQ(difference_text({-.0001, -.0002, 0, 20}, kShare, kEn), "diff -0.02 to 0.00 pt");
  // the interval leaves zero out: its end is not rounded to zero
  EXPECT_EQ(difference_text({1.2, .3, 2.1, 20}, kPeople, kJa), "差 +1.2（+0.3〜+2.1）");
}

TEST(NumberText, SaysWhenThereIsNoIntervalOrNoDifference) {
  EXPECT_EQ(difference_text({376, kNone, kNone, 1}, kPeople, kJa), "差 +376（区間なし）");
  EXPECT_EQ(difference_text({376, kNone, kNone, 1}, kPeople, kEn), "diff +376, 1 seed");
  EXPECT_EQ(difference_text({0, 0, 0, 20}, kPeople, kJa), "差 0");
  EXPECT_EQ(difference_text({kNone, kNone, kNone, 0}, kPeople, kJa), "");
  EXPECT_EQ(mean_text({376, kNone, kNone, 1}, kPeople, kJa), "この1回のみ（区間なし）");
}

// Of a damaged file: its numbers may be anything.
TEST(NumberText, SaysSomethingOfAnIntervalWithoutEnd) {
  constexpr double kEndless = std::numeric_limits<double>::infinity();
  for (const double mean : {0.0, 1e300, kEndless, -kEndless}) {
    const Estimate endless{mean, -kEndless, kEndless, 8};
    EXPECT_FALSE(difference_text(endless, kPeople, kEn).empty());
    EXPECT_FALSE(mean_text(endless, kShare, kJa).empty());
  }
}

TEST(NumberText, IsNeverWiderThanFourteenEms) {
  for (const Language language : {kJa, kEn}) {
    for (const NumberForm* form : {&kShare, &kPeople, &kDeviations}) {
      for (double size = 1e-6; size < largest(*form); size *= 3.7) {
        for (const double sign : {-1., 1.}) {
          for (const double half : {.001 * size, .1 * size, .6 * size, 2 * size}) {
            const Estimate e{sign * size, sign * size - half, sign * size + half, 20};
            for (const auto& text :
                 {difference_text(e, *form, language),
                  mean_text({size, size - half, size + half, 20}, *form, language)}) {
              EXPECT_LE(text_width(text, 100), 14 * 100.F) << text;
              EXPECT_FALSE(text.empty());
            }
          }
        }
      }
    }
  }
}

}  // namespace
}  // namespace engawa::testing
