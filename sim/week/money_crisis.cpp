#include "sim/week/money_crisis.hpp"

#include "sim/week/money.hpp"
#include "sim/week/money_supporters.hpp"

namespace engawa {
namespace {
constexpr std::uint8_t kNoNeed = 0xFF;

void tell(World& world, HubId hub, HubEventKind kind) {
  world.events.hubs.push_back({hub, HubId{}, kind, kNoNeed});
}

void call_for_help(World& world, HubId id) {
  const Money& money = world.parameters.money;
  Hub& hub = world.hubs[id];
  if (world.week - hub.account.last_appeal < money.appeal_pause) return;
  hub.account.last_appeal = world.week;
  const double mean = money.appeal_recruits * (1.0 + money.appeal_know_how * hub.traits.know_how);
  add_supporters(world, id, arrivals(world, Purpose::appeal, hub.key, mean));
  tell(world, id, HubEventKind::appealed);
}

void cut_hours(World& world, HubId id) {
  HubAccount& account = world.hubs[id].account;
  account.kept_hours *= 1.0 - world.parameters.money.cut_share;
  account.months_below_zero = 0;  // the fewer hours get their months, too
  tell(world, id, HubEventKind::cut_hours);
}
}  // namespace

// Rent, gifts and the like are the same in every month; what accrues by the week is not.
Balance balance_of(const Hub& hub, int weeks_in_month) {
  const double scale = kWeeksPerMonth / weeks_in_month;
  const auto out = [&](Cost post) {
    return static_cast<double>(hub.account.month_out[std::size_t(post)]);
  };
  const auto in = [&](Income post) {
    return static_cast<double>(hub.account.month_in[std::size_t(post)]);
  };
  const double contract = hub.traits.monthly_contract;
  Balance balance;
  balance.wages = scale * out(Cost::wages);
  balance.cost = balance.wages + scale * (out(Cost::programme) + out(Cost::campaign)) +
                 out(Cost::rent) + out(Cost::overhead);
  balance.income = in(Income::membership) + in(Income::business) + in(Income::gifts_inside) +
                   in(Income::gifts_outside) + in(Income::bearer) + contract +
                   scale * (in(Income::fees) + in(Income::grants) + in(Income::crowdfunding) +
                            in(Income::contract)-contract);
  return balance;
}

Crisis watch_reserve(World& world, HubId id, const Balance& balance) {
  const Money& money = world.parameters.money;
  HubAccount& account = world.hubs[id].account;
  if (account.reserve >= 0) {
    account.months_below_zero = 0;
    return Crisis::stays;
  }
  ++account.months_below_zero;
  if (account.months_below_zero < money.appeal_months) return Crisis::stays;
  if (account.months_below_zero < money.crisis_months || balance.income >= balance.cost) {
    call_for_help(world, id);
    return Crisis::stays;
  }
  const bool uncut = account.kept_hours >= 1.0;
  if (!uncut || balance.cost - money.cut_share * balance.wages > balance.income) {
    return Crisis::closes;
  }
  cut_hours(world, id);
  return Crisis::stays;
}

}  // namespace engawa
