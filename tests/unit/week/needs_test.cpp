#include "sim/week/needs.hpp"

#include <gtest/gtest.h>

#include <numeric>

#include "sim/week/needs_arise.hpp"
#include "sim/week/needs_voice.hpp"
#include "tests/support/needs_world.hpp"

namespace engawa {
namespace {
using namespace testing;

double rates_of(const World& world, ResidentId who) {
  const auto rates = need_rates(world, numbers_of(world.parameters.needs), who);
  return std::accumulate(rates.begin(), rates.end(), 0.0);
}

double rate_of(const World& world, ResidentId who, Need need) {
  return need_rates(world, numbers_of(world.parameters.needs), who)[index_of(need)];
}

TEST(NumbersOfNeeds, RowsOfKindsComeFirstInTheOrderOfKinds) {
  constexpr std::array<std::string_view, 4> kColumns{"share", "hidden", "severity", "cost"};
  for (std::size_t row = 0; row < kColumns.size() * kNeedKinds; ++row) {
    EXPECT_EQ(kNeedsRows[row].name, "needs." + std::string(kColumns[row / kNeedKinds]) + "_" +
                                        std::string(need_kinds()[row % kNeedKinds].name));
  }
}

TEST(NumbersOfNeeds, SharesSumToOne) {
  const auto numbers = numbers_of(defaults_of(kNeedsRows));
  EXPECT_NEAR(std::accumulate(numbers.share.begin(), numbers.share.end(), 0.0), 1.0, 1e-12);
}

TEST(NeedsArise, OnceOrTwiceAYearForAHealthyAdult) {
  World world = make_quiet_world(1);
  world.parameters.needs.base_rate = Parameters{}.needs.base_rate;
  const double a_year = 52 * rates_of(world, ResidentId(0U));
  EXPECT_GT(a_year, 1.0);
  EXPECT_LT(a_year, 2.0);
}

TEST(NeedsArise, NobodyExceedsTheQuickBound) {
  World world = make_quiet_world(2);
  auto& n = world.parameters.needs;
  n.base_rate = 0.02;
  const ResidentId who(0U);
  auto& r = world.residents;
  r.health[who] = r.mobility[who] = 0;
  r.loneliness[who] = 9;
  r.flags[who] =
      ~static_cast<std::uint32_t>(kInHospital | kEmployed | kDrives | kPartnered | kPupil);
  r.work[who] = WorkPattern::none;
  const double bound = numbers_of(n).highest_rate;
  for (const int age : {19, 30, 49, 64, 71, 90}) {
    r.birth_week[who] = -52 * age - 1;
    EXPECT_LE(rates_of(world, who), bound) << age;
    EXPECT_GT(rates_of(world, who), 0.2 * bound) << age;  // the bound is not idle
  }
}

TEST(NeedsArise, CarersAloneNeedRespiteAndParentsAloneNeedChildMinding) {
  World world = make_small_world(18);
  const ResidentId parent(1U), single(0U), carer(3U);
  world.residents.set(carer, kCarer, true);
  EXPECT_GT(rate_of(world, parent, Need::child_minding), 0.0);
  EXPECT_EQ(rate_of(world, single, Need::child_minding), 0.0);
  EXPECT_GT(rate_of(world, carer, Need::respite), 0.0);
  EXPECT_EQ(rate_of(world, single, Need::respite), 0.0);
  EXPECT_GT(rate_of(world, single, Need::partner), 0.0);
  EXPECT_EQ(rate_of(world, parent, Need::partner), 0.0);
}

TEST(NeedsArise, AnOldParentWithAJoblessChildIsAnEightyFiftyHousehold) {
  World world = make_quiet_world(0);
  const auto home = add_dwelling(world);
  const auto mother = add_person(world, home, 82, true);
  const auto son = add_person(world, home, 52, false);
  world.ties.adjacency.rebuild(2, {}, {});
  EXPECT_FALSE(home_facts(world, mother).eighty_fifty);  // he works
  world.residents.set(son, kEmployed, false);
  EXPECT_TRUE(home_facts(world, mother).eighty_fifty);
  EXPECT_TRUE(home_facts(world, son).eighty_fifty);
  world.residents.set(son, kPartnered, true);
  EXPECT_FALSE(home_facts(world, mother).eighty_fifty);
}

TEST(NeedsArise, ForNobodyUnderTenAndNobodyInHospital) {
  const DrawScript script{{key(Purpose::need_arises), kAlways}};
  World world = make_quiet_world(3, &script);
  world.parameters.needs.base_rate = 0.04;
  auto& r = world.residents;
  r.birth_week[ResidentId(0U)] = -52 * 10 + 1;  // ten next week
  r.birth_week[ResidentId(1U)] = -52 * 10;
  r.set(ResidentId(2U), kInHospital, true);
  live_needs(world);
  EXPECT_EQ(world.events.needs_arisen, 1U);
  EXPECT_NE(r.needs_open[ResidentId(1U)], 0);
}

TEST(NeedsArise, AKindThatIsOpenDoesNotArriveTwice) {
  const DrawScript script{{key(Purpose::need_arises), kAlways}};  // the first kind: shopping
  World world = make_quiet_world(1, &script);
  world.parameters.needs.base_rate = 0.04;
  world.parameters.needs.voice_floor = 0;
  live_needs(world);
  ASSERT_TRUE(has_open(world, ResidentId(0U), Need::shopping));
  live_needs(world);
  EXPECT_EQ(world.events.needs_arisen, 0U);
}

TEST(VoicingProbability, IsTheFormulaOfTheSpecification) {
  World world = make_quiet_world(2);
  const ResidentId who(0U), other(1U);
  tie(world, who, other, TieKind::friendship, 0.5F);
  world.residents.trust[who] = 0.6F;
  world.residents.stigma_sensitivity[who] = 0.5F;
  const auto& scale = world.parameters.loneliness;
  world.residents.loneliness[who] = static_cast<float>(scale.scale_mean + 2 * scale.scale_sd);
  const double by_hand = (1 - .40) * (.25 + .75 * .5) * (.5 + .6) * (1 - .5 * .5 * .40) *
                         0.7408182206817179;  // e^-.30
  const auto numbers = numbers_of(world.parameters.needs);
  EXPECT_NEAR(voicing_probability(world, numbers, who, 0), by_hand, 1e-6);
  world.hubs.resize(1);
  world.hubs[HubId(0U)].traits.safety = 0.9;
  EXPECT_NEAR(hub_voicing_probability(world, numbers, who, world.hubs[HubId(0U)], 0),
              .9 * .6 * (1 - .40 * .5), 1e-6);
}

TEST(OpenNeeds, AreCountedAsVoicedOnce) {
  const DrawScript script{{key(Purpose::need_voiced), kAlways}};
  World world = make_quiet_world(1, &script);
  open_need(world, ResidentId(0U), Need::repair);
  live_needs(world);
  EXPECT_EQ(world.events.needs_voiced, 1U);
  live_needs(world);
  EXPECT_EQ(world.events.needs_voiced, 0U);
  EXPECT_EQ(world.residents.needs_voiced[ResidentId(0U)], bit_of(Need::repair));
}

TEST(OpenNeeds, WeighFromTheThirdWeek) {
  World world = make_quiet_world(1);
  open_need(world, ResidentId(0U), Need::respite);  // severity .9
  auto& unmet = world.residents.unmet[ResidentId(0U)];
  live_needs(world);
  live_needs(world);
  EXPECT_EQ(unmet, 0);
  live_needs(world);
  EXPECT_NEAR(unmet, .06 * .9, 1e-6);
  live_needs(world);
  EXPECT_NEAR(unmet, .06 * .9 + .94 * .06 * .9, 1e-6);
}

TEST(OpenNeeds, LapseAndAreCounted) {
  const DrawScript script{{key(Purpose::need_lapses), kAlways},
                          {key(Purpose::need_voiced), kNever}};
  World world = make_quiet_world(1, &script);
  world.parameters.needs.lapse = 0.04;
  open_need(world, ResidentId(0U), Need::talk);
  live_needs(world);
  EXPECT_EQ(world.events.needs_lapsed, 1U);
  EXPECT_EQ(routes(world), std::vector{HelpRoute::by_itself});
  EXPECT_EQ(world.residents.needs_open[ResidentId(0U)], 0);
}

TEST(Institutions, CostWhatTheirCasesCostToTheYen) {
  const DrawScript script{{key(Purpose::help_institution), kAlways},
                          {key(Purpose::need_voiced), kNever}};
  World world = make_quiet_world(2, &script);
  world.parameters.needs.institution_younger = 0.12;
  open_need(world, ResidentId(0U), Need::health);
  open_need(world, ResidentId(0U), Need::shopping);
  open_need(world, ResidentId(1U), Need::money);
  open_need(world, ResidentId(1U), Need::talk);  // nobody sells this
  live_needs(world);
  EXPECT_EQ(world.events.institution_yen, 10'300 + 4'000 + 30'000);
  EXPECT_EQ(routes(world), std::vector(3, HelpRoute::institution));
  EXPECT_TRUE(has_open(world, ResidentId(1U), Need::talk));
}

TEST(Institutions, AreAskedTwiceAsOftenOnceANeedIsVoiced) {
  const DrawScript script{{key(Purpose::help_institution), 0.20}};
  World world = make_quiet_world(2, &script);
  world.parameters.needs.institution_younger = 0.12;
  world.parameters.needs.voice_floor = 0;
  for (const std::size_t k : {0U, 1U}) open_need(world, ResidentId(k), Need::repair);
  world.residents.needs_voiced[ResidentId(1U)] = bit_of(Need::repair);
  live_needs(world);
  EXPECT_TRUE(has_open(world, ResidentId(0U), Need::repair));   // .12 < .20
  EXPECT_FALSE(has_open(world, ResidentId(1U), Need::repair));  // .24 > .20
}

}  // namespace
}  // namespace engawa
