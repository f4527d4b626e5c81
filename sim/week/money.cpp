#include "sim/week/money.hpp"

#include <algorithm>
#include <cmath>

namespace engawa {
namespace {
std::int64_t weekly_fees(const Hub& hub) {
  std::int64_t visits = 0;
  for (const auto visitors : hub.visitors) visits += visitors;
  return std::llround(static_cast<double>(visits) * hub.traits.fee);
}

void clear_month(HubAccount& account) {
  account.month_out.fill(0);
  account.month_in.fill(0);
}

/// Weeks of the month that ends this week in which the hub existed, as a share: a hub founded or
/// given up within a month pays for its own weeks only.
double share_of_month(const Hub& hub, std::int32_t week, int weeks_in_month) {
  const std::int32_t from = std::max(week - weeks_in_month + 1, hub.open_from);
  const std::int32_t to = std::min(week + 1, hub.open_to);
  return static_cast<double>(std::max(0, to - from)) / weeks_in_month;
}

void close_month(Hub& hub, double share) {
  HubAccount& account = hub.account;
  const auto yen = [share](double monthly) { return std::llround(monthly * share); };
  account.month_out[std::size_t(Cost::rent)] = yen(hub.traits.monthly_rent);
  account.month_in[std::size_t(Income::gifts_outside)] =
      yen(hub.traits.supporters * hub.traits.mean_gift);
  account.month_in[std::size_t(Income::bearer)] = yen(hub.traits.other_income);
  const std::int64_t in = sum_of(account.month_in), out = sum_of(account.month_out);
  account.total_in += in;
  account.total_out += out;
  account.reserve += in - out;
}
}  // namespace

std::int64_t weekly_wages(const Hub& hub) {
  if (hub.open == 0) return 0;
  const double unsocial = hours_in(hub.open & (kEvenings | kWeekend)) / hours_in(hub.open);
  return std::llround(static_cast<double>(hub.staff_hours) * hub.traits.hourly_wage *
                      (1.0 + hub.traits.unsocial_premium * unsocial));
}

void settle_month(World& world) {
  const MonthWeeks month = month_of(world.week_of_year());
  for (Hub& hub : world.hubs.values()) {
    if (month.begins()) clear_month(hub.account);
    hub.account.month_out[std::size_t(Cost::wages)] += weekly_wages(hub);
    hub.account.month_in[std::size_t(Income::fees)] += weekly_fees(hub);
    if (month.ends()) close_month(hub, share_of_month(hub, world.week, month.length));
  }
}

}  // namespace engawa
