#include <gtest/gtest.h>

#include <algorithm>

#include "sim/hubs/kind.hpp"
#include "sim/interventions/kind.hpp"
#include "tests/support/small_world.hpp"

namespace engawa {
namespace {

/// 200 adults who know the hub and can all be asked.
World town(std::uint64_t seed = 1) {
  World world = testing::make_small_world(200, seed);
  world.hubs.push_back(make_hub("veranda", *find_hub_kind("engawa"), 100, 100));
  for (std::size_t k = 0; k < world.residents.size(); ++k) {
    const ResidentId who(k);
    world.residents.birth_week[who] = -40 * 52;
    world.residents.free_mask[who] = kAllSlots;
    link_to(world.links[who], HubId(0), 0).flags = kAware;
  }
  return world;
}
Action call_for(double count, double strength = 1) {
  Action action;
  action.kind = "volunteers";
  action.name = "call";
  action.hub = "veranda";
  action.strength = strength;
  action.values["count"] = count;
  return action;
}
std::vector<std::size_t> recruited(World world, const Action& action, int weeks = 3) {
  for (int k = 0; k < weeks; ++k, ++world.week) turn_levers({&action, 1}, world);
  std::vector<std::size_t> who;
  for (std::size_t k = 0; k < world.residents.size(); ++k) {
    if (world.residents.volunteer[ResidentId(k)] == VolunteerStage::volunteer) who.push_back(k);
  }
  return who;
}

TEST(Volunteers, AreRecruitedOnceInTheNumberAskedFor) {
  EXPECT_EQ(recruited(town(), call_for(7)).size(), 7U);
  EXPECT_EQ(recruited(town(), call_for(7, 0.5)).size(), 4U);  // 3.5 rounded up
  EXPECT_EQ(recruited(town(), call_for(7, 0)).size(), 0U);
  EXPECT_EQ(recruited(town(), call_for(400)).size(), 200U);  // nobody else is left
}

TEST(Volunteers, JoinTheHubWithTheHoursTheyOffer) {
  World world = town();
  const Action action = call_for(5);
  turn_levers({&action, 1}, world);
  for (const std::size_t k : recruited(world, action, 0)) {
    const ResidentId who(k);
    EXPECT_EQ(world.residents.volunteer_hub[who], HubId(0));
    EXPECT_GE(world.residents.volunteer_hours[who], 1);
    EXPECT_LE(world.residents.volunteer_hours[who], 10);
  }
  EXPECT_EQ(world.events.life.size(), 5U);
}

TEST(Volunteers, AreNotThoseWhoCannotBeAsked) {
  World world = town();
  Residents& r = world.residents;
  r.birth_week[ResidentId(0)] = -15 * 52;
  r.volunteer_pause[ResidentId(1)] = 4;
  r.burnout[ResidentId(2)] = 0.6F;
  r.free_mask[ResidentId(3)] = kEvenings;
  world.links[ResidentId(4)] = {};
  r.set(ResidentId(5), kInHospital, true);
  r.set(ResidentId(6), kPresent, false);
  r.volunteer[ResidentId(7)] = VolunteerStage::coordinator;
  const auto who = recruited(world, call_for(400));
  EXPECT_EQ(who.size(), 192U);
  EXPECT_EQ(who.front(), 8U);
}

TEST(Volunteers, AreSoonerThoseWithTrustAndRole) {
  int fit = 0, all = 0;
  for (std::uint64_t seed = 1; seed <= 40; ++seed) {
    World world = town(seed);
    for (std::size_t k = 0; k < 100; ++k) {
      world.residents.trust[ResidentId(k)] = 0.75F;  // weight .75 against .25
      world.residents.trust[ResidentId(k + 100)] = 0.25F;
    }
    for (const std::size_t k : recruited(std::move(world), call_for(5))) {
      fit += k < 100, ++all;
    }
  }
  // 200 choices at .75: sd .031. Choosing at random (.5) or always the best (1) is 8 sd away.
  EXPECT_NEAR(static_cast<double>(fit) / all, 0.75, 0.12);
}

TEST(Volunteers, StayTheSameWhenAnotherOneCouldBeAsked) {
  const auto before = recruited(town(), call_for(10));
  World world = town();
  world.links[ResidentId(before[0])] = {};
  const auto after = recruited(world, call_for(10));
  std::vector<std::size_t> kept;
  std::ranges::set_intersection(before, after, std::back_inserter(kept));
  EXPECT_EQ(kept.size(), 9U);  // a sequence of draws would have moved many
}

TEST(Volunteers, TrainingRaisesKnowHowOnceAndCallingGoesOn) {
  World world = town();
  const double before = world.hubs[HubId(0)].traits.know_how;
  Action action = call_for(0);
  action.values["training"] = 1.0;
  action.values["recruit_factor"] = 2.0;
  for (int k = 0; k < 4; ++k, ++world.week) {
    turn_levers({&action, 1}, world);
    EXPECT_EQ(world.hubs[HubId(0)].levers.recruit_factor, 2);
  }
  EXPECT_NEAR(world.hubs[HubId(0)].traits.know_how, before + 0.03, 1e-12);
}

}  // namespace
}  // namespace engawa
