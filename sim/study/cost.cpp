#include "sim/study/cost.hpp"

#include <fmt/format.h>
#include <sys/resource.h>
#include <unistd.h>

#include <algorithm>
#include <fstream>
#include <system_error>

#include "sim/text/error.hpp"

namespace engawa {
namespace {
// Rounded up from measurements at 15,000 residents; the estimate only has to catch the absurd.
constexpr double kBytesPerResident = 1500;   // columns, links, ties of one world
constexpr double kWorldsPerWorker = 3;       // burned in, living, and the buffers of the week
constexpr double kProgram = 30e6;            // the program itself [byte]
constexpr double kGroupsBesidesAreas = 110;  // of people, for whom the measures are kept
constexpr double kBytesPerGroupWeek = 150;   // measures of a case, in its file
constexpr double kBytesPerGroupWeekInMemory = 400;
constexpr double kGatheredBytesPerGroupWeek = 200;   // study.h5 twice, and the measures in hand
constexpr double kSegmentBytesPerGroupWeek = 500;    // measures while their case is lived
constexpr double kBytesPerMember = 40;               // cohort, in each case's file
constexpr double kBytesPerCase = 5e5;                // provenance, legends, hubs
constexpr double kRecordedBytesPerResidentWeek = 8;  // network, events, panel of a recorded seed
constexpr double kSegmentBytesPerResidentWeek = 20;  // the same while its case is lived, not packed
constexpr double kCheckpointsPerWorker = 4;  // start, the two kept, and the one being written
constexpr double kBytesPerPiece = 100;       // of a sweep: what is told of one seed of one point
constexpr double kBytesPerSweptCase = 1000;  // a row of the sweep's tables, as text and in memory
constexpr double kWorldsPerAskedTown = 4;    // it lives, is asked, and lives again under a variant
constexpr double kGigabyte = 1e9;

constexpr double kNoLimit = 1e300;

namespace fs = std::filesystem;

/// Free bytes where `out` is or will be.
double free_disk(fs::path out) {
  std::error_code trouble;
  out = fs::absolute(out, trouble);
  while (!fs::exists(out, trouble) && out.has_relative_path()) out = out.parent_path();
  const auto room = fs::space(out, trouble);
  return trouble ? kNoLimit : double(room.available);
}

void require(double needed, double available, const StudyPlan& plan, const char* problem,
             const char* reason, const char* suggestion) {
  if (needed <= available) return;
  throw InputError({plan.file.string()}, {problem, {fmt::format("{:.1f}", needed / kGigabyte)}},
                   {reason, {fmt::format("{:.1f}", available / kGigabyte)}}, {suggestion, {}});
}

/// Bytes per resident of what a recorder has not yet written: at most a year, less if checkpoints
/// fall on its end.
double checkpoint_rows(const StudyPlan& plan, int checkpoint_every) {
  const bool empty = plan.record_seeds.empty() || checkpoint_every % kWeeksPerYear == 0;
  return empty ? 0 : kWeeksPerYear * kRecordedBytesPerResidentWeek;
}

/// A limit of the control group of this process (Slurm, containers) [byte].
double group_memory() {
  std::ifstream groups("/proc/self/cgroup");
  double least = kNoLimit;
  for (std::string line; std::getline(groups, line);) {
    if (!line.starts_with("0::/")) continue;
    fs::path group = "/sys/fs/cgroup" + line.substr(3);
    for (; group.string().size() >= std::string("/sys/fs/cgroup").size();
         group = group.parent_path()) {
      std::ifstream limit(group / "memory.max");
      double bytes = 0;
      if (limit >> bytes) least = std::min(least, bytes);  // else "max"
    }
  }
  return least;
}

template <class Resource>
double limit_of(Resource resource) {
  rlimit limit{};
  const bool limited = getrlimit(resource, &limit) == 0 && limit.rlim_cur != RLIM_INFINITY;
  return limited ? double(limit.rlim_cur) : kNoLimit;
}
double residents_of(const StudyPlan& plan) {
  double residents = 0;
  for (const auto& area : plan.town.areas) residents += area.population;
  return residents;
}

/// Rows of the measures of a case.
double group_weeks_of(const StudyPlan& plan) {
  return (kGroupsBesidesAreas + double(plan.town.areas.size())) * plan.weeks();
}

/// The file of a case whose seed is not recorded.
double bytes_of_case(const StudyPlan& plan) {
  return group_weeks_of(plan) * kBytesPerGroupWeek + residents_of(plan) * kBytesPerMember +
         kBytesPerCase;
}
}  // namespace

StudyCost estimate_sweep(const StudyPlan& point, double points, int workers) {
  StudyCost cost = estimate_cost(point, workers);
  cost.cases *= points, cost.resident_weeks *= points;
  cost.memory_bytes += points * point.seeds * kBytesPerPiece + cost.cases * kBytesPerSweptCase;
  cost.disk_bytes = cost.cases * (bytes_of_case(point) + kBytesPerSweptCase);
  return cost;
}

StudyCost estimate_asking(const StudyPlan& plan, int workers, double numbers, double other_bytes) {
  StudyCost cost;
  cost.residents = residents_of(plan);
  const double kept = numbers * double(sizeof(double));
  cost.memory_bytes = kProgram + other_bytes + 2 * kept +
                      workers * cost.residents * kBytesPerResident * kWorldsPerAskedTown;
  cost.disk_bytes = kBytesPerCase + 2 * kept;  // the new file is written beside the old one
  return cost;
}

StudyCost estimate_cost(const StudyPlan& plan, int workers, int checkpoint_every) {
  StudyCost cost;
  cost.residents = residents_of(plan);
  const double variants = double(plan.variants.size()), weeks = plan.weeks();
  const double recorded = double(std::ranges::count_if(plan.record_seeds,
                                                       [&](std::uint64_t seed) {
                                                         return seed <= std::uint64_t(plan.seeds);
                                                       })) *
                          variants;
  cost.cases = variants * plan.seeds;
  cost.resident_weeks = cost.residents * (cost.cases * weeks +
                                          double(plan.seeds) * plan.burn_in_years * kWeeksPerYear);
  const double group_weeks = group_weeks_of(plan), case_bytes = bytes_of_case(plan);
  const double recorded_bytes = cost.residents * weeks * kRecordedBytesPerResidentWeek;
  double lived_bytes = workers * (cost.residents * kBytesPerResident * kWorldsPerWorker +
                                  group_weeks * kBytesPerGroupWeekInMemory +
                                  (recorded > 0 ? 2 * recorded_bytes : 0));
  const double gathered_bytes = cost.cases * group_weeks * kBytesPerGroupWeek;
  cost.disk_bytes =
      cost.cases * case_bytes + recorded * recorded_bytes + gathered_bytes +
      workers * group_weeks * kSegmentBytesPerGroupWeek +
      std::min(double(workers), recorded) * cost.residents * weeks * kSegmentBytesPerResidentWeek;
  if (checkpoint_every > 0) {
    const double checkpoint =
        cost.residents * (kBytesPerResident + checkpoint_rows(plan, checkpoint_every));
    lived_bytes += workers * checkpoint;
    cost.disk_bytes += workers * checkpoint * kCheckpointsPerWorker;
  }
  const double gathering_bytes = cost.cases * group_weeks * kGatheredBytesPerGroupWeek;
  cost.memory_bytes = kProgram + std::max(lived_bytes, gathering_bytes);  // one after the other
  return cost;
}

void require_room(const StudyPlan& plan, const StudyCost& cost, const fs::path& out) {
  require_memory(plan, cost, machine_memory());
  require_disk(plan, cost, out);
}

void require_memory(const StudyPlan& plan, const StudyCost& cost, double available_bytes) {
  require(cost.memory_bytes, available_bytes, plan, "study.too_much_memory", "study.memory_is",
          "study.use_less_memory");
}

void require_disk(const StudyPlan& plan, const StudyCost& cost, const fs::path& out) {
  require(cost.disk_bytes, free_disk(out), plan, "study.too_much_disk", "study.disk_is",
          "study.use_less_disk");
}

double machine_memory() {
  const double built_in = double(sysconf(_SC_PHYS_PAGES)) * double(sysconf(_SC_PAGESIZE));
  return std::min({built_in, group_memory(), limit_of(RLIMIT_AS), limit_of(RLIMIT_DATA)});
}

}  // namespace engawa
