#include <gtest/gtest.h>

#include "sim/week/help.hpp"
#include "tests/support/needs_world.hpp"

namespace engawa {
namespace {
using namespace testing;

const ResidentId kAnn(0U), kBo(1U), kCy(2U);

/// Needs are said at hubs and nowhere else; referrals always succeed.
const DrawScript kAtHubs{{key(Purpose::need_voiced), kNever},
                         {key(Purpose::need_voiced_at_hub), kAlways},
                         {key(Purpose::help_hub), kAlways}};

World visited(std::size_t residents, std::uint16_t needs_solved, float staff_hours) {
  World world = make_quiet_world(residents, &kAtHubs);
  const auto hub = add_hub(world, "veranda", needs_solved, staff_hours);
  for (std::size_t k = 0; k < residents; ++k) {
    world.events.visits.push_back({ResidentId(k), hub, 0, true, false});
  }
  return world;
}

TEST(HelpAtHubs, ComesFromAVisitorWhoseSkillIsKnown) {
  for (const bool known : {false, true}) {
    World world = visited(2, 0, 0);
    world.residents.capabilities[kBo] = bit_of(Capability::repair);
    world.residents.capabilities_known[kBo] = known ? bit_of(Capability::repair) : 0;
    open_need(world, kAnn, Need::repair);
    live_needs(world);
    EXPECT_EQ(routes(world),
              known ? std::vector{HelpRoute::hub_visitor} : std::vector<HelpRoute>{});
    EXPECT_EQ(world.residents.helps_given[kBo], known ? 1 : 0);
    EXPECT_EQ(world.hubs[HubId(0U)].murmurs[index_of(Need::repair)], known ? 0 : 1);
  }
}

TEST(HelpAtHubs, DoesNotConcernThoseTurnedAway) {
  World world = visited(2, bit_of(Need::repair), 10);
  world.residents.capabilities[kBo] = world.residents.capabilities_known[kBo] =
      bit_of(Capability::repair);
  open_need(world, kAnn, Need::repair);
  world.events.visits[1].admitted = false;  // Bo cannot help
  live_needs(world);
  EXPECT_EQ(routes(world), std::vector{HelpRoute::hub_staff});
  open_need(world, kAnn, Need::repair);
  world.events.visits[0].admitted = false;  // Ann says nothing
  live_needs(world);
  EXPECT_TRUE(routes(world).empty());
}

TEST(HelpAtHubs, ByStaffEndsWithTheirHours) {
  World world = visited(3, bit_of(Need::health) | bit_of(Need::respite), 2.5F);
  open_need(world, kAnn, Need::health);
  open_need(world, kBo, Need::respite);  // more severe than the others
  open_need(world, kCy, Need::health);
  live_needs(world);
  EXPECT_EQ(routes(world), std::vector(2, HelpRoute::hub_staff));
  EXPECT_FALSE(has_open(world, kBo, Need::respite));
  EXPECT_EQ(world.hubs[HubId(0U)].murmurs[index_of(Need::health)], 1);
}

TEST(HelpAtHubs, LinksToAnotherHubWithAnInvitation) {
  World world = visited(1, 0, 0);
  world.hubs[HubId(0U)].traits.linking_skill = 0.5;
  const auto clinic = add_hub(world, "clinic room", bit_of(Need::health), 10);
  open_need(world, kAnn, Need::health);
  live_needs(world);
  EXPECT_EQ(routes(world), std::vector{HelpRoute::referral});
  EXPECT_EQ(world.events.institution_yen, 0);
  const auto* link = find_link(world.links[kAnn], clinic);
  ASSERT_NE(link, nullptr);
  EXPECT_TRUE((link->flags & kReferred) != 0 && (link->flags & kAware) != 0);
  EXPECT_GT(link->referral_weeks, 0);
}

TEST(HelpAtHubs, LinksToAnInstitutionAtItsPriceIfNoHubServesTheNeed) {
  World world = visited(1, 0, 0);
  world.hubs[HubId(0U)].traits.linking_skill = 0.5;
  open_need(world, kAnn, Need::money);
  open_need(world, kAnn, Need::talk);  // no institution serves this
  live_needs(world);
  EXPECT_EQ(routes(world), std::vector{HelpRoute::referral});
  EXPECT_EQ(world.events.institution_yen, 30'000);
  EXPECT_TRUE(has_open(world, kAnn, Need::talk));
}

TEST(HelpAtHubs, RemembersUnsolvedMurmursForHalfAYear) {
  World world = visited(1, 0, 0);
  const auto repair = index_of(Need::repair);
  auto& heard = world.hubs[HubId(0U)].murmurs;
  // Two sessions of the same week count once.
  world.hubs[HubId(0U)].open |= slot_bit(3);
  world.events.visits.push_back({kAnn, HubId(0U), 3, true, false});
  open_need(world, kAnn, Need::repair);
  live_needs(world);
  EXPECT_EQ(heard[repair], 1);
  EXPECT_EQ(world.events.needs_voiced, 1U);
  world.events.visits.clear();
  for (int week = 0; week < 26; ++week) live_needs(world);
  EXPECT_NEAR(heard[repair], 0.365, 0.001);  // .962^26
}

}  // namespace
}  // namespace engawa
