#include "sim/study/cost.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <system_error>

#include "sim/text/error.hpp"

namespace engawa {
namespace {
// Rounded up from measurements at 15,000 residents; the estimate only has to catch the absurd.
constexpr double kBytesPerResident = 1500;  // columns, links, ties of one world
constexpr double kWorldsPerWorker = 3;      // burned in, living, and the buffers of the week
constexpr double kBytesPerWeek = 30'000;    // measures of a case [byte/week]
constexpr double kRecordedBytesPerResidentWeek = 6;  // network, events, panel of a recorded seed
constexpr double kGigabyte = 1e9;

namespace fs = std::filesystem;

double physical_memory() {
  return double(sysconf(_SC_PHYS_PAGES)) * double(sysconf(_SC_PAGESIZE));
}

/// Free bytes where `out` is or will be.
double free_disk(fs::path out) {
  std::error_code trouble;
  out = fs::absolute(out, trouble);
  while (!fs::exists(out, trouble) && out.has_relative_path()) out = out.parent_path();
  const auto room = fs::space(out, trouble);
  return trouble ? 1e300 : double(room.available);
}

void require(double needed, double available, const StudyPlan& plan, const char* problem,
             const char* reason, const char* suggestion) {
  if (needed <= available) return;
  throw InputError({plan.file.string()}, {problem, {fmt::format("{:.1f}", needed / kGigabyte)}},
                   {reason, {fmt::format("{:.1f}", available / kGigabyte)}}, {suggestion, {}});
}
}  // namespace

StudyCost estimate_cost(const StudyPlan& plan, int workers) {
  StudyCost cost;
  for (const auto& area : plan.town.areas) cost.residents += area.population;
  const double variants = double(plan.variants.size()), weeks = plan.weeks();
  const double recorded = double(std::ranges::count_if(plan.record_seeds,
                                                       [&](std::uint64_t seed) {
                                                         return seed <= std::uint64_t(plan.seeds);
                                                       })) *
                          variants;
  cost.cases = variants * plan.seeds;
  cost.resident_weeks = cost.residents * (cost.cases * weeks +
                                          double(plan.seeds) * plan.burn_in_years * kWeeksPerYear);
  cost.memory_bytes = std::min(workers, plan.seeds) *
                      (cost.residents * kBytesPerResident * kWorldsPerWorker +
                       kBytesPerWeek * weeks * 2 +  // a case's file is put together in memory
                       cost.residents * weeks * kRecordedBytesPerResidentWeek);
  cost.disk_bytes = cost.cases * weeks * kBytesPerWeek +
                    recorded * cost.residents * weeks * kRecordedBytesPerResidentWeek;
  return cost;
}

void require_room(const StudyPlan& plan, const StudyCost& cost, const fs::path& out) {
  require(cost.memory_bytes, physical_memory(), plan, "study.too_much_memory", "study.memory_is",
          "study.use_less_memory");
  require(cost.disk_bytes, free_disk(out), plan, "study.too_much_disk", "study.disk_is",
          "study.use_less_disk");
}

}  // namespace engawa
