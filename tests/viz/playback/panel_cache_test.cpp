#include "viz/playback/panel_cache.hpp"

#include <gtest/gtest.h>

namespace engawa {
namespace {

PanelRow row_of(std::size_t snapshot) {
  PanelRow row;
  row.week = static_cast<int>(snapshot);
  row.flags.assign(25, 1);  // 100 bytes
  return row;
}

TEST(SnapshotCache, KeepsTheTwoLastUsedEvenWithoutRoom) {
  SnapshotCache<PanelRow> cache(10);
  const PanelRow& first = cache.get(1, row_of);
  const PanelRow& second = cache.get(2, row_of);
  EXPECT_EQ(first.week, 1);
  EXPECT_EQ(second.week, 2);
  (void)cache.get(1, row_of);
  (void)cache.get(3, row_of);
  EXPECT_TRUE(cache.has(1));
  EXPECT_FALSE(cache.has(2));
  EXPECT_EQ(first.week, 1);
  EXPECT_FALSE(cache.offer(4, row_of(4)));
}

TEST(SnapshotCache, LetsTheLeastUsedGoFirst) {
  SnapshotCache<PanelRow> cache(350);
  for (const std::size_t snapshot : {1U, 2U, 3U, 1U, 4U}) (void)cache.get(snapshot, row_of);
  EXPECT_TRUE(cache.has(1));
  EXPECT_FALSE(cache.has(2));
  EXPECT_TRUE(cache.has(3));
  EXPECT_TRUE(cache.has(4));
  EXPECT_EQ(cache.bytes(), 300U);
  EXPECT_FALSE(cache.offer(5, row_of(5)));  // ahead of need: not for what is in use
  EXPECT_TRUE(cache.has(3));
}

}  // namespace
}  // namespace engawa
