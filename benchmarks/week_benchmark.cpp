// Weeks of the whole model: resident-weeks a second, bytes a resident, share of each phase, beside
// what the machine's memory gives in the same run. Every number of threads must leave the town with
// the same digest.
#include <benchmark/benchmark.h>

#include <map>

#include "sim/hubs/kind.hpp"
#include "sim/town/plain_town.hpp"
#include "sim/week/week.hpp"

namespace engawa {
namespace {

constexpr int kWeeks = 26;

/// The town after four weeks.
const World& town_of(int residents) {
  static std::map<int, World> towns;
  const auto found = towns.find(residents);
  if (found != towns.end()) return found->second;
  World world = build_town(make_plain_town(residents), Parameters{}, 1);
  const Parallel parallel(2);
  WeekRunner runner(parallel);
  for (int week = 0; week < 4; ++week) runner.live_one_week(world, {});
  return towns.emplace(residents, std::move(world)).first->second;
}

/// Remembers the first digest of a size; false if a later one differs.
bool agrees(int residents, std::uint64_t digest) {
  static std::map<int, std::uint64_t> digests;
  return digests.emplace(residents, digest).first->second == digest;
}

/// Seconds of each phase in the weeks that count.
class PhaseShares {
 public:
  void skip(std::span<const PhaseTime> times) { add(times, -1.0); }
  void count(std::span<const PhaseTime> times) { add(times, 1.0); }
  void report(benchmark::State& state) const {
    double total = 0.0;
    for (const auto& [name, seconds] : seconds_) total += seconds;
    for (const auto& [name, seconds] : seconds_) {
      state.counters["% " + std::string(name)] = 100.0 * seconds / total;
    }
  }

 private:
  void add(std::span<const PhaseTime> times, double sign) {
    for (const auto& phase : times) seconds_[phase.name] += sign * phase.seconds;
  }
  std::map<std::string_view, double> seconds_;
};

void live_weeks(benchmark::State& state) {
  const int residents = static_cast<int>(state.range(0));
  const World& start = town_of(residents);
  const Parallel parallel(static_cast<int>(state.range(1)));
  WeekRunner runner(parallel);
  PhaseShares times;
  double lived = 0.0;
  for (auto _ : state) {
    state.PauseTiming();
    World world = start;
    // A copy has no room to grow, and the buffers of a week none at all: both are paid for once in
    // a life of years, so a week is lived before the clock starts.
    runner.live_one_week(world, {});
    times.skip(runner.times());
    state.ResumeTiming();
    for (int week = 0; week < kWeeks; ++week) {
      lived += static_cast<double>(present_count(world));
      runner.live_one_week(world, {});
    }
    state.PauseTiming();
    times.count(runner.times());
    if (!agrees(residents, digest_of(world))) {
      state.SkipWithError("another digest than on another number of threads");
    }
    state.ResumeTiming();
  }
  state.counters["resident-weeks/s"] = benchmark::Counter(lived, benchmark::Counter::kIsRate);
  state.counters["bytes/resident"] =
      static_cast<double>(bytes_of(start)) / static_cast<double>(present_count(start));
  times.report(state);
}
/// a = b + s c over arrays far larger than any cache (McCalpin's STREAM): bytes a second, counted
/// as two reads and a write.
void triad(benchmark::State& state) {
  constexpr std::size_t kSize = std::size_t{1} << 24U;
  std::vector<double> a(kSize, 0.0), b(kSize, 1.0), c(kSize, 2.0);
  const Parallel parallel(static_cast<int>(state.range(0)));
  double factor = 1.0;
  for (auto _ : state) {
    factor += 0.5;
    parallel.for_each_block(kSize, [&](std::size_t, std::size_t begin, std::size_t end) {
      for (std::size_t k = begin; k < end; ++k) a[k] = b[k] + factor * c[k];
    });
    benchmark::DoNotOptimize(a.data());
  }
  if (a[kSize / 2] != 1.0 + 2.0 * factor) state.SkipWithError("another sum");
  state.SetBytesProcessed(
      static_cast<std::int64_t>(state.iterations() * 3 * sizeof(double) * kSize));
}
BENCHMARK(triad)->ArgName("threads")->Arg(1)->Arg(2)->Unit(benchmark::kMillisecond)->UseRealTime();

BENCHMARK(live_weeks)
    ->Name("weeks")
    ->ArgNames({"residents", "threads"})
    ->ArgsProduct({{10'000, 15'000, 100'000, 1'000'000}, {1, 2}})
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime();

}  // namespace
}  // namespace engawa
