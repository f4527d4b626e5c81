// Gaps of small-area tables: what the known towns leave over goes to the others, and nobody is
// counted twice.
#include "sim/town/fill_areas.hpp"

#include <gtest/gtest.h>

namespace engawa {
namespace {

TownRow town(const char* name, double people, double households, double singles) {
  return {name, people, households, singles, 0, false, {}};
}

TEST(RemainderPerSingle, SharesWhatTheKnownTownsLeaveOver) {
  const std::vector<TownRow> all{town("A", 6000, 3000, 1000), town("B", 0, 0, 300),
                                 town("C", 0, 0, 200)};
  EXPECT_DOUBLE_EQ(remainder_per_single(all, 8000), 2000.0 / 500);  // not 8000 / 1500
}

TEST(RemainderPerSingle, IsZeroIfNothingIsLeft) {
  const std::vector<TownRow> all{town("A", 6000, 3000, 1000), town("B", 0, 0, 300)};
  EXPECT_EQ(remainder_per_single(all, 6000), 0);
  EXPECT_EQ(remainder_per_single({town("A", 6000, 3000, 1000)}, 8000), 0);
}

TEST(FillGaps, GivesBlankTownsTheRemainder) {
  std::vector<TownRow> towns{town("A", 6000, 3000, 1000), town("B", 0, 0, 300)};
  std::vector<std::string> remarks;
  fill_gaps(towns, {2.21, 4.0}, remarks);
  EXPECT_EQ(towns[0].population, 6000);
  EXPECT_EQ(towns[1].population, 1200);  // with the known town's ratio it would be 1800
  EXPECT_FALSE(towns[0].estimated);
  EXPECT_TRUE(towns[1].estimated);
  ASSERT_EQ(remarks.size(), 1U);
  EXPECT_NE(remarks[0].find("B"), std::string::npos);
}

TEST(FillGaps, LetsHouseholdsFollowThoseWhoLiveAlone) {
  // Known: 1000 alone, 2000 larger households of 2.5. A town of 900 in which 600 live alone has
  // 600 + 300 / 2.5 households; a plain mean of two persons would give 450, fewer than live alone.
  std::vector<TownRow> towns{town("A", 6000, 3000, 1000), town("B", 900, 0, 600)};
  std::vector<std::string> remarks;
  fill_gaps(towns, {}, remarks);
  EXPECT_EQ(towns[1].households, 720);
  EXPECT_TRUE(towns[1].estimated);
}

TEST(FillGaps, TakesTheMeanHouseholdOnlyIfNoneIsKnown) {
  std::vector<TownRow> towns{town("A", 2210, 0, 300)};
  std::vector<std::string> remarks;
  fill_gaps(towns, {2.21, 0}, remarks);
  EXPECT_EQ(towns[0].households, 1000);
}

TEST(FillGaps, RefusesATownOfWhichNothingIsKnown) {
  std::vector<TownRow> towns{town("A", 6000, 3000, 1000), town("B", 0, 0, 0)};
  std::vector<std::string> remarks;
  EXPECT_THROW(fill_gaps(towns, {2.21, 4.0}, remarks), InputError);
}

}  // namespace
}  // namespace engawa
