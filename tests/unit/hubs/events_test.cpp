// Kinds of hubs that are events: what distinguishes one from another.
#include <gtest/gtest.h>

#include "sim/hubs/kind.hpp"

namespace engawa {
namespace {

const HubKind& kind_of(std::string_view name) {
  return hub_kinds()[*find_hub_kind(name)];
}

TEST(EventKinds, AreAllThere) {
  for (const char* name : {"workshop", "furumai_market", "harvest_festival", "expo", "forum",
                           "online_community", "matching_party", "live", "marche"}) {
    EXPECT_TRUE(find_hub_kind(name).has_value()) << name;
  }
}

TEST(EventKinds, OpenSeldomBeforeAnActionSaysWhen) {
  EXPECT_EQ(kind_of("expo").traits.opens_every_weeks, 52);
  EXPECT_EQ(kind_of("furumai_market").traits.opens_every_weeks, 26);
  EXPECT_EQ(kind_of("online_community").traits.opens_every_weeks, 1);
}

TEST(EventKinds, CallForDifferentPeople) {
  EXPECT_EQ(kind_of("workshop").audience, Audience::invited);
  EXPECT_EQ(kind_of("online_community").audience, Audience::online);
  EXPECT_EQ(kind_of("furumai_market").audience, Audience::anyone);
  for (const HubKind& kind : hub_kinds()) {
    EXPECT_EQ(kind.traits.matchmaking, kind.name == "matching_party" ? 1 : 0) << kind.name;
  }
}

TEST(EventKinds, BridgeAgesWhereGenerationsAreMeantToMeet) {
  EXPECT_EQ(kind_of("harvest_festival").traits.across_ages, 1);
  EXPECT_EQ(kind_of("workshop").traits.across_ages, 1);
  EXPECT_EQ(kind_of("workshop").traits.first_strength, 0.15);
  EXPECT_EQ(kind_of("live").traits.across_ages, 0);
}

TEST(EventKinds, HaveStaffForTheirSeats) {
  for (const char* name : {"workshop", "furumai_market", "harvest_festival", "expo", "forum",
                           "matching_party", "live", "marche"}) {
    const HubKind& kind = kind_of(name);
    const double per_slot = kind.traits.staff_hours / hours_in(kind.open);
    EXPECT_GE(per_slot * kind.traits.visitors_per_staff, kind.traits.seats * 0.9) << name;
  }
}

TEST(EventKinds, CostByTheDayAndNotByTheMonth) {
  for (const char* name :
       {"workshop", "furumai_market", "harvest_festival", "expo", "forum", "live"}) {
    const HubTraits& traits = kind_of(name).traits;
    EXPECT_GT(traits.programme_cost, 0) << name;
    EXPECT_EQ(traits.monthly_rent + traits.hourly_wage, 0) << name;
  }
}

}  // namespace
}  // namespace engawa
