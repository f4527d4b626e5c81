#include "sim/study/burn_in.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "sim/week/week.hpp"

namespace engawa {
namespace {
constexpr int kYear = 52;
constexpr int kAdultAge = 16;    // loneliness is surveyed from 16 (model.md 1)
constexpr int kExtension = 104;  // [week]
constexpr float kClose = 0.75F;  // strength from which a tie is close (sim/state/ties.hpp)
// Lags of the Newey-West variance: a quarter, longer than the memory of weekly visits.
constexpr std::size_t kLags = 13;

constexpr std::array<Bilingual, kTested> kNames{
    {{"孤独感の平均", "mean loneliness"},
     {"孤独感の標準偏差", "sd of loneliness"},
     {"一人あたりの友人", "friendships per head"},
     {"友人関係の強さの平均", "mean strength of friendships"},
     {"一人あたりの親しい関係", "close ties per head"},
     {"つきあいの余地", "throttle of contact"},
     {"出番の感覚", "sense of a role"},
     {"ボランティアの数", "volunteers"},
     {"週の来訪数", "visits a week"}}};

double& at(TestedValues& values, Tested quantity) {
  return values[std::size_t(quantity)];
}
double of(const TestedValues& values, Tested quantity) {
  return values[std::size_t(quantity)];
}

void measure_people(const World& world, TestedValues& values) {
  const auto& people = world.residents;
  double present = 0, adults = 0, sum = 0, squares = 0, throttle = 0, role = 0, volunteers = 0;
  for (std::size_t k = 0; k < people.size(); ++k) {
    const ResidentId who(k);
    if (!people.has(who, kPresent)) continue;
    present += 1;
    volunteers += people.volunteer[who] >= VolunteerStage::volunteer ? 1 : 0;
    if (age_of(people, who, world.week) < kAdultAge) continue;
    adults += 1;
    const double loneliness = people.loneliness[who];
    sum += loneliness;
    squares += loneliness * loneliness;
    throttle += people.throttle[who];
    role += people.role[who];
  }
  adults = std::max(adults, 1.0);
  at(values, Tested::mean_loneliness) = sum / adults;
  at(values, Tested::sd_loneliness) =
      std::sqrt(std::max(0.0, squares / adults - (sum / adults) * (sum / adults)));
  at(values, Tested::throttle) = throttle / adults;
  at(values, Tested::role) = role / adults;
  at(values, Tested::volunteers) = volunteers;
  at(values, Tested::friends) = at(values, Tested::close_ties) = 2.0 / std::max(present, 1.0);
}

void measure_ties(const World& world, TestedValues& values) {
  double friends = 0, strength = 0, close = 0;
  for (std::size_t k = 0; k < world.ties.size(); ++k) {
    const TieId tie(k);
    if (world.ties.kind[tie] == TieKind::friendship) {
      friends += 1;
      strength += world.ties.strength[tie];
    }
    close += world.ties.strength[tie] >= kClose ? 1 : 0;
  }
  at(values, Tested::friends) *= friends;  // both sides of a tie count, per head
  at(values, Tested::close_ties) *= close;
  at(values, Tested::friend_strength) = friends > 0 ? strength / friends : 0.0;
}

/// Newey-West standard error of the mean of a series.
double error_of_mean(std::span<const double> series, double mean) {
  const auto n = double(series.size());
  double variance = 0;
  for (std::size_t lag = 0; lag <= kLags; ++lag) {
    double covariance = 0;
    for (std::size_t k = lag; k < series.size(); ++k) {
      covariance += (series[k] - mean) * (series[k - lag] - mean);
    }
    const double weight = 1.0 - double(lag) / double(kLags + 1);
    variance += (lag == 0 ? 1.0 : 2.0) * weight * covariance / n;
  }
  return std::sqrt(std::max(0.0, variance) / n);
}

/// With one effect per week of the year (people come less in winter), the least-squares slope over
/// two years is the mean of the 52 differences between a week and the same week a year later.
Drift drift_of(std::span<const TestedValues> weeks, Tested quantity) {
  Drift drift{.quantity = quantity};
  std::array<double, kYear> changes{};
  double spread = 0;
  for (std::size_t k = 0; k < std::size_t(kYear); ++k) {
    const double before = of(weeks[k], quantity), after = of(weeks[k + kYear], quantity);
    changes[k] = after - before;
    drift.yearly_change += changes[k] / kYear;
    drift.level += (before + after) / double(kDriftWeeks);
    spread += (of(weeks[k], Tested::sd_loneliness) + of(weeks[k + kYear], Tested::sd_loneliness)) /
              double(kDriftWeeks);
  }
  drift.standard_error = error_of_mean(changes, drift.yearly_change);
  const bool loneliness = quantity == Tested::mean_loneliness || quantity == Tested::sd_loneliness;
  drift.limit = loneliness ? 0.02 * spread : 0.01 * std::fabs(drift.level);
  return drift;
}

/// Money begins with the study: until then no hub runs out of it.
void keep_hubs_open(World& world) {
  for (auto& hub : world.hubs.values()) hub.account.months_below_zero = 0;
}

bool all_settled(std::span<const Drift> drifts) {
  return std::ranges::all_of(drifts, [](const Drift& drift) { return drift.settled(); });
}
}  // namespace

// One-sided at 5 %: only a drift that is surely beyond the limit fails, else the weekly noise of
// small counts (a dozen volunteers) would keep every small town in burn-in.
bool Drift::settled() const {
  return std::fabs(yearly_change) <= limit + 1.645 * standard_error;
}

TestedValues measure_tested(const World& world) {
  TestedValues values{};
  measure_people(world, values);
  measure_ties(world, values);
  at(values, Tested::visits) = double(std::ranges::count_if(
      world.events.visits, [](const VisitEvent& visit) { return visit.admitted; }));
  return values;
}

std::vector<Drift> test_equilibrium(std::span<const TestedValues> history) {
  const auto weeks = history.last(kDriftWeeks);
  std::vector<Drift> drifts;
  for (std::size_t k = 0; k < kTested; ++k) drifts.push_back(drift_of(weeks, Tested(k)));
  return drifts;
}

std::string describe_drifts(std::span<const Drift> drifts, Language language) {
  std::string text;
  for (const auto& drift : drifts) {
    text +=
        render(
            language,
            {drift.settled() ? "study.drift.settled" : "study.drift.drifting",
             {std::string(kNames[std::size_t(drift.quantity)].in(language)),
              fmt::format("{:.4g}", drift.level), fmt::format("{:+.3g}", drift.yearly_change),
              fmt::format("{:.2g}", drift.standard_error), fmt::format("{:.2g}", drift.limit)}}) +
        '\n';
  }
  return text;
}

BurnIn burn_in(World& world, const Parallel& parallel, const BurnInPlan& plan,
               const std::function<bool()>& after_week) {
  BurnInProgress progress;
  return burn_in(world, parallel, plan, progress, after_week);
}

BurnIn burn_in(World& world, const Parallel& parallel, const BurnInPlan& plan,
               BurnInProgress& progress, const std::function<bool()>& after_week) {
  WeekRunner runner(parallel);
  BurnIn result;
  while (true) {
    const int years = plan.weeks + progress.extension;
    while (progress.weeks < years + plan.start_week_of_year) {
      runner.live_one_week(world, {});
      keep_hubs_open(world);
      progress.history.push_back(measure_tested(world));
      ++progress.weeks;
      if (!after_week()) return result;
    }
    result.weeks = progress.weeks;
    result.tested = plan.weeks >= int(kDriftWeeks);
    if (!result.tested) break;
    result.drifts = test_equilibrium(progress.history);
    result.settled = all_settled(result.drifts);
    if (result.settled || years + kExtension > plan.max_weeks) break;
    progress.extension += kExtension;
  }
  begin_study(world);
  return result;
}

void begin_study(World& world) {
  world.study_start = world.week;
  for (auto& flags : world.residents.flags.values())
    flags &= ~(kReached | kNewTieEver | kServedEver);
  world.residents.visits_in_study.fill(0);
  for (auto& hub : world.hubs.values()) {  // accounts open with the study, not with the burn-in
    hub.account = HubAccount{};
    hub.account.reserve = std::llround(hub.traits.reserve);
  }
}

}  // namespace engawa
