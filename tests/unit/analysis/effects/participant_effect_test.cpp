#include "analysis/effects/participant_effect.hpp"

#include <gtest/gtest.h>

#include "analysis/effects/effects_text.hpp"
#include "tests/support/made_cohort.hpp"

namespace engawa {
namespace {

SeedEffect of(const SeedEffects& effects, Participants who) {
  return effects[std::size_t(who)];
}

/// Forty people; the first `base` come in the base, the first `variant` in the variant.
made::Towns forty(std::uint64_t base, std::uint64_t variant) {
  made::Towns out;
  for (std::uint64_t k = 0; k < 40; ++k) {
    const made::Person who = made::person(k);
    made::add(out.base, 100 + k, who, k < base, -.5);
    made::add(out.variant, 100 + k, who, k < variant, -.5);
  }
  return out;
}

TEST(EffectsOfPair, TellsThoseWhoCameBecauseOfTheVariantApart) {
  const auto towns = forty(10, 25);
  const SeedEffects effects = effects_of_pair(towns.base, towns.variant, 52);
  EXPECT_EQ(of(effects, Participants::anybody).people, 25);
  EXPECT_NEAR(of(effects, Participants::anybody).twin, -.5 * 15 / 25, 1e-6);
  EXPECT_EQ(of(effects, Participants::newly_come).people, 15);
  EXPECT_NEAR(of(effects, Participants::newly_come).twin, -.5, 1e-6);
  EXPECT_EQ(of(effects, Participants::regulars).people, 0) << "three visits make no regular";
}

// A wrong version would take the town with the variant for the town without the hubs.
TEST(EffectsOfPair, TellsTheFirstTownsEffectOnlyAgainstATownWithout) {
  const auto open = forty(20, 20), closed = forty(20, 1);
  const auto with = of(effects_of_pair(open.base, open.variant, 52), Participants::first_town);
  const auto without =
      of(effects_of_pair(closed.base, closed.variant, 52), Participants::first_town);
  EXPECT_EQ(with.people, 20);
  EXPECT_TRUE(std::isnan(with.twin));
  EXPECT_TRUE(std::isnan(with.anyway));
  EXPECT_FALSE(std::isnan(with.before_after));
  EXPECT_NEAR(without.twin, -.5 * 19 / 20, 1e-6);
}

TEST(EffectsOfPair, LeavesOutThoseWhoAreGoneAndCountsThem) {
  auto towns = forty(0, 20);
  towns.variant.present_at_end[3] = 0, towns.variant.visits[3] = 0;
  towns.variant.z_at_end[3] = std::numeric_limits<float>::quiet_NaN();
  towns.base.present_at_end[4] = 0;
  towns.base.z_at_end[4] = std::numeric_limits<float>::quiet_NaN();
  towns.variant.age[5] = towns.base.age[5] = 15;
  const auto effect = of(effects_of_pair(towns.base, towns.variant, 52), Participants::anybody);
  EXPECT_EQ(effect.people, 17);
  EXPECT_EQ(effect.gone, 2);
  EXPECT_NEAR(effect.twin, -.5, 1e-6);
}

TEST(EffectsOfPair, ShowsTwinsThatDifferedBeforeTheyCame) {
  auto towns = forty(0, 20);
  for (auto& z : towns.variant.z_then[1]) z += .25F;  // the last snapshot before week 26
  for (auto& z : towns.variant.z_then[2]) z += 9;
  const auto effect = of(effects_of_pair(towns.base, towns.variant, 52), Participants::anybody);
  EXPECT_NEAR(effect.apart_before, .25, 1e-6);
}

TEST(EffectsOfPair, OfResultsWithoutFirstVisitsTellsTheTwinAlone) {
  auto towns = forty(0, 20);
  for (CohortRows* rows : {&towns.base, &towns.variant}) {
    rows->first_visit.clear(), rows->z_at_first_visit.clear();
    rows->snapshot_weeks.clear(), rows->z_then.clear();
  }
  const auto effect = of(effects_of_pair(towns.base, towns.variant, 52), Participants::anybody);
  EXPECT_EQ(effect.people, 20);
  EXPECT_NEAR(effect.twin, -.5, 1e-6);
  EXPECT_TRUE(std::isnan(effect.before_after));
  EXPECT_TRUE(std::isnan(effect.matched.change));
}

// Worked by hand: one participant, three others of the cell at .1, .15 and .5 from her.
TEST(MatchParticipants, TakesTheNearestWithinTheCaliper) {
  CohortRows rows;
  const auto add = [&](double joining, double later, bool comes, std::uint8_t cell) {
    made::add(rows, rows.life.size(), {0, joining, later, 0, 0}, comes, 0);
    rows.cell.back() = cell;
  };
  add(1, .5, true, 7);
  add(1.15, .65, false, 7), add(.9, .7, false, 7), add(1.5, 9, false, 7);
  add(1, 9, false, 8);  // the same loneliness, another cell
  const MatchedChange matched = match_participants(rows, {0});
  EXPECT_EQ(matched.people, 1);
  EXPECT_NEAR(matched.change, (.5 - 1) - (.7 - .9), 1e-6);
  rows.z_at_start[2] = .3F;  // no longer alike at the start
  EXPECT_NEAR(match_participants(rows, {0}).change, (.5 - 1) - (.65 - 1.15), 1e-6);
  rows.z_at_start[1] = .3F;
  EXPECT_EQ(match_participants(rows, {0}).people, 0);
  EXPECT_TRUE(std::isnan(match_participants(rows, {0}).change));
}

TEST(SummariseEffects, KeepsTheSumOfTheParts) {
  std::vector<SeedEffects> seeds;
  for (std::uint64_t seed = 0; seed < 5; ++seed) {
    const auto towns = forty(0, 20 + seed);
    seeds.push_back(effects_of_pair(towns.base, towns.variant, 52));
  }
  const auto told = summarise_effects("evening", seeds);
  ASSERT_EQ(told.size(), 2U) << "nobody is regular, and nobody comes in the first town";
  EXPECT_EQ(told[0].participants, 22);
  EXPECT_NEAR(told[0].before_after.mean, told[0].twin.mean + told[0].anyway.mean, 1e-9);
  EXPECT_EQ(told[0].twin.seeds, 5U);
}

ParticipantEffect misleading() {
  ParticipantEffect effect;
  effect.participants = 412;
  effect.before_after = {-.3, -.4, -.2, 20}, effect.twin = {-.02, -.06, .02, 20};
  effect.anyway = {-.28, -.4, -.2, 20}, effect.matched = {-.03, -.1, .04, 20};
  effect.apart_before = {.01, -.02, .04, 20};
  effect.matched_share = .93, effect.less_lonely = 230, effect.less_lonely_anyway = 221;
  return effect;
}

TEST(EffectsText, TellsACouncilMemberWhatBeforeAfterWouldHaveSaid) {
  const std::string en = tell_participants({misleading()}, Language::english);
  EXPECT_NE(en.find("Of 412 people, 230 were less lonely"), std::string::npos) << en;
  EXPECT_NE(en.find("221 became less lonely in the town without"), std::string::npos) << en;
  EXPECT_NE(en.find("what the variant did: +9\n"), std::string::npos) << en;
  EXPECT_NE(en.find("none can be told from zero"), std::string::npos) << en;
  const std::string ja = tell_participants({misleading()}, Language::japanese);
  EXPECT_NE(ja.find("412人のうち"), std::string::npos) << ja;
  EXPECT_NE(ja.find("案がなくても起きた変化"), std::string::npos) << ja;
}

TEST(EffectsText, TellsByHowMuchBeforeAfterIsOff) {
  ParticipantEffect effect = misleading();
  effect.twin = {-.02, -.03, -.01, 20};
  std::string en = tell_participants({effect}, Language::english);
  EXPECT_NE(en.find("would show 15.0 times the effect"), std::string::npos) << en;
  effect.before_after = {.3, .2, .4, 20};
  en = tell_participants({effect}, Language::english);
  EXPECT_NE(en.find("points the other way"), std::string::npos) << en;
}

TEST(EffectsText, HidesFewerThanTen) {
  ParticipantEffect few = misleading();
  few.participants = 9.5;
  const std::string en = tell_participants({few}, Language::english);
  EXPECT_NE(en.find("fewer than ten"), std::string::npos) << en;
  EXPECT_EQ(en.find("9"), en.find("95 %")) << en;
}

}  // namespace
}  // namespace engawa
