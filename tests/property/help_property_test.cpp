// What must hold for needs and help in any town.
#include <gtest/gtest.h>

#include <algorithm>
#include <bit>
#include <map>
#include <numeric>
#include <random>

#include "sim/week/help.hpp"
#include "tests/support/needs_world.hpp"

namespace engawa {
namespace {
using namespace testing;

constexpr std::uint64_t kSeeds = 20;

int count_open(const World& world) {
  int open = 0;
  for (const auto needs : world.residents.needs_open.values()) open += std::popcount(needs);
  return open;
}

template <class T>
long sum_of(const Column<ResidentId, T>& column) {
  return std::accumulate(column.values().begin(), column.values().end(), 0L);
}

long with_helper(const World& world) {
  return std::ranges::count_if(world.events.helps,
                               [](const HelpEvent& help) { return help.helper.exists(); });
}

/// Calls check(world, open needs before) after each of some weeks in some towns.
template <class Check>
void in_many_towns(Check check) {
  for (std::uint64_t seed = 1; seed <= kSeeds; ++seed) {
    World world = make_needy_town(150, seed);
    for (int week = 0; week < 6; ++week) {
      const int before = count_open(world);
      ++world.week;
      live_needs(world);
      check(world, before);
    }
  }
}

TEST(Help, GivenIsHelpReceived) {
  long helps = 0;
  in_many_towns([&](const World& world, int) {
    helps += with_helper(world);
    EXPECT_EQ(sum_of(world.residents.helps_given), sum_of(world.residents.helps_received));
    EXPECT_EQ(sum_of(world.residents.helps_this_week), with_helper(world));
  });
  EXPECT_GT(helps, 100);
}

TEST(Help, EveryNeedIsMetLapsesOrStaysOpen) {
  in_many_towns([](const World& world, int before) {
    const auto closed = static_cast<int>(world.events.helps.size());
    EXPECT_EQ(before + static_cast<int>(world.events.needs_arisen), closed + count_open(world));
    EXPECT_EQ(std::ranges::count(routes(world), HelpRoute::by_itself),
              static_cast<long>(world.events.needs_lapsed));
  });
}

TEST(Help, NobodyGivesMoreThanTheyCan) {
  in_many_towns([](const World& world, int) {
    for (std::size_t k = 0; k < world.residents.size(); ++k) {
      EXPECT_GE(helps_left(world, ResidentId(k)), 0);
    }
  });
}

TEST(Help, OnlyOpenNeedsAreVoicedAndHaveAnAge) {
  in_many_towns([](const World& world, int) {
    const auto& r = world.residents;
    for (std::size_t k = 0; k < r.size(); ++k) {
      const ResidentId who(k);
      EXPECT_EQ(r.needs_voiced[who] & ~r.needs_open[who], 0);
      for (std::size_t kind = 0; kind < kNeedKinds; ++kind) {
        EXPECT_EQ(r.need_age[who][kind] > 0, (r.needs_open[who] & need_bit(kind)) != 0);
      }
    }
  });
}

TEST(Help, InstitutionsArePaidForEachCase) {
  in_many_towns([](const World& world, int) {
    const auto prices = numbers_of(world.parameters.needs).cost_yen;
    std::int64_t least = 0, most = 0;  // a referral leads to another hub or to an institution
    for (const auto& help : world.events.helps) {
      if (help.route == HelpRoute::institution) least += prices[help.need];
      if (help.route == HelpRoute::referral) most += prices[help.need];
    }
    EXPECT_GE(world.events.institution_yen, least);
    EXPECT_LE(world.events.institution_yen, least + most);
  });
}

TEST(Help, SharesStayShares) {
  in_many_towns([](const World& world, int) {
    const auto& r = world.residents;
    for (const auto* column : {&r.trust, &r.civic_mind, &r.role}) {
      EXPECT_TRUE(std::ranges::all_of(column->values(), [](float x) { return x >= 0 && x <= 1; }));
    }
    EXPECT_TRUE(std::ranges::all_of(world.ties.strength.values(),
                                    [](float s) { return s >= 0 && s <= 1; }));
  });
}

/// All that the pass leaves behind, by life.
struct Fate {
  std::uint16_t open, voiced, given, received;
  float trust, mind, role, unmet;
  auto operator<=>(const Fate&) const = default;
};

std::map<std::uint64_t, Fate> fates(const World& world) {
  const auto& r = world.residents;
  std::map<std::uint64_t, Fate> all;
  for (std::size_t k = 0; k < r.size(); ++k) {
    const ResidentId who(k);
    all[r.life[who]] = {r.needs_open[who],     r.needs_voiced[who], r.helps_given[who],
                        r.helps_received[who], r.trust[who],        r.civic_mind[who],
                        r.role[who],           r.unmet[who]};
  }
  return all;
}

/// Events by life, in their order.
std::vector<std::array<std::uint64_t, 4>> told(const World& world) {
  std::vector<std::array<std::uint64_t, 4>> all;
  const auto& life = world.residents.life;
  for (const auto& help : world.events.helps) {
    all.push_back({life[help.asker], help.helper.exists() ? life[help.helper] : 0, help.need,
                   static_cast<std::uint64_t>(help.route)});
  }
  return all;
}

TEST(Help, DoesNotDependOnTheOrderOfRows) {
  for (std::uint64_t seed = 1; seed <= kSeeds; ++seed) {
    World world = make_needy_town(150, seed);
    std::vector<std::size_t> order(150);
    std::iota(order.begin(), order.end(), 0U);
    std::shuffle(order.begin(), order.end(), std::mt19937_64(seed));
    World moved = reordered(world, order);
    for (int week = 0; week < 4; ++week) {
      ++world.week, ++moved.week;
      live_needs(world), live_needs(moved);
      ASSERT_TRUE(fates(world) == fates(moved)) << "seed " << seed << " week " << week;
      ASSERT_EQ(told(world), told(moved)) << "seed " << seed << " week " << week;
    }
  }
}

TEST(Help, DoesNotDependOnTheNumberOfThreads) {
  World one = make_needy_town(6'000, 3), four = one;
  for (int week = 0; week < 3; ++week) {
    ++one.week, ++four.week;
    live_needs(one, 1), live_needs(four, 4);
    ASSERT_EQ(digest_of(one), digest_of(four));
    ASSERT_EQ(told(one), told(four));
  }
}

}  // namespace
}  // namespace engawa
