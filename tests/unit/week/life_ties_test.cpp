#include "sim/week/life_ties.hpp"

#include <gtest/gtest.h>

#include "tests/support/small_world.hpp"

namespace engawa {
namespace {
World make_tied_world() {
  auto world = testing::make_small_world(120);
  testing::tie_households(world);
  std::vector<NewTie> fresh;
  for (std::size_t k = 0; k + 17 < 120; k += 3) {
    fresh.push_back({ResidentId(k), ResidentId(k + 17), TieKind::neighbour, 0.2F});
  }
  add_ties(world.ties, fresh, world.residents.size(), 0);
  return world;
}

std::vector<NewTie> newcomers() {
  return {{ResidentId(5U), ResidentId(3U), TieKind::kin, 0.8F},
          {ResidentId(3U), ResidentId(5U), TieKind::household, 0.7F},
          {ResidentId(0U), ResidentId(17U), TieKind::household, 0.85F},  // neighbours move in
          {ResidentId(118U), ResidentId(119U), TieKind::friendship, 0.3F},
          {ResidentId(4U), ResidentId(4U), TieKind::friendship, 0.3F}};
}

TEST(SpliceTies, GivesWhatKeepingAndAddingGive) {
  auto plain = make_tied_world(), spliced = make_tied_world();
  const std::vector<TieId> gone{TieId(0U), TieId(7U), TieId(8U), TieId(plain.ties.size() - 1)};
  std::vector<std::uint8_t> keep(plain.ties.size(), 1);
  for (const auto tie : gone) keep[tie.value] = 0;
  keep_ties(plain.ties, keep, plain.residents.size());
  auto fresh = newcomers();
  add_ties(plain.ties, fresh, plain.residents.size(), 9);

  fresh = newcomers();
  Ties spare;
  splice_ties(spliced.ties, gone, fresh, spliced.residents.size(), 9, spare);
  EXPECT_EQ(spliced.ties.size(), plain.ties.size());
  EXPECT_EQ(digest_of(spliced), digest_of(plain));
  EXPECT_EQ(spliced.ties.adjacency.size(), plain.ties.adjacency.size());
}

TEST(SpliceTies, LeavesAnUntouchedListAlone) {
  auto world = make_tied_world();
  const auto before = digest_of(world);
  std::vector<NewTie> none;
  Ties spare;
  splice_ties(world.ties, {}, none, world.residents.size(), 9, spare);
  EXPECT_EQ(digest_of(world), before);
}

}  // namespace
}  // namespace engawa
