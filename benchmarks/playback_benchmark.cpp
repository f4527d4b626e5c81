// How fast the viewer opens a study, goes to any week and compares two worlds, and what it keeps in
// memory: playback_benchmark RESULTS [options of Google Benchmark].
#include <benchmark/benchmark.h>
#include <fmt/format.h>

#include <cstdlib>
#include <filesystem>

#include "sim/text/error.hpp"
#include "viz/playback/playback.hpp"

namespace engawa {
namespace {

/// Weeks in an order that keeps no two neighbours together.
int week_after(int week, int weeks) {
  return static_cast<int>((std::int64_t{week} + 1 + 7919) % (weeks + 1)) - 1;
}

void open_study(benchmark::State& state, const std::filesystem::path& results) {
  for (auto step : state) {
    Playback playback(PlaybackWish{results, "", {}});
    benchmark::DoNotOptimize(playback.weeks());
  }
}

void check_digest(benchmark::State& state, const RecordedWorld& world) {
  const auto recorded = world.recorded_tie_digest();
  if (recorded != 0 && recorded != world.tie_digest())
    state.SkipWithError("the ties are not those that were recorded");
}

void seek_any_week(benchmark::State& state, Playback& playback) {
  int week = -1;
  for (auto step : state) {
    playback.seek(week = week_after(week, playback.weeks()));
    benchmark::DoNotOptimize(playback.world(Side::variant).kinds().data());
  }
  check_digest(state, playback.world(Side::variant));
}

/// The dearest week: the last one before a keyframe, reached from one week later.
void seek_back_one_week(benchmark::State& state, Playback& playback) {
  const int week = std::min(50, playback.weeks() - 1);
  for (auto step : state) {
    playback.seek(week + 1);
    playback.seek(week);
  }
  check_digest(state, playback.world(Side::variant));
}

void play(benchmark::State& state, Playback& playback) {
  int week = -1;
  for (auto step : state) playback.seek(week = week + 1 < playback.weeks() ? week + 1 : -1);
  check_digest(state, playback.world(Side::variant));
}

void compare(benchmark::State& state, const Playback& playback) {
  std::size_t count = 0;
  for (auto step : state) {
    const auto differences = compare_worlds(playback.world(Side::baseline).recording(),
                                            playback.world(Side::variant).recording());
    count = differences.ties.size();
  }
  if (count != playback.differences().ties.size()) state.SkipWithError("other differences");
  state.counters["ties_of_one_only"] = static_cast<double>(count);
}

void read_panel(benchmark::State& state, const std::filesystem::path& results) {
  const Playback playback(PlaybackWish{results, "", {}});
  const auto& world = playback.world(Side::variant);
  const std::size_t count = world.recording().snapshot_weeks.size();
  std::size_t people = 0, next = 0;
  for (auto step : state) {
    if (next == count) {
      state.SkipWithError("more iterations than snapshots");
      break;
    }
    people = world.panel(next++).size();
  }
  state.counters["people"] = static_cast<double>(people);
}

int run(int count, char** arguments) {
  benchmark::Initialize(&count, arguments);
  if (count != 2) {
    fmt::print(stderr, "playback_benchmark RESULTS [--benchmark_...]\n");
    return 2;
  }
  const std::filesystem::path results = arguments[1];
  const auto unit = benchmark::kMillisecond;
  benchmark::RegisterBenchmark("open", open_study, results)->Unit(unit)->Iterations(1);
  benchmark::RegisterBenchmark("read_panel", read_panel, results)->Unit(unit)->Iterations(5);
  Playback playback(PlaybackWish{results, "", {}});
  benchmark::RegisterBenchmark("seek_any_week", [&](auto& state) {
    seek_any_week(state, playback);
  })->Unit(unit);
  benchmark::RegisterBenchmark("seek_back_one_week", [&](auto& state) {
    seek_back_one_week(state, playback);
  })->Unit(unit);
  benchmark::RegisterBenchmark("play_one_week", [&](auto& state) {
    play(state, playback);
  })->Unit(unit);
  if (playback.paired()) {
    benchmark::RegisterBenchmark("compare_worlds", [&](auto& state) {
      compare(state, playback);
    })->Unit(unit);
  }
  benchmark::RunSpecifiedBenchmarks();
  const auto& recording = playback.world(Side::variant).recording();
  fmt::print("{} people, {} ties, {} weeks, paired: {}, memory held: {} MiB\n",
             recording.people.size(), recording.ties.size(), playback.weeks(), playback.paired(),
             playback.bytes() >> 20U);
  return 0;
}

}  // namespace
}  // namespace engawa

int main(int count, char** arguments) {
  try {
    return engawa::run(count, arguments);
  } catch (const engawa::UserError& error) {
    fmt::print(stderr, "{}\n", error.what());
    return 2;
  }
}
