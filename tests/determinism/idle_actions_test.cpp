// An intervention that does nothing changes nothing, not one bit in any week; one that acts does.
#include <gtest/gtest.h>

#include "tests/support/plain_weeks.hpp"

namespace engawa::testing {
namespace {

constexpr int kWeeks = 30;

const World& town() {
  static const World world = [] {
    World built = make_town_with_hubs(3000);
    EXPECT_EQ(live_weeks(built, 4, 2).size(), 4U);
    built.study_start = built.week;
    return built;
  }();
  return world;
}

std::vector<std::uint64_t> digests_under(const std::vector<Action>& actions) {
  World world = town();
  return live_weeks(world, kWeeks, 2, actions);
}

const std::vector<std::uint64_t>& baseline() {
  static const std::vector<std::uint64_t> digests = digests_under({});
  return digests;
}

class Kind : public ::testing::TestWithParam<std::size_t> {
 protected:
  [[nodiscard]] const InterventionKind& kind() const { return intervention_kinds()[GetParam()]; }
};

TEST_P(Kind, AtStrengthZeroLeavesEveryWeekAsItIs) {
  EXPECT_EQ(digests_under({example_action(kind(), town(), 0.0)}), baseline()) << kind().name;
}

TEST_P(Kind, AtFullStrengthChangesTheTown) {
  const auto digests = digests_under({example_action(kind(), town(), 1.0)});
  if (kind().name == "no_op") {
    EXPECT_EQ(digests, baseline());
  } else {
    EXPECT_NE(digests, baseline()) << kind().name << ": the test above could not fail";
  }
}

TEST_P(Kind, ChangesNothingBeforeItBegins) {
  Action action = example_action(kind(), town(), 1.0);
  action.from_week = kWeeks / 2;
  const auto digests = digests_under({action});
  for (std::size_t week = 0; week + 1 < kWeeks / 2; ++week) {
    ASSERT_EQ(digests[week], baseline()[week]) << kind().name << ", week " << week + 1;
  }
}

INSTANTIATE_TEST_SUITE_P(Registered, Kind,
                         ::testing::Range(std::size_t{0}, intervention_kinds().size()),
                         [](const auto& place) {
                           return std::string(intervention_kinds()[place.param].name);
                         });

}  // namespace
}  // namespace engawa::testing
