// The two kinds that open a place inside the hospital.
#include <gtest/gtest.h>

#include <algorithm>

#include "sim/hubs/kind.hpp"
#include "sim/interventions/kind.hpp"
#include "sim/state/supports.hpp"
#include "tests/support/needs_world.hpp"

namespace engawa {
namespace {

Action action_of(std::string_view kind) {
  Action action;
  action.kind = kind;
  action.name = "programme";
  action.hub = "hospital";
  action.values["x_metres"] = 1000.0;
  action.values["y_metres"] = 1000.0;
  return action;
}

void act(World& world, const Action& action, int weeks) {
  for (int k = 0; k < weeks; ++k, ++world.week) turn_levers({&action, 1}, world);
}

TEST(WardNurse, KnowsTheSameShareOfPatientsHoweverLongTheyStay) {
  // Wrong version: a lot each week, so that after ten weeks nobody is left out.
  World world = testing::make_small_world(400);
  auto& r = world.residents;
  for (std::size_t k = 0; k < 300; ++k) {
    r.set(ResidentId(k), kInHospital, true);
    r.weeks_in_hospital[ResidentId(k)] = 20;
  }
  const Action action = action_of("ward_nurse");
  for (int week = 0; week < 10; ++week, ++world.week) {
    turn_levers({&action, 1}, world);
    for (std::size_t k = 0; k < 300; ++k) --r.weeks_in_hospital[ResidentId(k)];
  }
  EXPECT_NEAR(static_cast<double>(world.supports.size()), 150, 40);  // 4.6 standard deviations
  for (const Support& row : world.supports) {
    EXPECT_EQ(row.kind, SupportKind::ward);
    EXPECT_LT(row.who.value, 300U);
  }
  const HubId ward = find_hub(world.hubs, "hospital");
  ASSERT_TRUE(ward.exists());
  EXPECT_EQ(world.hubs[ward].audience, Audience::inpatients);
  EXPECT_EQ(world.hubs[ward].levers.add_open, kWeekdays & kAfternoons);
}

TEST(RehabProgramme, AsksItsShareOfThoseWhoNeedRehabilitation) {
  World world = testing::make_small_world(400);
  auto& r = world.residents;
  for (std::size_t k = 0; k < 400; ++k) {
    r.adl[ResidentId(k)] = static_cast<std::uint8_t>(k % 8);
  }
  Action action = action_of("rehab_programme");
  action.values["share"] = 0.5;
  action.values["exhibitions"] = 0.0;
  act(world, action, 8);
  const HubId hub = find_hub(world.hubs, "hospital");
  int asked = 0;
  for (std::size_t k = 0; k < 400; ++k) {
    const ResidentId who(k);
    const HubLink* link = find_link(world.links[who], hub);
    if (link == nullptr) continue;
    ++asked;
    EXPECT_TRUE(r.adl[who] >= 1 && r.adl[who] <= 4) << int{r.adl[who]};
  }
  EXPECT_NEAR(asked, 100, 33);  // half of 200, however many weeks
  EXPECT_FLOAT_EQ(world.hubs[hub].levers.show_factor, 1.5F);
}

TEST(RehabProgramme, ExhibitsSoThatOthersSeeAndTheMakersCount) {
  World world = testing::make_small_world(60);
  auto& r = world.residents;
  const DrawScript script{{key(Purpose::exhibition), testing::kAlways}};
  world.draws = Draws(1, &script);
  world.hubs.push_back(make_hub("veranda", *find_hub_kind("engawa"), 100, 100));
  Action action = action_of("rehab_programme");
  action.values["share"] = 0.0;
  action.values["for_hub"] = std::string("veranda");
  action.values["exhibitions"] = 1.0;
  world.hubs.push_back(make_hub("hospital", *find_hub_kind("rehab"), 100, 100));
  const ResidentId maker(3U), seer(5U), withdrawn(7U);
  HubLink& link = link_to(world.links[maker], HubId(1U), 0);
  link.visits = 4, link.weeks_since = 1;
  r.birth_week[seer] = r.birth_week[withdrawn] = -50 * 52;
  r.set(withdrawn, kHikikomori, true);
  const float role = r.role[maker], trust = r.trust[seer], stigma = r.stigma_sensitivity[seer];
  act(world, action, 52);
  EXPECT_FLOAT_EQ(r.role[maker], role + 0.05F * (1 - role));  // once in the year, not each week
  EXPECT_FLOAT_EQ(r.trust[seer], trust + 0.01F);
  EXPECT_FLOAT_EQ(r.stigma_sensitivity[seer], stigma - 0.01F);
  EXPECT_NE(find_link(world.links[seer], HubId(0U)), nullptr);
  EXPECT_EQ(find_link(world.links[withdrawn], HubId(0U)), nullptr);
  EXPECT_EQ(r.role[seer], role);
}

}  // namespace
}  // namespace engawa
