// Claim: a town of 15,000 lives 100 years without growth of memory, without a broken invariant and
// without a counter that runs over. The table that it prints stands in docs/safety.md. Wrong models
// that it rejects: rows or ties that are never freed (memory grows by the year's newcomers, 8 % of
// the town), buffers that grow with the weeks, a town that dies out or doubles without end.
#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <limits>

#include "sim/town/town.hpp"
#include "sim/week/week.hpp"
#include "tests/support/invariants.hpp"

namespace engawa::testing {
namespace {
constexpr int kYears = 100, kWarmYears = 20, kWeeksOfYear = 52;
constexpr double kMostGrowth = 1.05;  ///< of memory after the warm years
constexpr double kMostDrift = 2;      ///< of people and ties a head, against year 20

struct Year {
  int year = 0;
  std::size_t people = 0, rows = 0, ties = 0, bytes = 0, hubs = 0;
  double resident_megabytes = 0;
};

/// Memory of this process that lies in the machine's [MB].
double memory_now() {
  std::size_t all = 0, resident = 0;
  std::ifstream("/proc/self/statm") >> all >> resident;
  return double(resident) * double(sysconf(_SC_PAGESIZE)) / 1e6;
}

Year look_at(const World& world, int year) {
  return {year,
          present_count(world),
          world.residents.size(),
          world.ties.size(),
          bytes_of(world),
          world.hubs.size(),
          memory_now()};
}

void print(const Year& at) {
  const auto people = double(at.people);
  fmt::print("{:>5} {:>8} {:>8} {:>8} {:>6.2f} {:>6.0f} {:>5} {:>8.1f}\n", at.year, at.people,
             at.rows, at.ties, double(at.ties) / people, double(at.bytes) / people, at.hubs,
             at.resident_megabytes);
}

/// Lives a year; the sentences of its last week's broken invariants. A copy of the town is taken
/// for that week alone.
Broken live_year(World& world, WeekRunner& runner) {
  for (int week = 1; week < kWeeksOfYear; ++week) runner.live_one_week(world, {});
  const World before = world;
  runner.live_one_week(world, {});
  return broken_invariants({before, world, runner.scratch()});
}

TEST(HundredYears, OfATownGrowNothingAndBreakNothing) {
  const auto file =
      std::filesystem::path(ENGAWA_SOURCE_DIR) / "scenarios/towns/musashi-shinjo.toml";
  World world = build_town(read_town(file), Parameters{}, 1);
  const Parallel parallel(2);
  WeekRunner runner(parallel);
  fmt::print("{:>5} {:>8} {:>8} {:>8} {:>6} {:>6} {:>5} {:>8}\n", "year", "people", "rows", "ties",
             "each", "bytes", "hubs", "MB");
  print(look_at(world, 0));
  Year warm;
  for (int year = 1; year <= kYears; ++year) {
    ASSERT_THAT(live_year(world, runner), ::testing::IsEmpty()) << "in year " << year;
    const Year now = look_at(world, year);
    if (year % 10 == 0 || year == 1) print(now);
    if (year == kWarmYears) warm = now;
    if (year <= kWarmYears) continue;
    const double each = double(now.ties) / double(now.people);
    const double each_warm = double(warm.ties) / double(warm.people);
    const double larger = std::max(1.0, double(now.people) / double(warm.people));
    EXPECT_LT(now.resident_megabytes, kMostGrowth * larger * warm.resident_megabytes);
    EXPECT_LT(double(now.people), kMostDrift * double(warm.people));
    EXPECT_GT(double(now.people), double(warm.people) / kMostDrift);
    EXPECT_LT(each, kMostDrift * each_warm);
    EXPECT_GT(each, each_warm / kMostDrift);
  }
  EXPECT_EQ(world.week, kYears * kWeeksOfYear);
}

/// What is counted by the week or numbered as it comes, in a city of 1.5 million for 100 years with
/// 200 of burn-in at most, against the width of its column.
TEST(HundredYears, OfACityFitTheCounters) {
  constexpr double kCity = 1.5e6, kAllWeeks = 300.0 * kWeeksOfYear;
  constexpr double kNewTies = 1.0, kNewcomers = 0.15;  // a head and year; twice what is measured
  constexpr double kMost32 = std::numeric_limits<std::uint32_t>::max();
  EXPECT_LT(kAllWeeks, std::numeric_limits<std::int32_t>::max());
  EXPECT_LT(kCity * (10 + kNewTies * kYears), kMost32) << "numbers of ties in the results";
  EXPECT_LT(kCity * (1 + kNewcomers * kYears), kMost32) << "numbers of people in the results";
  EXPECT_LT(21 * kAllWeeks, kMost32) << "visits of a life";
}

}  // namespace
}  // namespace engawa::testing
