#include "sim/study/calendar.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <chrono>

namespace engawa {
namespace {
std::optional<int> parse_digits(std::string_view text) {
  int value = 0;
  const auto [end, trouble] = std::from_chars(text.data(), text.data() + text.size(), value);
  const bool digits = std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
  if (trouble != std::errc{} || end != text.data() + text.size() || !digits) return std::nullopt;
  return value;
}

std::chrono::sys_days days_of(const Date& date) {
  return std::chrono::year(date.year) / std::chrono::month(unsigned(date.month)) /
         std::chrono::day(unsigned(date.day));
}

/// The year whose 1 April comes last before the date, or on it.
int fiscal_year(const Date& date) {
  return date.month >= 4 ? date.year : date.year - 1;
}
}  // namespace

std::optional<Date> parse_date(std::string_view text) {
  const bool whole = text.size() == 10, month_only = text.size() == 7;
  if ((!whole && !month_only) || text[4] != '-' || (whole && text[7] != '-')) return std::nullopt;
  const auto year = parse_digits(text.substr(0, 4)), month = parse_digits(text.substr(5, 2));
  const auto day = whole ? parse_digits(text.substr(8, 2)) : std::optional(1);
  if (!year || !month || !day || *year < 1900 || *year > 2999) return std::nullopt;
  const auto date = std::chrono::year(*year) / std::chrono::month(unsigned(*month)) /
                    std::chrono::day(unsigned(*day));
  if (!date.ok()) return std::nullopt;
  return Date{*year, *month, *day};
}

int week_of_year(const Date& date) {
  const auto days = days_of(date) - days_of({fiscal_year(date), 4, 1});
  return std::min(51, static_cast<int>(days.count() / 7));
}

int weeks_between(const Date& from, const Date& to) {
  return 52 * (fiscal_year(to) - fiscal_year(from)) + week_of_year(to) - week_of_year(from);
}

std::string to_text(const Date& date) {
  return fmt::format("{:04}-{:02}-{:02}", date.year, date.month, date.day);
}

}  // namespace engawa
