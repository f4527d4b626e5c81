// Whom cards reach among the toy world's people, worked out by hand: person k lives in the north if
// k is even, can do k mod 24, and has the need k mod 16 if k is a multiple of four.
#include <gtest/gtest.h>

#include <algorithm>

#include "tests/viz/support/toy_recording.hpp"
#include "viz/playback/recorded_world.hpp"
#include "viz/story/cards.hpp"

namespace engawa::testing {
namespace {
using People = std::vector<std::uint32_t>;

constexpr std::uint32_t kDriving = 1U << 0U, kGardening = 1U << 10U, kExercise = 1U << 14U;  // can
constexpr std::uint32_t kTalk = 1U << 9U, kWork = 1U << 11U;                                 // need

RecordedWorld world_at(int week) {
  RecordedWorld world(toy_source(Side::variant));
  world.seek(week);
  return world;
}

Card can(std::uint32_t bits) {
  return {CardKind::can, "x", bits, 1};
}
Card trouble(std::uint32_t bits) {
  return {CardKind::trouble, "x", bits, 1};
}

TEST(ReachOf, FindsThoseWhoseNeedACapabilitySolvesNearestFirst) {
  // driving solves shopping (0): persons 0, 16 and 32 at 114, 42 and 71 m from the first hub
  const auto reach = reach_of(can(kDriving), world_at(19), 210, 310, 200);
  EXPECT_EQ(reach.people, (People{16, 32, 0}));
  EXPECT_EQ(reach.known, 0U) << "is told of troubles only";
  EXPECT_EQ(reach.tied, 0U);
  EXPECT_TRUE(reach.recorded);
}

TEST(ReachOf, GoesNoFartherThanTheWalk) {
  EXPECT_EQ(reach_of(can(kDriving), world_at(19), 210, 310, 100).people, (People{16, 32}));
  EXPECT_EQ(reach_of(can(kDriving), world_at(19), 210, 310, 10).people, People{});
}

TEST(ReachOf, FindsThoseWhoCanSolveATrouble) {
  // talk is solved by 9, 12 and 21: 33, 21 and 9 live in the south, 12 and 36 in the north
  const auto reach = reach_of(trouble(kTalk), world_at(19), 680, 290, 300);
  EXPECT_EQ(reach.people, (People{33, 21, 9}));
  EXPECT_EQ(reach.known, 0U);
}

TEST(ReachOf, CountsThoseOfWhomOthersKnow) {
  // work is solved by 13 and 20: 13 and 37 live in the south, of 13 it is known
  const auto reach = reach_of(trouble(kWork), world_at(19), 680, 290, 300);
  EXPECT_EQ(reach.people, (People{13, 37}));
  EXPECT_EQ(reach.known, 1U);
  EXPECT_EQ(reach.tied, 1U) << "13 is a regular of the hub nearby";
}

TEST(ReachOf, CountsThoseWithinTwoTiesOfARegularThisWeek) {
  // 33 was tied to 13 in weeks 9 to 13; regulars are counted in week 11
  EXPECT_EQ(reach_of(trouble(kTalk), world_at(12), 680, 290, 300).tied, 1U);
  EXPECT_EQ(reach_of(trouble(kTalk), world_at(15), 680, 290, 300).tied, 0U);
  EXPECT_EQ(reach_of(trouble(kTalk), world_at(8), 680, 290, 300).tied, 0U);
}

TEST(ReachOf, ReachesOverTwoTiesAndNotOverThree) {
  // 20 - 21 is all that 20 has: let 20 be tied to 12's tie 14, then 20 is two and 21 three away
  auto source = toy_source(Side::variant);
  auto& ties = source->held.ties;
  ties.a.push_back(14), ties.b.push_back(20), ties.from_week.push_back(19);
  ties.to_week.push_back(kNeverWeek), ties.first_kind.push_back(2);
  ties.first_strength.push_back(32);
  for (auto& row : source->panels) row.regular_hub[14] = kNoHub;
  RecordedWorld world(std::move(source));
  world.seek(19);
  const std::uint32_t business_and_introducing = kWork | kTalk;  // 20 and 21 among others
  const auto reach = reach_of(trouble(business_and_introducing), world, 210, 310, 10000);
  // near the first hub: regulars 10, 11, 12, then 14, then 20; able: 9 12 13 20 21 33 36 37
  EXPECT_EQ(reach.people.size(), 8U);
  EXPECT_EQ(reach.tied, 2U);
}

TEST(ReachOf, AsksTheNextHubWhereTheNearestHasNoRegulars) {
  // in week 7 nobody is a regular of the second hub yet; 12, who listens, is one of the first
  EXPECT_EQ(reach_of(trouble(kTalk), world_at(7), 680, 290, 10000).tied, 1U);
  EXPECT_EQ(reach_of(trouble(kTalk), world_at(11), 680, 290, 10000).tied, 1U) << "33, but not 12";
  auto nobody = toy_source(Side::variant);
  for (auto& row : nobody->panels) std::ranges::fill(row.regular_hub, kNoHub);
  RecordedWorld world(std::move(nobody));
  world.seek(19);
  EXPECT_EQ(reach_of(trouble(kTalk), world, 680, 290, 10000).tied, 0U);
}

TEST(ReachOf, LeavesOutThoseWhoAreGone) {
  // gardening solves school (12): 12 and 28, and nobody who has left
  EXPECT_EQ(reach_of(can(kGardening), world_at(19), 200, 300, 1000).people.size(), 2U);
  auto source = toy_source(Side::variant);
  source->held.people.left_week[28] = 18;
  RecordedWorld world(std::move(source));
  world.seek(19);
  EXPECT_EQ(reach_of(can(kGardening), world, 200, 300, 1000).people, (People{12}));
}

TEST(ReachOf, FindsNobodyForWhatSolvesNoNeed) {
  const auto reach = reach_of(can(kExercise), world_at(19), 200, 300, 10000);
  EXPECT_TRUE(reach.people.empty());
  EXPECT_TRUE(reach.recorded);
}

TEST(ReachOf, SaysSoWhereNeedsWereNotRecorded) {
  auto source = toy_source(Side::variant);
  for (auto& detail : source->details) {
    detail.needs_open.clear(), detail.capabilities.clear(), detail.capabilities_known.clear();
  }
  RecordedWorld world(std::move(source));
  world.seek(19);
  const auto reach = reach_of(can(kDriving), world, 210, 310, 200);
  EXPECT_FALSE(reach.recorded);
  EXPECT_TRUE(reach.people.empty());
}

}  // namespace
}  // namespace engawa::testing
