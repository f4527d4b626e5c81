// Who visits somebody in hospital.
#include <gtest/gtest.h>

#include "sim/week/passes.hpp"
#include "tests/support/small_world.hpp"

namespace engawa {
namespace {

/// Rejects visits by everybody and visits by nobody.
TEST(InPatients, AreVisitedByFamilyAlone) {
  World world = testing::make_small_world(18);
  const std::vector<std::pair<std::size_t, TieKind>> ties{{2, TieKind::household},
                                                          {5, TieKind::friendship},
                                                          {6, TieKind::kin},
                                                          {9, TieKind::neighbour}};
  for (const auto& [other, kind] : ties) {
    testing::tie(world, ResidentId(1), ResidentId(other), kind, 0.7F);
  }
  world.residents.throttle.fill(1);
  world.residents.set(ResidentId(1), kInHospital, true);
  const Parallel one(1);
  WeekScratch scratch;
  scratch.session_hours.resize(world.ties.size());
  find_free_time(world, one);
  std::vector<double> hours(world.ties.size(), 0.0);
  for (world.week = 0; world.week < 500; ++world.week) {
    meet_on_ties(world, scratch, one);
    for (std::size_t k = 0; k < hours.size(); ++k) hours[k] += world.ties.hours[TieId(k)];
  }
  for (std::size_t k = 0; k < hours.size(); ++k) {
    const TieKind kind = world.ties.kind[TieId(k)];
    EXPECT_EQ(hours[k] > 0, kind == TieKind::household || kind == TieKind::kin) << k;
  }
}

}  // namespace
}  // namespace engawa
