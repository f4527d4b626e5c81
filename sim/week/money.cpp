#include "sim/week/money.hpp"

#include <algorithm>
#include <cmath>

#include "sim/hubs/closing.hpp"
#include "sim/week/money_crisis.hpp"
#include "sim/week/money_donors.hpp"
#include "sim/week/money_supporters.hpp"

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

/// One week of the hub's standing amounts, and what interventions pay in or out.
void book_week(Hub& hub, int weeks_in_month) {
  CostYen& out = hub.account.month_out;
  IncomeYen& in = hub.account.month_in;
  const auto share = [weeks_in_month](double monthly) {
    return std::llround(monthly / weeks_in_month);
  };
  out[std::size_t(Cost::wages)] += weekly_wages(hub);
  out[std::size_t(Cost::rent)] +=
      share(hub.traits.monthly_rent * static_cast<double>(hub.levers.rent_factor));
  out[std::size_t(Cost::overhead)] += share(hub.traits.monthly_overhead);
  if (hub.open != 0) {
    out[std::size_t(Cost::programme)] += std::llround(hub.traits.programme_cost);
  }
  in[std::size_t(Income::fees)] += weekly_fees(hub);
  in[std::size_t(Income::membership)] += share(hub.traits.monthly_membership);
  in[std::size_t(Income::business)] += share(hub.traits.monthly_business);
  in[std::size_t(Income::contract)] += share(hub.traits.monthly_contract);
  in[std::size_t(Income::bearer)] += share(hub.traits.other_income);
  for (std::size_t k = 0; k < kCosts; ++k) out[k] += hub.levers.yen_out[k];
  for (std::size_t k = 0; k < kIncomes; ++k) in[k] += hub.levers.yen_in[k];
}

/// The month enters the books. What its bearer makes good is income of the month, too.
void close_month(Hub& hub) {
  HubAccount& account = hub.account;
  const std::int64_t before =
      account.reserve + sum_of(account.month_in) - sum_of(account.month_out);
  if (before < 0) {
    account.month_in[std::size_t(Income::bearer)] +=
        std::llround(hub.traits.bearer_covers * static_cast<double>(-before));
  }
  const std::int64_t in = sum_of(account.month_in), out = sum_of(account.month_out);
  for (std::size_t k = 0; k < kIncomes; ++k) account.total_in_by[k] += account.month_in[k];
  for (std::size_t k = 0; k < kCosts; ++k) account.total_out_by[k] += account.month_out[k];
  account.total_in += in;
  account.total_out += out;
  account.reserve += in - out;
}

/// Hubs that close at the end of this month, by key: the order in which hubs stand in a file must
/// not say who inherits the murmurs of whom.
std::vector<HubId> end_month(World& world, int weeks_in_month) {
  std::vector<HubId> closing;
  for (std::size_t k = 0; k < world.hubs.size(); ++k) {
    const HubId id(k);
    Hub& hub = world.hubs[id];
    if (hub.open_to <= world.week + 1 - weeks_in_month || hub.open_from > world.week) continue;
    const Balance balance = balance_of(hub, weeks_in_month);
    close_month(hub);
    if (!exists_in(hub, world.week)) continue;
    if (watch_reserve(world, id, balance) == Crisis::closes) closing.push_back(id);
  }
  std::ranges::sort(closing,
                    [&](HubId a, HubId b) { return world.hubs[a].key < world.hubs[b].key; });
  return closing;
}
}  // namespace

std::int64_t weekly_wages(const Hub& hub) {
  if (hub.open == 0) return 0;
  const double unsocial = hours_in(hub.open & (kEvenings | kWeekend)) / hours_in(hub.open);
  return std::llround(static_cast<double>(hub.staff_hours) * hub.traits.hourly_wage *
                      (1.0 + hub.traits.unsocial_premium * unsocial));
}

void settle_month(World& world, const Parallel& parallel) {
  const MonthWeeks month = month_of(world.week_of_year());
  follow_donors(world, parallel);
  for (std::size_t k = 0; k < world.hubs.size(); ++k) {
    const HubId id(k);
    Hub& hub = world.hubs[id];
    if (month.begins()) clear_month(hub.account);
    if (!exists_in(hub, world.week)) continue;
    follow_supporters(world, id);
    book_week(hub, month.length);
  }
  if (!month.ends()) return;
  collect_gifts(world);
  for (const HubId hub : end_month(world, month.length)) close_hub(world, hub);
}

}  // namespace engawa
