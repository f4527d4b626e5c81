#include "sim/state/hubs.hpp"

#include <gtest/gtest.h>

namespace engawa {
namespace {

using Links = std::array<HubLink, kMaxLinks>;

Links full_links() {
  Links links;
  for (std::size_t k = 0; k < kMaxLinks; ++k) {
    HubLink& link = link_to(links, HubId(k), 0);
    link.habit = .5F + .05F * static_cast<float>(k);
    link.weeks_since = 3;
  }
  return links;
}

TEST(LinkTo, MakesALinkOnceAndFillsFromTheFront) {
  Links links;
  HubLink& made = link_to(links, HubId(7), .4F);
  made.visits = 3;
  EXPECT_EQ(&made, &links[0]);
  EXPECT_EQ(&link_to(links, HubId(7), -9.F), &made) << "a second link to the same hub";
  EXPECT_EQ(made.visits, 3);
  EXPECT_EQ(made.taste, .4F);
  EXPECT_EQ(&link_to(links, HubId(2), 0), &links[1]);
}

TEST(LinkTo, WhenFullTheLowestHabitGivesWay) {
  Links links = full_links();
  links[3].habit = .01F;
  HubLink& made = link_to(links, HubId(99), 1.F);
  EXPECT_EQ(&made, &links[3]);
  EXPECT_EQ(made.habit, 0.F);
  EXPECT_EQ(made.visits, 0);
  EXPECT_EQ(find_link(links, HubId(3)), nullptr);
}

TEST(LinkTo, AmongEqualHabitsTheLongestUnvisitedGivesWay) {
  Links links = full_links();
  for (auto& link : links) link.habit = 0;
  links[4].weeks_since = 200;
  EXPECT_EQ(&link_to(links, HubId(99), 0), &links[4]);
}

TEST(FindLink, FindsOnlyWhatIsThere) {
  Links links;
  EXPECT_EQ(find_link(links, HubId(0)), nullptr);
  HubLink& made = link_to(links, HubId(0), 0);
  EXPECT_EQ(find_link(links, HubId(0)), &made);
  EXPECT_EQ(find_link(links, HubId{}), nullptr) << "the empty places are no links";
}

}  // namespace
}  // namespace engawa
