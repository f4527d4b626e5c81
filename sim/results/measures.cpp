#include "sim/results/measures.hpp"

#include "sim/core/elementary.hpp"
#include "sim/results/measure_rows.hpp"

namespace engawa {
namespace {
std::vector<Measure> all_rows() {
  using namespace measure_rows;
  std::vector<Measure> rows;
  for (const auto part : {of_context(), of_taking_part(), of_community(), of_feelings(), of_help(),
                          of_care(), of_money(), of_equity(), of_harms()}) {
    rows.insert(rows.end(), part.begin(), part.end());
  }
  return rows;
}

void look_at_links(PersonView& view) {
  double best = -1;
  for (const auto& link : view.world.links[view.who]) {
    if (!link.hub.exists()) break;
    view.habit = std::max(view.habit, double{link.habit});
    const bool lately = link.visits > 0 && link.weeks_since <= kVisitorWeeks;
    if (!lately || double{link.habit} <= best) continue;
    best = link.habit;
    view.visitor = true;
    view.satisfaction = link.satisfaction;
  }
}
}  // namespace

void Tally::add(ResidentId who, double value) {
  empty_ = false;
  cells_[cell_of(world_, who)].add(value);
  const AreaId area = world_.residents.area[who];
  if (area.value < areas_.size()) areas_[area.value].add(value);
}

std::span<const Measure> measures() {
  static const std::vector<Measure> rows = all_rows();
  return rows;
}

bool is_isolated(const World& world, ResidentId who) {
  return world.residents.meetings_all[who] < world.parameters.loneliness.isolated_below;
}

double strongest_habit(const World& world, ResidentId who) {
  double habit = 0;
  for (const auto& link : world.links[who]) {
    if (link.hub.exists()) habit = std::max(habit, double(link.habit));
  }
  return habit;
}

OpenHubs open_hubs_of(const World& world) {
  OpenHubs open;
  for (std::size_t slots = 0; slots < open.access.size(); ++slots)
    open.access[slots] =
        1.0 - exp_of(-static_cast<double>(slots) / world.parameters.attendance.access_slots);
  for (std::size_t k = 0; k < world.hubs.size(); ++k) {
    const Hub& hub = world.hubs[HubId(k)];
    if (hub.open == 0 || hub.audience == Audience::invited) continue;
    open.all.push_back({hub.open, hub.x10, hub.y10, HubId(k)});
  }
  return open;
}

OutsideTies outside_ties_of(const World& world) {
  const Ties& ties = world.ties;
  OutsideTies sums;
  sums.of.resize(world.residents.size());
  for (std::size_t k = 0; k < ties.size(); ++k) {
    const TieId tie(k);
    if (ties.kind[tie] == TieKind::household) continue;
    const double hours = double{ties.hours[tie]};
    const double strong = ties.strength[tie] > float(kStrongTie) ? 1 : 0;
    for (const ResidentId end : {ties.a[tie], ties.b[tie]}) {
      sums.of[end].hours += hours;
      sums.of[end].strong += strong;
    }
  }
  return sums;
}

Column<ResidentId, std::uint32_t> tie_counts_of(const World& world) {
  Column<ResidentId, std::uint32_t> counts(world.residents.size(), 0);
  for (const ResidentId a : world.ties.a.values()) ++counts[a];
  for (const ResidentId b : world.ties.b.values()) ++counts[b];
  return counts;
}

PersonView view_person(const World& world, const SurveyTable& survey, const OpenHubs& hubs,
                       const OutsideTies& ties, ResidentId who) {
  PersonView view{world, who, hubs, {}};
  view.tie_hours = ties.of[who].hours;
  view.strong_ties = ties.of[who].strong;
  view.z = loneliness_z(world.parameters.loneliness, world.residents.loneliness[who]);
  view.survey = survey.at(view.z);
  view.adult = age_of(world.residents, who, world.week) >= kSurveyAge;
  view.contact = contact_category(world.residents.meetings[who]);
  look_at_links(view);
  return view;
}

bool is_in(const PersonView& person, Universe universe) {
  return universe == Universe::everyone ||
         (universe == Universe::adults ? person.adult : person.visitor);
}

std::string_view name_of(Universe universe) {
  return universe == Universe::everyone ? "everyone"
         : universe == Universe::adults ? "age 16 and over"
                                        : "visitors of the last eight weeks";
}

}  // namespace engawa
