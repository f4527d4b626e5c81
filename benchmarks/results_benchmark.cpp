// What recording costs: the same weeks of one town are lived without a recorder, with the measures
// only, and with panel, network and events of everybody, written at once and by a thread of its
// own, in turns. Prints processor time (the least of the turns), and bytes by part of the file. The
// towns must end alike.
//   results_benchmark [RESIDENTS | STUDY.toml] [WEEKS] [TURNS]
#include <fmt/format.h>
#include <sys/resource.h>
#include <time.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <map>
#include <optional>

#include "sim/hubs/kind.hpp"
#include "sim/results/hdf5.hpp"
#include "sim/results/recorder.hpp"
#include "sim/study/case_info.hpp"
#include "sim/text/error.hpp"
#include "sim/town/plain_town.hpp"
#include "sim/week/week.hpp"

namespace engawa {
namespace {
namespace fs = std::filesystem;

constexpr int kWarmUpWeeks = 52;

struct Mode {
  const char* name;
  bool recorded, in_full;
  Writing writing;
};
constexpr std::array kModes{
    Mode{"no recording", false, false, Writing::here},
    Mode{"measures, at once", true, false, Writing::here},
    Mode{"measures, by a thread", true, false, Writing::by_thread},
    Mode{"in full, at once", true, true, Writing::here},
    Mode{"in full, by a thread", true, true, Writing::by_thread},
};

double processor_seconds() {
  rusage used{};
  getrusage(RUSAGE_SELF, &used);
  const auto seconds = [](const timeval& t) { return double(t.tv_sec) + 1e-6 * double(t.tv_usec); };
  return seconds(used.ru_utime) + seconds(used.ru_stime);
}
double thread_seconds() {
  timespec t{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &t);
  return double(t.tv_sec) + 1e-9 * double(t.tv_nsec);
}

/// Processor time of one turn [s].
struct Turn {
  double all = 0;      ///< of the process
  double weeks = 0;    ///< recording ordinary weeks, on the thread that lives them
  double closing = 0;  ///< the same for the start, weeks that end a year, and the end
  double wall = 0;
  std::uint64_t digest = 0;
};

struct Setting {
  World town;
  CaseInfo info;
  fs::path folder;
};

Turn live(const Setting& setting, const Mode& mode) {
  Turn turn;
  World world = setting.town;
  const Parallel parallel(1);
  WeekRunner runner(parallel);
  CaseInfo info = setting.info;
  info.record_all = mode.in_full;
  const double before = processor_seconds();
  const auto began = std::chrono::steady_clock::now();
  std::optional<Recorder> recorder;
  double start = thread_seconds();
  if (mode.recorded) recorder.emplace(info, world, setting.folder / "case.h5", mode.writing);
  turn.closing += thread_seconds() - start;
  for (int week = 0; week < info.weeks; ++week) {
    runner.live_one_week(world, {});
    if (!recorder) continue;
    start = thread_seconds();
    recorder->record_week(world);
    ((week + 1) % 52 == 0 ? turn.closing : turn.weeks) += thread_seconds() - start;
  }
  start = thread_seconds();
  if (recorder) recorder->finish(world);
  turn.closing += thread_seconds() - start;
  recorder.reset();
  turn.all = processor_seconds() - before;
  turn.wall = std::chrono::duration<double>(std::chrono::steady_clock::now() - began).count();
  turn.digest = digest_of(world);
  return turn;
}

void print_parts(const fs::path& path, double resident_years) {
  const Hdf5File file(path);
  std::map<std::string, std::pair<double, double>> parts;  // stored, plain
  const auto add = [&](const std::string& part, const std::string& dataset) {
    parts[part].first += double(file.stored_bytes(dataset));
    parts[part].second += double(file.read(dataset).bytes.size());
  };
  double stored = 0;
  for (const auto& dataset : file.datasets()) {
    std::string part = dataset.substr(1, dataset.find('/', 1) - 1);
    for (const char* deeper : {"residents/panel", "network/first", "network/added",
                               "network/removed", "network/changed"}) {
      if (dataset.starts_with(fmt::format("/{}/", deeper))) part = deeper;
    }
    add(part, dataset);
    if (part == "residents/panel" || part == "network/changed") add(dataset.substr(1), dataset);
    stored += double(file.stored_bytes(dataset));
  }
  const double total = double(fs::file_size(path));
  fmt::print("  file {:.2f} MB, {:.1f} bytes a resident and year; of these headers {:.1f}\n",
             total / 1e6, total / resident_years, (total - stored) / resident_years);
  for (const auto& [part, bytes] : parts) {
    fmt::print("    {:<34} {:8.2f} bytes a resident and year ({:.2f} plain)\n", part,
               bytes.first / resident_years, bytes.second / resident_years);
  }
}

bool compare(const Setting& setting, int turns) {
  std::array<std::vector<Turn>, kModes.size()> all;
  for (int turn = 0; turn < turns; ++turn) {
    for (std::size_t m = 0; m < kModes.size(); ++m) {
      all[m].push_back(live(setting, kModes[m]));
      if (all[m].back().digest != all[0].front().digest) return false;
      if (turn == 0 && kModes[m].recorded && kModes[m].writing == Writing::here) {
        fmt::print("{}\n", kModes[m].name);
        print_parts(setting.folder / "case.h5",
                    double(present_count(setting.town)) * setting.info.weeks / 52);
      }
    }
  }
  const auto least = [&](std::size_t m, double Turn::*part) {
    return (*std::ranges::min_element(all[m], {}, part)).*part;
  };
  const double bare = least(0, &Turn::all);
  for (std::size_t m = 0; m < kModes.size(); ++m) {
    const double cpu = least(m, &Turn::all);
    const double on_living = least(m, &Turn::weeks) + least(m, &Turn::closing);
    fmt::print(
        "{:<22} {:7.3f} s CPU (+{:5.1f} %), {:7.3f} s wall (+{:5.1f} %); on the living "
        "thread: weeks {:4.1f} %, the rest {:4.1f} %, together {:4.1f} %\n",
        kModes[m].name, cpu, 100 * (cpu / bare - 1), least(m, &Turn::wall),
        100 * (least(m, &Turn::wall) / least(0, &Turn::wall) - 1),
        100 * least(m, &Turn::weeks) / bare, 100 * least(m, &Turn::closing) / bare,
        100 * on_living / bare);
  }
  return true;
}

Setting setting_of(const std::string& what, int weeks) {
  Setting setting;
  int residents = 0;
  const char* end = what.data() + what.size();
  if (std::from_chars(what.data(), end, residents).ptr == end) {
    setting.town = build_town(make_plain_town(residents), Parameters{}, 1);
    setting.info.variant = "baseline";
    setting.info.start_date = "2027-04-01";
  } else {
    const StudyPlan plan = read_study(what);
    setting.town = build_town(plan.town, plan.parameters, 1);
    setting.info = describe_case(plan, plan.variants.front(), 1);
  }
  setting.info.weeks = weeks;
  setting.info.snapshot_every = 4;
  setting.folder = fs::temp_directory_path() / fmt::format("results_benchmark.{}", getpid());
  fs::create_directories(setting.folder);
  const Parallel parallel(1);
  WeekRunner runner(parallel);
  for (int week = 0; week < kWarmUpWeeks; ++week) runner.live_one_week(setting.town, {});
  setting.town.study_start = setting.town.week;
  return setting;
}

}  // namespace
}  // namespace engawa

int main(int count, char** arguments) {
  using namespace engawa;
  const auto number = [&](int place, int otherwise) {
    return count > place ? std::stoi(arguments[place]) : otherwise;
  };
  try {
    const auto setting = setting_of(count > 1 ? arguments[1] : "15000", number(2, 104));
    const bool alike = compare(setting, number(3, 3));
    fs::remove_all(setting.folder);
    if (!alike) fmt::print(stderr, "recording changed the town\n");
    return alike ? 0 : 1;
  } catch (const InputError& error) {
    fmt::print(stderr, "{}\n", error.what());
    return 2;
  }
}
