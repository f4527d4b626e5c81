// Dates of a study file on the model's calendar. A model year has 52 weeks from 1 April; week n of
// a year holds the days 7n to 7n+6 after 1 April, and the last one the one or two days left over,
// so that the same date is the same week in every year.
#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace engawa {

struct Date {
  int year = 2027, month = 4, day = 1;
  friend auto operator<=>(const Date&, const Date&) = default;
};

/// "2027-10" (its first day) or "2027-10-01"; nothing if it is no date of the years 1900 to 2999.
[[nodiscard]] std::optional<Date> parse_date(std::string_view text);
/// Week of the model year, 0 to 51, counted from 1 April.
[[nodiscard]] int week_of_year(const Date& date);
/// Whole model weeks from the week of one date to that of another.
[[nodiscard]] int weeks_between(const Date& from, const Date& to);
/// "2027-04-01".
[[nodiscard]] std::string to_text(const Date& date);

}  // namespace engawa
