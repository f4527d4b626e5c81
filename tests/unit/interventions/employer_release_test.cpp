#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "sim/hubs/kind.hpp"
#include "sim/interventions/kind.hpp"
#include "tests/support/small_world.hpp"

namespace engawa {
namespace {

World town() {
  World world = testing::make_small_world(360);
  world.hubs.push_back(make_hub("room", *find_hub_kind("hokenshitsu"), 100, 100));
  return world;
}

Action release(double share) {
  Action action;
  action.kind = "employer_release";
  action.name = "action";
  action.hub = "room";
  action.values["share"] = share;
  return action;
}

std::set<std::uint64_t> released(const World& world) {
  std::set<std::uint64_t> lives;
  for (std::size_t k = 0; k < world.residents.size(); ++k) {
    const ResidentId who(k);
    if (world.residents.has(who, kReleased)) lives.insert(world.residents.life[who]);
  }
  return lives;
}

std::size_t volunteers(const World& world) {
  std::size_t count = 0;
  for (const auto stage : world.residents.volunteer.values()) {
    count += stage >= VolunteerStage::volunteer;
  }
  return count;
}

/// Rejects a new lot every week: an employer releases people, not a share of hours.
TEST(EmployerRelease, ReleasesTheSamePeopleAsLongAsItLasts) {
  World world = town();
  const Action action = release(0.2);
  std::set<std::uint64_t> ever;
  std::size_t person_weeks = 0;
  for (; world.week < 52; ++world.week) {
    turn_levers({&action, 1}, world);
    const auto now = released(world);
    ever.insert(now.begin(), now.end());
    person_weeks += now.size();
  }
  EXPECT_EQ(ever.size(), volunteers(world)) << "those who were sent at the start";
  EXPECT_GT(ever.size(), 10U);
  // Eight hours a month are 96 a year: 23 slots of 4 1/6 hours.
  const double slots_a_year = static_cast<double>(person_weeks) / static_cast<double>(ever.size());
  EXPECT_NEAR(slots_a_year, 96.0 / (25.0 / 6.0), 1.0);
}

TEST(EmployerRelease, ReleasesEmployedPeopleOfTheNamedPatternsOnly) {
  World world = town();
  auto& r = world.residents;
  for (std::size_t k = 0; k < r.size(); ++k) {
    if (r.has(ResidentId(k), kEmployed) && k % 2 == 0) {
      r.work[ResidentId(k)] = WorkPattern::morning_part;
    }
  }
  const Action action = release(0.3);
  for (; world.week < 8; ++world.week) {
    turn_levers({&action, 1}, world);
    for (std::size_t k = 0; k < r.size(); ++k) {
      const ResidentId who(k);
      if (!r.has(who, kReleased)) continue;
      EXPECT_TRUE(r.has(who, kEmployed));
      EXPECT_EQ(r.work[who], WorkPattern::full_time);
    }
  }
}

TEST(EmployerRelease, OfMorePeopleKeepsThoseItHad) {
  World few = town(), many = town();
  const Action small = release(0.1), large = release(0.3);
  turn_levers({&small, 1}, few);
  turn_levers({&large, 1}, many);
  const auto of_few = released(few), of_many = released(many);
  EXPECT_TRUE(std::includes(of_many.begin(), of_many.end(), of_few.begin(), of_few.end()));
  EXPECT_GT(of_many.size(), of_few.size());
}

/// Rejects an employer who takes back what another has given.
TEST(EmployerRelease, OfTwoEmployersAddsUp) {
  World world = town();
  Action first = release(0.2), second = release(0.2);
  second.name = "another";
  World alone = world;
  turn_levers({&first, 1}, alone);
  const auto of_first = released(alone);
  const std::vector<Action> both{first, second};
  turn_levers(both, world);
  const auto of_both = released(world);
  EXPECT_TRUE(std::includes(of_both.begin(), of_both.end(), of_first.begin(), of_first.end()));
  EXPECT_GT(of_both.size(), of_first.size());
}

/// The shifts wipe the marks in a week without any employer (AssignShifts tells how); an action
/// that has ended no longer turns the lever that they ask.
TEST(EmployerRelease, TurnsItsLeverOnlyWhileItLasts) {
  World world = town();
  Action action = release(0.2);
  action.to_week = 2;
  for (; world.week < 4; ++world.week) {
    turn_levers({&action, 1}, world);
    EXPECT_EQ(world.levers.released_share > 0, world.week < 2) << world.week;
  }
}

TEST(EmployerRelease, MakesThoseItSendsKnowThePlace) {
  World world = town();
  const Action action = release(0.2);
  turn_levers({&action, 1}, world);
  const auto& r = world.residents;
  for (std::size_t k = 0; k < r.size(); ++k) {
    const ResidentId who(k);
    const HubLink* link = find_link(world.links[who], HubId(0));
    EXPECT_EQ(link != nullptr, r.volunteer[who] >= VolunteerStage::volunteer);
    if (link == nullptr) continue;
    EXPECT_EQ(r.volunteer_hub[who], HubId(0));
    EXPECT_EQ(r.volunteer_hours[who], 2) << "8 h a month";
  }
  EXPECT_EQ(world.events.life.size(), volunteers(world));
}

}  // namespace
}  // namespace engawa
