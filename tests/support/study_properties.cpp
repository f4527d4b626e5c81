#include "tests/support/study_properties.hpp"

#include <fmt/format.h>

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

}  // namespace engawa::testing
