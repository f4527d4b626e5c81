// Time for others against time at hubs.
#include <gtest/gtest.h>

#include "sim/week/week.hpp"
#include "tests/support/plain_weeks.hpp"

namespace engawa::testing {
namespace {

// Rejects hours at hubs that cost nothing, and hours that add to the time for others.
TEST(Throttle, HoursAtHubsAreTakenFromTheTimeForOthers) {
  World costly = make_town_with_hubs(1500);
  costly.parameters.contact.hub_displacement = 1;
  World free = costly;
  free.parameters.contact.hub_displacement = 0;
  static_cast<void>(live_weeks(costly, 1, 1));
  static_cast<void>(live_weeks(free, 1, 1));
  int visitors = 0, short_of_time = 0;
  for (std::size_t k = 0; k < costly.residents.size(); ++k) {
    const ResidentId who(k);
    if (costly.residents.hub_hours[who] <= 0) {
      EXPECT_EQ(costly.residents.throttle[who], free.residents.throttle[who]);
      continue;
    }
    ++visitors;
    EXPECT_LE(costly.residents.throttle[who], free.residents.throttle[who]);
    short_of_time += costly.residents.throttle[who] < free.residents.throttle[who] ? 1 : 0;
  }
  EXPECT_GT(visitors, 10);
  EXPECT_GT(short_of_time, 0);
}

}  // namespace
}  // namespace engawa::testing
