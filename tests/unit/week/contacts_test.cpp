// What a pandemic does to meetings, inside the town and beyond it.
#include <gtest/gtest.h>

#include "tests/support/hub_world.hpp"

namespace engawa {
namespace {
const Parallel kOneThread(1);

/// Ties of one resident to four others: at home, friend, kin, online.
World tied_world() {
  World world = testing::make_small_world(18);
  const std::vector<std::pair<std::size_t, TieKind>> ties{
      {2, TieKind::household}, {5, TieKind::friendship}, {6, TieKind::kin}, {9, TieKind::online}};
  for (const auto& [other, kind] : ties) {
    testing::tie(world, ResidentId(1), ResidentId(other), kind, 0.7F);
  }
  world.residents.throttle.fill(1);
  return world;
}

std::vector<double> hours_of_years(float contact_factor) {
  World world = tied_world();
  world.levers.contact_factor = contact_factor;
  WeekScratch scratch;
  scratch.session_hours.resize(world.ties.size());
  std::vector<double> hours(world.ties.size(), 0.0);
  for (world.week = 0; world.week < 2000; ++world.week) {
    meet_on_ties(world, scratch, kOneThread);
    for (std::size_t k = 0; k < hours.size(); ++k) hours[k] += world.ties.hours[TieId(k)];
  }
  return hours;
}

/// Rejects a factor on the hours of the household or on talk online.
TEST(Pandemic, ThinsMeetingsOutsideTheHouseholdOnly) {
  const auto usual = hours_of_years(1), apart = hours_of_years(0.45F), never = hours_of_years(0);
  const World world = tied_world();
  for (std::size_t k = 0; k < usual.size(); ++k) {
    const TieKind kind = world.ties.kind[TieId(k)];
    const bool spared = kind == TieKind::household || kind == TieKind::online;
    EXPECT_NEAR(apart[k] / usual[k], spared ? 1.0 : 0.45, spared ? 0.0 : 0.05) << k;
    EXPECT_EQ(never[k] == 0, !spared) << k;
  }
}

/// Rejects a factor on what people want: after the pandemic nobody would miss anybody.
TEST(Pandemic, LeavesWhatPeopleWantAsItWas) {
  World usual = tied_world(), apart = tied_world();
  apart.levers.contact_factor = 0;
  std::vector<std::vector<float>> wanted;
  for (World* world : {&usual, &apart}) {
    WeekScratch scratch;
    scratch.session_hours.resize(usual.ties.size());
    find_free_time(*world, kOneThread);
    meet_on_ties(*world, scratch, kOneThread);
    sum_contacts(*world, scratch, kOneThread);
    auto& hours = wanted.emplace_back();
    for (const auto& week : scratch.tie_weeks.values()) hours.push_back(week.wanted);
  }
  EXPECT_EQ(wanted[0], wanted[1]);
  EXPECT_GT(std::ranges::max(wanted[0]), 0);
  const ResidentId who(1);
  EXPECT_EQ(usual.residents.throttle[who], apart.residents.throttle[who]);
  EXPECT_LT(apart.residents.contact[who], usual.residents.contact[who]);
  EXPECT_LT(apart.residents.meetings_all[who], usual.residents.meetings_all[who]);
}

/// People without ties in the town still meet family and friends elsewhere, or do not.
TEST(Pandemic, ReachesFamilyAndFriendsOutsideTheTown) {
  World usual = testing::make_small_world(1), apart = testing::make_small_world(1);
  apart.levers.contact_factor = 0.5F;
  const ResidentId who(0);
  const WeekScratch scratch;
  for (World* world : {&usual, &apart}) {
    world->residents.pool[who] = {1, 1, 0, 0};
    world->residents.face_factor[who] = 1;
    world->residents.meetings[who] = world->residents.contact[who] = 0;
    find_free_time(*world, kOneThread);
    sum_contacts(*world, scratch, kOneThread);
  }
  EXPECT_GT(usual.residents.meetings[who], 0);
  EXPECT_NEAR(apart.residents.meetings[who], 0.5 * usual.residents.meetings[who], 1e-6);
  EXPECT_NEAR(apart.residents.contact[who], 0.5 * usual.residents.contact[who], 1e-6);
}

}  // namespace
}  // namespace engawa
