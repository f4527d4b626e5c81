#include "sim/state/ties.hpp"

#include <gtest/gtest.h>

#include <map>
#include <random>
#include <utility>

namespace engawa {
namespace {

constexpr std::size_t kPeople = 6;

NewTie tie(std::size_t a, std::size_t b, TieKind kind = TieKind::friendship, float strength = .3F) {
  return {ResidentId(a), ResidentId(b), kind, strength};
}

Ties ties_of(std::vector<NewTie> fresh) {
  Ties ties;
  add_ties(ties, fresh, kPeople, 0);
  return ties;
}

std::vector<std::pair<std::uint32_t, std::uint32_t>> pairs_of(const Ties& ties) {
  std::vector<std::pair<std::uint32_t, std::uint32_t>> pairs;
  for (const TieId id : ties_in_order(ties)) {
    pairs.emplace_back(ties.a[id].value, ties.b[id].value);
  }
  return pairs;
}
using Pairs = std::vector<std::pair<std::uint32_t, std::uint32_t>>;

TEST(AddTies, SortsAndPutsTheSmallerIdFirst) {
  EXPECT_EQ(pairs_of(ties_of({tie(4, 2), tie(3, 0), tie(0, 1)})), (Pairs{{0, 1}, {0, 3}, {2, 4}}));
}

TEST(AddTies, AllColumnsGrowTogether) {
  Ties ties = ties_of({tie(0, 1), tie(2, 3)});
  for_each_tie_column(ties, [](const auto& column) { EXPECT_EQ(column.size(), 2U); });
  EXPECT_EQ(ties.adjacency.size(), 4U);
}

TEST(AddTies, NobodyIsTiedToThemselves) {
  EXPECT_EQ(ties_of({tie(2, 2), tie(0, 1)}).size(), 1U);
}

TEST(AddTies, APairProposedTwiceIsTiedOnceByTheFirstKind) {
  const Ties ties = ties_of({tie(0, 1, TieKind::neighbour), tie(1, 0, TieKind::kin)});
  ASSERT_EQ(ties.size(), 1U);
  EXPECT_EQ(ties.kind[TieId(0)], TieKind::kin);
}

TEST(AddTies, AnExistingTieStaysAsItIs) {
  Ties ties = ties_of({tie(0, 1, TieKind::neighbour, .7F)});
  std::vector<NewTie> fresh{tie(0, 1, TieKind::hub, .1F)};
  add_ties(ties, fresh, kPeople, 9);
  ASSERT_EQ(ties.size(), 1U);
  EXPECT_EQ(ties.kind[TieId(0)], TieKind::neighbour);
  EXPECT_EQ(ties.strength[TieId(0)], .7F);
  EXPECT_EQ(ties.born[TieId(0)], 0);
}

TEST(AddTies, MovingInTogetherMakesItAHouseholdTieAndNeverWeaker) {
  Ties ties = ties_of({tie(0, 1, TieKind::friendship, .9F)});
  std::vector<NewTie> fresh{tie(0, 1, TieKind::household, .6F)};
  add_ties(ties, fresh, kPeople, 9);
  EXPECT_EQ(ties.kind[TieId(0)], TieKind::household);
  EXPECT_EQ(ties.origin[TieId(0)], static_cast<std::uint8_t>(TieKind::friendship));
  EXPECT_EQ(ties.strength[TieId(0)], .9F);
}

TEST(AddTies, DoesNotDependOnTheOrderOfProposals) {
  const std::vector<NewTie> one{tie(4, 5), tie(0, 2), tie(0, 1), tie(1, 3)};
  const std::vector<NewTie> other{tie(3, 1), tie(1, 0), tie(2, 0), tie(5, 4)};
  EXPECT_EQ(pairs_of(ties_of(one)), pairs_of(ties_of(other)));
}

TEST(AddTies, NewOnesStandBetweenWhatExistsInTheOrderOfPairs) {
  Ties ties = ties_of({tie(1, 2), tie(3, 4)});
  std::vector<NewTie> fresh{tie(0, 5), tie(2, 3), tie(4, 5)};
  add_ties(ties, fresh, kPeople, 1);
  EXPECT_EQ(pairs_of(ties), (Pairs{{0, 5}, {1, 2}, {2, 3}, {3, 4}, {4, 5}}));
  EXPECT_EQ(ties.born[find_tie(ties, ResidentId(1), ResidentId(2))], 0);
  EXPECT_EQ(ties.born[find_tie(ties, ResidentId(2), ResidentId(3))], 1);
}

TEST(AddTies, ResidentsWhoCameLaterGetListsToo) {
  Ties ties = ties_of({tie(1, 2)});
  std::vector<NewTie> fresh{tie(2, 8)};
  add_ties(ties, fresh, 9, 1);
  EXPECT_EQ(ties.adjacency.of(ResidentId(8)).size(), 1U);
  EXPECT_TRUE(ties.adjacency.of(ResidentId(7)).empty());
}

TEST(RemoveTies, LeavesTheOthersWithTheirValues) {
  Ties ties = ties_of({tie(0, 1, TieKind::kin, .1F), tie(0, 3, TieKind::hub, .2F),
                       tie(2, 4, TieKind::hub, .3F), tie(3, 4, TieKind::kin, .4F)});
  const std::vector<TieId> gone{TieId(1), TieId(2)};
  remove_ties(ties, gone);
  EXPECT_EQ(pairs_of(ties), (Pairs{{0, 1}, {3, 4}}));
  EXPECT_EQ(ties.strength[find_tie(ties, ResidentId(3), ResidentId(4))], .4F);
  EXPECT_EQ(ties.kind[find_tie(ties, ResidentId(0), ResidentId(1))], TieKind::kin);
  EXPECT_EQ(ties.adjacency.of(ResidentId(4)).size(), 1U);
  EXPECT_TRUE(ties.adjacency.of(ResidentId(2)).empty());
}

/// A table of pairs kept by the simplest means there is.
using Table = std::map<std::pair<std::uint32_t, std::uint32_t>, float>;

void expect_same(const Ties& ties, const Table& table) {
  Table found;
  for (const TieId id : ties_in_order(ties)) {
    found[{ties.a[id].value, ties.b[id].value}] = ties.strength[id];
  }
  ASSERT_EQ(found, table);
  ASSERT_EQ(ties.size(), table.size());
  ASSERT_EQ(ties.adjacency.size(), 2 * table.size());
}

TEST(Ties, AreWhatATableOfPairsWouldBeThroughManyWeeksOfChange) {
  constexpr std::uint32_t kMany = 40;
  std::mt19937 luck(7);
  const auto below = [&](std::size_t n) { return luck() % n; };
  Ties ties;
  Table table;
  for (int week = 0; week < 300; ++week) {
    std::vector<NewTie> fresh;
    for (std::size_t k = below(30); k-- > 0;) {
      fresh.push_back(tie(below(kMany), below(kMany), TieKind::hub, float(week) / 1000.0F));
      const auto [a, b] = std::minmax(fresh.back().a.value, fresh.back().b.value);
      if (a != b) table.emplace(std::pair(a, b), fresh.back().strength);
    }
    add_ties(ties, fresh, kMany, week);
    std::vector<TieId> gone;
    for (std::size_t k = 0; k < ties.size(); ++k) {
      if (below(10) != 0) continue;
      gone.emplace_back(k);
      table.erase({ties.a[TieId(k)].value, ties.b[TieId(k)].value});
    }
    remove_ties(ties, gone);
    if (week % 50 == 49) tidy_ties(ties);
    expect_same(ties, table);
  }
}

TEST(FindTie, FindsEveryTieFromBothSidesAndNoOther) {
  const Ties ties = ties_of({tie(0, 1), tie(0, 3), tie(2, 4), tie(3, 4)});
  for (std::size_t k = 0; k < ties.size(); ++k) {
    const TieId one(k);
    EXPECT_EQ(find_tie(ties, ties.a[one], ties.b[one]), one);
    EXPECT_EQ(find_tie(ties, ties.b[one], ties.a[one]), one);
  }
  EXPECT_FALSE(find_tie(ties, ResidentId(1), ResidentId(3)).exists());
  EXPECT_FALSE(find_tie(ties, ResidentId(5), ResidentId(3)).exists());
  EXPECT_FALSE(find_tie(Ties{}, ResidentId(0), ResidentId(1)).exists());
}

}  // namespace
}  // namespace engawa
