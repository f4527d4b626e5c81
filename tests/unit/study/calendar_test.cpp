#include "sim/study/calendar.hpp"

#include <gtest/gtest.h>

namespace engawa {
namespace {

TEST(Calendar, ReadsMonthsAndDays) {
  EXPECT_EQ(parse_date("2027-10"), (Date{2027, 10, 1}));
  EXPECT_EQ(parse_date("2028-02-29"), (Date{2028, 2, 29}));
}

TEST(Calendar, RefusesWhatIsNoDate) {
  for (const char* text :
       {"", "2027", "2027-13", "2027-02-29", "2027-00-01", "2027/04/01", "27-04-01", "2027-4-1",
        "2027-04-01T00", "1027-04", "+027-04", "2027-04-0x"}) {
    EXPECT_FALSE(parse_date(text)) << text;
  }
}

TEST(Calendar, CountsWeeksFromTheFirstOfApril) {
  EXPECT_EQ(week_of_year({2027, 4, 1}), 0);
  EXPECT_EQ(week_of_year({2027, 4, 7}), 0);
  EXPECT_EQ(week_of_year({2027, 4, 8}), 1);
  EXPECT_EQ(week_of_year({2027, 10, 1}), 26);  // 183 days
}

TEST(Calendar, GivesTheDayLeftOverToTheLastWeek) {
  EXPECT_EQ(week_of_year({2028, 3, 30}), 51);  // day 364 of a year of 52 weeks
  EXPECT_EQ(week_of_year({2028, 3, 31}), 51);
}

TEST(Calendar, HasTheSameWeekForADateInEveryYear) {
  for (int year = 2027; year < 2040; ++year) {
    EXPECT_EQ(weeks_between({2027, 4, 1}, {year, 4, 1}), 52 * (year - 2027));
    EXPECT_LE(std::abs(weeks_between({2027, 4, 1}, {year, 10, 1}) - 52 * (year - 2027) - 26), 0);
  }
}

TEST(Calendar, CountsBackwardsToo) {
  EXPECT_EQ(weeks_between({2027, 4, 1}, {2027, 3, 31}), -1);
  EXPECT_EQ(to_text({2027, 4, 1}), "2027-04-01");
}

}  // namespace
}  // namespace engawa
