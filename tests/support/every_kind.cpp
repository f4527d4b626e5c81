#include "tests/support/every_kind.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "sim/results/measure_log.hpp"
#include "sim/town/town.hpp"
#include "sim/week/week.hpp"
#include "tests/support/plain_weeks.hpp"

namespace engawa::testing {
namespace {
constexpr std::size_t kGroupResidents = 3 * kBlock + 500, kCrowd = 16 * kBlock + 500;
constexpr std::size_t kKindsAtOnce = 8;
constexpr int kWarmWeeks = 2;  ///< before the actions: people have come to the hubs
constexpr int kGroupWeeks = 5, kCrowdWeeks = 3, kTownWeeks = 4;
constexpr int kPandemicWeek = 3;  ///< it keeps people away from all that the others do

/// Digest of all values of all measures.
std::uint64_t digest_of(const MeasureLog& measured) {
  Digest digest;
  const auto add = [&digest](const auto& rows, const auto& weeks) {
    for (const auto& row : rows) digest.add(std::span<const double>(row));
    for (const auto week : weeks) digest.add_value(week);
  };
  MeasureLog::pass(measured, add);
  return digest.value();
}

/// Lives weeks under actions; a line with what has become of the town.
std::string line_of(std::string_view name, World& world, int weeks, int threads,
                    std::span<const Action> actions) {
  const Parallel parallel(threads);
  WeekRunner runner(parallel);
  MeasureLog measured(world);
  std::size_t visits = 0, helps = 0;
  Digest town;
  for (int week = 0; week < weeks; ++week) {
    runner.live_one_week(world, actions);
    measured.add_week(world, week, week + 1 == weeks);
    visits += world.events.visits.size();
    helps += world.events.helps.size();
    town.add_value(engawa::digest_of(world));
  }
  return fmt::format("{:016x} {:016x} {:>7} {:>7} {:>6} {:>5}  {}\n", town.value(),
                     digest_of(measured), present_count(world), world.ties.size(), visits, helps,
                     name);
}

World lived_town(std::size_t residents, int threads) {
  World world = make_town_with_hubs(residents);
  static_cast<void>(live_weeks(world, kWarmWeeks, threads));
  world.study_start = world.week;
  return world;
}
}  // namespace

std::vector<Action> actions_of_every_kind(const World& world) {
  std::vector<Action> actions;
  for (const auto& kind : intervention_kinds()) {
    actions.push_back(example_action(kind, world, 1.0));
    actions.back().name = kind.name;
    if (kind.founds_hub) actions.back().hub = fmt::format("founded by {}", kind.name);
    // a hub that is gone would hide what the others do to it
    if (kind.name == "hub_closure") actions.back().hub = world.hubs[HubId(1)].name;
    if (kind.name == "pandemic") actions.back().from_week = kPandemicWeek;
  }
  return actions;
}

std::string kinds_table(int threads) {
  const World town = lived_town(kGroupResidents, threads);
  const auto actions = actions_of_every_kind(town);
  std::string table;
  for (std::size_t first = 0; first < actions.size(); first += kKindsAtOnce) {
    const auto group =
        std::span(actions).subspan(first, std::min(kKindsAtOnce, actions.size() - first));
    std::vector<std::string_view> names;
    for (const auto& action : group) names.push_back(action.kind);
    World world = town;
    table += line_of(fmt::format("{}", fmt::join(names, " ")), world, kGroupWeeks, threads, group);
  }
  return table;
}

std::string crowd_table(int threads) {
  World world = lived_town(kCrowd, threads);
  return line_of("all kinds at once", world, kCrowdWeeks, threads, actions_of_every_kind(world));
}

std::string town_table(const std::filesystem::path& file, int threads) {
  World world = build_town(read_town(file), Parameters{}, 1);
  return line_of(file.filename().string(), world, kTownWeeks, threads, {});
}

}  // namespace engawa::testing
