// The score of family and friends (LSNS-6).
#include <gtest/gtest.h>

#include "sim/week/passes.hpp"
#include "tests/support/small_world.hpp"

namespace engawa {
namespace {
const ResidentId kWho(0U);

int score_with(const std::vector<TieKind>& kinds) {
  World world = testing::make_small_world(18);
  world.residents.pool[kWho] = {};
  for (std::size_t k = 0; k < kinds.size(); ++k) {
    testing::tie(world, kWho, ResidentId(k + 1), kinds[k], 0.8F);
  }
  world.week = 4;
  count_relations(world, Parallel(1));
  return world.residents.lsns[kWho];
}

// Three to four people make 3 points in each of the three questions of a side, two make 2.
TEST(CountRelations, KinAreFamilyWhereverTheyLiveAndTheOthersAreFriends) {
  using enum TieKind;
  EXPECT_EQ(score_with({household, household, kin, kin}), 9);
  EXPECT_EQ(score_with({friendship, neighbour, online, colleague}), 9);
  EXPECT_EQ(score_with({kin, kin, friendship, friendship}), 12);
}

}  // namespace
}  // namespace engawa
