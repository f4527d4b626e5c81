// From murmurs to projects: where troubles are talked over together, the one heard most often may
// find the people to take it on (model 7.13).
#include <algorithm>
#include <array>
#include <tuple>

#include "sim/core/chance.hpp"
#include "sim/hubs/project.hpp"
#include "sim/week/help.hpp"
#include "sim/week/money.hpp"
#include "sim/week/projects_founding.hpp"

namespace engawa {
namespace {
bool same_area(const Hub& x, const Hub& y) {
  return x.area == y.area;
}

/// Visitors of the week and those who lend a hand or volunteer, by life.
std::vector<ResidentId> people_at(const World& world, std::span<const Serving> all, HubId place) {
  const auto& r = world.residents;
  std::vector<ResidentId> people;
  const auto& visits = world.events.visits;
  const auto first = std::ranges::lower_bound(visits, place, {}, &VisitEvent::hub);
  const auto last = std::ranges::upper_bound(visits, place, {}, &VisitEvent::hub);
  for (const auto& visit : std::span(first, last)) {
    if (visit.admitted && r.has(visit.who, kPresent)) people.push_back(visit.who);
  }
  for (const auto& serving : who_serve(all, place)) people.push_back(serving.who);
  const auto by_life = [&r](ResidentId who) { return r.life[who]; };
  std::ranges::sort(people, {}, by_life);
  people.erase(std::unique(people.begin(), people.end()), people.end());
  return people;
}

/// Somebody must hold the thread: a coordinator among them, or staff of the place.
bool is_led(const World& world, HubId place, std::span<const ResidentId> people) {
  return world.hubs[place].staff_hours > 0 || std::ranges::any_of(people, [&](ResidentId who) {
           return world.residents.volunteer[who] == VolunteerStage::coordinator;
         });
}

/// Hubs whose murmurs are heard at a place: those of its area and of its networks. What is told at
/// home in the area is heard, too.
bool is_heard_at(const Hub& place, const Hub& hub, std::int32_t week) {
  return lives_in(hub, week) &&
         (same_area(place, hub) || (place.levers.networks & hub.levers.networks) != 0);
}

bool is_answered(const World& world, const Hub& place, std::size_t need) {
  return std::ranges::any_of(world.hubs.values(), [&](const Hub& hub) {
    return hub.project_need != kNoProject && same_area(place, hub) &&
           lives_in(hub, world.week + 1) && (hub.needs_solved & need_bit(need)) != 0;
  });
}

struct Trouble {
  const ProjectModel* model = nullptr;
  double murmurs = 0;
};

/// What is murmured most, of the troubles that a project can answer and none answers yet.
Trouble most_murmured(const World& world, HubId place) {
  Trouble most;
  for (std::size_t need = 0; need < kNeedKinds; ++need) {
    const auto* model = project_model(need);
    if (model == nullptr || is_answered(world, world.hubs[place], need)) continue;
    const AreaId area = world.hubs[place].area;
    double heard = area.exists() ? static_cast<double>(world.areas[area].murmurs[need]) : 0.0;
    for (const auto& hub : world.hubs.values()) {
      if (is_heard_at(world.hubs[place], hub, world.week)) {
        heard += static_cast<double>(hub.murmurs[need]);
      }
    }
    if (heard > most.murmurs) most = {model, heard};
  }
  return most;
}

double murmurs_needed(const World& world, HubId place) {
  const auto& r = world.residents;
  std::size_t residents = 0;
  for (std::size_t k = 0; k < r.size(); ++k) {
    const ResidentId who(k);
    if (r.has(who, kPresent) && r.area[who] == world.hubs[place].area) ++residents;
  }
  return world.parameters.projects.murmurs_needed * static_cast<double>(residents) / 1000.0;
}

/// Ready to carry it, with something to give, and not worn out.
std::vector<ResidentId> core_of(const World& world, std::span<const ResidentId> people, Need need) {
  const auto& r = world.residents;
  const auto& p = world.parameters.projects;
  std::vector<ResidentId> core;
  for (const auto who : people) {
    const bool able = (r.capabilities[who] & need_kinds()[index_of(need)].solved_by) != 0;
    if (able && static_cast<double>(r.civic_mind[who]) > p.core_mind &&
        static_cast<double>(r.burnout[who]) < p.core_burnout &&
        age_of(r, who, world.week) >= world.parameters.volunteering.least_age) {
      core.push_back(who);
    }
  }
  return core;
}

/// Those of the core who join, the founder first: the readiest sooner, people who serve elsewhere
/// only as far as they are needed, coordinators never.
std::vector<ResidentId> joiners_of(const World& world, HubId place,
                                   std::span<const ResidentId> core) {
  const auto& r = world.residents;
  const auto& p = world.parameters.projects;
  struct Joiner {
    bool serves = false;
    double time = 0;
    std::uint64_t life = 0;
    ResidentId who;
  };
  std::vector<Joiner> joiners;
  for (const auto who : core) {
    if (r.volunteer[who] == VolunteerStage::coordinator) continue;
    const double u = world.draw(Purpose::founders, r.life[who], world.hubs[place].key).u();
    const bool serves = r.volunteer[who] >= VolunteerStage::volunteer;
    joiners.push_back(
        {serves, race_time(u, static_cast<double>(r.civic_mind[who])), r.life[who], who});
  }
  std::ranges::sort(joiners, [](const Joiner& x, const Joiner& y) {
    return std::tie(x.serves, x.time, x.life) < std::tie(y.serves, y.time, y.life);
  });
  std::vector<ResidentId> chosen;
  for (const auto& joiner : joiners) {
    const double most = joiner.serves ? p.core_least : p.core_least * p.core_most;
    if (static_cast<double>(chosen.size()) < most) chosen.push_back(joiner.who);
  }
  return chosen;
}

bool has_offshoot(const World& world, HubId place) {
  return is_help_project(world.hubs[place]) ||
         std::ranges::any_of(world.hubs.values(), [&](const Hub& hub) {
           return hub.parent == place && hub.project_need != kNoProject &&
                  lives_in(hub, world.week + 1);
         });
}

double founding_chance(const World& world, HubId place, double murmurs, double needed,
                       std::size_t core) {
  const auto& p = world.parameters.projects;
  const auto& hub = world.hubs[place];
  const double hands =
      static_cast<double>(core) + (has_offshoot(world, place) ? p.spin_off_core : 0);
  const double rate = p.founding_slope * std::max(0.0, murmurs / needed - 1.0) *
                      std::min(hands / p.core_least, p.core_most) *
                      (p.founding_know_how + hub.traits.know_how) *
                      static_cast<double>(hub.levers.founding_factor);
  return 1.0 - exp_of(-rate);
}

void answer_murmurs(World& world, HubId place, std::uint16_t needs) {
  const auto answer = [needs](std::array<float, kNeedKinds>& ledger) {
    for_each_need(needs, [&](std::size_t need) { ledger[need] = 0; });
  };
  for (auto& hub : world.hubs.values()) {
    if (is_heard_at(world.hubs[place], hub, world.week)) answer(hub.murmurs);
  }
  const AreaId area = world.hubs[place].area;
  if (area.exists()) answer(world.areas[area].murmurs);
}

void hold_council(World& world, std::span<const Serving> all, HubId place) {
  const auto& p = world.parameters.projects;
  if (world.hubs.size() >= kMostHubs) return;
  const auto people = people_at(world, all, place);
  if (static_cast<double>(people.size()) < p.core_least || !is_led(world, place, people)) return;
  const auto trouble = most_murmured(world, place);
  if (trouble.model == nullptr) return;
  const auto& model = *trouble.model;
  const auto core = core_of(world, people, model.need);
  if (static_cast<double>(core.size()) < p.core_least) return;
  const double needed = murmurs_needed(world, place);
  if (needed <= 0 || trouble.murmurs <= needed) return;
  const auto room = find_room(world, place, model, people);
  if (!room) return;
  const auto joiners = joiners_of(world, place, core);
  if (joiners.empty()) return;
  const double u =
      world.draw(Purpose::project_founded, world.hubs[place].key, index_of(model.need)).u();
  if (u >= founding_chance(world, place, trouble.murmurs, needed, core.size())) return;
  answer_murmurs(world, place, model.needs_served);
  found_project(world, place, model, *room, people, joiners);
}

bool has_coordinator(const World& world, std::span<const Serving> all, HubId hub) {
  return std::ranges::any_of(who_serve(all, hub), [&](const Serving& serving) {
    return world.residents.volunteer[serving.who] == VolunteerStage::coordinator;
  });
}

/// A council that had visitors, a meeting elsewhere, or a coordinator's monthly round.
bool talks_over(const World& world, std::span<const Serving> all, HubId id) {
  const auto& hub = world.hubs[id];
  if (!lives_in(hub, world.week) || hub.levers.closed) return false;
  if (hub.levers.talks_over) return true;
  if (hub.traits.council > 0 && std::ranges::any_of(hub.visitors, [](auto n) { return n > 0; })) {
    return true;
  }
  return month_of(world.week_of_year()).ends() && has_coordinator(world, all, id);
}

bool may_talk_over(const World& world) {
  return month_of(world.week_of_year()).ends() ||
         std::ranges::any_of(world.hubs.values(), [](const Hub& hub) {
           return hub.levers.talks_over || (hub.traits.council > 0 && hub.open != 0);
         });
}
}  // namespace

void hold_councils(World& world) {
  if (!may_talk_over(world)) return;
  const auto all = all_who_serve(world);
  std::vector<HubId> places;
  for (std::size_t k = 0; k < world.hubs.size(); ++k) {
    if (talks_over(world, all, HubId(k))) places.push_back(HubId(k));
  }
  // By key: the order in which hubs stand in a file must not say who founds first.
  std::ranges::sort(places, {}, [&](HubId id) { return world.hubs[id].key; });
  for (const auto place : places) hold_council(world, all, place);
}

}  // namespace engawa
