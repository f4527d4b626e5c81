// What the rows of the measures count, on worlds made by hand.
#include <gtest/gtest.h>

#include <cmath>

#include "sim/results/measures.hpp"
#include "sim/state/need_kinds.hpp"
#include "tests/support/hub_world.hpp"

namespace engawa {
namespace {

const Measure& row(std::string_view name) {
  for (const auto& measure : measures()) {
    if (measure.name == name) return measure;
  }
  throw std::logic_error("no measure " + std::string(name));
}
double town(std::string_view name, const World& world) {
  return row(name).of_town(world);
}
double person(std::string_view name, const World& world, ResidentId who) {
  const SurveyTable survey(world.parameters.loneliness);
  const auto hubs = open_hubs_of(world);
  return row(name).of_person(view_person(world, survey, hubs, outside_ties_of(world), who));
}
double everybody(std::string_view name, const World& world) {
  double sum = 0;
  for (std::size_t k = 0; k < world.residents.size(); ++k)
    sum += person(name, world, ResidentId(k));
  return sum;
}
double events(std::string_view name, const World& world) {
  std::vector<FixedSum> cells(kCells), areas(1);
  Tally tally(world, cells, areas);
  row(name).of_events(world, tally);
  FixedSum sum;
  for (const auto& cell : cells) sum.add(cell);
  return sum.value();
}

TEST(MeasureRows, CountEachKindOfPersonEventByItself) {
  World world = testing::make_small_world(18);
  for (int kind = 0; kind < kPersonEventKinds; ++kind) {
    for (int times = 0; times <= kind; ++times) {
      world.events.persons.push_back({ResidentId(2), static_cast<PersonEventKind>(kind), {}});
    }
  }
  const std::vector<std::pair<std::string_view, PersonEventKind>> rows{
      {"invited", PersonEventKind::invited},
      {"accepted_invitation", PersonEventKind::accepted_invitation},
      {"referrals_made", PersonEventKind::referral_made},
      {"referrals_taken", PersonEventKind::referral_taken},
      {"support_contacts", PersonEventKind::support_contact},
      {"readmissions", PersonEventKind::readmission},
      {"health_awareness", PersonEventKind::health_awareness},
      {"skills_shown", PersonEventKind::skill_shown},
      {"gifts_first", PersonEventKind::gave_first_gift},
      {"repelled", PersonEventKind::repelled},
      {"fell_out", PersonEventKind::fell_out},
      {"lost_place", PersonEventKind::lost_place},
      {"rides", PersonEventKind::rode}};
  for (const auto& [name, kind] : rows) {
    EXPECT_EQ(events(name, world), static_cast<double>(kind) + 1) << name;
  }
}

TEST(MeasureRows, CountEveryStopAmongTheQuits) {
  World world = testing::make_small_world(4);
  for (const auto kind : {LifeEventKind::stopped_serving, LifeEventKind::burnout_exit,
                          LifeEventKind::became_volunteer, LifeEventKind::death}) {
    world.events.life.push_back({1, ResidentId(0), kind});
  }
  EXPECT_EQ(events("quits", world), 2);
  EXPECT_EQ(events("burnt_out_exits", world), 1);
}

/// Rejects counting every visit from the third on.
TEST(MeasureRows, CountTheThirdVisitOnly) {
  World world = testing::make_hub_world(4, 10);
  for (std::uint16_t visits = 2; visits <= 4; ++visits) {
    const ResidentId who(std::size_t{visits} - 2);
    find_link(world.links[who], HubId(0))->visits = visits;
    world.events.visits.push_back({who, HubId(0), 0, true, false});
  }
  world.events.visits.push_back({ResidentId(1), HubId(0), 1, false, false});  // turned away
  EXPECT_EQ(events("new_regulars_third_visit", world), 1);
}

TEST(MeasureRows, TakeAPlaceForReachableIfNearOpenAndFree) {
  World world = testing::make_hub_world(4, 10);
  auto& hub = world.hubs[HubId(0)];
  const ResidentId who(1);
  world.residents.free_mask[who] = hub.open;
  hub.x10 = world.residents.x10[who], hub.y10 = world.residents.y10[who];
  EXPECT_EQ(person("reachable", world, who), 1);
  EXPECT_NEAR(person("access", world, who), 1 - std::exp(-slot_count(hub.open) / 2.0), 1e-9);
  hub.y10 = static_cast<std::uint16_t>(hub.y10 + 81);  // 810 m
  EXPECT_EQ(person("reachable", world, who), 0);
  EXPECT_GT(person("access", world, who), 0.9) << "time has nothing to do with distance";
  world.residents.free_mask[who] = kAllSlots & ~hub.open;
  EXPECT_EQ(person("access", world, who), 0);
  world.residents.free_mask[who] = kAllSlots;
  hub.audience = Audience::invited;
  EXPECT_EQ(person("access", world, who), 0) << "one cannot simply come to a party";
}

TEST(MeasureRows, AskVisitorsOfEightWeeksForTheirSatisfaction) {
  World world = testing::make_hub_world(4, 10);
  const SurveyTable survey(world.parameters.loneliness);
  const ResidentId who(0);
  HubLink& link = *find_link(world.links[who], HubId(0));
  link.satisfaction = 0.75F;
  EXPECT_FALSE(
      is_in(view_person(world, survey, {}, outside_ties_of(world), who), Universe::visitors))
      << "only knows of it";
  link.visits = 1, link.weeks_since = 8;
  EXPECT_TRUE(
      is_in(view_person(world, survey, {}, outside_ties_of(world), who), Universe::visitors));
  EXPECT_EQ(person("satisfaction", world, who), 0.75);
  link.weeks_since = 9;
  EXPECT_FALSE(
      is_in(view_person(world, survey, {}, outside_ties_of(world), who), Universe::visitors));
}

/// A parent of 80 with a jobless single child of 50: one household, whoever lives there.
TEST(MeasureRows, CountAn8050HouseholdOnceAndOnlyWithoutAnyLink) {
  World world = testing::make_small_world(0);
  const auto home = testing::add_dwelling(world);
  const auto parent = testing::add_person(world, home, 82, true);
  const auto other = testing::add_person(world, home, 80, false);
  const auto child = testing::add_person(world, home, 50, false);
  world.residents.set(child, kEmployed, false);
  world.hubs.push_back(make_hub("room", *find_hub_kind("engawa"), 100, 100));
  world.ties.adjacency.rebuild(world.residents.size(), {}, {});
  EXPECT_EQ(everybody("unlinked_8050", world), 1);
  EXPECT_EQ(person("unlinked_8050", world, parent), 1);
  HubLink& link = link_to(world.links[child], HubId(0), 0);
  link.flags = kAware;
  EXPECT_EQ(everybody("unlinked_8050", world), 1) << "to know of a place is no link";
  link.visits = 3, link.weeks_since = 20;
  EXPECT_EQ(everybody("unlinked_8050", world), 0);
  link.weeks_since = 40;
  EXPECT_EQ(everybody("unlinked_8050", world), 1);
  world.residents.set(other, kSupported, true);
  EXPECT_EQ(everybody("unlinked_8050", world), 0);
}

TEST(MeasureRows, SplitTownsfolkIntoBothNeitherAndTheRest) {
  World world = testing::make_small_world(18);
  for (std::size_t k = 0; k < 18; ++k) {
    world.residents.meetings_all[ResidentId(k)] = k % 2 == 0 ? 0.2F : 3.0F;
    const ResidentId who(k);
    const double lonely = person("sometimes_or_more", world, who);
    EXPECT_NEAR(person("lonely_and_isolated", world, who), k % 2 == 0 ? lonely : 0, 1e-12);
    EXPECT_NEAR(person("neither", world, who), k % 2 == 0 ? 0 : 1 - lonely, 1e-12);
  }
}

TEST(MeasureRows, CallALifeGoodOnlyIfAllFourAreThere) {
  World world = testing::make_small_world(18);
  auto& r = world.residents;
  const ResidentId who(0), friend_of(5);
  testing::tie(world, who, friend_of, TieKind::friendship, 0.6F);
  r.loneliness[who] = -0.5F, r.role[who] = 0.5F;
  EXPECT_EQ(person("living_well", world, who), 1);
  r.role[who] = 0.4F;
  EXPECT_EQ(person("living_well", world, who), 0);
  r.role[who] = 0.5F, r.loneliness[who] = 3;
  EXPECT_EQ(person("living_well", world, who), 0);
  r.loneliness[who] = -0.5F;
  r.needs_open[who] = bit_of(Need::respite);
  EXPECT_EQ(person("living_well", world, who), 1) << "it has not waited yet";
  r.need_age[who][index_of(Need::respite)] = 3;
  EXPECT_EQ(person("living_well", world, who), 0);
  r.needs_open[who] = bit_of(Need::repair);
  r.need_age[who][index_of(Need::repair)] = 30;
  EXPECT_EQ(person("living_well", world, who), 1) << "a bulb is no severe need";
  world.ties.strength[TieId(0)] = 0.5F;
  EXPECT_EQ(person("living_well", world, who), 0);
}

TEST(MeasureRows, BalanceHelpGivenAndReceived) {
  World world = testing::make_small_world(2);
  auto& r = world.residents;
  EXPECT_EQ(person("reciprocity", world, ResidentId(0)), 0);
  r.helps_given[ResidentId(0)] = 2, r.helps_received[ResidentId(0)] = 8;
  EXPECT_EQ(person("reciprocity", world, ResidentId(0)), 0.25);
  r.weeks_since_gave[ResidentId(0)] = 8;
  EXPECT_EQ(person("givers", world, ResidentId(0)), 1);
  EXPECT_EQ(person("givers", world, ResidentId(1)), 0) << "never helped anybody";
}

TEST(MeasureRows, AddUpHowLongOpenNeedsHaveWaited) {
  World world = testing::make_small_world(2);
  auto& r = world.residents;
  const ResidentId who(0);
  r.needs_open[who] = bit_of(Need::talk) | bit_of(Need::meals);
  r.need_age[who].fill(9);  // of needs long closed as well
  r.need_age[who][index_of(Need::talk)] = 4, r.need_age[who][index_of(Need::meals)] = 3;
  EXPECT_EQ(person("needs_weeks", world, who), 7);
  EXPECT_EQ(person("needs_open", world, who), 2);
}

TEST(MeasureRows, FollowProjectsFromParentToChild) {
  World world = testing::make_small_world(2);
  const auto add = [&](const char* name, HubId parent, bool project) {
    Hub hub = make_hub(name, *find_hub_kind("engawa"), 100, 100);
    hub.parent = parent;
    if (project) hub.project_need = 1;
    world.hubs.push_back(hub);
    return HubId(world.hubs.size() - 1);
  };
  world.week = 10;
  const auto room = add("room", {}, false);
  const auto taxi = add("taxi", room, true);
  const auto second = add("second", taxi, true);
  add("third", room, true);
  EXPECT_EQ(town("projects_alive", world), 3);
  EXPECT_EQ(town("project_generations", world), 2) << "a room is no project";
  world.hubs[second].open_to = 10;  // its last week was 9, which has just been lived
  EXPECT_EQ(town("projects_alive", world), 3);
  world.hubs[second].open_to = 9;
  EXPECT_EQ(town("projects_alive", world), 2);
  world.events.hubs = {{taxi, room, HubEventKind::founded, 1},
                       {room, {}, HubEventKind::founded, 0xFF},
                       {second, {}, HubEventKind::ended, 1},
                       {room, {}, HubEventKind::closed, 0xFF}};
  EXPECT_EQ(town("projects_founded", world), 1);
  EXPECT_EQ(town("projects_ended", world), 1);
  EXPECT_EQ(town("hubs_closed", world), 1);
}

TEST(MeasureRows, SplitMoneyBySource) {
  World world = testing::make_hub_world(2, 10);
  HubAccount& account = world.hubs[HubId(0)].account;
  for (std::size_t k = 0; k < kIncomes; ++k) account.total_in_by[k] = std::int64_t{1} << k;
  for (std::size_t k = 0; k < kCosts; ++k) account.total_out_by[k] = std::int64_t{1} << k;
  account.outside.resize(7);
  double in = 0, out = 0;
  for (const char* name : {"income_fees", "income_membership", "income_business",
                           "income_gifts_inside", "income_gifts_outside", "income_grants",
                           "income_contract", "income_crowdfunding", "income_bearer"}) {
    in += town(name, world);
  }
  for (const char* name :
       {"cost_wages", "cost_rent", "cost_programme", "cost_overhead", "cost_campaign"}) {
    out += town(name, world);
  }
  EXPECT_EQ(in, (1 << kIncomes) - 1) << "each source once";
  EXPECT_EQ(out, (1 << kCosts) - 1);
  EXPECT_EQ(town("donors_outside", world), 7);
  EXPECT_EQ(town("deficit_hubs", world), 0);
  account.reserve = -1;
  EXPECT_EQ(town("deficit_hubs", world), 1);
}

TEST(MeasureRows, TellHowMuchHangsOnOnePlaceAndOnePerson) {
  World world = testing::make_hub_world(6, 10);
  EXPECT_TRUE(std::isnan(town("largest_hub_share", world)));
  EXPECT_TRUE(std::isnan(town("coordinator_share", world)));
  world.hubs.push_back(make_hub("second", *find_hub_kind("engawa"), 100, 100));
  world.hubs[HubId(0)].visitors[3] = 6;
  world.hubs[HubId(1)].visitors[3] = 2;
  EXPECT_EQ(town("largest_hub_share", world), 0.75);
  auto& r = world.residents;
  for (std::size_t k = 0; k < 3; ++k) {
    r.volunteer[ResidentId(k)] = VolunteerStage::volunteer;
    r.volunteer_hub[ResidentId(k)] = HubId(k == 2 ? 1U : 0U);
    r.volunteer_hours[ResidentId(k)] = static_cast<std::uint8_t>(k == 0 ? 6 : 2);
  }
  EXPECT_EQ(town("coordinator_share", world), (0.75 + 1.0) / 2);
}

}  // namespace
}  // namespace engawa
