#include <fmt/format.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <algorithm>
#include <fstream>
#include <map>
#include <tuple>

#include "sim/results/export.hpp"
#include "sim/results/network_log.hpp"
#include "sim/text/error.hpp"
#include "tests/results/older_file.hpp"
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

/// Files of format version 1 say what a tie is after a change, not by how much it changed.
TEST(Network, OfAFileOfVersionOneIsRead) {
  const toy::Folder folder("version-one");
  const auto file = toy::run(folder.path(), "baseline", 2, 60, 120, true);
  const auto older = toy::as_version_one(file, folder.path() / "older.h5");
  EXPECT_EQ(Hdf5File(older).whole_attribute("/", "format_version"), 1);
  EXPECT_EQ(read_header(older).weeks, 60);
  for (int week = -1; week < 60; ++week)
    ASSERT_EQ(read_network(older, week), read_network(file, week)) << week;
}

TEST(Network, OfALaterVersionIsRefused) {
  const toy::Folder folder("version-three");
  const auto file = folder.path() / "later.h5";
  Hdf5Image image;
  image.set_attribute("/", {"format", std::string(kRunFormat)});
  image.set_attribute("/", {"format_version", std::int64_t{kRunVersion + 1}});
  write_whole_file(file, image.close());
  EXPECT_THROW((void)read_header(file), InputError);
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

// Read by a parser that is not ours: every edge ends in nodes that are there, every value is of the
// type that its key declares, and loneliness is the panel's.
TEST(Export, GraphmlIsReadByAnXmlParserWithAllThatResearchersNeed) {
  const toy::Folder folder("graphml-xml");
  const auto file = toy::run(folder.path(), "baseline", 1, 30, 80, true);
  const auto graphml = folder.path() / "town.graphml", script = folder.path() / "read.py",
             heard = folder.path() / "said";
  export_graphml(file, 26, graphml);
  std::ofstream(script) << R"(
import sys
import h5py
from xml.etree import ElementTree
space = "{http://graphml.graphdrawing.org/xmlns}"
root = ElementTree.parse(sys.argv[1]).getroot()
types = {"string": str, "int": int, "double": float}
keys = {key.get("id"): key for key in root.iter(space + "key")}
assert all(key.find(space + "desc").text for key in keys.values())
def data(element):
    return {d.get("key"): types[keys[d.get("key")].get("attr.type")](d.text or "")
            for d in element.findall(space + "data")}
graph = root.find(space + "graph")
nodes = {node.get("id"): data(node) for node in graph.findall(space + "node")}
edges = [(e.get("source"), e.get("target"), data(e)) for e in graph.findall(space + "edge")]
assert all(a in nodes and b in nodes for a, b, _ in edges)
noted = [n for n in nodes.values() if "loneliness" in n]  # all but newcomers since the snapshot
assert len(noted) > 70
assert all(set(n) == {"life", "age", "sex", "area", "loneliness", "household"} for n in noted)
assert all({"life", "age", "sex", "area"} <= set(n) for n in nodes.values())
assert all(set(d) == {"kind", "strength", "since"} for _, _, d in edges)
whole = data(graph)
with h5py.File(sys.argv[2], "r") as run:
    row = list(run["calendar/snapshot_week"][:]).index(whole["panel_week"])
    z = run["residents/panel/loneliness"][row] / 32
    lives = ["%016x" % life for life in run["residents/life"][:]]
    assert all(z[lives.index(n["life"])] == n["loneliness"] for n in noted)
began = sum(d["since"] >= 0 for _, _, d in edges)
print(len(nodes), len(edges), began, whole["week"], whole["panel_week"], whole["date"])
)";
  const std::string command = "/usr/bin/python3 '" + script.string() + "' '" + graphml.string() +
                              "' '" + file.string() + "' > '" + heard.string() + "' 2>&1";
  const int status = std::system(command.c_str());
  std::ifstream out(heard);
  const std::string said{std::istreambuf_iterator<char>(out), {}};
  ASSERT_EQ(status, 0) << said;
  const auto ties = read_dated_network(file, 26);
  const auto began = std::ranges::count_if(ties, [](const auto& tie) { return tie.since >= 0; });
  EXPECT_GT(began, 0);
  EXPECT_NE(said.find(fmt::format(" {} {} 26 23 2027-09-30", ties.size(), began)),
            std::string::npos)
      << said;
}

TEST(Export, CsvTellsUnitsAndTheCohort) {
  const toy::Folder folder("csv-cohort");
  const auto file = toy::run(folder.path(), "baseline", 1, 30, 80, false);
  export_csv(file, folder.path() / "csv");
  const auto lines = [&](const char* name) {
    std::ifstream in(folder.path() / "csv" / name);
    std::vector<std::string> all;
    for (std::string line; std::getline(in, line);) all.push_back(line);
    return all;
  };
  const auto measures = lines("measures.csv"), cohort = lines("cohort.csv");
  EXPECT_EQ(measures.size(), list_measures(file).size() + 1);
  EXPECT_TRUE(std::ranges::any_of(
      measures, [](const std::string& line) { return line.starts_with("visits,visits/week,"); }));
  const CohortRows rows = read_cohort(file);
  ASSERT_EQ(cohort.size(), rows.life.size() + 1);
  EXPECT_TRUE(cohort[0].ends_with("loneliness_at_end,loneliness_week_-1,loneliness_week_25"));
  for (std::size_t k = 0; k < rows.life.size(); ++k) {
    EXPECT_TRUE(cohort[k + 1].starts_with(fmt::format("{:016x},age", rows.life[k])));
    EXPECT_EQ(std::ranges::count(cohort[k + 1], ','), 12);
    EXPECT_EQ(cohort[k + 1].find(",,,") != std::string::npos, rows.first_visit[k] < 0)
        << "no week and no loneliness before it";
  }
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
