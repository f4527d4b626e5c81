#include "sim/week/week.hpp"

#include "sim/week/life.hpp"
#include "sim/week/money.hpp"
#include "sim/week/needs.hpp"
#include "sim/week/passes.hpp"
#include "sim/week/phases.hpp"

namespace engawa {

WeekRunner::WeekRunner(const Parallel& parallel)
    : parallel_(parallel), scratch_(std::make_unique<WeekScratch>()) {
  for (const auto& phase : week_phases()) times_.push_back({phase.name, 0.0});
}
WeekRunner::~WeekRunner() = default;

void WeekRunner::live_one_week(World& world, std::span<const Action> actions) {
  auto& scratch = *scratch_;
  std::size_t phase = 0;
  const auto live = [&](auto&& pass) {
    const auto start = std::chrono::steady_clock::now();
    pass();
    times_[phase++].seconds +=
        std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
  };
  live([&] { begin_week(actions, world, scratch); });            // calendar
  live([&] { live_events(world, scratch.life, parallel_); });    // life events
  live([&] { find_free_time(world, parallel_); });               // free time
  live([&] { spread_information(world, scratch, parallel_); });  // information
  live([&] { give_support(world, scratch); });                   // care
  live([&] { assign_shifts(world, scratch, parallel_); });       // shifts
  live([&] { decide_visits(world, scratch, parallel_); });       // attendance
  live([&] { admit_visits(world, scratch); });                   // admission
  live([&] { hold_sessions(world, scratch); });                  // sessions
  live([&] { follow_habits(world, scratch, parallel_); });       // habits
  live([&] { meet_on_ties(world, scratch, parallel_); });        // contacts
  live([&] { sum_contacts(world, scratch, parallel_); });        // time budget
  live([&] { change_ties(world, scratch, parallel_); });         // tie strength
  live([&] { form_ties(world, scratch, parallel_); });           // formation
  live([&] { meet_needs(world, scratch.needs, parallel_); });    // needs and help
  live([&] { follow_volunteers(world, scratch, parallel_); });   // volunteers
  live([&] { grow_projects(world, scratch); });                  // projects
  live([&] { feel(world, scratch, parallel_); });                // feelings
  live([&] { count_relations(world, parallel_); });              // isolation
  live([&] { settle_month(world, parallel_); });                 // money
  ++world.week;
}

}  // namespace engawa
