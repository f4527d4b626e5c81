#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <string>

#include "sim/core/draws.hpp"
#include "sim/hubs/kind.hpp"

namespace engawa {
namespace {

TEST(HubKinds, HasThoseOfTheSeeds) {
  for (const auto* name : {"hokenshitsu", "engawa", "hatake", "booth"}) {
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
