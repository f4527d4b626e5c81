// A world written and read is the same world: it lives on with the same bits, and writes the same.
#include <gtest/gtest.h>

#include "sim/interventions/kind.hpp"
#include "sim/state/world_archive.hpp"
#include "sim/week/week.hpp"
#include "tests/support/plain_weeks.hpp"

namespace engawa::testing {
namespace {

/// Every kind of hub, and one action of every kind that leaves the town standing.
struct BusyTown {
  World world = make_town_with_hubs(900);
  std::vector<Action> actions;

  BusyTown() {
    auto& projects = world.parameters.projects;  // begun by few words and few hands
    projects.murmurs_needed = .5, projects.core_least = 1, projects.core_mind = 0;
    for (const auto& kind : intervention_kinds()) {
      if (kind.name == "hub_closure" || kind.name == "pandemic") continue;
      actions.push_back(example_action(kind, world, 1.0));
    }
    EXPECT_EQ(live_weeks(world, 30, 2, actions).size(), 30U);
  }
};

const BusyTown& busy_town() {
  static const BusyTown town;
  return town;
}

std::vector<std::byte> bytes_of_archive(const World& world) {
  StateWriter archive(archived_bytes(world));
  archive(world);
  return {archive.bytes().begin(), archive.bytes().end()};
}

World read_back(std::span<const std::byte> bytes) {
  World world;
  StateReader archive(bytes);
  archive(world);
  EXPECT_EQ(archive.left(), 0U);
  return world;
}

TEST(WorldArchive, HoldsATownInWhichEverythingIsInUse) {
  const World& world = busy_town().world;
  std::size_t outside = 0, projects = 0;
  for (const auto& hub : world.hubs.values()) {
    outside += hub.account.outside.size();
    projects += hub.founder != 0 ? 1 : 0;
  }
  EXPECT_GT(outside, 0U);
  EXPECT_GT(projects, 0U);
  EXPECT_FALSE(world.supports.empty());
  EXPECT_FALSE(world.donors.empty());
  EXPECT_FALSE(world.free_rows.empty());
  EXPECT_FALSE(world.events.persons.empty());
  EXPECT_FALSE(world.area_names.empty());
}

TEST(WorldArchive, WritesAgainWhatItRead) {
  const auto bytes = bytes_of_archive(busy_town().world);
  EXPECT_EQ(bytes_of_archive(read_back(bytes)), bytes);
}

TEST(WorldArchive, LivesOnAsIfNothingHadHappened) {
  World here = busy_town().world, there = read_back(bytes_of_archive(here));
  ASSERT_EQ(digest_of(there), digest_of(here));
  EXPECT_EQ(live_weeks(there, 12, 3, busy_town().actions),
            live_weeks(here, 12, 1, busy_town().actions));
  const auto& one = here.events;
  const auto& other = there.events;
  EXPECT_EQ(one.visits.size(), other.visits.size());
  EXPECT_EQ(one.institution_yen, other.institution_yen);
  EXPECT_EQ(one.support_hours, other.support_hours);
  for (std::size_t k = 0; k < here.hubs.size(); ++k) {
    const auto &mine = here.hubs[HubId(k)].account, &its = there.hubs[HubId(k)].account;
    EXPECT_EQ(mine.total_out_by, its.total_out_by);
    EXPECT_EQ(mine.total_in_by, its.total_in_by);
    EXPECT_EQ(mine.kept_hours, its.kept_hours);
  }
}

/// The functions that visit columns are lists by hand; a column that is missing there is missing
/// from every world that is resized, digested or written. Vectors are all of one size.
TEST(Columns, AreAllVisited) {
  const std::size_t column = sizeof(Column<ResidentId, float>);
  std::size_t of_residents = 0, of_ties = 0;
  World world;
  for_each_column(world.residents, [&](auto&) { ++of_residents; });
  for_each_tie_column(world.ties, [&](auto&) { ++of_ties; });
  EXPECT_EQ(of_residents * column, sizeof(Residents));
  EXPECT_EQ(of_ties * column + sizeof(Adjacency), sizeof(Ties));
}

TEST(StateReader, RefusesBytesThatEndTooEarly) {
  const auto bytes = bytes_of_archive(busy_town().world);
  for (const std::size_t size :
       {std::size_t{0}, std::size_t{7}, bytes.size() / 3, bytes.size() - 1}) {
    World world;
    StateReader archive(std::span<const std::byte>(bytes).first(size));
    EXPECT_THROW(archive(world), DamagedBytes) << size;
  }
}

TEST(StateReader, AllocatesNothingForSizesThatCannotBe) {
  StateWriter writer;
  writer(std::uint64_t{1} << 60U, std::uint64_t{1} << 60U);
  std::vector<double> numbers;
  std::vector<std::string> texts;
  EXPECT_THROW(StateReader(writer.bytes())(numbers), DamagedBytes);
  EXPECT_THROW(StateReader(writer.bytes())(texts), DamagedBytes);
}

TEST(StateReader, RefusesTiesOfPeopleWhoAreNotThere) {
  World world = make_town_with_hubs(300);
  world.ties.b[TieId(0)] = ResidentId(world.residents.size());
  World other;
  const auto bytes = bytes_of_archive(world);
  StateReader archive(bytes);
  EXPECT_THROW(archive(other), DamagedBytes);
}

}  // namespace
}  // namespace engawa::testing
