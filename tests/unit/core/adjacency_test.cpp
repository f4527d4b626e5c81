#include "sim/core/adjacency.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace engawa {
namespace {

// Ties 0: 0-1, 1: 0-3, 2: 1-3, 3: 2-3; resident 4 has none.
Adjacency small_town() {
  const std::vector<ResidentId> first{ResidentId(0), ResidentId(0), ResidentId(1), ResidentId(2)};
  const std::vector<ResidentId> second{ResidentId(1), ResidentId(3), ResidentId(3), ResidentId(3)};
  Adjacency adjacency;
  adjacency.rebuild(5, first, second);
  return adjacency;
}

TEST(Adjacency, IsSymmetric) {
  const Adjacency adjacency = small_town();
  for (std::size_t k = 0; k < 5; ++k) {
    for (const auto& half : adjacency.of(ResidentId(k))) {
      const auto back = adjacency.of(half.other);
      EXPECT_TRUE(std::ranges::any_of(back, [&](const HalfTie& other) {
        return other.other == ResidentId(k) && other.tie == half.tie;
      })) << k;
    }
  }
  EXPECT_EQ(adjacency.size(), 8U);
}

TEST(Adjacency, ListsAreInOrderOfNeighbours) {
  const Adjacency adjacency = small_town();
  for (std::size_t k = 0; k < 5; ++k) {
    EXPECT_TRUE(std::ranges::is_sorted(adjacency.of(ResidentId(k)), {}, &HalfTie::other)) << k;
  }
  EXPECT_EQ(adjacency.of(ResidentId(3)).size(), 3U);
}

TEST(Adjacency, SomebodyWithoutTiesHasAnEmptyList) {
  EXPECT_TRUE(small_town().of(ResidentId(4)).empty());
}

TEST(Adjacency, RebuildForgetsWhatWasBefore) {
  Adjacency adjacency = small_town();
  const std::vector<ResidentId> first{ResidentId(0)}, second{ResidentId(1)};
  adjacency.rebuild(2, first, second);
  EXPECT_EQ(adjacency.size(), 2U);
  EXPECT_EQ(adjacency.of(ResidentId(1)).size(), 1U);
}

}  // namespace
}  // namespace engawa
