#include <gtest/gtest.h>

#include <algorithm>

#include "sim/state/need_kinds.hpp"
#include "tests/support/hub_world.hpp"

namespace engawa {
namespace {
using testing::make_hub_world;

/// The events of one person who asks for a place in the first slot.
std::vector<PersonEventKind> events_of(World& world, double seats = 10) {
  WeekScratch scratch;
  scratch.wishes.push_back({ResidentId(0), HubId(0), 0, 0.5, world.residents.life[ResidentId(0)]});
  world.hubs[HubId(0)].seats[0] = static_cast<std::uint16_t>(seats);
  world.hubs[HubId(0)].staff_per_slot = 1;
  admit_visits(world, scratch);
  std::vector<PersonEventKind> kinds;
  for (const auto& event : world.events.persons) kinds.push_back(event.kind);
  return kinds;
}
World at_room() {
  return make_hub_world(4, 10);
}
bool among(const std::vector<PersonEventKind>& kinds, PersonEventKind kind) {
  return std::ranges::find(kinds, kind) != kinds.end();
}

TEST(AdmitVisits, NotesAReferralOnceWhenItIsFollowed) {
  World world = at_room();
  world.links[ResidentId(0)][0].flags |= kReferred;
  World turned_away = world;
  EXPECT_TRUE(among(events_of(world), PersonEventKind::referral_taken));
  world.events = {};
  EXPECT_FALSE(among(events_of(world), PersonEventKind::referral_taken));
  EXPECT_FALSE(among(events_of(turned_away, 0), PersonEventKind::referral_taken));
}

// Before falling ill: not for those who come from hospital, nor where nobody knows about health.
TEST(AdmitVisits, NotesTalkAboutHealthWithStaffBeforeIllness) {
  World well = at_room();
  EXPECT_TRUE(among(events_of(well), PersonEventKind::health_awareness));
  World discharged = at_room();
  discharged.residents.set(ResidentId(0), kRecentlyDischarged, true);
  EXPECT_FALSE(among(events_of(discharged), PersonEventKind::health_awareness));
  World elsewhere = at_room();
  elsewhere.hubs[HubId(0)].needs_solved = bit_of(Need::talk);
  World with_nurse = elsewhere;
  with_nurse.hubs[HubId(0)].levers.needs_added = bit_of(Need::health);
  EXPECT_FALSE(among(events_of(elsewhere), PersonEventKind::health_awareness));
  EXPECT_TRUE(among(events_of(with_nurse), PersonEventKind::health_awareness));
}

TEST(AdmitVisits, PassesOnWhomALabelKeptAway) {
  World world = at_room();
  WeekScratch scratch;
  scratch.repelled.push_back({ResidentId(2), PersonEventKind::repelled, HubId(0)});
  admit_visits(world, scratch);
  ASSERT_EQ(world.events.persons.size(), 1U);
  EXPECT_EQ(world.events.persons[0].who, ResidentId(2));
}

}  // namespace
}  // namespace engawa
