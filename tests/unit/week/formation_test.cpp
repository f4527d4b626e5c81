// Who may find whom.
#include <gtest/gtest.h>

#include <cmath>

#include "sim/week/passes.hpp"
#include "tests/support/small_world.hpp"

namespace engawa {
namespace {
const Parallel kOneThread(1);

/// A hundred and eighty eager people, some weeks in which ties form.
World lived(std::uint32_t flag) {
  World world = testing::make_small_world(180);
  world.parameters.formation.neighbour_rate = 0.2;
  for (std::size_t k = 0; k < world.residents.size(); ++k) {
    world.residents.throttle[ResidentId(k)] = 1;
    world.residents.set(ResidentId(k), flag, true);
  }
  for (world.week = 0; world.week < 8; ++world.week) {
    WeekScratch scratch;
    note_meeting_facts(world, scratch, kOneThread);
    form_ties(world, scratch, kOneThread);
  }
  return world;
}

TEST(FormTies, NeighboursLiveWithinTheStatedReach) {
  const World world = lived(kPresent);
  ASSERT_GT(world.ties.size(), 50U);
  const auto& r = world.residents;
  for (std::size_t k = 0; k < world.ties.size(); ++k) {
    const auto a = world.ties.a[TieId(k)], b = world.ties.b[TieId(k)];
    if (world.ties.kind[TieId(k)] != TieKind::neighbour) continue;
    EXPECT_LE(10 * std::hypot(int{r.x10[a]} - int{r.x10[b]}, int{r.y10[a]} - int{r.y10[b]}),
              world.parameters.formation.neighbour_metres);
  }
}

TEST(FormTies, WithdrawnPeopleAndPatientsSeekNobody) {
  EXPECT_EQ(lived(kHikikomori).ties.size(), 0U);
  EXPECT_EQ(lived(kInHospital).ties.size(), 0U);
}

TEST(ChangeTies, ATieThatHasFadedEndsAndThoseAtHomeNever) {
  World world = testing::make_small_world(18);
  const auto weak = static_cast<float>(world.parameters.contact.ends_below) / 2;
  testing::tie(world, ResidentId(0), ResidentId(5), TieKind::friendship, weak);
  testing::tie(world, ResidentId(1), ResidentId(6), TieKind::friendship, 0.5F);
  testing::tie(world, ResidentId(2), ResidentId(3), TieKind::household, weak);
  WeekScratch scratch;
  change_ties(world, scratch, kOneThread);
  EXPECT_FALSE(find_tie(world.ties, ResidentId(0), ResidentId(5)).exists());
  EXPECT_TRUE(find_tie(world.ties, ResidentId(1), ResidentId(6)).exists());
  EXPECT_TRUE(find_tie(world.ties, ResidentId(2), ResidentId(3)).exists());
  EXPECT_EQ(world.events.ties_ended, 1U);
}

}  // namespace
}  // namespace engawa
