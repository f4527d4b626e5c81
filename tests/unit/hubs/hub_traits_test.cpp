#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <string>

#include "sim/core/draws.hpp"
#include "sim/hubs/kind.hpp"

namespace engawa {
namespace {

TEST(HubKinds, HasThoseOfTheSeeds) {
  for (const auto* name :
       {"hokenshitsu", "engawa", "hatake", "booth", "hokenshitsu_rotating", "idobata", "osekkaigi",
        "kodomo_shokudo", "oshaberi_cafe", "light_exercise"}) {
    EXPECT_TRUE(find_hub_kind(name).has_value()) << name;
  }
  EXPECT_FALSE(find_hub_kind("Hokenshitsu").has_value());
}

TEST(HubKinds, EveryNumberLiesInTheRangeOfItsRow) {
  for (const auto& kind : hub_kinds()) {
    for (const auto& row : hub_trait_rows()) {
      const double value = kind.traits.*row.member;
      EXPECT_GE(value, row.lowest) << kind.name << ' ' << row.name;
      EXPECT_LE(value, row.highest) << kind.name << ' ' << row.name;
    }
  }
}

TEST(HubKinds, AreDescribedInBothLanguagesWithSources) {
  std::set<std::string_view> names;
  for (const auto& kind : hub_kinds()) {
    EXPECT_TRUE(names.insert(kind.name).second) << kind.name;
    for (const auto text :
         {kind.title.ja, kind.title.en, kind.stands_for.ja, kind.stands_for.en, kind.practice}) {
      EXPECT_FALSE(text.empty()) << kind.name;
    }
    EXPECT_NE(kind.traits_source.find("ssumption"), std::string_view::npos) << kind.name;
    EXPECT_NE(kind.open, 0U) << kind.name;
    EXPECT_EQ(kind.open & ~kAllSlots, 0U) << kind.name;
  }
}

TEST(HubKinds, OpenWhenTheCatalogueSays) {
  const auto opening = [](std::string_view name) { return hub_kinds()[*find_hub_kind(name)].open; };
  EXPECT_EQ(opening("hokenshitsu"), kWeekdays & ~kEvenings);
  EXPECT_EQ(slot_count(opening("engawa")), 8);
  EXPECT_EQ(opening("engawa") & kEvenings, 0U);
  EXPECT_EQ(opening("hatake"), *parse_slots("wed morning") | *parse_slots("sat morning"));
  EXPECT_EQ(opening("booth"), *parse_slots("wed afternoon") | *parse_slots("sat afternoon"));
}

// The special rules of the catalogue, each a trait: a kind without them would be a salon.
TEST(HubKinds, CarryTheirSpecialRules) {
  const auto traits = [](std::string_view name) {
    return hub_kinds()[*find_hub_kind(name)].traits;
  };
  EXPECT_EQ(traits("idobata").conflict, 0.25);
  EXPECT_EQ(traits("idobata").quiet_welcome, 1);
  EXPECT_EQ(traits("idobata").theme_rotates, 1);
  EXPECT_EQ(traits("osekkaigi").council, 1);
  EXPECT_EQ(traits("osekkaigi").first_strength, 0.10);
  EXPECT_EQ(traits("osekkaigi").opens_every_weeks, 4);
  EXPECT_EQ(traits("booth").word_of_mouth, 2);
  EXPECT_EQ(traits("hatake").harvest_gift, 0.01);
  EXPECT_EQ(traits("hatake").family_outing, 1);
  EXPECT_GT(traits("hokenshitsu_rotating").forgetting, 20);
  EXPECT_EQ(traits("hokenshitsu_rotating").moves_every_weeks, 4);
}

// Somebody must be there before the first volunteer is won, or no seat is ever offered.
TEST(HubKinds, HaveSeatsWithoutVolunteers) {
  for (const auto& kind : hub_kinds()) {
    const auto& t = kind.traits;
    if (kind.audience != Audience::anyone || kind.name == "project") continue;
    EXPECT_GE(t.visitors_per_staff * t.staff_hours / hours_in(kind.open), 1) << kind.name;
  }
}

/// What a kind costs in a month in which it keeps its hours [yen].
double monthly_cost(const HubKind& kind) {
  const auto& t = kind.traits;
  const double unsocial = hours_in(kind.open & (kEvenings | kWeekend)) / hours_in(kind.open);
  const double weekly =
      t.staff_hours * t.hourly_wage * (1 + t.unsocial_premium * unsocial) + t.programme_cost;
  return t.monthly_rent + t.monthly_overhead + weekly * 52.0 / 12.0 / t.opens_every_weeks;
}

TEST(HubKinds, CostWhatTheCatalogueSays) {
  const auto cost = [](std::string_view name) {
    return monthly_cost(hub_kinds()[*find_hub_kind(name)]);
  };
  EXPECT_NEAR(cost("hokenshitsu_rotating"), 350'000, 5'000);
  EXPECT_NEAR(cost("idobata"), 80'000, 1'000);
  EXPECT_NEAR(cost("osekkaigi"), 20'000, 500);
  EXPECT_NEAR(cost("kodomo_shokudo"), 26'000 * 26 / 12.0, 500);
  EXPECT_NEAR(cost("oshaberi_cafe"), 15'000, 500);
  EXPECT_NEAR(cost("light_exercise"), 8'000, 500);
}

TEST(MakeHub, TakesOverItsKindAndIsNamedByItsKey) {
  const auto kind = *find_hub_kind("hokenshitsu");
  const Hub hub = make_hub("hokenshitsu-shinjo", kind, 120, 80);
  EXPECT_EQ(hub.key, key_of_name("hokenshitsu-shinjo"));
  EXPECT_EQ(hub.kind, kind);
  EXPECT_EQ(hub.x10, 120);
  EXPECT_EQ(hub.regular_open, hub_kinds()[kind].open);
  EXPECT_EQ(hub.account.reserve, 5'000'000);
  EXPECT_EQ(hub.needs_solved, 1U << 7U | 1U << 8U | 1U << 9U | 1U << 13U);
  EXPECT_EQ(hub.theme, hub_kinds()[kind].theme);
}

TEST(FindHub, FindsByNameOrNothing) {
  Column<HubId, Hub> hubs;
  EXPECT_FALSE(find_hub(hubs, "a").exists());
  hubs.push_back(make_hub("a", 0, 0, 0));
  hubs.push_back(make_hub("b", 0, 0, 0));
  EXPECT_EQ(find_hub(hubs, "b"), HubId(1));
  EXPECT_FALSE(find_hub(hubs, "c").exists());
}

}  // namespace
}  // namespace engawa
