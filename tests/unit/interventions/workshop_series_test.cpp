#include <gtest/gtest.h>

#include <algorithm>

#include "sim/state/need_kinds.hpp"
#include "sim/week/week.hpp"
#include "tests/support/event_world.hpp"

namespace engawa {
namespace {
using testing::event_action;
using testing::open_weeks;

constexpr HubId kWorkshop(std::size_t{2});

World town(std::size_t residents = 180, std::uint64_t seed = 1) {
  World world = testing::make_event_world(residents, seed);
  for (std::size_t k = 0; k < residents; ++k) {
    world.residents.capabilities[ResidentId(k)] = 0b1110;
  }
  return world;
}

Action series(double invited = 30) {
  Action action = event_action("workshop_series");
  action.values["invited"] = invited;
  action.values["hubs"] = std::vector<std::string>{"room"};
  return action;
}

/// Lives the weeks in full; the visits to the workshop in each.
std::vector<int> live(World& world, const Action& action, int weeks) {
  const Parallel one(1);
  WeekRunner runner(one);
  std::vector<int> visits;
  for (int k = 0; k < weeks; ++k) {
    runner.live_one_week(world, {&action, 1});
    visits.push_back(
        static_cast<int>(std::ranges::count_if(world.events.visits, [](const VisitEvent& visit) {
          return visit.hub == kWorkshop && visit.admitted;
        })));
  }
  return visits;
}

TEST(WorkshopSeries, AsksForWeeksMeetsOnceAndThenEveryMonth) {
  World world = town();
  const Action action = series();
  EXPECT_EQ(open_weeks(world, action, 64),
            (std::vector{4, 8, 12, 16, 20, 24, 30, 34, 38, 42, 46, 50, 56, 60}));
  World without = town();
  Action alone = series();
  alone.values["meetings"] = 0.0;
  EXPECT_EQ(open_weeks(without, alone, 64), (std::vector{4, 30, 56}));
}

// A wrong version makes an ordinary hub of it, to which everybody who hears of it may come.
TEST(WorkshopSeries, IsAttendedByThoseWhoSaidYesAndByNobodyElse) {
  World world = town();
  world.residents.work_mask.fill(0);
  link_to(world.links[ResidentId(0)], HubId(0), 0).flags = kAware;
  const DrawScript yes{{key(Purpose::invitation_answer), 0.0}};
  world.draws = Draws(1, &yes);
  Action action = series(20);
  action.values["professionals"] = 0.0;
  const auto visits = live(world, action, 5);
  EXPECT_EQ(visits[0] + visits[1] + visits[2] + visits[3], 0);
  EXPECT_GT(visits[4], 12);  // the rest is not free on that Saturday or is served already
  EXPECT_LE(visits[4], 20);
  const DrawScript no{{key(Purpose::invitation_answer), 1.0}};
  World refusing = town();
  refusing.draws = Draws(1, &no);
  EXPECT_EQ(live(refusing, action, 5)[4], 0);
}

// A wrong version leaves it to the sessions, where one skill at most comes to light.
TEST(WorkshopSeries, BringsToLightAllThatThoseWhoCameCanDo) {
  World world = town();
  const DrawScript yes{{key(Purpose::invitation_answer), 0.0}};
  world.draws = Draws(1, &yes);
  const auto visits = live(world, series(20), 6);
  ASSERT_GT(visits[4], 0);
  int all_known = 0;
  for (std::size_t k = 0; k < world.residents.size(); ++k) {
    const ResidentId who(k);
    const HubLink* link = find_link(world.links[who], kWorkshop);
    const bool came = link != nullptr && link->visits > 0;
    const std::uint32_t known = world.residents.capabilities_known[who];
    if (!came) continue;
    EXPECT_EQ(known, world.residents.capabilities[who]) << k;
    ++all_known;
  }
  EXPECT_EQ(all_known, visits[4]);
}

TEST(WorkshopSeries, MovesDoubtersMostAndTakesShame) {
  World world = town();
  world.residents.civic_mind.fill(0.0F);
  World sure = town();
  sure.residents.civic_mind.fill(0.6F);
  double doubting = 0, ready = 0;
  for (World* one : {&world, &sure}) {
    const DrawScript yes{{key(Purpose::invitation_answer), 0.0}};
    one->draws = Draws(1, &yes);
    World without = *one;
    const float shame = one->residents.stigma_sensitivity[ResidentId(0)];
    Action nobody = series(0);
    const auto visits = live(*one, series(30), 6);
    live(without, nobody, 6);
    double gain = 0;
    for (std::size_t k = 0; k < one->residents.size(); ++k) {
      const ResidentId who(k);
      const HubLink* link = find_link(one->links[who], kWorkshop);
      if (link == nullptr || link->visits == 0) continue;
      gain += static_cast<double>(one->residents.civic_mind[who]) -
              static_cast<double>(without.residents.civic_mind[who]);
      EXPECT_LT(one->residents.stigma_sensitivity[who], shame - 0.049F);
    }
    (one == &world ? doubting : ready) = gain / visits[4];
  }
  EXPECT_NEAR(ready, 0.05, 0.02);
  EXPECT_NEAR(doubting, 0.15, 0.03);
}

TEST(WorkshopSeries, BeginsTiesAcrossSectorsThatAreNoLongerStrangers) {
  World world = town();
  const DrawScript open{{key(Purpose::invitation_answer), 0.0}, {key(Purpose::session_tie), 0.0}};
  world.draws = Draws(1, &open);
  live(world, series(30), 5);
  int begun = 0;
  for (std::size_t k = 0; k < world.ties.size(); ++k) {
    const TieId tie(k);
    if (world.ties.kind[tie] != TieKind::hub || world.ties.born[tie] != 4) continue;
    ++begun;
    EXPECT_NEAR(world.ties.strength[tie], 0.15, 0.01);
  }
  EXPECT_GT(begun, 10);
}

TEST(WorkshopSeries, KeepsReadinessLongerWithThoseWhoHoldALetter) {
  const auto left_after = [](double share) {
    World world = town(40);
    world.parameters.practice.keepsake_share = share;
    Action action = series(0);
    turn_levers({&action, 1}, world);
    for (world.week = 1; world.week < 6; ++world.week) turn_levers({&action, 1}, world);
    auto& link = link_to(world.links[ResidentId(0)], kWorkshop, 0);
    link.weeks_since = 1;
    world.residents.civic_mind[ResidentId(0)] = world.residents.civic_mind[ResidentId(1)] = 0.8F;
    turn_levers({&action, 1}, world);
    EXPECT_EQ(world.residents.civic_mind[ResidentId(1)], 0.8F);
    return static_cast<double>(world.residents.civic_mind[ResidentId(0)]) - 0.8;
  };
  const double fades = Parameters{}.volunteering.mind_speed * (0.8 - 0.3);
  EXPECT_NEAR(left_after(0.5), 0.5 * fades, 1e-6);  // what will fade this week is half made good
  EXPECT_NEAR(left_after(1.0), 0, 1e-6);
}

TEST(WorkshopSeries, MakesPlansAtItsMeetingsAndNotOnTheDay) {
  World world = town();
  const Action action = series();
  for (world.week = 0; world.week <= 8; ++world.week) {
    turn_levers({&action, 1}, world);
    const HubLevers& levers = world.hubs[kWorkshop].levers;
    if (world.week == 4) {
      EXPECT_EQ(levers.founding_factor, 0.0F);
      EXPECT_EQ(levers.yen_out[std::size_t(Cost::programme)], 300'000);
    }
    if (world.week == 8) {
      EXPECT_EQ(levers.founding_factor, 1.0F);
      EXPECT_EQ(sum_of(levers.yen_out), 0);
    }
  }
  EXPECT_EQ(world.hubs[kWorkshop].traits.council, 1);
}

TEST(WorkshopSeries, LetsTheHubsThatTookPartReferBetterAfterwards) {
  World world = town();
  const Action action = series();
  for (world.week = 0; world.week <= 6; ++world.week) {
    turn_levers({&action, 1}, world);
    EXPECT_EQ(world.hubs[HubId(0)].levers.extra_linking, world.week > 4 ? 0.15F : 0.0F);
    EXPECT_EQ(world.hubs[HubId(1)].levers.extra_linking, 0.0F);
  }
}

}  // namespace
}  // namespace engawa
