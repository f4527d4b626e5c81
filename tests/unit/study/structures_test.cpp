#include "sim/study/structures.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <array>

#include "sim/town/plain_town.hpp"
#include "tests/support/hub_world.hpp"
#include "tests/support/plain_weeks.hpp"

namespace engawa::testing {
namespace {
using ::testing::Each;
using ::testing::IsSupersetOf;

StudyPlan plain_plan() {
  StudyPlan plan;
  plan.town = make_plain_town(500);
  return plan;
}

void set(World& world, const std::string& name, double value) {
  *find_parameter(world.parameters, name) = value;
}

std::uint64_t digest_with(const std::vector<std::pair<std::string, double>>& overrides) {
  World world = make_town_with_hubs(1500);
  for (const auto& [name, value] : overrides) set(world, name, value);
  return live_weeks(world, 20, 1).back();
}

TEST(ModelStructures, SetRowsWithinTheirRangesToSomethingElse) {
  const StudyPlan plan = plain_plan();
  const auto rows = parameter_rows();
  ASSERT_EQ(model_structures().size(), 8U);
  for (const auto& structure : model_structures()) {
    const auto overrides = overrides_of_structure(structure, plan);
    ASSERT_FALSE(overrides.empty()) << structure.name;
    for (const auto& [name, value] : overrides) {
      const auto row = std::ranges::find(rows, name, &FieldInfo::name);
      ASSERT_NE(row, rows.end()) << name;
      EXPECT_GE(value, row->lowest) << name;
      EXPECT_LE(value, row->highest) << name;
      EXPECT_NE(value, row->default_value) << name;
    }
  }
}

TEST(ModelStructures, EachChangesTheTownAndItsDefaultsDoNot) {
  const StudyPlan plan = plain_plan();
  const std::uint64_t usual = digest_with({});
  for (const auto& structure : model_structures()) {
    auto overrides = overrides_of_structure(structure, plan);
    EXPECT_NE(digest_with(overrides), usual) << structure.name;
    const auto rows = parameter_rows();
    for (auto& [name, value] : overrides)
      value = std::ranges::find(rows, name, &FieldInfo::name)->default_value;
    EXPECT_EQ(digest_with(overrides), usual) << structure.name;
  }
}

TEST(ModelStructures, SameDesireKeepsTheMean) {
  StudyPlan plan = plain_plan();
  const auto overrides = overrides_of_structure(*find_structure("S6"), plan);
  EXPECT_EQ(overrides.size(), 9U);
  for (const auto& [name, value] : overrides) {
    EXPECT_EQ(value, overrides.front().second);
    *find_parameter(plan.parameters, name) = value;
  }
  EXPECT_GT(overrides.front().second, plan.parameters.population.desire_40 * .5);
  EXPECT_NEAR(overrides_of_structure(*find_structure("S6"), plan).front().second,
              overrides.front().second, 1e-5);  // the mean of a flat curve is the curve
}

/// Who comes to the hub if it opens in these slots.
std::vector<ResidentId> visitors(SlotMask open, double slot_hazard) {
  World world = make_hub_world(400, 1000);
  hub_of(world).regular_open = open;
  hub_of(world).traits.attraction = -2;
  world.parameters.attendance.slot_hazard = slot_hazard;
  return who_came(world);
}

TEST(AdditiveHazard, IsTheSameForOneSlotAndDrawsMoreForMany) {
  EXPECT_EQ(visitors(slot_bit(3), 1), visitors(slot_bit(3), 0));
  const auto usual = visitors(kWeekdays & kMornings, 0),
             additive = visitors(kWeekdays & kMornings, 1);
  EXPECT_THAT(additive, IsSupersetOf(usual));
  EXPECT_GT(additive.size(), usual.size() * 3 / 2);
}

enum class Hubs { open, closed };

/// Weeks of a town in which hubs act on loneliness by sessions alone: no help, no volunteers, no
/// faster recovery on the ward, and nothing is displaced.
World live(Hubs hubs, double direct_effect, double through_ties) {
  World world = make_town_with_hubs(1000);
  set(world, "session.direct_effect", direct_effect);
  set(world, "session.through_ties", through_ties);
  world.parameters.needs.base_rate = 0;
  world.parameters.volunteering.step_rate = 0;
  world.parameters.contact.hub_displacement = 0;
  world.parameters.care.ward_recovery = 1;
  for (auto& stage : world.residents.volunteer.values()) stage = VolunteerStage::none;
  if (hubs == Hubs::closed) {
    for (auto& hub : world.hubs.values()) hub.regular_open = 0;
  }
  (void)live_weeks(world, 12, 1);
  return world;
}

bool same_loneliness(const World& a, const World& b) {
  return std::ranges::equal(a.residents.loneliness.values(), b.residents.loneliness.values());
}
bool same_ties(const World& a, const World& b) {
  return std::ranges::equal(a.ties.strength.values(), b.ties.strength.values());
}

TEST(HubsThroughTiesAlone, ChangeNobodyWhereNoTiesCanForm) {
  const World closed = live(Hubs::closed, 0, 0), open = live(Hubs::open, 0, 0);
  EXPECT_TRUE(same_ties(closed, open));
  EXPECT_TRUE(same_loneliness(closed, open));
  const World formed = live(Hubs::open, 0, 1);  // S7
  EXPECT_FALSE(same_ties(closed, formed));
  EXPECT_FALSE(same_loneliness(closed, formed));
}

TEST(HubsByThemselvesAlone, ChangePeopleAndNoTie) {
  const World closed = live(Hubs::closed, 1, 0), open = live(Hubs::open, 1, 0);  // S8
  EXPECT_TRUE(same_ties(closed, open));
  EXPECT_FALSE(same_loneliness(closed, open));
}

}  // namespace
}  // namespace engawa::testing
