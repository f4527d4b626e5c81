#include "sim/week/money_supporters.hpp"

#include <algorithm>
#include <cmath>

#include "sim/core/chance.hpp"
#include "sim/week/money.hpp"

namespace engawa {
namespace {
constexpr double kMostPerDraw = 50;  // poisson() is exact below 60

/// Only where supporters are looked for do any come by themselves: neither one fair nor one call
/// for help makes a place known for good.
bool looks_for_supporters(const Hub& hub) {
  return hub.traits.supporters > 0 || hub.levers.outside_extra > 0 || hub.levers.peer_factor > 0;
}

/// New supporters outside the town in a month at this week's levers.
double monthly_recruits(const World& world, HubId id) {
  const Money& money = world.parameters.money;
  const Hub& hub = world.hubs[id];
  double by_themselves = 0;
  if (looks_for_supporters(hub)) {
    by_themselves = money.outside_recruits * static_cast<double>(hub.levers.outside_factor) *
                    not_crowded_out(world, hub);
  }
  const double asking = money.outside_asks + static_cast<double>(hub.levers.peer_factor);
  return by_themselves + asking * static_cast<double>(supporters_of(world, id)) +
         static_cast<double>(hub.levers.outside_extra);
}

void some_stop(World& world, Hub& hub) {
  const double chance = weekly_stop(world, hub, world.parameters.money.outside_churn);
  std::erase_if(hub.account.outside, [&](const OutsideDonor& donor) {
    return world.draw(Purpose::outside_churn, hub.key, donor.ordinal).u() < chance;
  });
}
}  // namespace

bool asks_for_gifts(const Hub& hub) {
  const HubLevers& levers = hub.levers;
  return hub.traits.supporters > 0 || hub.account.next_ordinal > 0 || levers.outside_extra > 0 ||
         levers.peer_factor > 0 || levers.donor_factor > 1;
}

std::int32_t gift_of(double u, double mean, double floor) {
  const double least = std::min(floor, mean);
  return static_cast<std::int32_t>(std::llround(least + (mean - least) * exponential(u)));
}

double not_crowded_out(const World& world, const Hub& hub) {
  const bool contract =
      hub.traits.monthly_contract > 0 || hub.levers.yen_in[std::size_t(Income::contract)] > 0;
  return contract ? 1.0 - world.parameters.money.crowding_out : 1.0;
}

double weekly_stop(const World& world, const Hub& hub, double monthly_churn) {
  const double kept = 1.0 - world.parameters.money.know_how_keeps * hub.traits.know_how;
  return monthly_churn * kMonthsPerWeek * kept * static_cast<double>(hub.levers.churn_factor);
}

std::size_t supporters_of(const World& world, HubId hub) {
  const auto inside = std::ranges::count(world.donors, hub, &Donor::hub);
  return world.hubs[hub].account.outside.size() + static_cast<std::size_t>(inside);
}

void add_supporters(World& world, HubId id, int count) {
  Hub& hub = world.hubs[id];
  for (int k = 0; k < count; ++k) {
    const std::uint32_t ordinal = hub.account.next_ordinal++;
    const double u = world.draw_for_life(Purpose::outside_gift, hub.key, ordinal).u();
    hub.account.outside.push_back(
        {ordinal, gift_of(u, hub.traits.mean_gift, world.parameters.money.gift_floor)});
  }
}

int arrivals(const World& world, Purpose purpose, std::uint64_t key, double mean) {
  int count = 0;
  for (std::uint64_t part = 0; mean > 0; ++part, mean -= kMostPerDraw) {
    count += poisson(world.draw(purpose, key, part).u(), std::min(mean, kMostPerDraw));
  }
  return count;
}

void follow_supporters(World& world, HubId id) {
  Hub& hub = world.hubs[id];
  if (!asks_for_gifts(hub)) return;
  if (hub.account.next_ordinal == 0 && hub.traits.supporters > 0) {
    add_supporters(world, id, static_cast<int>(std::llround(hub.traits.supporters)));
    return;
  }
  const double joining = monthly_recruits(world, id) * kMonthsPerWeek;
  some_stop(world, hub);
  add_supporters(world, id, arrivals(world, Purpose::outside_recruits, hub.key, joining));
}

void collect_gifts(World& world) {
  for (Hub& hub : world.hubs.values()) {
    if (!exists_in(hub, world.week)) continue;
    auto& gifts = hub.account.month_in[std::size_t(Income::gifts_outside)];
    for (const OutsideDonor& donor : hub.account.outside) gifts += donor.gift_yen;
  }
  for (const Donor& donor : world.donors) {
    Hub& hub = world.hubs[donor.hub];
    if (!exists_in(hub, world.week)) continue;
    hub.account.month_in[std::size_t(Income::gifts_inside)] += donor.gift_yen;
  }
}

}  // namespace engawa
