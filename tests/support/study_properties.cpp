#include "tests/support/study_properties.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "sim/results/measures.hpp"
#include "sim/week/week.hpp"
#include "tests/support/plain_weeks.hpp"

namespace engawa::testing {
namespace {
Broken compare(const std::vector<std::uint64_t>& one, const std::vector<std::uint64_t>& other,
               std::string_view what) {
  for (std::size_t week = 0; week < one.size(); ++week) {
    if (one[week] != other[week]) return {fmt::format("{}: week {} differs", what, week)};
  }
  return {};
}
}  // namespace

Broken live_and_watch(const RandomStudy& study) {
  World world = make_world(study);
  const auto actions = make_actions(study, world);
  check_actions(actions, world);
  const Parallel parallel(study.threads);
  WeekRunner runner(parallel);
  for (int week = 0; week < study.weeks; ++week) {
    const World before = world;
    runner.live_one_week(world, actions);
    Broken broken = broken_invariants({before, world, runner.scratch()});
    for (auto& sentence : broken) sentence = fmt::format("week {}: {}", week, sentence);
    if (!broken.empty()) return broken;
  }
  return {};
}

Broken compare_threads(const RandomStudy& study) {
  World one = make_world(study), three = one;
  const auto actions = make_actions(study, one);
  return compare(live_weeks(one, study.weeks, 1, actions),
                 live_weeks(three, study.weeks, 3, actions), "one thread and three");
}

Broken compare_idle(const RandomStudy& study) {
  World without = make_world(study), idle = without;
  auto actions = make_actions(study, without);
  for (auto& action : actions) action.strength = 0;
  return compare(live_weeks(without, study.weeks, 1), live_weeks(idle, study.weeks, 1, actions),
                 "no action and actions of strength 0");
}

Broken compare_ended(const RandomStudy& study) {
  World world = make_world(study);
  auto actions = make_actions(study, world);
  const int half = study.weeks / 2;
  for (auto& action : actions) {
    action.from_week = std::min(action.from_week, half - 1);
    action.to_week = std::min(action.to_week, half);
  }
  const Parallel parallel(1);
  WeekRunner runner(parallel);
  for (int week = 0; week < half; ++week) runner.live_one_week(world, actions);
  World without = world;
  for (int week = half; week < study.weeks; ++week) {
    runner.live_one_week(world, actions);
    static_cast<void>(live_weeks(without, 1, 1));  // a new runner every week
    if (digest_of(world) != digest_of(without)) {
      return {fmt::format("week {}: actions that ended in week {} still act", week, half)};
    }
  }
  return {};
}

Broken compare_access(const RandomStudy& study) {
  World world = make_world(study);
  const auto actions = make_actions(study, world);
  static_cast<void>(live_weeks(world, study.weeks / 2, 1, actions));
  World longer = world;
  for (std::size_t k = 0; k < longer.hubs.size(); ++k) {
    longer.hubs[HubId(k)].open |=
        static_cast<SlotMask>(study.seed * 0x9E3779B9U * (k + 1)) & kAllSlots;
  }
  const SurveyTable survey(world.parameters.loneliness);
  const auto open = open_hubs_of(world), open_longer = open_hubs_of(longer);
  const OutsideTies ties = outside_ties_of(world);  // of both: they differ in hours only
  for (const auto& measure : measures()) {
    if (measure.name != "access" && measure.name != "reachable") continue;
    for (std::size_t k = 0; k < world.residents.size(); ++k) {
      const ResidentId who(k);
      if (!world.residents.has(who, kPresent)) continue;
      const double before = measure.of_person(view_person(world, survey, open, ties, who));
      const double after = measure.of_person(view_person(longer, survey, open_longer, ties, who));
      if (!(after >= before) || !(before >= 0) || !(after <= 1)) {
        return {fmt::format("{} of resident {}: {}, with longer hours {}", measure.name, k, before,
                            after)};
      }
    }
  }
  return {};
}

Broken compare_attraction(const RandomStudy& study) {
  World world = make_world(study);
  const auto actions = make_actions(study, world);
  static_cast<void>(live_weeks(world, study.weeks / 2, 1, actions));
  const HubId hub(study.seed % world.hubs.size());
  World drawn = world;
  drawn.hubs[hub].traits.attraction += 0.5;
  static_cast<void>(live_weeks(world, 1, 1, actions));
  static_cast<void>(live_weeks(drawn, 1, 1, actions));
  const auto goes = [hub](const World& town, std::uint64_t life) {
    return std::ranges::any_of(town.events.visits, [&](const VisitEvent& visit) {
      return visit.hub == hub && town.residents.life[visit.who] == life;
    });
  };
  for (const auto& visit : world.events.visits) {
    if (visit.hub == hub && !goes(drawn, world.residents.life[visit.who])) {
      return {fmt::format("a hub that draws more loses resident {}", visit.who.value)};
    }
  }
  return {};
}

}  // namespace engawa::testing
