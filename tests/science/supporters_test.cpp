// Claim: a health room with 90 monthly supporters, 5 M yen and a deficit of .5-.6 M yen a month
// needs some 320-390 further supporters (seed 000, F002, F003: .50-.60 M / 1,551 yen). It runs out
// of money in its first year if nothing is done; six recruits a month come too late; twenty a month
// for eleven months buy time; the goal of 80 a month saves it. Wrong models that this must reject:
// churn of 1.2 % a week instead of a month; recruits who never give; gifts that cover the cost.
// False alarms: intervals are four standard errors; the orders hold in every one of 20 seeds.
#include <gtest/gtest.h>

#include <algorithm>

#include "sim/hubs/kind.hpp"
#include "sim/hubs/schedule.hpp"
#include "sim/interventions/kind.hpp"
#include "sim/week/money.hpp"

namespace engawa {
namespace {
constexpr int kYears = 5;

struct Life {
  int below_zero = 999, closed = 999;  ///< [month] from 1
  std::size_t supporters = 0;          ///< after a year
  std::int64_t first_year_deficit = 0;
  double mean_gift = 0;
};

/// Whether the room calls for help and cuts hours once the money is gone.
enum class Rule { off, on };

Life live(std::uint64_t seed, double recruits, double months, Rule rule = Rule::off) {
  World world;
  world.draws = Draws(seed);
  Money& money = world.parameters.money;
  if (rule == Rule::off) money.cut_share = money.appeal_recruits = 0;
  Hub own = make_hub("room", *find_hub_kind("hokenshitsu"), 0, 0);
  own.traits.bearer_covers = 0;
  world.hubs.push_back(own);
  Hub& room = world.hubs[HubId(0)];
  Action campaign;
  campaign.kind = "supporter_campaign";
  campaign.name = "campaign";
  campaign.hub = "room";
  campaign.strength = recruits > 0 ? 1 : 0;
  campaign.values = {
      {"weeks", months * 52 / 12}, {"recruits", recruits}, {"perks", 0.0}, {"reports", 0.0}};
  Life life;
  int month = 0;
  while (world.week < 52 * kYears) {
    world.events = {};
    turn_levers({&campaign, 1}, world);
    set_schedules(world);
    if (room.open != 0) room.visitors[0] = 15;
    settle_month(world, Parallel(1));
    const bool ends = month_of(world.week_of_year()).ends();
    ++world.week;
    if (!ends) continue;
    ++month;
    if (room.account.reserve < 0) life.below_zero = std::min(life.below_zero, month);
    if (room.open_to <= world.week) life.closed = std::min(life.closed, month);
    if (month != 12) continue;
    life.supporters = room.account.outside.size();
    for (const auto& donor : room.account.outside) {
      life.mean_gift += donor.gift_yen / static_cast<double>(life.supporters);
    }
    const auto gifts = room.account.total_in_by[std::size_t(Income::gifts_outside)];
    life.first_year_deficit =
        room.account.total_out - room.account.total_in + gifts - 12 * 90 * std::int64_t{1'551};
  }
  return life;
}

TEST(Supporters, MissingAreAsManyAsTheArithmeticSays) {
  for (std::uint64_t seed = 1; seed <= 20; ++seed) {
    const Life life = live(seed, 80, 11);
    const double monthly = static_cast<double>(life.first_year_deficit) / 12;
    EXPECT_GE(monthly, 500'000);
    EXPECT_LE(monthly, 600'000);
    EXPECT_NEAR(life.mean_gift, 1'551, 4 * 551 / 30.0) << seed;  // some 950 supporters
    EXPECT_GE(monthly / life.mean_gift, 323);
    EXPECT_LE(monthly / life.mean_gift, 387);
  }
}

TEST(Supporters, WithoutACampaignAreTooFewAndTheRoomCloses) {
  for (std::uint64_t seed = 1; seed <= 20; ++seed) {
    const Life life = live(seed, 0, 0);
    EXPECT_GE(life.below_zero, 9) << seed;
    EXPECT_LE(life.below_zero, 11) << seed;
    EXPECT_EQ(life.closed, life.below_zero + 3) << seed;  // four months below zero
  }
}

TEST(Supporters, ComeTooLateWithSixAMonthAndInTimeWithEighty) {
  int gained = 0;
  for (std::uint64_t seed = 1; seed <= 20; ++seed) {
    const Life none = live(seed, 0, 0), six = live(seed, 6, 120), twenty = live(seed, 20, 11),
               eighty = live(seed, 80, 11);
    EXPECT_LE(six.below_zero, none.below_zero + 2) << seed;
    EXPECT_GE(twenty.closed, none.closed + 3) << seed;
    EXPECT_LT(twenty.closed, 12 * kYears) << seed;
    EXPECT_EQ(eighty.closed, 999) << seed;
    gained += static_cast<int>(eighty.supporters) - static_cast<int>(none.supporters);
  }
  // 880 join; those who stop within the year are some 5 %, and supporters bring a few more
  EXPECT_NEAR(gained / 20.0, 880 * 0.97, 45);
}

TEST(Supporters, OfTwentyAMonthKeepTheRoomOpenAtFewerHours) {
  for (std::uint64_t seed = 1; seed <= 20; ++seed) {
    EXPECT_EQ(live(seed, 20, 11, Rule::on).closed, 999) << seed;
    EXPECT_LT(live(seed, 0, 0, Rule::on).closed, 15) << seed;  // .25 M of .54 M is too little
  }
}

}  // namespace
}  // namespace engawa
