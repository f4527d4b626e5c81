// For the files that hold the rows of the measures, one per level of the logic model.
#pragma once
#include <algorithm>

#include "sim/results/measures.hpp"

namespace engawa::measure_rows {

inline constexpr auto kFlow = MeasureKind::flow;
inline constexpr auto kStock = MeasureKind::stock;
inline constexpr auto kMean = MeasureKind::mean;
inline constexpr auto kEveryone = Universe::everyone;
inline constexpr auto kAdults = Universe::adults;
inline constexpr auto kVisitors = Universe::visitors;

using OfPerson = double (*)(const PersonView&);
using OfEvents = void (*)(const World&, Tally&);
using OfTown = double (*)(const World&);

struct MeasureTitle {
  std::string_view name, unit, code;
};
struct Title {
  std::string_view ja, en;
};

/// The level follows from the code's letter.
[[nodiscard]] constexpr Level level_of(std::string_view code) {
  if (code.empty()) return Level::context;
  switch (code.front()) {
    case 'A':
      return Level::initial;
    case 'Z':
      return Level::final;
    case 'M':
      return Level::money;
    case 'E':
      return Level::equity;
    case 'N':
      return Level::harm;
    default:
      return Level::intermediate;
  }
}

[[nodiscard]] constexpr Measure row_of(const MeasureTitle& label, MeasureKind kind,
                                       Universe universe, const Title& title) {
  return {label.name, label.unit, label.code, level_of(label.code),
          kind,       universe,   title.ja,   title.en};
}
/// Summed over people, every fourth week.
[[nodiscard]] constexpr Measure sum_of_people(const MeasureTitle& label, Universe universe,
                                              const Title& title, OfPerson of) {
  Measure row = row_of(label, kStock, universe, title);
  row.of_person = of;
  return row;
}
/// Mean over the people of a universe, every fourth week.
[[nodiscard]] constexpr Measure mean_of_people(const MeasureTitle& label, Universe universe,
                                               const Title& title, OfPerson of) {
  Measure row = row_of(label, kMean, universe, title);
  row.of_person = of;
  return row;
}
/// Events of the week, by the group of the person.
[[nodiscard]] constexpr Measure events_of(const MeasureTitle& label, const Title& title,
                                          OfEvents of) {
  Measure row = row_of(label, kFlow, kEveryone, title);
  row.of_events = of;
  return row;
}
/// What the town as a whole does in a week.
[[nodiscard]] constexpr Measure flow_of_town(const MeasureTitle& label, const Title& title,
                                             OfTown of) {
  Measure row = row_of(label, kFlow, kEveryone, title);
  row.of_town = of;
  return row;
}
/// What the town as a whole is at the end of a week.
[[nodiscard]] constexpr Measure state_of_town(const MeasureTitle& label, const Title& title,
                                              OfTown of) {
  Measure row = row_of(label, kStock, kEveryone, title);
  row.of_town = of;
  return row;
}
/// The same where it takes a walk over all residents.
[[nodiscard]] constexpr Measure seldom_of_town(const MeasureTitle& label, const Title& title,
                                               OfTown of) {
  Measure row = state_of_town(label, title, of);
  row.every_fourth_week = true;
  return row;
}

[[nodiscard]] inline bool has(const PersonView& p, std::uint32_t flag) {
  return p.world.residents.has(p.who, flag);
}
template <std::uint32_t Flag>
double flagged(const PersonView& p) {
  return has(p, Flag) ? 1.0 : 0.0;
}
template <auto Column>
double column(const PersonView& p) {
  return static_cast<double>((p.world.residents.*Column)[p.who]);
}
template <PersonEventKind Kind>
void happened(const World& world, Tally& tally) {
  for (const auto& event : world.events.persons) {
    if (event.kind == Kind) tally.add(event.who);
  }
}
template <LifeEventKind... Kinds>
void lived_through(const World& world, Tally& tally) {
  for (const auto& event : world.events.life) {
    if (((event.kind == Kinds) || ...)) tally.add(event.who);
  }
}
template <HubEventKind Kind>
double of_hubs(const World& world) {
  return static_cast<double>(std::ranges::count(world.events.hubs, Kind, &HubEvent::kind));
}
template <auto Member>
double over_hubs(const World& world) {
  double sum = 0;
  for (const auto& hub : world.hubs.values()) sum += static_cast<double>(hub.*Member);
  return sum;
}
/// True from the week in which a hub is founded until it is given up; a week's results are read
/// when the world already counts the next.
[[nodiscard]] inline bool lives(const World& world, const Hub& hub) {
  return hub.open_from < world.week && world.week <= hub.open_to;
}
[[nodiscard]] inline bool is_project(const Hub& hub) {
  return hub.project_need != 0xFF;
}
/// Survey: often, always or sometimes lonely.
[[nodiscard]] inline double lonely_chance(const PersonView& p) {
  return p.survey.direct[3] + p.survey.direct[4];
}
[[nodiscard]] inline bool is_isolated(const PersonView& p) {
  return engawa::is_isolated(p.world, p.who);
}

[[nodiscard]] std::span<const Measure> of_taking_part();
[[nodiscard]] std::span<const Measure> of_community();
[[nodiscard]] std::span<const Measure> of_feelings();
[[nodiscard]] std::span<const Measure> of_help();
[[nodiscard]] std::span<const Measure> of_care();
[[nodiscard]] std::span<const Measure> of_money();
[[nodiscard]] std::span<const Measure> of_equity();
[[nodiscard]] std::span<const Measure> of_harms();
[[nodiscard]] std::span<const Measure> of_context();

}  // namespace engawa::measure_rows
