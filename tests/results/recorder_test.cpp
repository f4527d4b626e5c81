#include <fmt/format.h>
#include <gtest/gtest.h>
#include <sys/resource.h>
#include <unistd.h>

#include <cmath>
#include <cstdlib>
#include <fstream>
#include <map>
#include <regex>

#include "sim/results/groups.hpp"
#include "sim/results/hdf5.hpp"
#include "sim/results/measures.hpp"
#include "tests/results/toy_town.hpp"

namespace engawa {
namespace {

namespace fs = std::filesystem;

TEST(Recorder, TotalsEqualSumsOverPeople) {
  const toy::Folder folder("totals");
  std::vector<double> visits, helped, reached, lonely, employed_30_49;
  const auto file = toy::run(folder.path(), "evening", 3, 60, 400, false, [&](const World& w, int) {
    const auto admitted = std::ranges::count(w.events.visits, true, &VisitEvent::admitted);
    visits.push_back(double(admitted));
    helped.push_back(double(w.events.helps.size()));
    double reach = 0, z = 0, adults = 0, middle = 0;
    for (std::size_t k = 0; k < w.residents.size(); ++k) {
      const ResidentId who(k);
      if (!w.residents.has(who, kPresent)) continue;
      reach += w.residents.has(who, kReached) ? 1 : 0;
      const int age = (w.week - w.residents.birth_week[who]) / 52;
      if (age >= 16) {
        z += loneliness_z(w.parameters.loneliness, w.residents.loneliness[who]);
        ++adults;
      }
      middle += age >= 30 && age < 50 && w.residents.has(who, kEmployed) ? 1 : 0;
    }
    reached.push_back(reach), lonely.push_back(z / adults), employed_30_49.push_back(middle);
  });
  const CaseMeasures data = read_case(file);
  const auto total = data.group("total");
  ASSERT_EQ(data.weeks, 60);
  for (int week = 0; week < 60; ++week) {
    const auto w = std::size_t(week);
    EXPECT_EQ(data.at(data.measure("visits"), week, total), visits[w]);
    EXPECT_EQ(data.at(data.measure("helps_received"), week, total), helped[w]);
    EXPECT_EQ(data.at(data.measure("helps_given"), week, total), helped[w]);
    if ((week + 1) % kStockWeeks != 0) {
      EXPECT_TRUE(std::isnan(data.at(data.measure("reach"), week, total)));
      continue;
    }
    EXPECT_EQ(data.at(data.measure("reach"), week, total), reached[w]);
    EXPECT_NEAR(data.at(data.measure("loneliness"), week, total), lonely[w], 1e-6);
    EXPECT_EQ(data.at(data.measure("population"), week, data.group("age30_49.employed")),
              employed_30_49[w]);
  }
}

TEST(Recorder, CellsAndAreasEachAddUpToTheTotal) {
  const toy::Folder folder("cells");
  const auto file = toy::run(folder.path(), "evening", 4, 12, 400, false);
  const CaseMeasures data = read_case(file);
  const auto groups = groups_of({"north", "south"});
  ASSERT_EQ(groups.size(), data.groups.size());
  for (const char* name : {"visits", "turned_away", "new_ties", "population", "reach", "adults"}) {
    const auto m = data.measure(name);
    double cells = 0, areas = 0, bands = data.at(m, 11, data.group("age0_5"));
    for (std::size_t g = 0; g < groups.size(); ++g) {
      if (groups[g].cells.size() == 1) cells += data.at(m, 11, g);
      if (groups[g].area.exists()) areas += data.at(m, 11, g);
      if (g >= 1 && g <= kAgeBands) bands += data.at(m, 11, g);
    }
    const double total = data.at(m, 11, 0);
    EXPECT_EQ(cells, total) << name;
    EXPECT_EQ(areas, total) << name;
    EXPECT_EQ(bands, total) << name;
  }
}

TEST(Recorder, LeavesOneWholeFileAndNoSegments) {
  const toy::Folder folder("whole");
  World world = toy::make(150, 5);
  const auto file = toy::run_path(folder.path(), "baseline", 5);
  const CaseInfo info = toy::describe("baseline", 5, 110, true);
  const auto partial = file.parent_path() / "seed-0005.partial";
  {
    Recorder recorder(info, world, file);
    for (int week = 0; week < 110; ++week) toy::live(world, 0), recorder.record_week(world);
    EXPECT_FALSE(fs::exists(file));
    EXPECT_FALSE(is_finished_run(file, info));
    EXPECT_TRUE(fs::exists(partial / "start.h5"));
    EXPECT_EQ(std::distance(fs::directory_iterator(partial), {}), 3);
    recorder.finish(world);
  }
  EXPECT_FALSE(fs::exists(partial));
  EXPECT_TRUE(is_finished_run(file, info));
  EXPECT_EQ(std::distance(fs::directory_iterator(file.parent_path()), {}), 1);
  CaseInfo other = info;
  other.study_digest = "fedcba9876543210";
  EXPECT_FALSE(is_finished_run(file, other));
  other = info;
  other.seed = 6;
  EXPECT_FALSE(is_finished_run(file, other));
  const RunHeader header = read_header(file);
  EXPECT_EQ(header.weeks, 110);
  EXPECT_EQ(header.variant_ja, "現状");
}

TEST(Recorder, CohortFollowsTheSameLivesInBothVariants) {
  const toy::Folder folder("cohort");
  const auto a = read_cohort(toy::run(folder.path(), "baseline", 1, 30, 300, false));
  const auto b = read_cohort(toy::run(folder.path(), "evening", 1, 30, 300, false));
  ASSERT_EQ(a.life, b.life);
  EXPECT_EQ(a.z_at_start, b.z_at_start);
  EXPECT_NE(a.visits, b.visits);
  const auto gone = std::ranges::count(a.present_at_end, 0);
  EXPECT_GT(gone, 0);
  EXPECT_EQ(std::ranges::count_if(a.z_at_end, [](float z) { return std::isnan(z); }), gone);
}

// By hand from the world as it was after every week: a wrong version takes the loneliness after the
// visit, or gives a newcomer's visit to the member whose row it was.
TEST(Recorder, CohortKnowsTheFirstVisitAndTheWeekBefore) {
  const toy::Folder folder("first-visit");
  std::map<std::uint64_t, float> before;  // by life, of the week before
  std::map<std::uint64_t, std::pair<int, float>> first;
  std::map<int, std::map<std::uint64_t, float>> snapshots;
  const auto file =
      toy::run(folder.path(), "evening", 2, 60, 300, false, [&](const World& w, int week) {
        const auto& p = w.parameters.loneliness;
        for (const auto& visit : w.events.visits) {
          if (visit.admitted)
            first.try_emplace(w.residents.life[visit.who], week,
                              before[w.residents.life[visit.who]]);
        }
        for (std::size_t k = 0; k < w.residents.size(); ++k) {
          const ResidentId who(k);
          if (!w.residents.has(who, kPresent)) continue;
          before[w.residents.life[who]] = float(loneliness_z(p, w.residents.loneliness[who]));
        }
        if (week == 25 || week == 51) snapshots[week] = before;
      });
  const CohortRows cohort = read_cohort(file);
  EXPECT_EQ(cohort.snapshot_weeks, (std::vector<std::int32_t>{-1, 25, 51}));
  int came = 0, gone = 0;
  for (std::size_t k = 0; k < cohort.life.size(); ++k) {
    const auto found = first.find(cohort.life[k]);
    EXPECT_EQ(cohort.first_visit[k], found == first.end() ? -1 : found->second.first);
    EXPECT_NEAR(cohort.z_then[0][k], cohort.z_at_start[k], 1. / 64 + 1e-6);
    if (!std::isnan(cohort.z_then[2][k])) {
      EXPECT_NEAR(cohort.z_then[2][k], snapshots[51][cohort.life[k]], 1. / 64 + 1e-6);
    }
    if (found == first.end()) {
      EXPECT_TRUE(std::isnan(cohort.z_at_first_visit[k]));
      continue;
    }
    ++came, gone += cohort.present_at_end[k] == 0 ? 1 : 0;
    EXPECT_EQ(cohort.z_at_first_visit[k],
              found->second.first > 0 ? found->second.second : cohort.z_at_start[k]);
  }
  EXPECT_GT(came, 100);
  EXPECT_GT(gone, 0) << "first visits of those who left are known, too";
}

TEST(StudyFile, HoldsThePairedDifferencesOfSummaries) {
  const toy::Folder folder("study");
  for (const std::uint64_t seed : {1ULL, 2ULL, 3ULL}) {
    toy::run(folder.path(), "baseline", seed, 20, 300, seed == 1);
    toy::run(folder.path(), "evening", seed, 20, 300, seed == 1);
  }
  write_study_file(folder.path());
  const Hdf5File study(folder.path() / "study.h5");
  EXPECT_EQ(study.texts("/variants/name"), (std::vector<std::string>{"baseline", "evening"}));
  EXPECT_EQ(study.column<std::uint64_t>("/differences/evening/seed"),
            (std::vector<std::uint64_t>{1, 2, 3}));
  const Dataset difference = study.read("/differences/evening/visits");
  std::vector<double> values(difference.bytes.size() / 8);
  std::memcpy(values.data(), difference.bytes.data(), difference.bytes.size());
  for (std::uint64_t seed = 1; seed <= 3; ++seed) {
    double expected = 0;
    for (const char* variant : {"baseline", "evening"}) {
      const auto data = read_case(toy::run_path(folder.path(), variant, seed));
      for (int week = 0; week < 20; ++week)
        expected += (variant[0] == 'b' ? -1 : 1) * data.at(data.measure("visits"), week, 0) / 20;
    }
    EXPECT_NEAR(values[(seed - 1) * difference.shape[1]], expected, 1e-12);
  }
}

/// A study may have more cases than a process may have files open.
TEST(StudyFile, NeedsFewFilesOpenAtATime) {
  const toy::Folder folder("many");
  constexpr std::uint64_t kSeeds = 12;
  for (std::uint64_t seed = 1; seed <= kSeeds; ++seed) {
    toy::run(folder.path(), "baseline", seed, 2, 20, false);
    toy::run(folder.path(), "evening", seed, 2, 20, false);
  }
  rlimit before{};
  ASSERT_EQ(getrlimit(RLIMIT_NOFILE, &before), 0);
  const auto open_now = std::distance(fs::directory_iterator("/proc/self/fd"), {});
  const rlimit few{rlim_t(open_now) + 10, before.rlim_max};
  ASSERT_EQ(setrlimit(RLIMIT_NOFILE, &few), 0);
  EXPECT_NO_THROW(write_study_file(folder.path()));
  setrlimit(RLIMIT_NOFILE, &before);
  EXPECT_EQ(Hdf5File(folder.path() / "study.h5").texts("/cases/evening/digest").size(), kSeeds);
}

/// What a program of docs/file-format.md says of a file when plain h5py runs it as it stands; the
/// programs are counted from 0.
std::string said_by_example(int number, const fs::path& file, const fs::path& folder) {
  std::ifstream in(fs::path(ENGAWA_SOURCE_DIR) / "docs" / "file-format.md");
  const std::string document{std::istreambuf_iterator<char>(in), {}};
  std::size_t begin = 0;
  for (int k = 0; k <= number && begin != std::string::npos; ++k)
    begin = document.find("```python\n", begin + 1);
  if (begin == std::string::npos) return "no such program";
  const auto end = document.find("```", begin + 10);
  const auto script = folder / "example.py", heard = folder / "out";
  std::ofstream(script) << document.substr(begin + 10, end - begin - 10);
  const std::string command = "/usr/bin/python3 '" + script.string() + "' '" + file.string() +
                              "' > '" + heard.string() + "' 2>&1";
  const int status = std::system(command.c_str());
  std::ifstream out(heard);
  std::string said{std::istreambuf_iterator<char>(out), {}};
  EXPECT_EQ(status, 0) << said;
  return said;
}

TEST(FileFormat, ExampleOfTheDocumentRunsInPlainPython) {
  const toy::Folder folder("python");
  const auto file = toy::run(folder.path(), "baseline", 1, 60, 200, true);
  const auto said = said_by_example(0, file, folder.path());
  const CaseMeasures data = read_case(file);
  double visits = 0;
  for (int week = 0; week < 60; ++week) visits += data.at(data.measure("visits"), week, 0);
  EXPECT_NE(said.find("visits " + std::to_string(long(visits))), std::string::npos) << said;
  const CohortRows cohort = read_cohort(file);
  const auto came = std::ranges::count_if(cohort.first_visit, [](int week) { return week >= 0; });
  EXPECT_NE(said.find(fmt::format("of {} came {} for the first time", cohort.life.size(), came)),
            std::string::npos)
      << said;
}

TEST(FileFormat, DigestByTheDocumentIsTheRecordedOneInEveryWeek) {
  const toy::Folder folder("python-digest");
  const auto file = toy::run(folder.path(), "baseline", 1, 60, 200, true);
  const auto said = said_by_example(1, file, folder.path());
  EXPECT_NE(said.find("61 of 61 digests agree"), std::string::npos) << said;
}

/// Every dataset that a full run holds is named in docs/file-format.md.
TEST(FileFormat, DocumentNamesEveryDataset) {
  std::ifstream in(fs::path(ENGAWA_SOURCE_DIR) / "docs" / "file-format.md");
  const std::string document{std::istreambuf_iterator<char>(in), {}};
  const toy::Folder folder("document");
  const auto path = toy::run(folder.path(), "baseline", 1, 8, 60, true);
  const Hdf5File file(path);
  for (const auto& path_in_file : file.datasets()) {
    if (path_in_file.starts_with("/measures/")) continue;
    EXPECT_NE(document.find("`" + path_in_file + "`"), std::string::npos) << path_in_file;
  }
}

}  // namespace
}  // namespace engawa
