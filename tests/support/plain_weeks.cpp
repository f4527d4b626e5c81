#include "tests/support/plain_weeks.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "sim/core/fixed_sum.hpp"
#include "sim/hubs/kind.hpp"
#include "sim/town/plain_town.hpp"
#include "sim/week/week.hpp"

namespace engawa::testing {
namespace {
constexpr std::uint64_t kFewVolunteers = 150;  ///< one resident in so many serves at the first hub
constexpr int kAdult = 18;                     // years
constexpr SlotMask kEverySecondDay = 0b000011000011000011;  // mornings and afternoons

/// Somebody's dwelling: a place where people are.
HouseholdId place_of_hub(const World& world, std::size_t ordinal) {
  return HouseholdId(world.households.size() * (ordinal + 1) / (hub_kinds().size() + 1));
}

void add_hub(World& world, std::uint32_t kind) {
  const Household& near = world.households[place_of_hub(world, kind)];
  Hub hub = make_hub("hub-" + std::to_string(kind), kind, near.x10, near.y10);
  hub.area = near.area;
  hub.regular_open = kEverySecondDay;
  if (kind == 0) {
    hub.traits.seats = 2;
    hub.traits.attraction += 2.0;
    hub.traits.volunteers_wanted = 1;
  }
  world.hubs.push_back(hub);
}
}  // namespace

World make_town_with_hubs(std::size_t residents, std::uint64_t seed) {
  World world = build_town(make_plain_town(static_cast<int>(residents)), Parameters{}, seed);
  world.hubs = {};
  for (auto& links : world.links.values()) links = {};
  for (std::uint32_t kind = 0; kind < hub_kinds().size(); ++kind) add_hub(world, kind);
  for (std::size_t k = 0; k < world.residents.size(); ++k) {
    const ResidentId who(k);
    const auto hub = world.residents.life[who] % world.hubs.size();
    for (const std::size_t known : {std::size_t{0}, static_cast<std::size_t>(hub)}) {
      link_to(world.links[who], HubId(known), 0.0F).flags |= kAware;
    }
    const bool serves = world.residents.life[who] % kFewVolunteers == 0 &&
                        age_of(world.residents, who, world.week) >= kAdult;
    if (!serves) continue;
    world.residents.volunteer[who] = VolunteerStage::volunteer;
    world.residents.volunteer_hub[who] = HubId(0);
    world.residents.volunteer_hours[who] = 3;
  }
  return world;
}

std::vector<std::uint64_t> live_weeks(World& world, int weeks, int threads,
                                      std::span<const Action> actions) {
  const Parallel parallel(threads);
  WeekRunner runner(parallel);
  std::vector<std::uint64_t> digests;
  for (int week = 0; week < weeks; ++week) {
    runner.live_one_week(world, actions);
    digests.push_back(digest_of(world));
  }
  return digests;
}

Action example_action(const InterventionKind& kind, const World& world, double strength) {
  const Hub& first = world.hubs[HubId(0)];
  Action action;
  action.kind = kind.name;
  action.name = "example";
  action.hub = kind.founds_hub ? "founded" : first.name;
  action.strength = strength;
  // The world counts its week up before it asks the actions: the first week is 1.
  action.from_week = 1;
  for (const auto& field : kind.fields) {
    const std::string name(field.info.name);
    if (name == "latitude" || name == "longitude") continue;  // places are given in metres
    if (name == "x_metres") {
      action.values[name] = first.x10 * 10.0;
    } else if (name == "y_metres") {
      action.values[name] = first.y10 * 10.0;
    } else if (field.kind == FieldKind::number || field.kind == FieldKind::whole_number) {
      const double middle = 0.5 * (field.info.default_value + field.info.highest);
      action.values[name] = field.kind == FieldKind::whole_number ? std::floor(middle) : middle;
    } else if (field.kind == FieldKind::slots) {
      const bool takes_away = name == "remove";
      action.values[name] = takes_away ? slot_bit(0) : kEvenings | (kWeekend & kAfternoons);
    } else if (field.kind == FieldKind::hub_kind) {
      action.values[name] = std::string(hub_kinds().front().name);
    } else if (field.kind == FieldKind::hubs) {
      action.values[name] = std::vector<std::string>{first.name, world.hubs[HubId(1)].name};
    } else if (field.kind == FieldKind::areas) {
      action.values[name] = world.area_names;
    } else if (field.kind == FieldKind::needs) {
      action.values[name] = std::vector<std::string>{"talk", "transport", "shopping"};
    } else {
      action.values[name] = first.name;
    }
  }
  return action;
}

std::string probe_table() {
  World world = make_town_with_hubs(1500);
  const Parallel parallel(1);
  WeekRunner runner(parallel);
  std::string table =
      fmt::format("{:>4} {:>9} {:>7} {:>6} {:>6} {:>5} {:>14} {:>16}\n", "week", "residents",
                  "ties", "visits", "turned", "helps", "loneliness", "digest");
  for (int week = 1; week <= 12; ++week) {
    runner.live_one_week(world, {});
    FixedSum loneliness;
    for (const float value : world.residents.loneliness.values()) loneliness.add(value);
    const auto turned = std::ranges::count(world.events.visits, false, &VisitEvent::admitted);
    table += fmt::format("{:>4} {:>9} {:>7} {:>6} {:>6} {:>5} {:>14.6f} {:016x}\n", week,
                         present_count(world), world.ties.size(), world.events.visits.size(),
                         turned, world.events.helps.size(), loneliness.value(), digest_of(world));
  }
  return table;
}

}  // namespace engawa::testing
