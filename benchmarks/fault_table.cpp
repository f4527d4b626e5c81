// The five known faults of the prototype (drifting strong ties, cold hubs, nobody friendless, no
// recovery after a partner's death, neighbours alike in nothing), before and after their remedies.
// "Before" is this model with the remedy switched off, not the prototype itself.
// usage: fault_table TOWN.toml [seeds]
#include <cstdlib>
#include <functional>
#include <string_view>

#include "benchmarks/fault_measures.hpp"

namespace engawa::validation {
namespace {
/// One way to switch a remedy off.
struct Arm {
  std::string_view name;
  std::vector<std::pair<std::string_view, double>> values;
  bool even_pools = false;  ///< everybody's outside pools at the mean: no parameter does this
};

/// Numbers of one run of ten years from the day the town is built.
struct Run {
  double strong_slope = 0, strong_percent = 0, later_percent = 0, first_visits = 0, last_visits = 0,
         friendless = 0;
  std::array<double, kWeeksAfterLoss.size()> widowed{};
  double followed = 0;
  Alike alike;
};

/// Takes the personal factor out of the outside pools, of newcomers as well.
void make_pools_even(World& world) {
  auto& r = world.residents;
  for_each_present(world, [&](ResidentId who, int) {
    for (std::size_t k = 0; k < kPools; ++k) {
      float& factor = r.pool_factor[who][k];
      if (factor > 0) r.pool[who][k] /= factor;
      factor = 1;
    }
  });
}

double percent_a_year(const std::vector<double>& years) {
  double level = 0;
  for (const double value : years) level += value / static_cast<double>(years.size());
  return 100 * slope_of(years) / level;
}

Run run_of(const TownPlan& plan, const Arm& arm, std::uint64_t seed) {
  Parameters parameters;
  for (const auto& [name, value] : arm.values) *find_parameter(parameters, name) = value;
  World world = build_town(plan, parameters, seed);
  if (arm.even_pools) make_pools_even(world);
  Run run;
  Widowed widowed;
  const Parallel one(1);
  WeekRunner runner(one);
  std::vector<double> strong;
  for (int year = 0; year < kYears; ++year) {
    double visits = 0;
    strong.push_back(0);
    for (int week = 0; week < 52; ++week) {
      runner.live_one_week(world, {});
      if (arm.even_pools) make_pools_even(world);
      strong.back() += strong_ties_per_head(world) / 52;
      for (const auto& visit : world.events.visits) visits += visit.admitted ? 1.0 / 52 : 0.0;
      // a year for loneliness and ties to settle before anybody's loss is followed
      if (year > 0) widowed.add_week(world);
    }
    if (year == 0) run.first_visits = visits;
    run.last_visits = visits;
    if (year < kYears - 3) continue;
    const auto alike = neighbours_alike(world);
    run.alike.near += alike.near / 3;
    run.alike.block += alike.block / 3;
    run.friendless += friendless_share(world) / 3;
  }
  run.strong_slope = slope_of(strong);
  run.strong_percent = percent_a_year(strong);
  run.later_percent = percent_a_year({strong.begin() + kYears / 2, strong.end()});
  run.widowed = widowed.mean_change();
  run.followed = widowed.followed();
  return run;
}

/// One line of the table: what of a run, and the arm that shows it without the remedy.
struct Line {
  std::string fault, measure;
  std::size_t before = 0;
  std::function<double(const Run&)> number;
};

std::vector<Arm> arms() {
  return {
      {"as it is", {}},
      {"first friendships as in the prototype: stubs 1.4, strength .08 + .62 Beta(1, 1.25); its "
       "Beta(1.2, 1.5) cannot be set, the mean is the same",
       {{"population.friend_least", .08},
        {"population.friend_spread", .62},
        {"population.friend_shape", 1.25},
        {"population.friend_stubs", 1.4},
        {"population.friend_sociability", .4}}},
      {"nobody knows the hub at first (hub_aware_near 0, so no first visitors)",
       {{"population.hub_aware_near", 0},
        {"population.hub_visitors", 0},
        {"population.hub_habit", 0}}},
      {"friendless 0, friendless_men 0",
       {{"population.friendless", 0}, {"population.friendless_men", 0}}},
      {"friendless 0 and all outside pools at their mean (set in the state: no parameter does it)",
       {{"population.friendless", 0}, {"population.friendless_men", 0}},
       true},
      {"grief .9, no re-engagement (reengage_kin, _friends, _tie 0)",
       {{"life.grief_partner", .9},
        {"life.reengage_kin", 0},
        {"life.reengage_friends", 0},
        {"life.reengage_tie", 0}}},
      {"no blocks (block_trait, block_household, block_income 0), contagion as in the prototype",
       {{"population.block_trait", 0},
        {"population.block_household", 0},
        {"population.block_income", 0}}},
      {"no blocks and no contagion (loneliness.neighbours 0)",
       {{"population.block_trait", 0},
        {"population.block_household", 0},
        {"population.block_income", 0},
        {"loneliness.neighbours", 0}}},
  };
}

std::vector<Line> lines() {
  std::vector<Line> all;
  const std::string drift = "drifting strong ties", cold = "cold-started hub",
                    lonely = "nobody friendless", loss = "no recovery from loss",
                    alike = "neighbours alike in nothing";
  all.push_back({drift, "ties > .5 outside the household per head, slope a year, years 1-10", 1,
                 [](const Run& run) { return run.strong_slope; }});
  all.push_back({drift, "the same, % of their level a year", 1,
                 [](const Run& run) { return run.strong_percent; }});
  all.push_back({drift, "the same, years 6-10 only, % a year", 1,
                 [](const Run& run) { return run.later_percent; }});
  all.push_back(
      {cold, "visits a week in year 1", 2, [](const Run& run) { return run.first_visits; }});
  all.push_back({cold, "visits of year 1 / visits of year 10", 2,
                 [](const Run& run) { return run.first_visits / run.last_visits; }});
  for (const std::size_t arm : {3U, 4U}) {
    all.push_back({lonely, "adults with no friend in town or outside, %", arm,
                   [](const Run& run) { return run.friendless; }});
  }
  for (std::size_t k = 0; k < kWeeksAfterLoss.size(); ++k) {
    all.push_back({loss,
                   fmt::format("loneliness (SD) {} weeks after a partner's death, minus before",
                               kWeeksAfterLoss[k]),
                   5, [k](const Run& run) { return run.widowed[k]; }});
  }
  all.push_back({loss, "week 52 minus week 26 (below 0: recovering within the year)", 5,
                 [](const Run& run) { return run.widowed[2] - run.widowed[1]; }});
  all.push_back({loss, "week 104 minus week 52", 5,
                 [](const Run& run) { return run.widowed[3] - run.widowed[2]; }});
  all.push_back({loss, "people followed for 104 weeks, per run", 5,
                 [](const Run& run) { return run.followed; }});
  for (const std::size_t arm : {6U, 7U}) {
    all.push_back({alike, "correlation of loneliness, adults of other households within 60 m", arm,
                   [](const Run& run) { return run.alike.near; }});
    all.push_back({alike, "the same within one block of 100 m", arm,
                   [](const Run& run) { return run.alike.block; }});
  }
  return all;
}
}  // namespace
}  // namespace engawa::validation

int main(int argc, char** argv) {
  using namespace engawa;
  using namespace engawa::validation;
  if (argc < 2) {
    fmt::print(stderr, "usage: fault_table TOWN.toml [seeds]\n");
    return 2;
  }
  const int seeds = argc > 2 ? std::atoi(argv[2]) : 3;
  const auto plan = read_town(argv[1]);
  const auto ways = arms();
  std::vector<std::vector<Run>> runs(ways.size());
  for (std::size_t k = 0; k < ways.size(); ++k) {
    for (int seed = 1; seed <= seeds; ++seed) {
      runs[k].push_back(run_of(plan, ways[k], static_cast<std::uint64_t>(seed)));
    }
    fmt::print(stderr, "{} of {}\n", k + 1, ways.size());
  }
  fmt::print(
      "| fault | measured | before: switched off | before (sd of {0} seeds) | after (sd) |\n"
      "|---|---|---|---|---|\n",
      seeds);
  for (const auto& line : lines()) {
    Figure before, after;
    for (const auto& run : runs[line.before]) before.values.push_back(line.number(run));
    for (const auto& run : runs[0]) after.values.push_back(line.number(run));
    fmt::print("| {} | {} | {} | {:.3g} ({:.2g}) | {:.3g} ({:.2g}) |\n", line.fault, line.measure,
               ways[line.before].name, before.mean(), before.spread(), after.mean(),
               after.spread());
  }
  return 0;
}
