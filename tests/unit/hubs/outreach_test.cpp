#include "sim/hubs/outreach.hpp"

#include <gtest/gtest.h>

#include "sim/hubs/kind.hpp"

namespace engawa {
namespace {

/// Three residents: one came to the booth last week, one knows it only, one knows nothing.
World with_booth(const DrawScript* script) {
  World world;
  world.draws = Draws(1, script);
  world.hubs.push_back(make_hub("room", *find_hub_kind("hokenshitsu"), 0, 0));
  world.hubs.push_back(make_hub("booth", *find_hub_kind("booth"), 0, 0));
  for (std::uint64_t life = 1; life <= 3; ++life) {
    const ResidentId who = add_row(world);
    world.residents.life[who] = life;
    world.residents.flags[who] = kPresent;
  }
  link_to(world.links[ResidentId(0)], HubId(1), 0).flags = kAware | kCameLastWeek;
  link_to(world.links[ResidentId(1)], HubId(1), 0).flags = kAware;
  return world;
}
bool knows(const World& world, std::size_t who, std::size_t hub) {
  const HubLink* link = find_link(world.links[ResidentId(who)], HubId(hub));
  return link != nullptr && (link->flags & kAware) != 0;
}

TEST(TellVisitors, TellsOnlyThoseWhoCame) {
  const DrawScript script{{key(Purpose::outreach), 0.2}, {key(Purpose::taste), 0.5}};
  World world = with_booth(&script);
  world.hubs[HubId(1)].levers.advertises = HubId(0);
  world.hubs[HubId(1)].levers.advert_chance = 0.3F;
  tell_visitors(world);
  EXPECT_TRUE(knows(world, 0, 0));
  EXPECT_FALSE(knows(world, 1, 0));
  EXPECT_FALSE(knows(world, 2, 0));
}

TEST(TellVisitors, TellsNobodyAgainstTheOddsOrWithoutAnAdvert) {
  const DrawScript script{{key(Purpose::outreach), 0.31}};
  World world = with_booth(&script);
  const auto before = digest_of(world);
  tell_visitors(world);
  EXPECT_EQ(digest_of(world), before);
  world.hubs[HubId(1)].levers.advertises = HubId(0);
  world.hubs[HubId(1)].levers.advert_chance = 0.3F;
  tell_visitors(world);
  EXPECT_EQ(digest_of(world), before);
}

TEST(TellVisitors, KeepsWhatOneAlreadyFeelsForThePlace) {
  const DrawScript script{{key(Purpose::outreach), 0.2}};
  World world = with_booth(&script);
  link_to(world.links[ResidentId(0)], HubId(0), 1.5F).habit = 0.4F;
  world.hubs[HubId(1)].levers.advertises = HubId(0);
  world.hubs[HubId(1)].levers.advert_chance = 0.3F;
  tell_visitors(world);
  const HubLink* link = find_link(world.links[ResidentId(0)], HubId(0));
  EXPECT_EQ(link->taste, 1.5F);
  EXPECT_EQ(link->habit, 0.4F);
}

// A council that meets every fourth week keeps the mark of its last meeting; its visitors are told
// once and not in each week until the next.
TEST(TellVisitors, TellsVisitorsOfAMeetingOnce) {
  const DrawScript script{{key(Purpose::outreach), 0.2}, {key(Purpose::taste), 0.5}};
  World world = with_booth(&script);
  world.hubs[HubId(1)].traits.opens_every_weeks = 4;
  world.hubs[HubId(1)].levers.advertises = HubId(0);
  world.hubs[HubId(1)].levers.advert_chance = 0.3F;
  HubLink* link = find_link(world.links[ResidentId(0)], HubId(1));
  link->weeks_since = 2;
  tell_visitors(world);
  EXPECT_FALSE(knows(world, 0, 0));
  link->weeks_since = 0;
  tell_visitors(world);
  EXPECT_TRUE(knows(world, 0, 0));
}

}  // namespace
}  // namespace engawa
