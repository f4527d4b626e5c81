#include <gtest/gtest.h>

#include "tests/support/hub_world.hpp"

namespace engawa {
namespace {
using testing::make_hub_world;
using testing::visit_hubs;

const Parallel kOneThread(1);
constexpr SlotMask kOfficeHours = kWeekdays & (kMornings | kAfternoons);

int admitted(const World& world) {
  int count = 0;
  for (const auto& visit : world.events.visits) count += visit.admitted ? 1 : 0;
  return count;
}
}  // namespace

TEST(DecideVisits, NobodyGoesWhileAtWork) {
  World world = make_hub_world(200, 1000);
  for (std::size_t k = 0; k < 200; ++k) world.residents.work_mask[ResidentId(k)] = kOfficeHours;
  WeekScratch scratch;
  visit_hubs(world, scratch, kOneThread);
  EXPECT_EQ(world.events.visits.size(), 0U);
}

TEST(DecideVisits, EveningsLetWorkersIn) {
  World world = make_hub_world(200, 1000);
  for (std::size_t k = 0; k < 200; ++k) world.residents.work_mask[ResidentId(k)] = kOfficeHours;
  world.hubs[HubId(0)].regular_open |= *parse_slots("tue evening") | *parse_slots("thu evening");
  WeekScratch scratch;
  visit_hubs(world, scratch, kOneThread);
  EXPECT_GT(admitted(world), 10);
  for (const auto& visit : world.events.visits) EXPECT_EQ(visit.slot % 3, 2);
}

// Longer opening never lowers anybody's access, so no visitor of the shorter week stays away.
TEST(DecideVisits, LongerOpeningKeepsEveryVisitor) {
  World narrow = make_hub_world(300, 1000);
  World wide = make_hub_world(300, 1000);
  for (std::size_t k = 0; k < 300; k += 2) {  // every second one works in the daytime
    narrow.residents.work_mask[ResidentId(k)] = kOfficeHours;
    wide.residents.work_mask[ResidentId(k)] = kOfficeHours;
  }
  wide.hubs[HubId(0)].regular_open |= kEvenings;
  WeekScratch scratch;
  visit_hubs(narrow, scratch, kOneThread);
  visit_hubs(wide, scratch, kOneThread);
  for (const auto& visit : narrow.events.visits) {
    EXPECT_EQ(wide.residents.visits_this_week[visit.who], 1);
  }
  EXPECT_GT(admitted(wide), admitted(narrow));
}

TEST(DecideVisits, ASecondHubLeavesTheFirstHubsLuckAlone) {
  World one = make_hub_world(300, 1000);
  World two = make_hub_world(300, 1000);
  two.hubs.push_back(make_hub("other", *find_hub_kind("engawa"), 122, 105));
  WeekScratch scratch;
  visit_hubs(one, scratch, kOneThread);
  visit_hubs(two, scratch, kOneThread);
  EXPECT_EQ(one.events.visits.size(), two.events.visits.size());
  EXPECT_EQ(digest_of(one) == digest_of(two), false);  // the hub itself is part of the world
  for (std::size_t k = 0; k < one.events.visits.size(); ++k) {
    EXPECT_EQ(one.events.visits[k].who, two.events.visits[k].who);
    EXPECT_EQ(one.events.visits[k].slot, two.events.visits[k].slot);
  }
}

TEST(AdmitVisits, NeverExceedsSeats) {
  World world = make_hub_world(500, 3);
  WeekScratch scratch;
  visit_hubs(world, scratch, kOneThread);
  const auto& hub = world.hubs[HubId(0)];
  int refused = 0;
  for (std::size_t slot = 0; slot < kSlots; ++slot) {
    EXPECT_LE(hub.visitors[slot], 3);
    refused += hub.turned_away[slot];
  }
  EXPECT_GT(refused, 0);
}

TEST(AdmitVisits, MoreSeatsNeverAdmitFewer) {
  int before = 0;
  for (const double seats : {0.0, 1.0, 3.0, 10.0, 100.0}) {
    World world = make_hub_world(500, seats);
    WeekScratch scratch;
    visit_hubs(world, scratch, kOneThread);
    EXPECT_GE(admitted(world), before);
    before = admitted(world);
  }
}

TEST(AdmitVisits, CapacityZeroTurnsEverybodyAwayAndTheyRemember) {
  World world = make_hub_world(300, 0);
  WeekScratch scratch;
  visit_hubs(world, scratch, kOneThread);
  EXPECT_EQ(admitted(world), 0);
  ASSERT_GT(world.events.visits.size(), 0U);
  const auto who = world.events.visits[0].who;
  EXPECT_LT(find_link(world.links[who], HubId(0))->satisfaction, 0.35F);
}

// Who gets the last seat is a lot of the life, not of the row.
TEST(AdmitVisits, TheLotIsDrawnByLifeNotByRow) {
  World world = make_hub_world(400, 2);
  World mirrored = make_hub_world(400, 2);
  for (std::size_t k = 0; k < 400; ++k) {
    mirrored.residents.life[ResidentId(k)] = world.residents.life[ResidentId(399 - k)];
  }
  for (auto* each : {&world, &mirrored}) {  // alike in all but the life
    for (std::size_t k = 0; k < 400; ++k) {
      const ResidentId who(k);
      each->residents.x10[who] = each->residents.y10[who] = 10;
      each->residents.health[who] = each->residents.mobility[who] = 1;
      each->residents.sociability[who] = each->residents.loneliness[who] = 0;
      each->residents.trust[who] = each->residents.stigma_sensitivity[who] = 0;
      each->residents.birth_week[who] = -40 * 52;
      each->residents.flags[who] = kPresent;
      each->residents.interest[who] = {};
      each->residents.needs_open[who] = 0;
    }
  }
  WeekScratch scratch;
  const auto lives = [](const World& w) {
    std::vector<std::uint64_t> found;
    for (const auto& visit : w.events.visits) {
      if (visit.admitted) found.push_back(w.residents.life[visit.who]);
    }
    return found;
  };
  visit_hubs(world, scratch, kOneThread);
  visit_hubs(mirrored, scratch, kOneThread);
  EXPECT_EQ(lives(world), lives(mirrored));
}

}  // namespace engawa
