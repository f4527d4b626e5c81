// Claim: policies at the end of their range do what their mechanisms imply, and nothing else. Each
// test looks at a plain town of some hundreds for some months; nothing here is left to chance, so
// there are no false alarms but for the last, whose margin is noted there.
#include <gtest/gtest.h>

#include <algorithm>

#include "sim/week/week.hpp"
#include "tests/support/plain_weeks.hpp"

namespace engawa::testing {
namespace {
constexpr int kWeeks = 16;

const World& town() {
  static const World world = [] {
    World built = make_town_with_hubs(1500);
    EXPECT_EQ(live_weeks(built, 8, 2).size(), 8U);
    built.study_start = built.week;
    return built;
  }();
  return world;
}

Action action_of(std::string_view kind, std::string hub = {}) {
  Action action;
  action.kind = kind;
  action.name = std::string(kind);
  action.name += hub;
  action.hub = std::move(hub);
  return action;
}

/// The same action on every hub of the town.
template <class Change>
std::vector<Action> on_every_hub(const World& world, std::string_view kind, Change change) {
  std::vector<Action> actions;
  for (const Hub& hub : world.hubs.values()) {
    actions.push_back(action_of(kind, hub.name));
    change(actions.back());
  }
  return actions;
}

/// What happened in the weeks that a town lived.
struct Story {
  std::size_t visits = 0, turned_away = 0, weekday_visits = 0, visits_at_work = 0, helps = 0,
              hub_ties = 0, repelled = 0;
  double unpaid_hours = 0;
  std::size_t most_in_a_slot = 0, overfull = 0;
  World end;
};

bool is_daytime_on_a_weekday(int slot) {
  return ((kWeekdays & (kMornings | kAfternoons)) & slot_bit(slot)) != 0;
}

void tell(Story& story, const World& world) {
  for (const auto& visit : world.events.visits) {
    if (!visit.admitted) ++story.turned_away;
    if (!visit.admitted) continue;
    ++story.visits;
    // On the ward nobody is at work.
    if (world.hubs[visit.hub].audience == Audience::inpatients) continue;
    if (is_daytime_on_a_weekday(visit.slot)) ++story.weekday_visits;
    if ((world.residents.work_mask[visit.who] & slot_bit(visit.slot)) != 0) ++story.visits_at_work;
  }
  for (const auto& help : world.events.helps) story.helps += help.helper.exists();
  story.repelled += static_cast<std::size_t>(
      std::ranges::count(world.events.persons, PersonEventKind::repelled, &PersonEvent::kind));
  for (const auto& [a, b] : world.events.new_ties) {
    const TieId tie = find_tie(world.ties, std::min(a, b), std::max(a, b));
    story.hub_ties += tie.exists() && world.ties.kind[tie] == TieKind::hub;
  }
  for (const Hub& hub : world.hubs.values()) {
    story.unpaid_hours += static_cast<double>(hub.unpaid_hours);
    for (std::size_t slot = 0; slot < kSlots; ++slot) {
      story.most_in_a_slot = std::max<std::size_t>(story.most_in_a_slot, hub.visitors[slot]);
      story.overfull += hub.visitors[slot] > hub.traits.seats;
    }
  }
}

/// `each_week` may set the town right before a week is lived.
template <class EachWeek>
Story live(World world, std::span<const Action> actions, EachWeek each_week) {
  const Parallel parallel(2);
  WeekRunner runner(parallel);
  Story story;
  for (int week = 0; week < kWeeks; ++week) {
    each_week(world);
    runner.live_one_week(world, actions);
    tell(story, world);
  }
  story.end = std::move(world);
  return story;
}
Story live(const World& world, std::span<const Action> actions = {}) {
  return live(world, actions, [](World&) {});
}

double mean_trust(const World& world, bool only_visitors) {
  double sum = 0, people = 0;
  for (std::size_t k = 0; k < world.residents.size(); ++k) {
    const ResidentId who(k);
    if (!world.residents.has(who, kPresent)) continue;
    if (only_visitors && world.residents.visits_in_study[who] == 0) continue;
    sum += static_cast<double>(world.residents.trust[who]);
    ++people;
  }
  return people > 0 ? sum / people : 0;
}

/// What the tests below compare with: the town lives, so that none of them can pass on a dead one.
const Story& baseline() {
  static const Story story = live(town());
  return story;
}

TEST(ExtremePolicies, StartFromATownThatLives) {
  EXPECT_GT(baseline().visits, 200U);
  EXPECT_GT(baseline().turned_away, 0U);
  EXPECT_GT(baseline().weekday_visits, 0U);
  EXPECT_GT(baseline().hub_ties, 10U);
  EXPECT_GT(baseline().helps, 10U);
}

TEST(ExtremePolicies, WithAllHubsClosedNobodyVisitsAndNoTiesBeginThere) {
  const auto closed =
      on_every_hub(town(), "hub_closure", [](Action& action) { action.values["permanent"] = 0.0; });
  const Story story = live(town(), closed);
  EXPECT_EQ(story.visits + story.turned_away, 0U);
  EXPECT_EQ(story.hub_ties, 0U);
  EXPECT_EQ(story.unpaid_hours, 0);
  EXPECT_GT(story.helps, 0U) << "neighbours and friends still help";
}

TEST(ExtremePolicies, WithoutSeatsEverybodyIsTurnedAway) {
  World world = town();
  for (Hub& hub : world.hubs.values()) hub.traits.seats = 0;
  const Story story = live(world);
  EXPECT_EQ(story.visits, 0U);
  EXPECT_GT(story.turned_away, 100U);
}

/// Evenings and weekends stay free: the clock binds, not the wish.
TEST(ExtremePolicies, WithEverybodyAtWorkNobodyComesOnAWeekdayByDay) {
  World world = town();
  for (Hub& hub : world.hubs.values()) {
    hub.regular_open = (kWeekdays & kMornings) | (kWeekend & kAfternoons);
  }
  const auto employ_all = [](World& now) {
    now.residents.work_mask.fill(kWeekdays & (kMornings | kAfternoons));
  };
  const Story story = live(world, {}, employ_all);
  EXPECT_EQ(story.visits_at_work, 0U);
  EXPECT_LE(story.weekday_visits * 20, story.visits) << "only whoever lost their work that week";
  EXPECT_GT(story.visits, 50U);
}

TEST(ExtremePolicies, WithNobodyWillingNoResidentHelps) {
  World world = town();
  world.parameters.needs.ask_mind_base = 0;
  world.parameters.needs.ask_mind = 0;
  const Story story = live(world);
  EXPECT_EQ(story.helps, 0U);
  EXPECT_GT(story.visits, 0U);
}

TEST(ExtremePolicies, WithVolunteersWithoutEndTheRoomIsTheLimit) {
  World world = town();
  for (Hub& hub : world.hubs.values()) {
    hub.traits.seats = 3;
    hub.traits.attraction += 3;
    hub.traits.volunteers_wanted = 50;
  }
  auto& r = world.residents;
  for (std::size_t k = 0; k < r.size(); ++k) {
    const ResidentId who(k);
    if (!r.has(who, kPresent) || k % 4 != 0) continue;
    r.volunteer[who] = VolunteerStage::volunteer;
    r.volunteer_hub[who] = HubId(k % world.hubs.size());
    r.volunteer_hours[who] = 10;
  }
  const Story story = live(world);
  EXPECT_GT(story.unpaid_hours, 1000);
  EXPECT_EQ(story.overfull, 0U);
  EXPECT_EQ(story.most_in_a_slot, 3U);
  EXPECT_GT(story.turned_away, 0U);
}

/// Trust does not rise above what it is without the label: fewer come, so fewer are met well. Half
/// of the town is made shy, so the fall in visits is far beyond chance (several hundred visits).
TEST(ExtremePolicies, UnderAHostileLabelTheShyStayAwayAndTrustDoesNotRise) {
  World world = town();
  auto& r = world.residents;
  for (std::size_t k = 0; k < r.size(); ++k) {
    r.stigma_sensitivity[ResidentId(k)] = r.life[ResidentId(k)] % 2 == 0 ? 1.0F : 0.0F;
    r.trust[ResidentId(k)] = r.trust_at_birth[ResidentId(k)] = 0.2F;
  }
  const auto label =
      on_every_hub(world, "stigma_label", [](Action& action) { action.values["stigma"] = 1.0; });
  const auto shy_visits = [](const Story& story) {
    std::size_t shy = 0, others = 0;
    const auto& residents = story.end.residents;
    for (std::size_t k = 0; k < residents.size(); ++k) {
      const bool is_shy = residents.life[ResidentId(k)] % 2 == 0;
      (is_shy ? shy : others) += residents.visits_in_study[ResidentId(k)];
    }
    return std::pair(shy, others);
  };
  for (auto& visits : world.residents.visits_in_study.values()) visits = 0;
  const Story plain = live(world), labelled = live(world, label);
  const auto [shy_before, others_before] = shy_visits(plain);
  const auto [shy_after, others_after] = shy_visits(labelled);
  EXPECT_LT(shy_after * 4, shy_before * 3);
  EXPECT_GT(others_after * 10, others_before * 8) << "those who do not mind keep coming";
  EXPECT_GT(labelled.repelled, plain.repelled);
  EXPECT_LE(mean_trust(labelled.end, false), mean_trust(plain.end, false));
}

}  // namespace
}  // namespace engawa::testing
