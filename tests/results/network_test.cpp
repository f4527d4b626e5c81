#include <gtest/gtest.h>
#include <unistd.h>

#include <algorithm>
#include <fstream>
#include <map>
#include <tuple>

#include "sim/results/export.hpp"
#include "sim/results/network_log.hpp"
#include "sim/text/error.hpp"
#include "tests/results/toy_town.hpp"

namespace engawa {
namespace {

using TieRow = std::tuple<std::uint64_t, std::uint64_t, int, int>;  // lives, kind, strength

std::vector<TieRow> ties_now(const World& world) {
  std::vector<TieRow> rows;
  const auto& ties = world.ties;
  for (std::size_t k = 0; k < ties.size(); ++k) {
    const TieId id(k);
    rows.emplace_back(world.residents.life[ties.a[id]], world.residents.life[ties.b[id]],
                      int(ties.kind[id]), strength_step(ties.strength[id]));
  }
  std::ranges::sort(rows);
  return rows;
}

TEST(Network, OfEveryWeekIsRebuiltExactly) {
  const toy::Folder folder("network");
  std::map<int, std::vector<TieRow>> truth;
  truth[-1] = ties_now(toy::make(250, 2));
  const auto file = toy::run(folder.path(), "baseline", 2, 120, 250, true,
                             [&](const World& world, int week) { truth[week] = ties_now(world); });
  const auto life = Hdf5File(file).column<std::uint64_t>("/residents/life");
  EXPECT_GT(life.size(), 260U);  // rows were reused by newcomers
  ASSERT_NE(truth[0], truth[119]);
  for (const auto& [week, expected] : truth) {
    std::vector<TieRow> rebuilt;
    for (const auto& tie : read_network(file, week))
      rebuilt.emplace_back(life.at(tie.a), life.at(tie.b), tie.kind, tie.strength);
    std::ranges::sort(rebuilt);
    ASSERT_EQ(rebuilt, expected) << "week " << week;
  }
}

TEST(Network, RebuiltHasTheRecordedDigestInEveryWeek) {
  const toy::Folder folder("digest");
  const auto file = toy::run(folder.path(), "baseline", 2, 120, 250, true);
  const auto digests = Hdf5File(file).column<std::uint64_t>("/network/digest");
  ASSERT_EQ(digests.size(), 121U);
  for (int week = -1; week < 120; ++week) {
    auto ties = read_network(file, week);
    const std::uint64_t digest = digests[std::size_t(week + 1)];
    ASSERT_EQ(digest_of_ties(ties), digest) << week;
    ties[std::size_t(week + 1) % ties.size()].strength ^= 1;
    ASSERT_NE(digest_of_ties(ties), digest) << week;
  }
  EXPECT_NE(digests.front(), digests.back());
}

/// Whoever watches a run that still goes on reads the start and then segment by segment.
TEST(Network, KeepsItsDigestsInTheStartAndTheSegments) {
  const toy::Folder folder("digest-parts");
  World world = toy::make(100, 1);
  const auto file = toy::run_path(folder.path(), "baseline", 1);
  Recorder recorder(toy::describe("baseline", 1, 60, true), world, file);
  for (int week = 0; week < 55; ++week) toy::live(world, 0), recorder.record_week(world);
  const auto partial = file.parent_path() / "seed-0001.partial";
  auto digests = Hdf5File(partial / "start.h5").column<std::uint64_t>("/network/digest");
  EXPECT_EQ(digests.size(), 1U);
  const auto year =
      Hdf5File(partial / "weeks-00000-00051.h5").column<std::uint64_t>("/network/digest");
  EXPECT_EQ(year.size(), 52U);
  digests.insert(digests.end(), year.begin(), year.end());
  for (int week = 55; week < 60; ++week) toy::live(world, 0), recorder.record_week(world);
  recorder.finish(world);
  auto whole = Hdf5File(file).column<std::uint64_t>("/network/digest");
  ASSERT_EQ(whole.size(), 61U);
  whole.resize(53);
  EXPECT_EQ(whole, digests);
}

TEST(Network, OfAWeekThatIsNotThereIsAnError) {
  const toy::Folder folder("weeks");
  const auto with = toy::run(folder.path(), "baseline", 1, 5, 50, true);
  const auto without = toy::run(folder.path(), "baseline", 2, 5, 50, false);
  EXPECT_THROW((void)read_network(with, 5), InputError);
  EXPECT_THROW((void)read_network(with, -2), InputError);
  EXPECT_THROW((void)read_network(without, 0), InputError);
}

TEST(Export, GraphmlHasAnEdgeForEveryTie) {
  const toy::Folder folder("graphml");
  const auto file = toy::run(folder.path(), "baseline", 1, 9, 80, true);
  const auto graphml = folder.path() / "town.graphml";
  export_graphml(file, 8, graphml);
  std::ifstream in(graphml);
  const std::string text{std::istreambuf_iterator<char>(in), {}};
  const auto count = [&text](const std::string& part) {
    std::size_t n = 0;
    for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++n;
    return n;
  };
  EXPECT_EQ(count("<edge "), read_network(file, 8).size());
  EXPECT_EQ(count("<node "), 80U);
}

TEST(Export, CsvLeavesUncountedWeeksEmpty) {
  const toy::Folder folder("csv");
  const auto file = toy::run(folder.path(), "baseline", 1, 8, 80, false);
  export_csv(file, folder.path() / "csv");
  std::ifstream in(folder.path() / "csv" / "reach.csv");
  std::string header, first, line;
  std::getline(in, header), std::getline(in, first);
  EXPECT_TRUE(header.starts_with("week,date,total,"));
  EXPECT_TRUE(first.starts_with("0,2027-04-01,,"));
  for (int k = 0; k < 3; ++k) std::getline(in, line);
  EXPECT_TRUE(line.starts_with("3,2027-04-22,")) << line;
  EXPECT_FALSE(line.starts_with("3,2027-04-22,,"));
}

}  // namespace
}  // namespace engawa
