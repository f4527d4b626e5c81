#include "sim/survey/year_book.hpp"

#include "sim/week/week.hpp"

namespace engawa {

void YearBook::add(const World& world) {
  for (const auto& event : world.events.life) {
    births += event.kind == LifeEventKind::birth ? 1 : 0;
    deaths += event.kind == LifeEventKind::death ? 1 : 0;
  }
  visits.resize(world.hubs.size());
  for (const auto& visit : world.events.visits) {
    if (!visit.admitted) continue;
    visits[visit.hub.value] += 1;
    took_part.insert(world.residents.life[visit.who]);
  }
  for_each_present(world, [&](ResidentId who, int) {
    if (world.residents.volunteer[who] < VolunteerStage::helper) return;
    volunteered.insert(world.residents.life[who]);
  });
}

YearBook live_a_year(World& world, const Parallel& parallel, std::span<const Action> actions) {
  YearBook book;
  WeekRunner runner(parallel);
  const auto add_money = [&](double sign) {
    if (world.hubs.size() == 0) return;
    const HubAccount& account = world.hubs[HubId(0U)].account;
    book.spent += sign * static_cast<double>(account.total_out);
    const std::int64_t bearer = account.total_in_by[std::size_t(Income::bearer)];
    book.received += sign * static_cast<double>(account.total_in - bearer);
  };
  add_money(-1);
  for (int week = 0; week < 52; ++week) {
    runner.live_one_week(world, actions);
    book.add(world);
  }
  add_money(1);
  return book;
}

void live_weeks(World& world, int weeks, const Parallel& parallel) {
  WeekRunner runner(parallel);
  for (int week = 0; week < weeks; ++week) runner.live_one_week(world, {});
}

}  // namespace engawa
