#include "sim/core/column.hpp"

#include <gtest/gtest.h>

#include <numeric>

namespace engawa {
namespace {

TEST(Column, HoldsOneValuePerId) {
  Column<ResidentId, int> ages(3, 40);
  ages[ResidentId(1)] = 41;
  EXPECT_EQ(ages[ResidentId(0)], 40);
  EXPECT_EQ(ages[ResidentId(1)], 41);
  EXPECT_EQ(ages[ResidentId(2)], 40);
}

TEST(Column, GrowsAtTheEndAndKeepsWhatItHas) {
  Column<ResidentId, int> ages;
  EXPECT_TRUE(ages.empty());
  ages.push_back(5);
  ages.resize(3, 7);
  EXPECT_EQ(std::accumulate(ages.values().begin(), ages.values().end(), 0), 5 + 7 + 7);
  EXPECT_EQ(ages.size(), 3U);
}

TEST(Column, FillKeepsTheSize) {
  Column<HubId, double> hours(4, 1.0);
  hours.fill(2.5);
  EXPECT_EQ(hours.size(), 4U);
  EXPECT_EQ(hours[HubId(3)], 2.5);
}

}  // namespace
}  // namespace engawa
