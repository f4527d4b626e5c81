#include <gtest/gtest.h>

#include "tests/support/hub_world.hpp"

namespace engawa {
namespace {
using testing::hub_of;
using testing::make_hub_world;

constexpr int kHarvest = 20, kSpring = 2, kOctober = 27;

/// Resident 0 works the field and has a neighbour (1), a friend (2), another neighbour (3) and kin.
World field_in(int week, float habit) {
  World world = make_hub_world(12, 1000);
  world.week = week;
  hub_of(world).traits.harvest_gift = 0.01;
  hub_of(world).open = slot_bit(0);
  world.links[ResidentId(0)][0].habit = habit;
  world.events.visits.push_back({ResidentId(0), HubId(0), 0, true, false});
  testing::tie(world, ResidentId(0), ResidentId(1), TieKind::neighbour, 0.2F);
  testing::tie(world, ResidentId(0), ResidentId(2), TieKind::friendship, 0.2F);
  testing::tie(world, ResidentId(0), ResidentId(3), TieKind::neighbour, 0.2F);
  for (std::size_t k = 4; k < 12; ++k) {
    testing::tie(world, ResidentId(0), ResidentId(k), TieKind::kin, 0.2F);
  }
  return world;
}
void hold(World& world) {
  WeekScratch scratch;
  hold_sessions(world, scratch);
}
float strength(const World& world, std::size_t other) {
  return world.ties.strength[find_tie(world.ties, ResidentId(0), ResidentId(other))];
}

// One bag of vegetables for one neighbour; a version that gives to all ties, or in spring, or by
// whoever comes once, fails.
TEST(ShareHarvest, ARegularGivesToOneNeighbourInTheSeason) {
  World world = field_in(kHarvest, 0.5F);
  hold(world);
  EXPECT_NEAR(strength(world, 1) + strength(world, 3), 0.41, 1e-6);
  EXPECT_EQ(strength(world, 2), 0.2F);
  World spring = field_in(kSpring, 0.5F), newcomer = field_in(kHarvest, 0.1F);
  hold(spring);
  hold(newcomer);
  for (const World* none : {&spring, &newcomer}) {
    EXPECT_EQ(strength(*none, 1) + strength(*none, 3), 0.4F);
  }
}

/// Resident 9 (age 82, of the last family) is in care; somebody of the family knows the field.
World with_family(int week) {
  World world = make_hub_world(18, 1000);
  world.week = week;
  hub_of(world).traits.family_outing = 1;
  hub_of(world).open = slot_bit(0);
  const ResidentId in_care(17);
  world.residents.adl[in_care] = 5;
  testing::tie_households(world);
  testing::tie(world, ResidentId(2), in_care, TieKind::kin, 0.3F);
  testing::tie(world, ResidentId(4), in_care, TieKind::friendship, 0.3F);
  for (std::size_t k = 0; k < 18; ++k) world.residents.event_stress[ResidentId(k)] = 0.25F;
  for (auto& links : world.links.values()) links = {};
  const auto& home = world.households[world.residents.household[in_care]];
  EXPECT_GT(home.size, 1);
  link_to(world.links[home.members[0]], HubId(0), 0).flags |= kAware;
  return world;
}

TEST(TakeFamiliesOut, RenewsTheFamilyOnceAYear) {
  World world = with_family(kOctober), earlier = with_family(kOctober - 1);
  hold(world);
  hold(earlier);
  const ResidentId in_care(17);
  const auto kin = [&](const World& w) {
    return w.ties.strength[find_tie(w.ties, ResidentId(2), in_care)];
  };
  EXPECT_FLOAT_EQ(kin(world), 0.5F);
  EXPECT_FLOAT_EQ(kin(earlier), 0.3F);
  EXPECT_FLOAT_EQ(world.ties.strength[find_tie(world.ties, ResidentId(4), in_care)], 0.3F);
  for (std::size_t k = 0; k < 18; ++k) {
    const ResidentId who(k);
    const bool at_home = world.residents.household[who] == world.residents.household[in_care];
    EXPECT_FLOAT_EQ(world.residents.event_stress[who], at_home ? 0.15F : 0.25F) << k;
  }
}

TEST(TakeFamiliesOut, TakesNobodyWhoseFamilyDoesNotKnowThePlace) {
  World world = with_family(kOctober);
  for (auto& links : world.links.values()) links = {};
  hold(world);
  EXPECT_FLOAT_EQ(world.residents.event_stress[ResidentId(17)], 0.25F);
}

}  // namespace
}  // namespace engawa
