// What the core's choices cost: generators of keyed draws, and own functions against the library's.
#include <Random123/philox.h>
#include <Random123/threefry.h>
#include <benchmark/benchmark.h>

#include <cmath>
#include <vector>

#include "sim/core/draws.hpp"
#include "sim/core/elementary.hpp"

namespace engawa {
namespace {

/// Two 64-bit words for a key of (seed, purpose and week) and a counter of (entity, partner), as
/// Draws::at gives them; Philox4x32 has a key of 64 bits, so purpose and week share the counter.
template <int kRounds>
Draw threefry(std::uint64_t seed, std::uint64_t when, std::uint64_t entity) {
  const auto out = r123::Threefry2x64_R<kRounds>{}({{entity, 0}}, {{seed, when}});
  return {out[0], out[1]};
}
template <int kRounds>
Draw philox(std::uint64_t seed, std::uint64_t when, std::uint64_t entity) {
  const auto low = [](std::uint64_t word) { return static_cast<std::uint32_t>(word); };
  const auto high = [](std::uint64_t word) { return static_cast<std::uint32_t>(word >> 32U); };
  const auto out = r123::Philox4x32_R<kRounds>{}(
      {{low(entity), high(entity), low(when), high(when)}}, {{low(seed), high(seed)}});
  return {std::uint64_t{out[1]} << 32U | out[0], std::uint64_t{out[3]} << 32U | out[2]};
}
Draw shipped(std::uint64_t seed, std::uint64_t when, std::uint64_t entity) {
  return Draws(seed).at(static_cast<std::uint32_t>(when >> 32U), static_cast<std::uint32_t>(when),
                        entity);
}

/// Time of one draw (two uniforms). The mean of all uniforms must be near one half.
template <Draw (*generate)(std::uint64_t, std::uint64_t, std::uint64_t)>
void draw_of(benchmark::State& state) {
  double sum = 0.0;
  std::uint64_t entity = 0;
  for (auto _ : state) {
    const Draw draw = generate(42, (std::uint64_t{500} << 32U) | 7, entity++);
    sum += draw.u() + draw.v();
  }
  const double mean = sum / (2.0 * static_cast<double>(entity));
  if (entity > 100000 && std::abs(mean - 0.5) > 0.01) state.SkipWithError("not uniform");
  benchmark::DoNotOptimize(sum);
  state.SetItemsProcessed(static_cast<std::int64_t>(entity));
}
BENCHMARK(draw_of<threefry<13>>)->Name("draw/threefry2x64-13");
BENCHMARK(draw_of<threefry<20>>)->Name("draw/threefry2x64-20");
BENCHMARK(draw_of<philox<10>>)->Name("draw/philox4x32-10");
BENCHMARK(draw_of<shipped>)->Name("draw/shipped (Draws::at)");

std::vector<double> arguments(double low, double high) {
  std::vector<double> values;
  for (std::uint64_t k = 0; k < 4096; ++k) {
    values.push_back(low + (high - low) * Draws(1).at(1, 0, k).u());
  }
  return values;
}

/// Time of one call. The worst relative difference to `truth` must stay below the limit.
void time_function(benchmark::State& state, const std::vector<double>& values,
                   double (*function)(double), double (*truth)(double), double limit) {
  double sum = 0.0;
  for (auto _ : state) {
    for (const double value : values) sum += function(value);
  }
  benchmark::DoNotOptimize(sum);
  for (const double value : values) {
    if (std::abs(function(value) - truth(value)) > limit * std::abs(truth(value)) + 1e-13) {
      state.SkipWithError("wrong value");
    }
  }
  state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(values.size()));
}

double std_exp(double x) {
  return std::exp(x);
}
double std_log(double x) {
  return std::log(x);
}
/// Normal quantile by bisection on the library's erfc: slow and right.
double slow_quantile(double u) {
  double low = -9.0, high = 9.0;
  for (int k = 0; k < 80; ++k) {
    const double middle = 0.5 * (low + high);
    (0.5 * std::erfc(-middle * 0.70710678118654752) < u ? low : high) = middle;
  }
  return 0.5 * (low + high);
}

void exp_own(benchmark::State& state) {
  time_function(state, arguments(-20, 20), exp_of, std_exp, 1e-10);
}
void exp_library(benchmark::State& state) {
  time_function(state, arguments(-20, 20), std_exp, std_exp, 1e-10);
}
void log_own(benchmark::State& state) {
  time_function(state, arguments(1e-9, 1), log_of, std_log, 1e-12);
}
void log_library(benchmark::State& state) {
  time_function(state, arguments(1e-9, 1), std_log, std_log, 1e-12);
}
void quantile_own(benchmark::State& state) {
  time_function(state, arguments(1e-9, 1), normal_quantile, slow_quantile, 2e-9);
}
BENCHMARK(exp_own)->Name("exp/own");
BENCHMARK(exp_library)->Name("exp/library");
BENCHMARK(log_own)->Name("log/own");
BENCHMARK(log_library)->Name("log/library");
BENCHMARK(quantile_own)->Name("normal quantile/own");

}  // namespace
}  // namespace engawa
