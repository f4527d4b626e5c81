// The money of hubs, exact to the yen: costs and incomes accrue by the week, gifts come at the end
// of the month, and only then does the reserve move.
#pragma once
#include "sim/core/parallel.hpp"
#include "sim/state/world.hpp"

namespace engawa {

/// Weeks of a model month: 4-4-5 from April.
struct MonthWeeks {
  int length = 4;    ///< weeks in this month
  int position = 0;  ///< of this week in its month, from 0
  [[nodiscard]] constexpr bool begins() const { return position == 0; }
  [[nodiscard]] constexpr bool ends() const { return position == length - 1; }
};
[[nodiscard]] constexpr MonthWeeks month_of(int week_of_year) {
  const int in_quarter = week_of_year % 13;
  if (in_quarter < 8) return {4, in_quarter % 4};
  return {5, in_quarter - 8};
}
/// Months in a week, and back.
inline constexpr double kMonthsPerWeek = 12.0 / 52.0, kWeeksPerMonth = 52.0 / 12.0;

/// True in the weeks in which there is a hub, open or not.
[[nodiscard]] inline bool exists_in(const Hub& hub, std::int32_t week) {
  return hub.open_from <= week && week < hub.open_to;
}
/// Wages of an open week [yen], half a yen rounded away from zero.
[[nodiscard]] std::int64_t weekly_wages(const Hub& hub);
/// Books this week, after the sessions; at the month's end gifts are collected, the reserve moves,
/// and a hub that lives beyond its means calls for help, cuts its hours or closes. The month's
/// figures stay readable until the next month begins; total_in - total_out is the change of the
/// reserve since the start, to the yen.
void settle_month(World& world, const Parallel& parallel);

}  // namespace engawa
