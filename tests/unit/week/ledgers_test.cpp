#include <gtest/gtest.h>

#include "tests/support/needs_world.hpp"

namespace engawa {
namespace {
using namespace testing;

const ResidentId kVisitor(0U), kFriend(1U), kOther(2U);
/// Everybody tells those close to them; nobody can help.
const DrawScript kTold{{key(Purpose::need_voiced), kAlways},
                       {key(Purpose::need_voiced_at_hub), kNever}};

float murmured(World& world) {
  live_needs(world);
  return world.hubs[HubId(0U)].murmurs[index_of(Need::repair)];
}
/// One visitor at a veranda, tied to a friend who has said what troubles them.
World told(const DrawScript* script = &kTold) {
  World world = make_quiet_world(3, script);
  add_hub(world, "veranda", 0, 0);
  world.events.visits.push_back({kVisitor, HubId(0U), 0, true, false});
  tie(world, kVisitor, kFriend, TieKind::friendship, 0.5F);
  open_need(world, kFriend, Need::repair);
  return world;
}

TEST(Ledger, HearsOfThoseWhoStayAtHomeThroughVisitors) {
  World world = told();
  EXPECT_EQ(murmured(world), 0.5F);
}

// Wrong: to count a trouble again for each visitor who knows of it, or again as hearsay.
TEST(Ledger, CountsATroubleOnceAWeek) {
  World world = told();
  world.events.visits.push_back({kOther, HubId(0U), 0, true, false});
  tie(world, kOther, kFriend, TieKind::friendship, 0.5F);
  EXPECT_EQ(murmured(world), 0.5F);
  static const DrawScript kEverywhere{{key(Purpose::need_voiced), kAlways},
                                      {key(Purpose::need_voiced_at_hub), kAlways}};
  World present = told(&kEverywhere);
  present.events.visits.push_back({kFriend, HubId(0U), 0, true, false});
  EXPECT_EQ(murmured(present), 1.0F);
}

TEST(Ledger, HearsNothingThatWasNotSaidOrHasBeenSolved) {
  static const DrawScript kSilent{{key(Purpose::need_voiced), kNever},
                                  {key(Purpose::need_voiced_at_hub), kNever}};
  World silent = told(&kSilent);
  EXPECT_EQ(murmured(silent), 0);
  World solved = told();
  solved.residents.capabilities[kVisitor] = solved.residents.capabilities_known[kVisitor] =
      bit_of(Capability::repair);
  EXPECT_EQ(murmured(solved), 0);
  World turned_away = told();
  turned_away.events.visits[0].admitted = false;
  EXPECT_EQ(murmured(turned_away), 0);
}

}  // namespace
}  // namespace engawa
