#include "sim/week/money_crisis.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "sim/hubs/kind.hpp"
#include "sim/hubs/schedule.hpp"
#include "sim/week/money.hpp"

namespace engawa {
namespace {

/// A place on its own feet: wages 52,000 a month, these costs and incomes, no reserve.
World town(double overhead, double business) {
  World world;
  Hub hub = make_hub("room", *find_hub_kind("engawa"), 0, 0);
  hub.traits.staff_hours = 12;
  hub.traits.hourly_wage = 1'000;
  hub.traits.monthly_rent = hub.traits.programme_cost = hub.traits.other_income = 0;
  hub.traits.monthly_overhead = overhead;
  hub.traits.monthly_business = business;
  hub.traits.mean_gift = 0;  // who answers the call gives nothing: the rule alone decides
  hub.traits.bearer_covers = 0;
  hub.account.reserve = -1;
  world.hubs.push_back(hub);
  world.parameters.money.gift_floor = 0;
  return world;
}
Hub& hub_of(World& world) {
  return world.hubs[HubId(0)];
}

/// Events of each month, by month from 1.
std::vector<std::pair<int, HubEventKind>> live_months(World& world, int months) {
  std::vector<std::pair<int, HubEventKind>> seen;
  for (int month = 1; month <= months;) {
    world.events = {};
    set_schedules(world);
    settle_month(world, Parallel(1));
    for (const HubEvent& event : world.events.hubs) seen.emplace_back(month, event.kind);
    month += month_of(world.week_of_year()).ends() ? 1 : 0;
    ++world.week;
  }
  return seen;
}
using Events = std::vector<std::pair<int, HubEventKind>>;

TEST(WatchReserve, CallsForHelpThenClosesWhereFewerHoursAreNotEnough) {
  World world = town(100'000, 60'000);  // 92,000 short; a cut saves 15,600
  EXPECT_EQ(live_months(world, 12),
            (Events{{2, HubEventKind::appealed}, {4, HubEventKind::closed}}));
  EXPECT_EQ(hub_of(world).open_to, 17);  // the week after the fourth month
}

TEST(WatchReserve, CutsTheHoursWhereThatIsEnough) {
  World world = town(100'000, 140'000);  // 12,000 short; a cut saves 15,600
  const Events events = live_months(world, 10);
  EXPECT_EQ(events, (Events{{2, HubEventKind::appealed}, {4, HubEventKind::cut_hours}}));
  EXPECT_DOUBLE_EQ(hub_of(world).account.kept_hours, 0.7);
  EXPECT_FLOAT_EQ(hub_of(world).staff_hours, 8.4F);
  EXPECT_LT(hub_of(world).account.reserve, 0);  // still paying back, and let live
}

TEST(WatchReserve, WaitsWhileIncomeCoversTheCost) {
  World world = town(100'000, 155'000);
  hub_of(world).account.reserve = -60'000;  // twenty months of paying back
  EXPECT_EQ(live_months(world, 12), (Events{{2, HubEventKind::appealed}}));
  EXPECT_DOUBLE_EQ(hub_of(world).account.kept_hours, 1);
}

TEST(WatchReserve, DoesNotTakeAMonthOfFiveWeeksForACrisis) {
  World world = town(0, 52'500);  // a month of five weeks pays 60,000
  hub_of(world).account.reserve = -1'000'000;
  // The wrong version compares the month as it is: it would cut in the sixth month.
  EXPECT_EQ(live_months(world, 12), (Events{{2, HubEventKind::appealed}}));
}

TEST(WatchReserve, CallsForHelpOnceAYearAtMost) {
  World world = town(100'000, 155'000);
  hub_of(world).account.reserve = -1'000'000;
  const Events events = live_months(world, 30);
  EXPECT_EQ(events, (Events{{2, HubEventKind::appealed},
                            {14, HubEventKind::appealed},
                            {26, HubEventKind::appealed}}));
  EXPECT_GT(hub_of(world).account.next_ordinal, 60U);
}

TEST(WatchReserve, ForgetsThePastOnceTheReserveIsBack) {
  World world = town(100'000, 140'000);
  live_months(world, 3);
  EXPECT_EQ(hub_of(world).account.months_below_zero, 3);
  hub_of(world).account.reserve = 100'000;
  live_months(world, 1);
  EXPECT_EQ(hub_of(world).account.months_below_zero, 0);
}

TEST(WatchReserve, LeavesAPlaceOpenWhoseBearerMakesGoodWhatIsMissing) {
  World world = town(100'000, 60'000);
  hub_of(world).traits.bearer_covers = 1;
  EXPECT_EQ(live_months(world, 24), Events{});
  EXPECT_EQ(hub_of(world).account.reserve, 0);
  EXPECT_NEAR(static_cast<double>(hub_of(world).account.total_in_by[std::size_t(Income::bearer)]),
              24 * 92'000, 1);
}

}  // namespace
}  // namespace engawa
