// What pressure and cash do to those who serve.
#include <gtest/gtest.h>

#include <algorithm>

#include "tests/support/hub_world.hpp"

namespace engawa {
namespace {
const Parallel kOneThread(1);

struct Crew {
  World world;
  WeekScratch scratch;
};

/// Everybody a visitor of last week; the first `volunteers` serve there this week.
Crew crew(std::size_t size, std::size_t volunteers, const DrawScript* script = nullptr) {
  Crew made{testing::make_hub_world(size, 10), {}};
  World& world = made.world;
  if (script != nullptr) world.draws = Draws(1, script);
  world.hubs[HubId(0)].traits.volunteers_wanted = 2;
  made.scratch.shift_mask.resize(size);
  auto& r = world.residents;
  for (std::size_t k = 0; k < size; ++k) {
    const ResidentId who(k);
    r.birth_week[who] = -40 * 52;
    r.free_mask[who] = kAllSlots;
    r.volunteer[who] = VolunteerStage::visitor;
    HubLink& link = *find_link(world.links[who], HubId(0));
    link.visits = 5, link.weeks_since = 0, link.habit = 0.5F;
    if (k >= volunteers) continue;
    r.volunteer[who] = VolunteerStage::volunteer;
    r.volunteer_hub[who] = HubId(0);
    r.volunteer_load[who] = 0.6F;
    made.scratch.shift_mask[who] = slot_bit(0);
  }
  return made;
}

std::ptrdiff_t at_least(const World& world, VolunteerStage stage) {
  return std::ranges::count_if(world.residents.volunteer.values(),
                               [stage](VolunteerStage s) { return s >= stage; });
}
std::ptrdiff_t events(const World& world, LifeEventKind kind) {
  return std::ranges::count(world.events.life, kind, &LifeEvent::kind);
}

TEST(FollowVolunteers, TellsOfThoseWhoBeginAndThoseWhoStop) {
  const DrawScript begin{{key(Purpose::volunteer_step), 0.0}, {key(Purpose::volunteer_quit), 0.9}};
  Crew c = crew(6, 0, &begin);
  c.world.residents.volunteer[ResidentId(2)] = VolunteerStage::helper;
  follow_volunteers(c.world, c.scratch, kOneThread);
  EXPECT_EQ(events(c.world, LifeEventKind::became_volunteer), 1) << "helpers are no volunteers yet";
  EXPECT_TRUE(c.world.residents.has(ResidentId(2), kServedEver));
  EXPECT_FALSE(c.world.residents.has(ResidentId(3), kServedEver));

  const DrawScript stop{{key(Purpose::volunteer_step), 0.999}, {key(Purpose::volunteer_quit), 0.0}};
  Crew d = crew(6, 3, &stop);
  d.world.residents.burnout[ResidentId(1)] = 0.9F;
  follow_volunteers(d.world, d.scratch, kOneThread);
  EXPECT_EQ(events(d.world, LifeEventKind::stopped_serving), 2);
  EXPECT_EQ(events(d.world, LifeEventKind::burnout_exit), 1) << "counted once, as burnt out";
  EXPECT_TRUE(d.world.residents.has(ResidentId(0), kServedEver)) << "who served, has served";
}

/// Rejects pressure that only brings people in.
TEST(Pressure, BringsHelpersSoonerAndWearsThemOut) {
  const auto& p = Parameters{}.volunteering;
  // Between the usual chance of stepping forward and the chance under pressure.
  const DrawScript script{{key(Purpose::volunteer_step), p.step_rate * 1.8},
                          {key(Purpose::volunteer_quit), p.quit_rate + 0.5 * p.press_quitting}};
  for (const bool pressed : {false, true}) {
    Crew c = crew(20, 8, &script);
    c.world.hubs[HubId(0)].traits.know_how = 0;
    c.world.residents.burnout.fill(0.2F);
    if (pressed) c.world.hubs[HubId(0)].levers.pushiness = 1;
    follow_volunteers(c.world, c.scratch, kOneThread);
    EXPECT_EQ(at_least(c.world, VolunteerStage::helper), pressed ? 12 : 8);
    EXPECT_EQ(events(c.world, LifeEventKind::stopped_serving), pressed ? 8 : 0);
    const float worn = c.world.residents.burnout[ResidentId(0)];
    EXPECT_EQ(worn > 0.205F, pressed);
    EXPECT_LT(c.world.residents.burnout[ResidentId(15)], 0.2F) << "visitors do not serve";
  }
}

/// Rejects cash that works like thanks, and cash that reaches those who serve elsewhere.
TEST(Cash, FeedsTheSenseOfRoleLessThanThanks) {
  const DrawScript nobody_moves{{key(Purpose::volunteer_step), 0.999},
                                {key(Purpose::volunteer_quit), 0.999}};
  const auto& p = Parameters{}.volunteering;
  Crew thanked = crew(4, 2, &nobody_moves), paid = crew(4, 2, &nobody_moves);
  paid.world.hubs[HubId(0)].levers.cash = 1;
  follow_volunteers(thanked.world, thanked.scratch, kOneThread);
  follow_volunteers(paid.world, paid.scratch, kOneThread);
  const ResidentId serves(0), visits(3);
  const double rest = p.role_rest;
  const double by_thanks = thanked.world.residents.role[serves] - rest;
  const double by_cash = paid.world.residents.role[serves] - rest;
  EXPECT_GT(by_thanks, 0);
  EXPECT_NEAR(by_cash, by_thanks * (1 - p.paid_role), 1e-6);
  EXPECT_NEAR(thanked.world.residents.civic_mind[serves] - paid.world.residents.civic_mind[serves],
              p.paid_mind, 1e-6);
  EXPECT_EQ(thanked.world.residents.civic_mind[visits], paid.world.residents.civic_mind[visits]);
}

TEST(Cash, BringsHandsSooner) {
  const auto& p = Parameters{}.volunteering;
  const DrawScript script{{key(Purpose::volunteer_step), p.step_rate * 1.2}};
  for (const float cash : {0.0F, 1.0F}) {
    Crew c = crew(10, 0, &script);
    c.world.hubs[HubId(0)].traits.know_how = 0;
    c.world.hubs[HubId(0)].levers.cash = cash;
    follow_volunteers(c.world, c.scratch, kOneThread);
    EXPECT_EQ(at_least(c.world, VolunteerStage::helper), cash > 0 ? 10 : 0);
  }
}

TEST(Pause, AfterBurningOutEndsAndOnlyThenDoesAnybodyStepForwardAgain) {
  const DrawScript script{{key(Purpose::volunteer_step), 0.0}};
  Crew c = crew(10, 0, &script);
  auto& r = c.world.residents;
  for (std::size_t k = 0; k < 10; ++k) r.volunteer_pause[ResidentId(k)] = 3;
  for (int week = 1; week <= 4; ++week) {
    follow_volunteers(c.world, c.scratch, kOneThread);
    EXPECT_EQ(at_least(c.world, VolunteerStage::helper), week >= 3 ? 10 : 0) << "in week " << week;
  }
  EXPECT_EQ(r.volunteer_pause[ResidentId(0U)], 0);
}

}  // namespace
}  // namespace engawa
