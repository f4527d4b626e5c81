#include "tests/support/random_study.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <sstream>
#include <stdexcept>

#include "sim/hubs/kind.hpp"
#include "sim/state/need_kinds.hpp"
#include "sim/town/plain_town.hpp"

namespace engawa::testing {
namespace {
/// Numbers that follow from a luck and the name of what is chosen.
class Luck {
 public:
  explicit Luck(std::uint64_t luck) : luck_(luck) {}
  [[nodiscard]] double u(std::string_view what, std::uint64_t detail = 0) const {
    return Draws(luck_).at(1, 0, key_of_name(what), detail).u();
  }
  [[nodiscard]] std::size_t below(std::size_t size, std::string_view what,
                                  std::uint64_t detail = 0) const {
    return std::min(size - 1, static_cast<std::size_t>(u(what, detail) * double(size)));
  }

 private:
  std::uint64_t luck_;
};

/// Somewhere in a range; the ends and the default more often than chance would have them.
double somewhere(const FieldInfo& row, double u, double usual) {
  if (u < .1) return row.lowest;
  if (u > .9) return row.highest;
  if (u < .25) return usual;
  return row.lowest + (u - .25) / .65 * (row.highest - row.lowest);
}

SlotMask some_slots(const Luck& luck, std::string_view what) {
  SlotMask mask = 0;
  const double density = .05 + .5 * luck.u(what, 100);
  for (int slot = 0; slot < kSlots; ++slot) {
    if (luck.u(what, static_cast<std::uint64_t>(slot)) < density) mask |= slot_bit(slot);
  }
  return mask;
}

std::vector<std::string> some_of(const std::vector<std::string>& names, const Luck& luck,
                                 std::string_view what) {
  std::vector<std::string> chosen;
  for (std::size_t k = 0; k < names.size(); ++k) {
    if (luck.u(what, k) < .4) chosen.push_back(names[k]);
  }
  if (chosen.empty()) chosen.push_back(names[luck.below(names.size(), what, 999)]);
  return chosen;
}

Hub random_hub(const RandomHub& plan, std::size_t ordinal, const World& world) {
  const auto kind = find_hub_kind(plan.kind);
  if (!kind) throw std::invalid_argument("no hub kind " + plan.kind);
  const Luck luck(plan.luck);
  const auto& home = world.households[HouseholdId(luck.below(world.households.size(), "home"))];
  Hub hub = make_hub(fmt::format("hub-{}", ordinal), *kind, home.x10, home.y10);
  hub.area = home.area;
  if (luck.u("other hours") < .5) hub.regular_open = some_slots(luck, "hours");
  if (luck.u("small room") < .3) hub.traits.seats = double(1 + luck.below(4, "seats"));
  if (luck.u("loved") < .3) hub.traits.attraction = std::min(2.0, hub.traits.attraction + 2);
  if (luck.u("odd") < .3) {  // one number anywhere in its range
    const auto rows = hub_trait_rows();
    const auto& row = rows[luck.below(rows.size(), "odd trait")];
    hub.traits.*row.member = somewhere(row.info(), luck.u("odd value"), hub.traits.*row.member);
  }
  return hub;
}

/// Names that the fields of an action may give.
struct Names {
  std::vector<std::string> hubs, areas, needs;
};

std::optional<ActionValue> random_value(const ActionField& field, const Names& names,
                                        const Luck& luck) {
  const auto what = field.info.name;
  const double u = luck.u(what, 1'000);
  if (!field.required && luck.u(what, 1'001) < .2) return std::nullopt;
  switch (field.kind) {
    case FieldKind::number:
      return somewhere(field.info, u, field.info.default_value);
    case FieldKind::whole_number: {
      const double low = std::ceil(field.info.lowest), high = std::floor(field.info.highest);
      return std::clamp(std::floor(somewhere(field.info, u, field.info.default_value)), low, high);
    }
    case FieldKind::slots:
      return some_slots(luck, what);
    case FieldKind::hub_kind:
      return std::string(hub_kinds()[luck.below(hub_kinds().size(), what)].name);
    case FieldKind::hub:
      return names.hubs[luck.below(names.hubs.size(), what)];
    case FieldKind::hubs:
      return some_of(names.hubs, luck, what);
    case FieldKind::areas:
      return some_of(names.areas, luck, what);
    case FieldKind::needs:
      return some_of(names.needs, luck, what);
    case FieldKind::text:
      break;
  }
  return std::string("text");
}

Action random_action(const RandomAction& plan, std::size_t ordinal, const World& world,
                     const Names& names) {
  const InterventionKind* kind = find_intervention_kind(plan.kind);
  if (kind == nullptr) throw std::invalid_argument("no kind of intervention " + plan.kind);
  const Luck luck(plan.luck);
  Action action;
  action.kind = kind->name;
  action.name = fmt::format("action-{}", ordinal);
  action.strength = plan.strength;
  action.from_week = plan.from;
  action.to_week = plan.to;
  if (kind->founds_hub) action.hub = fmt::format("founded-{}", ordinal);
  if (kind->needs_hub) action.hub = names.hubs[luck.below(names.hubs.size(), "hub of action")];
  const auto& home = world.households[HouseholdId(luck.below(world.households.size(), "home"))];
  for (const auto& field : kind->fields) {
    const std::string name(field.info.name);
    if (name == "latitude" || name == "longitude") continue;  // places are given in metres
    if (name == "x_metres" || name == "y_metres") {
      action.values[name] = 10.0 * (name[0] == 'x' ? home.x10 : home.y10);
    } else if (auto value = random_value(field, names, luck)) {
      action.values[name] = *std::move(value);
    }
  }
  return action;
}

std::string value_text(const ActionValue& value) {
  if (const auto* number = std::get_if<double>(&value)) return fmt::format("{}", *number);
  if (const auto* slots = std::get_if<SlotMask>(&value)) return fmt::format("slots {:#x}", *slots);
  if (const auto* text = std::get_if<std::string>(&value)) return *text;
  std::string list;
  for (const auto& name : std::get<std::vector<std::string>>(value)) {
    list += (list.empty() ? "" : "+") + name;
  }
  return list;
}
}  // namespace

std::string to_text(const RandomStudy& study) {
  std::string text = fmt::format("town {} {} weeks {} threads {}\n", study.residents, study.seed,
                                 study.weeks, study.threads);
  for (const auto& hub : study.hubs) text += fmt::format("hub {} {}\n", hub.kind, hub.luck);
  for (const auto& action : study.actions) {
    text += fmt::format("action {} {} {} {} {}\n", action.kind, action.strength, action.from,
                        action.to, action.luck);
  }
  return text;
}

RandomStudy read_random_study(const std::string& text) {
  RandomStudy study;
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);) {
    std::istringstream words(line.substr(0, line.find('#')));
    std::string what, skip;
    if (!(words >> what)) continue;
    if (what == "town") {
      words >> study.residents >> study.seed >> skip >> study.weeks >> skip >> study.threads;
    } else if (what == "hub") {
      words >> study.hubs.emplace_back().kind >> study.hubs.back().luck;
    } else if (what == "action") {
      auto& action = study.actions.emplace_back();
      words >> action.kind >> action.strength >> action.from >> action.to >> action.luck;
    } else {
      throw std::invalid_argument("not a line of a random study: " + line);
    }
    if (words.fail()) throw std::invalid_argument("line of a random study: " + line);
  }
  return study;
}

World make_world(const RandomStudy& study) {
  World world = build_town(make_plain_town(study.residents), Parameters{}, study.seed);
  world.hubs = {};
  for (auto& links : world.links.values()) links = {};
  for (std::size_t k = 0; k < study.hubs.size(); ++k) {
    world.hubs.push_back(random_hub(study.hubs[k], k, world));
  }
  for (std::size_t k = 0; k < world.residents.size(); ++k) {
    const ResidentId who(k);
    for (std::size_t h = 0; h < world.hubs.size(); ++h) {
      if (((world.residents.life[who] >> h) & 1U) == 0) continue;
      link_to(world.links[who], HubId(h), 0.0F).flags |= kAware;
    }
  }
  return world;
}

std::vector<Action> make_actions(const RandomStudy& study, const World& world) {
  Names names{{}, world.area_names, {}};
  for (const auto& hub : world.hubs.values()) names.hubs.push_back(hub.name);
  for (std::size_t k = 0; k < study.actions.size(); ++k) {
    const auto* kind = find_intervention_kind(study.actions[k].kind);
    if (kind != nullptr && kind->founds_hub) names.hubs.push_back(fmt::format("founded-{}", k));
  }
  for (const auto& need : need_kinds()) names.needs.emplace_back(need.name);
  std::vector<Action> actions;
  for (std::size_t k = 0; k < study.actions.size(); ++k) {
    actions.push_back(random_action(study.actions[k], k, world, names));
  }
  return actions;
}

std::string values_text(const Action& action) {
  std::string text = action.hub;
  for (const auto& [name, value] : action.values) text += ' ' + name + '=' + value_text(value);
  return text;
}

}  // namespace engawa::testing
