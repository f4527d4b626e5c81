#include <gtest/gtest.h>

#include <array>
#include <map>

#include "tests/support/hub_world.hpp"

namespace engawa {
namespace {
using testing::hub_of;
using testing::make_hub_world;
using testing::people_of;
using testing::visit_hubs;
using testing::who_came;

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

// Where there is one seat, each of those who want it has a chance: the lowest number is no better.
TEST(AdmitVisits, OneSeatGoesByLot) {
  int contested = 0, to_lowest = 0;
  World world = make_hub_world(300, 1);
  for (world.week = 1; world.week <= 20; ++world.week) {
    WeekScratch scratch;
    visit_hubs(world, scratch, kOneThread);
    std::map<int, std::vector<std::pair<std::uint64_t, bool>>> wanted;  // by slot: life, admitted
    for (const auto& visit : world.events.visits) {
      wanted[visit.slot].emplace_back(world.residents.life[visit.who], visit.admitted);
    }
    for (const auto& [slot, lives] : wanted) {
      if (lives.size() < 3) continue;
      ++contested;
      to_lowest += std::ranges::min(lives).second ? 1 : 0;
    }
  }
  ASSERT_GT(contested, 30);
  EXPECT_LT(to_lowest, contested * 3 / 4);
  EXPECT_GT(to_lowest, 0);
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

TEST(DecideVisits, WhoeverAcceptedAnInvitationComesIfAnySlotIsFree) {
  World world = make_hub_world(300, 1000);
  hub_of(world).audience = Audience::invited;
  hub_of(world).traits.attraction = -12;
  for (std::size_t k = 0; k < 300; k += 3) world.links[ResidentId(k)][0].flags |= kInvited;
  world.residents.work_mask[ResidentId(0)] = kAllSlots;  // no time at all
  const auto came = who_came(world);
  EXPECT_EQ(came.size(), 99U);
  for (const ResidentId who : came) EXPECT_EQ(who.value % 3, 0U);
  // The answer was noted when it was given, not when it was kept.
  EXPECT_TRUE(people_of(world, PersonEventKind::accepted_invitation).empty());
}

TEST(DecideVisits, AnInvitationToAnOpenPlaceCountsLikeAFreshReferral) {
  World invited = make_hub_world(300, 1000), referred = make_hub_world(300, 1000);
  for (auto& links : invited.links.values()) links[0].flags |= kInvited;
  for (auto& links : referred.links.values()) {
    links[0].referral_weeks =
        static_cast<std::uint8_t>(referred.parameters.attendance.referral_weeks);
  }
  const auto came = who_came(invited);
  EXPECT_EQ(came, who_came(referred));
  EXPECT_EQ(people_of(invited, PersonEventKind::accepted_invitation), came);
}

TEST(DecideVisits, TheScreenIsNoWayAwayAndForThoseOnline) {
  World near = make_hub_world(300, 1000), far = make_hub_world(300, 1000);
  for (World* world : {&near, &far}) {
    hub_of(*world).audience = Audience::online;
    for (std::size_t k = 0; k < 300; k += 2) world->residents.set(ResidentId(k), kOnline, true);
  }
  hub_of(far).home_x10 = 60'000;
  const auto came = who_came(far);
  EXPECT_EQ(came, who_came(near));
  EXPECT_GT(came.size(), 20U);
  for (const ResidentId who : came) EXPECT_EQ(who.value % 2, 0U);
}

// In hospital one is free for the ward and for nothing else; a version that reads free time brings
// nobody, one that forgets the audience brings patients to the room in the street.
TEST(DecideVisits, PatientsComeToTheWardAndOnlyThey) {
  World world = make_hub_world(300, 1000);
  Hub ward = make_hub("ward", *find_hub_kind("hokenshitsu"), 60'000, 60'000);
  ward.traits = hub_of(world).traits;
  ward.audience = Audience::inpatients;
  world.hubs.push_back(ward);
  for (std::size_t k = 0; k < 300; ++k) {
    const ResidentId who(k);
    link_to(world.links[who], HubId(1), 0).flags |= kAware;
    world.residents.set(who, kInHospital, k % 2 == 0);
    world.residents.work_mask[who] = kOfficeHours & ~kMornings;
  }
  who_came(world);
  std::array<int, 2> visits{};
  for (const auto& visit : world.events.visits) {
    ++visits[visit.hub.value];
    EXPECT_EQ(visit.hub == HubId(1), visit.who.value % 2 == 0);
  }
  EXPECT_GT(visits[0], 20);
  EXPECT_GT(visits[1], 20);
}

TEST(DecideVisits, RehabilitationIsForSupportLevelOneToCareLevelTwo) {
  World world = make_hub_world(300, 1000);
  hub_of(world).audience = Audience::rehab;
  for (std::size_t k = 0; k < 300; ++k) {
    world.residents.adl[ResidentId(k)] = static_cast<std::uint8_t>(k % 8);
  }
  std::array<int, 8> visits{};
  for (const ResidentId who : who_came(world)) ++visits[world.residents.adl[who]];
  for (std::size_t level = 0; level < 8; ++level) {
    EXPECT_EQ(visits[level] > 0, level >= 1 && level <= 4) << level;
  }
}

// Two friends who can both come in one of two slots meet in it more often than by chance.
TEST(DecideVisits, FriendsChooseASlotInWhichBothAreFree) {
  int together = 0, apart = 0;
  for (const bool company : {false, true}) {
    World world = make_hub_world(400, 1000);
    std::vector<NewTie> fresh;
    for (std::size_t k = 1; k < 400; ++k) {
      fresh.push_back({ResidentId(0U), ResidentId(k), TieKind::friendship, 0.9F});
    }
    add_ties(world.ties, fresh, 400, 0);
    hub_of(world).regular_open = slot_bit(0) | slot_bit(3);
    hub_of(world).traits.attraction = 4;
    world.residents.work_mask[ResidentId(0)] = kAllSlots & ~slot_bit(3);
    if (company) world.links[ResidentId(0)][0].flags |= kCameLastWeek;
    who_came(world);
    for (const auto& visit : world.events.visits) {
      (company ? together : apart) += visit.slot == 3 ? 1 : 0;
    }
  }
  EXPECT_GT(together, apart + 5);
}

}  // namespace engawa
