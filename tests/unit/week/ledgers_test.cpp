#include <gtest/gtest.h>

#include "tests/support/needs_world.hpp"

namespace engawa {
namespace {
using namespace testing;

const ResidentId kAnn(0U), kBo(1U);
const std::size_t kRepair = index_of(Need::repair);
/// Needs are told to friends and neighbours, or at a hub; nobody helps unless a test says so.
const DrawScript kAtHome{{key(Purpose::need_voiced), kAlways},
                         {key(Purpose::need_voiced_at_hub), kNever}};
const DrawScript kAtHub{{key(Purpose::need_voiced), kNever},
                        {key(Purpose::need_voiced_at_hub), kAlways}};
const DrawScript kNowhere{{key(Purpose::need_voiced), kNever},
                          {key(Purpose::need_voiced_at_hub), kNever}};

/// Ann and Bo at a veranda in the second of two areas; Ann lives in the first.
World told(const DrawScript& script) {
  World world = make_quiet_world(2, &script);
  world.parameters.projects.hearsay = 0.5;
  world.areas.push_back(Area{});
  const HubId hub = add_hub(world, "veranda", 0, 0);
  world.hubs[hub].area = AreaId(1U);
  for (const auto who : {kAnn, kBo}) world.events.visits.push_back({who, hub, 0, true, false});
  tie(world, kAnn, kBo, TieKind::friendship, 0.5F);
  open_need(world, kAnn, Need::repair);
  return world;
}
float at_home(const World& world) {
  return world.areas[AreaId(0U)].murmurs[kRepair];
}
float at_hub(const World& world) {
  return world.hubs[HubId(0U)].murmurs[kRepair];
}

// Wrong: to enter it at the hub of the one who listens, or in the area of the hub.
TEST(Ledger, IsThatOfThePlaceWhereSomethingWasSaid) {
  World home = told(kAtHome), hub = told(kAtHub), silent = told(kNowhere);
  for (World* world : {&home, &hub, &silent}) live_needs(*world);
  EXPECT_EQ(at_home(home), 0.5F);
  EXPECT_EQ(at_hub(home), 0);
  EXPECT_EQ(at_home(hub), 0);
  EXPECT_EQ(at_hub(hub), 1);
  EXPECT_EQ(at_home(silent) + at_hub(silent), 0);
  for (const World* world : {&home, &hub, &silent}) {
    EXPECT_EQ(world->areas[AreaId(1U)].murmurs[kRepair], 0);
  }
}

TEST(Ledger, ForgetsWhatHasBeenSolvedAndFades) {
  World solved = told(kAtHome);
  solved.residents.capabilities[kBo] = solved.residents.capabilities_known[kBo] =
      bit_of(Capability::repair);
  live_needs(solved);
  EXPECT_EQ(at_home(solved), 0);
  World world = told(kAtHome);
  live_needs(world);
  world.residents.needs_open[kAnn] = 0;
  for (int week = 0; week < 26; ++week) live_needs(world);
  EXPECT_NEAR(at_home(world), 0.5 * 0.365, 0.001);  // .962^26
}

TEST(Ledger, OfAnAreaBelongsToTheStateOfTheTown) {
  World world = told(kAtHome);
  const auto before = digest_of(world);
  world.areas[AreaId(1U)].murmurs[3] = 1;
  EXPECT_NE(digest_of(world), before);
}

}  // namespace
}  // namespace engawa
