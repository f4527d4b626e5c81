#include "sim/interventions/inviting.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "sim/core/elementary.hpp"
#include "sim/state/need_kinds.hpp"
#include "tests/support/event_world.hpp"

namespace engawa {
namespace {

/// Hub 2 is a workshop; nobody knows it.
World town(std::size_t residents = 200, std::uint64_t seed = 1) {
  World world = testing::make_event_world(residents, seed);
  world.hubs.push_back(make_hub("event", *find_hub_kind("workshop"), 110, 110));
  return world;
}

Invitation invitation(double wanted, double professionals = 0) {
  return {HubId(2), 7, wanted, professionals, 1000, 0.1};
}

Nearness nobody_near(const World& world) {
  Nearness none;
  none.resize(world.residents.size());
  none.fill(0);
  return none;
}

std::ptrdiff_t events_of(const World& world, PersonEventKind kind) {
  return std::ranges::count(world.events.persons, kind, &PersonEvent::kind);
}

std::size_t invited(const World& world) {
  std::size_t count = 0;
  for (std::size_t k = 0; k < world.residents.size(); ++k) {
    const HubLink* link = find_link(world.links[ResidentId(k)], HubId(2));
    count += link != nullptr && (link->flags & kInvited) != 0 ? 1 : 0;
  }
  return count;
}

TEST(Inviting, WeighsTieReadinessTriesAndShame) {
  World world = town();
  const ResidentId who(0);
  world.residents.civic_mind[who] = 0.5F;
  world.residents.stigma_sensitivity[who] = 0.25F;
  EXPECT_NEAR(chance_to_accept(world, who, 0, 1), logistic(-1.0 + 0.4 - 0.2), 1e-12);
  EXPECT_NEAR(chance_to_accept(world, who, 0.5, 1), logistic(-1.0 + 0.6 + 0.4 - 0.2), 1e-12);
  EXPECT_NEAR(chance_to_accept(world, who, 0, 4), logistic(-1.0 + 0.4 + 1.5 - 0.2), 1e-12);
}

// A wrong version draws the answer once for all tries (keyed by the life alone): whoever declined
// then mostly declines for ever.
TEST(Inviting, WinsMoreByNotGivingUp) {
  World world = town(400);
  const auto nearness = nobody_near(world);
  invite_first(world, invitation(100), nearness);
  const std::size_t at_once = invited(world);
  EXPECT_EQ(events_of(world, PersonEventKind::invited), 100);
  for (int k = 0; k < 6; ++k) {
    ++world.week;
    invite_again(world, invitation(100), nearness, 4);
  }
  EXPECT_NEAR(static_cast<double>(at_once), 24, 13);         // logistic(-1.08) of a hundred
  EXPECT_NEAR(static_cast<double>(invited(world)), 79, 13);  // 1 - .75 * .64 * .52 * .40
  for (std::size_t k = 0; k < world.residents.size(); ++k) {
    const HubLink* link = find_link(world.links[ResidentId(k)], HubId(2));
    EXPECT_TRUE(link == nullptr || link->tries <= 4);
  }
}

TEST(Inviting, AsksOnlyThoseWhoCanBeAsked) {
  World world = town(180);
  auto& r = world.residents;
  r.set(ResidentId(0), kInHospital, true);
  r.set(ResidentId(1), kHikikomori, true);
  invite_first(world, invitation(1'000), nobody_near(world));
  for (std::size_t k = 0; k < r.size(); ++k) {
    const ResidentId who(k);
    const bool can = k > 1 && age_of(r, who, world.week) >= 16;
    EXPECT_EQ(find_link(world.links[who], HubId(2)) != nullptr, can) << k;
  }
}

TEST(Inviting, MixesProfessionalsAndCitizensAsTheOrganiserWants) {
  World world = town(400);
  auto& r = world.residents;
  for (std::size_t k = 0; k < r.size(); k += 10) {
    r.capabilities[ResidentId(k)] |= bit_of(Capability::nursing);
  }
  // of caring without pay there are many; that is no profession
  for (std::size_t k = 1; k < r.size(); k += 10) {
    r.capabilities[ResidentId(k)] |= bit_of(Capability::care);
    r.set(ResidentId(k), kEmployed, false);
  }
  invite_first(world, invitation(40, 0.25), nobody_near(world));
  int professionals = 0, all = 0;
  for (const PersonEvent& event : world.events.persons) {
    if (event.kind != PersonEventKind::invited) continue;
    ++all;
    professionals += event.who.value % 10 == 0 ? 1 : 0;
  }
  EXPECT_EQ(all, 40);
  EXPECT_EQ(professionals, 10);
}

TEST(Inviting, ThinksFirstOfThoseWhomTheHelpersKnow) {
  World world = town(200);
  auto& r = world.residents;
  const ResidentId helper(0), elsewhere(60);
  r.volunteer[helper] = r.volunteer[elsewhere] = VolunteerStage::volunteer;
  r.volunteer_hub[helper] = HubId(0);
  r.volunteer_hub[elsewhere] = HubId(1);
  testing::tie(world, helper, ResidentId(20), TieKind::friendship, 0.8F);
  testing::tie(world, elsewhere, ResidentId(70), TieKind::friendship, 0.8F);
  const auto nearness = nearness_to_inviters(world, {"room"});
  EXPECT_EQ(nearness[helper], 1.0F);
  EXPECT_EQ(nearness[ResidentId(20)], 0.8F);
  EXPECT_EQ(nearness[ResidentId(70)], 0.0F);  // knows a helper of a hub that takes no part
  int known = 0, stranger = 0;
  for (std::uint64_t seed = 1; seed <= 200; ++seed) {
    World again = world;
    again.draws = Draws(seed);
    invite_first(again, invitation(20), nearness);
    known += find_link(again.links[ResidentId(20)], HubId(2)) != nullptr ? 1 : 0;
    stranger += find_link(again.links[ResidentId(21)], HubId(2)) != nullptr ? 1 : 0;
  }
  EXPECT_GT(known, 3 * stranger);
}

// A wrong version keeps the refusals: the next series would count them as tries, and they would
// push other hubs out of people's minds.
TEST(Inviting, EndsWithoutATraceForThoseWhoDidNotCome) {
  World world = town(100);
  const DrawScript never{{key(Purpose::invitation_answer), 1.0}};
  world.draws = Draws(1, &never);
  link_to(world.links[ResidentId(0)], HubId(0), 0).flags = kAware;
  invite_first(world, invitation(1'000), nobody_near(world));
  testing::came_last_week(world, ResidentId(9), HubId(2));
  end_invitations(world, HubId(2));
  for (std::size_t k = 0; k < world.residents.size(); ++k) {
    EXPECT_EQ(find_link(world.links[ResidentId(k)], HubId(2)) != nullptr, k == 9) << k;
  }
  EXPECT_EQ(find_link(world.links[ResidentId(9)], HubId(2))->tries, 0);
  EXPECT_TRUE(world.links[ResidentId(0)][0].hub.exists());
}

}  // namespace
}  // namespace engawa
