// Does the town stand still? Ten years without interventions after a burn-in of eight, and the
// yearly slope of each of the nine quantities that burn-in tests (model.md 5.3).
// usage: stationarity_table TOWN.toml [seeds] [burn-in years] [years]
#include <algorithm>
#include <cstdlib>

#include "benchmarks/fault_measures.hpp"
#include "sim/study/burn_in.hpp"

namespace engawa::validation {
namespace {
// One more than burn-in tests: the ties whose drift was the prototype's fault.
constexpr std::size_t kRows = kTested + 1;
constexpr std::array<const char*, kRows> kNames{
    "mean loneliness (raw)", "sd of loneliness (raw)",
    "friendships per head",  "mean strength of friendships",
    "close ties per head",   "throttle of contact",
    "sense of a role",       "volunteers",
    "visits a week",         "ties > .5 outside the household per head (not among the nine)"};

struct Fit {
  double slope = 0, error = 0;
};

/// Least squares over yearly means: a whole year holds every season once. The error allows for
/// correlation from year to year (AR(1) of the residuals, widened where it is positive).
Fit fit_line(const std::vector<double>& years) {
  const auto count = years.size();
  const double n = static_cast<double>(count), centre = (n - 1) / 2;
  double mean = 0, up = 0, down = 0;
  for (const double value : years) mean += value / n;
  for (std::size_t k = 0; k < count; ++k) {
    const double x = static_cast<double>(k) - centre;
    up += x * years[k];
    down += x * x;
  }
  const double slope = up / down;
  std::vector<double> rest;
  for (std::size_t k = 0; k < count; ++k) {
    rest.push_back(years[k] - mean - slope * (static_cast<double>(k) - centre));
  }
  double squares = 0, neighbours = 0;
  for (std::size_t k = 0; k < count; ++k) {
    squares += rest[k] * rest[k];
    if (k > 0) neighbours += rest[k] * rest[k - 1];
  }
  const double echo = squares > 0 ? std::clamp(neighbours / squares, 0.0, 0.8) : 0.0;
  return {slope, std::sqrt(squares / (n - 2) / down * (1 + echo) / (1 - echo))};
}

/// One quantity over all seeds.
struct Series {
  Figure level, slope, limit;
  double variance = 0;  ///< sum of the squared errors of the slopes
  int settled = 0;      ///< seeds whose last two years pass the test of burn-in
};

void add_seed(const TownPlan& plan, std::uint64_t seed, int burn_in_years, int years,
              std::array<Series, kRows>& table) {
  World world = build_town(plan, Parameters{}, seed);
  live_years(world, burn_in_years);
  std::vector<TestedValues> history;
  std::vector<double> strong;
  live_years(world, years, [&](const World& w) {
    history.push_back(measure_tested(w));
    strong.push_back(strong_ties_per_head(w));
  });
  const auto drifts = test_equilibrium(history);
  std::array<std::vector<double>, kRows> means;
  for (std::size_t k = 0; k < kRows; ++k) {
    for (std::size_t week = 0; week < history.size(); ++week) {
      if (week % 52 == 0) means[k].push_back(0);
      means[k].back() += (k < kTested ? history[week][k] : strong[week]) / 52;
    }
  }
  const auto average = [&](std::size_t k) {
    double sum = 0;
    for (const double value : means[k]) sum += value;
    return sum / static_cast<double>(years);
  };
  for (std::size_t k = 0; k < kRows; ++k) {
    const auto fit = fit_line(means[k]);
    const bool lonely = Tested(k) == Tested::mean_loneliness || Tested(k) == Tested::sd_loneliness;
    auto& series = table[k];
    series.level.values.push_back(average(k));
    series.slope.values.push_back(fit.slope);
    series.variance += fit.error * fit.error;
    series.limit.values.push_back(lonely ? .02 * average(std::size_t(Tested::sd_loneliness))
                                         : .01 * std::abs(average(k)));
    series.settled += k < kTested && drifts[k].settled() ? 1 : 0;
  }
}

void print_table(const std::array<Series, kRows>& table, int seeds, int years) {
  fmt::print(
      "| quantity | level | slope a year, {} years, {} seeds | s.e. | limit | slope / limit | "
      "verdict | seeds settled over the last two years |\n|---|---|---|---|---|---|---|---|\n",
      years, seeds);
  const double n = seeds;
  for (std::size_t k = 0; k < kRows; ++k) {
    const auto& series = table[k];
    // the larger of the error within runs and that between seeds
    const double error =
        std::max(std::sqrt(series.variance) / n, series.slope.spread() / std::sqrt(n));
    const double slope = series.slope.mean(), limit = series.limit.mean();
    const bool inside = std::abs(slope) <= limit;
    const bool perhaps = std::abs(slope) <= limit + 1.645 * error;  // the rule of burn-in
    const std::string part = limit > 0 ? fmt::format("{:+.2f}", slope / limit) : "none at all";
    fmt::print("| {} | {:.4g} | {:+.3g} | {:.2g} | {:.2g} | {} | {} | {} |\n", kNames[k],
               series.level.mean(), slope, error, limit, part,
               inside    ? "pass"
               : perhaps ? "pass: beyond the limit by less than 1.645 s.e."
                         : "**fail**",
               k < kTested ? fmt::format("{} of {}", series.settled, seeds) : "not tested");
  }
}
}  // namespace
}  // namespace engawa::validation

int main(int argc, char** argv) {
  using namespace engawa;
  using namespace engawa::validation;
  if (argc < 2) {
    fmt::print(stderr, "usage: stationarity_table TOWN.toml [seeds] [burn-in years] [years]\n");
    return 2;
  }
  const int seeds = argc > 2 ? std::atoi(argv[2]) : 3,
            burn_in_years = argc > 3 ? std::atoi(argv[3]) : 8;
  const int years = argc > 4 ? std::atoi(argv[4]) : 10;
  if (seeds < 1 || years < 3) {  // two points leave no error of a slope
    fmt::print(stderr, "at least one seed and three years\n");
    return 2;
  }
  const auto plan = read_town(argv[1]);
  std::array<Series, kRows> table;
  for (int seed = 1; seed <= seeds; ++seed) {
    add_seed(plan, static_cast<std::uint64_t>(seed), burn_in_years, years, table);
  }
  print_table(table, seeds, years);
  return 0;
}
