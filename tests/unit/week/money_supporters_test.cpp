#include "sim/week/money_supporters.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "sim/hubs/kind.hpp"
#include "tests/support/needs_world.hpp"

namespace engawa {
namespace {

World with_hub(std::string_view kind, std::uint64_t seed = 1) {
  World world;
  world.draws = Draws(seed);
  world.hubs.push_back(make_hub("room", *find_hub_kind(kind), 0, 0));
  return world;
}
HubAccount& account_of(World& world) {
  return world.hubs[HubId(0)].account;
}
void live(World& world, int weeks) {
  for (int k = 0; k < weeks; ++k, ++world.week) follow_supporters(world, HubId(0));
}

TEST(FollowSupporters, BeginsWithThoseOfTheFirstDay) {
  World world = with_hub("hokenshitsu");
  live(world, 1);
  const auto& outside = account_of(world).outside;
  ASSERT_EQ(outside.size(), 90U);
  for (std::uint32_t k = 0; k < 90; ++k) {
    EXPECT_EQ(outside[k].ordinal, k);
    EXPECT_GE(outside[k].gift_yen, 1'000);
  }
}

TEST(FollowSupporters, LeavesAPlaceAloneThatAsksNobody) {
  World world = with_hub("engawa");
  live(world, 104);
  EXPECT_TRUE(account_of(world).outside.empty());
  EXPECT_EQ(account_of(world).next_ordinal, 0U);
}

TEST(FollowSupporters, KeepsTheGiftOfEachInEveryVariant) {
  World plain = with_hub("hokenshitsu"), campaign = with_hub("hokenshitsu");
  live(plain, 1);
  live(campaign, 1);
  campaign.hubs[HubId(0)].levers.outside_extra = 80;
  live(plain, 20);
  live(campaign, 20);
  // a draw by the place in the list would give those after a gap other gifts
  const auto& more = account_of(campaign).outside;
  ASSERT_GT(more.size(), account_of(plain).outside.size() + 200);
  int later = 0;
  for (const OutsideDonor& donor : account_of(plain).outside) {
    const auto same = std::ranges::find(more, donor.ordinal, &OutsideDonor::ordinal);
    if (same == more.end()) continue;  // may have stopped after joining earlier
    EXPECT_EQ(same->gift_yen, donor.gift_yen);
    later += donor.ordinal >= 90;
  }
  EXPECT_GT(later, 3);
}

TEST(FollowSupporters, LosesTheShareThatStopsInAYear) {
  double kept = 0;
  for (std::uint64_t seed = 1; seed <= 40; ++seed) {
    World world = with_hub("hokenshitsu", seed);
    Money& money = world.parameters.money;
    money.outside_recruits = money.outside_asks = money.know_how_keeps = 0;
    live(world, 53);
    kept += static_cast<double>(account_of(world).outside.size()) / 90 / 40;
  }
  // .988^12 = .865 of 3,600 supporters: sd .0057. A weekly chance of 1.2 % would keep .53.
  EXPECT_NEAR(kept, 0.865, 0.02);
}

TEST(FollowSupporters, KeepsMoreWithKnowHowAndReports) {
  World world = with_hub("hokenshitsu");
  Hub& hub = world.hubs[HubId(0)];
  hub.traits.know_how = 0;
  const double bare = weekly_stop(world, hub, 0.012);
  hub.traits.know_how = 1;
  EXPECT_DOUBLE_EQ(weekly_stop(world, hub, 0.012), bare * 0.7);
  hub.levers.churn_factor = 0.8F;
  EXPECT_NEAR(weekly_stop(world, hub, 0.012), bare * 0.7 * 0.8, 1e-9);
}

double yearly_recruits(void (*turn)(World&), int seeds = 60) {
  double sum = 0;
  for (std::uint64_t seed = 1; seed <= std::uint64_t(seeds); ++seed) {
    World world = with_hub("hokenshitsu", seed);
    world.parameters.money.outside_churn = 0;
    live(world, 1);
    turn(world);
    live(world, 52);
    sum += account_of(world).next_ordinal - 90.0;
  }
  return sum / seeds;
}

TEST(FollowSupporters, GainsWhatTheLeversSay) {
  const auto only = [](World& w, double own, double asks) {
    w.parameters.money.outside_recruits = own;
    w.parameters.money.outside_asks = asks;
  };
  static const auto set = only;
  // standard errors over 60 towns: .63, 2.0, 1.3
  EXPECT_NEAR(yearly_recruits([](World& w) { set(w, 2, 0); }), 24, 2.5);
  EXPECT_NEAR(yearly_recruits([](World& w) {
                set(w, 0, 0);
                w.hubs[HubId(0)].levers.outside_extra = 20;
              }),
              240, 8);
  EXPECT_NEAR(yearly_recruits([](World& w) {
                set(w, 0, 0);
                w.hubs[HubId(0)].levers.peer_factor = 0.05F;
              }),
              90 * 0.82, 6);  // e^.6 - 1 = .82: those who were brought ask, too
}

TEST(FollowSupporters, GainsLessWhileTheMunicipalityPays) {
  const auto plain = yearly_recruits([](World& w) { w.parameters.money.outside_asks = 0; }, 200);
  const auto contract = yearly_recruits(
      [](World& w) {
        w.parameters.money.outside_asks = 0;
        w.hubs[HubId(0)].levers.yen_in[std::size_t(Income::contract)] = 1;
      },
      200);
  EXPECT_LT(contract, plain);
  EXPECT_NEAR(contract / plain, 0.85, 0.03);  // the draws are paired
}

TEST(Arrivals, GrowWithTheMeanInEveryTown) {
  World world;
  for (std::uint64_t seed = 1; seed <= 200; ++seed) {
    world.draws = Draws(seed);
    int before = 0;
    for (const double mean : {0.0, 0.5, 3.0, 49.0, 51.0, 120.0, 400.0}) {
      const int count = arrivals(world, Purpose::appeal, 7, mean);
      EXPECT_GE(count, before);  // one Poisson of the whole mean beyond 60 would be wrong
      before = count;
    }
  }
}

TEST(Arrivals, HaveTheMeanEvenIfItIsLarge) {
  World world;
  double sum = 0;
  for (std::uint64_t seed = 1; seed <= 400; ++seed) {
    world.draws = Draws(seed);
    sum += arrivals(world, Purpose::appeal, 7, 400);
  }
  EXPECT_NEAR(sum / 400, 400, 4);  // standard error 1
}

TEST(CollectGifts, AddsUpWhatEachSupporterGives) {
  World world = with_hub("hokenshitsu");
  live(world, 1);
  world.residents = {};
  world.donors = {{5, ResidentId(0), HubId(0), 3'000, 0}, {6, ResidentId(1), HubId(0), 1'200, 0}};
  collect_gifts(world);
  std::int64_t sum = 0;
  for (const auto& donor : account_of(world).outside) sum += donor.gift_yen;
  EXPECT_EQ(account_of(world).month_in[std::size_t(Income::gifts_outside)], sum);
  EXPECT_EQ(account_of(world).month_in[std::size_t(Income::gifts_inside)], 4'200);
  EXPECT_NE(sum, 90 * 1'551);  // the wrong version: so many times the mean
}

}  // namespace
}  // namespace engawa
