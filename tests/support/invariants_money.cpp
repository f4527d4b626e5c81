#include <fmt/format.h>

#include "sim/week/money.hpp"
#include "tests/support/invariants.hpp"

namespace engawa::testing {
namespace {
/// What is wrong with one hub's money, told as "money of NAME: ...".
struct Purse {
  const Hub& hub;
  Broken& broken;
  void wrong(std::string_view what) const {
    tell(broken, fmt::format("money of {}: {}", hub.name, what));
  }
};

void check_sums(const HubAccount& account, const Purse& purse) {
  if (account.total_in != sum_of(account.total_in_by)) purse.wrong("income is not its sources");
  if (account.total_out != sum_of(account.total_out_by)) purse.wrong("spending is not its posts");
  for (const auto yen : account.month_in) {
    if (yen < 0) purse.wrong("income below zero");
  }
  for (const auto yen : account.month_out) {
    if (yen < 0) purse.wrong("spending below zero");
  }
  if (!(account.kept_hours >= 0 && account.kept_hours <= 1)) purse.wrong("kept hours");
}

void check_outside(const HubAccount& account, const Purse& purse) {
  const OutsideDonor* last = nullptr;
  for (const auto& donor : account.outside) {
    if (last != nullptr && donor.ordinal <= last->ordinal) purse.wrong("supporters out of order");
    if (donor.ordinal >= account.next_ordinal) purse.wrong("a supporter from the future");
    if (donor.gift_yen < 0) purse.wrong("a gift below zero");
    last = &donor;
  }
}

/// In - out is the change of the reserve, and both move only at the end of a month.
void check_month(const HubAccount& then, const HubAccount& now, bool month_ends,
                 const Purse& purse) {
  const auto in = now.total_in - then.total_in, out = now.total_out - then.total_out;
  if (now.reserve - then.reserve != in - out) purse.wrong("the reserve is not in - out");
  if (!month_ends && (in != 0 || out != 0)) purse.wrong("booked within the month");
  if (month_ends && (in != sum_of(now.month_in) || out != sum_of(now.month_out))) {
    purse.wrong(fmt::format("the month's {} in, {} out are booked as {}, {}", sum_of(now.month_in),
                            sum_of(now.month_out), in, out));
  }
}
}  // namespace

void check_money(const LivedWeek& week, Broken& broken) {
  const MonthWeeks month = month_of(week.before.week_of_year());
  for (std::size_t k = 0; k < week.after.hubs.size(); ++k) {
    const HubId id(k);
    const Hub& hub = week.after.hubs[id];
    const Purse purse{hub, broken};
    check_sums(hub.account, purse);
    check_outside(hub.account, purse);
    if (k >= week.before.hubs.size()) continue;  // founded this week
    check_month(week.before.hubs[id].account, hub.account, month.ends(), purse);
  }
}

}  // namespace engawa::testing
