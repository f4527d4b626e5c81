#include "sim/study/study_actions.hpp"

#include <algorithm>
#include <cmath>

#include "sim/state/need_kinds.hpp"

namespace engawa {
namespace {
constexpr std::size_t kNameLength = 64;

std::vector<std::string> kind_names() {
  std::vector<std::string> names;
  for (const auto& kind : intervention_kinds()) names.emplace_back(kind.name);
  return names;
}

const InterventionKind& read_kind(const TomlValue& table) {
  const auto& value = table.require("kind");
  const auto* kind = find_intervention_kind(value.as_text());
  if (kind == nullptr) {
    throw InputError(value.place, {"study.unknown_kind", {value.text}}, {},
                     suggest_name(value.text, kind_names()));
  }
  return *kind;
}

/// Hubs that actions of a variant may name: the town's and those that the variant founds.
using KnownHubs = std::vector<std::string>;

bool founds_hub(const TomlValue& table) {
  const auto* name = table.find("kind");
  const bool text = name != nullptr && name->kind == TomlValue::Kind::text;
  const auto* kind = text ? find_intervention_kind(name->text) : nullptr;
  return kind != nullptr && kind->founds_hub;
}

KnownHubs list_hubs(const TownPlan& town, const std::vector<TomlValue>& actions) {
  KnownHubs hubs;
  for (const auto& hub : town.hubs) hubs.push_back(hub.name);
  for (const auto& table : actions) {
    if (!founds_hub(table)) continue;
    const auto& value = table.require("hub");
    const std::string& name = read_name(value);
    if (std::ranges::find(hubs, name) != hubs.end()) {
      throw InputError(value.place, {"study.hub_exists", {name}},
                       {"study.founds_hub", {table.require("kind").text}}, {"study.rename", {}});
    }
    hubs.push_back(name);
  }
  return hubs;
}

std::string read_hub(const TomlValue& table, const InterventionKind& kind, const KnownHubs& hubs) {
  if (!kind.needs_hub && !kind.founds_hub) return {};
  const auto& value = table.require("hub");
  if (std::ranges::find(hubs, value.as_text()) == hubs.end()) {
    throw InputError(value.place, {"study.unknown_hub", {value.text}}, {},
                     suggest_name(value.text, hubs));
  }
  return value.text;
}

/// Weeks since the study began; a date outside the study would silently never come.
int read_week(const TomlValue& value, const ActionContext& context) {
  const Date date = read_date(value);
  const int week = weeks_between(context.start, date);
  if (week < 0) {
    throw InputError(value.place, {"study.before_start", {value.key, to_text(date)}},
                     {"study.start_is", {to_text(context.start)}}, {"study.later_date", {}});
  }
  return week;
}

void read_period(const TomlValue& table, const ActionContext& context, Action& action) {
  if (const auto* from = table.find("from")) {
    action.from_week = read_week(*from, context);
    if (action.from_week >= context.weeks) {
      throw InputError(from->place, {"study.after_end", {from->key}},
                       {"study.weeks_are", {std::to_string(context.weeks)}},
                       {"study.earlier_date", {}});
    }
  }
  if (const auto* to = table.find("to")) {
    action.to_week = read_week(*to, context);
    if (action.to_week <= action.from_week) {
      throw InputError(to->place, {"study.empty_period", {}}, {"study.to_is_exclusive", {}},
                       {"study.later_date", {}});
    }
  }
}

SlotMask read_slot(const TomlValue& value) {
  const auto mask = parse_slots(value.as_text());
  if (mask) return *mask;
  std::vector<std::string> names{"weekdays", "weekend", "weekday evenings", "every evening"};
  for (int slot = 0; slot < kSlots; ++slot) names.push_back(slot_name(slot));
  const auto nearest = nearest_name(value.text, names);
  throw InputError(value.place, {"study.unknown_slots", {value.text}}, {"study.slot_form", {}},
                   nearest.empty() ? Message{"study.slot_example", {}}
                                   : Message{"input.did_you_mean", {nearest}});
}

/// Names that fields may give.
struct KnownNames {
  std::vector<std::string> hubs, areas, needs;
};

KnownNames known_names(const TownPlan& town, const KnownHubs& hubs) {
  KnownNames known{hubs, {}, {}};
  for (const auto& area : town.areas) known.areas.push_back(area.name);
  for (const auto& need : need_kinds()) known.needs.emplace_back(need.name);
  return known;
}

const std::string& read_known(const TomlValue& value, const std::vector<std::string>& known,
                              std::string_view problem) {
  const std::string& name = value.as_text();
  if (std::ranges::find(known, name) != known.end()) return name;
  throw InputError(value.place, {problem, {name}}, {}, suggest_name(name, known));
}

/// The items of a list; an empty one would do nothing, silently.
const std::vector<TomlValue>& read_items(const TomlValue& value) {
  const auto& items = value.as_list();
  if (items.empty()) {
    throw InputError(value.place, {"study.empty_list", {value.key}}, {}, {"study.fill_list", {}});
  }
  return items;
}

std::vector<std::string> read_names(const TomlValue& value, const std::vector<std::string>& known,
                                    std::string_view problem) {
  std::vector<std::string> names;
  for (const auto& item : read_items(value)) {
    const auto& name = read_known(item, known, problem);
    if (std::ranges::find(names, name) != names.end()) {
      throw InputError(item.place, {"study.listed_twice", {name}}, {}, {"study.list_once", {}});
    }
    names.push_back(name);
  }
  return names;
}

ActionValue read_field(const TomlValue& value, const ActionField& field,
                       const KnownNames& context) {
  switch (field.kind) {
    case FieldKind::number:
      return value.as_number(field.info.lowest, field.info.highest);
    case FieldKind::whole_number:
      return double(value.as_whole(static_cast<std::int64_t>(std::ceil(field.info.lowest)),
                                   static_cast<std::int64_t>(std::floor(field.info.highest))));
    case FieldKind::slots: {
      if (value.kind == TomlValue::Kind::text) return read_slot(value);
      SlotMask mask = 0;
      for (const auto& item : read_items(value)) mask |= read_slot(item);
      return mask;
    }
    case FieldKind::hub_kind: {
      if (find_hub_kind(value.as_text())) return value.text;
      std::vector<std::string> names;
      for (const auto& kind : hub_kinds()) names.emplace_back(kind.name);
      throw InputError(value.place, {"study.unknown_hub_kind", {value.text}}, {},
                       suggest_name(value.text, names));
    }
    case FieldKind::hub:
      return read_known(value, context.hubs, "study.unknown_hub");
    case FieldKind::hubs:
      return read_names(value, context.hubs, "study.unknown_hub");
    case FieldKind::areas:
      return read_names(value, context.areas, "study.unknown_area");
    case FieldKind::needs:
      return read_names(value, context.needs, "study.unknown_need");
    case FieldKind::text:
      break;
  }
  return value.as_text();
}

std::string read_action_name(const TomlValue& table, const Action& action,
                             const std::vector<Action>& before) {
  const auto taken = [&before](const std::string& name) {
    return std::ranges::find(before, name, &Action::name) != before.end();
  };
  if (const auto* value = table.find("name")) {
    if (taken(read_name(*value))) {
      throw InputError(value->place, {"study.name_twice", {value->text}}, {}, {"study.rename", {}});
    }
    return value->text;
  }
  const std::string stem = std::string(action.kind) + (action.hub.empty() ? "" : "-") + action.hub;
  std::string name = stem;
  for (int ordinal = 2; taken(name); ++ordinal) name = stem + '-' + std::to_string(ordinal);
  return name;
}

Action read_action(const TomlValue& table, const ActionContext& context, const KnownHubs& hubs,
                   const std::vector<Action>& before) {
  const InterventionKind& kind = read_kind(table.as_table());
  std::vector<std::string> known{"kind", "name", "from", "to", "strength"};
  if (kind.needs_hub || kind.founds_hub) known.emplace_back("hub");
  for (const auto& field : kind.fields) known.emplace_back(field.info.name);
  table.allow_only(known);

  Action action;
  action.kind = kind.name;
  action.hub = read_hub(table, kind, hubs);
  action.name = read_action_name(table, action, before);
  read_period(table, context, action);
  if (const auto* strength = table.find("strength")) action.strength = strength->as_number(0, 1);
  for (const auto& field : kind.fields) {
    const std::string name(field.info.name);
    const TomlValue* value = field.required ? &table.require(name) : table.find(name);
    if (value != nullptr)
      action.values.emplace(name, read_field(*value, field, known_names(context.town, hubs)));
  }
  return action;
}

/// As much of the town as the kinds need to check the places of new hubs.
World sketch_town(const TownPlan& plan) {
  World sketch;
  for (const auto& area : plan.areas) {
    const auto [x, y] = to_metres(plan, area.latitude, area.longitude);
    sketch.areas.push_back({key_of_name(area.name), x, y, area.latitude, area.longitude});
  }
  for (const auto& plan_hub : plan.hubs) {
    Hub hub;
    hub.name = plan_hub.name;
    sketch.hubs.push_back(hub);
  }
  return sketch;
}

/// What the kinds themselves check, each action with its own place in the file.
void check_against_town(const std::vector<Action>& actions, const std::vector<TomlValue>& tables,
                        const TownPlan& town) {
  const World sketch = sketch_town(town);
  std::vector<Action> founding;
  for (std::size_t k = 0; k < actions.size(); ++k) {
    check_action(actions[k], sketch, tables[k].place);
    if (find_intervention_kind(actions[k].kind)->founds_hub) founding.push_back(actions[k]);
  }
  for (std::size_t k = 0; k < actions.size(); ++k) {
    if (find_intervention_kind(actions[k].kind)->founds_hub) continue;
    std::vector<Action> together = founding;
    together.push_back(actions[k]);
    check_actions(together, sketch, tables[k].place);
  }
}

Variant read_variant(const TomlValue& table, const ActionContext& context) {
  table.allow_only({"name", "label", "intervention"});
  Variant variant;
  variant.name = read_name(table.require("name"));
  variant.label_ja = variant.label_en = variant.name;
  if (const auto* label = table.find("label")) {
    read_bilingual(*label, variant.label_ja, variant.label_en);
  }
  const auto* actions = table.find("intervention");
  if (actions == nullptr) return variant;
  const KnownHubs hubs = list_hubs(context.town, actions->as_list());
  for (const auto& item : actions->items) {
    if (variant.actions.size() == std::size_t(kMaxActions)) {
      throw InputError(item.place, {"study.too_many_actions", {std::to_string(kMaxActions)}});
    }
    variant.actions.push_back(read_action(item, context, hubs, variant.actions));
  }
  check_against_town(variant.actions, actions->items, context.town);
  return variant;
}
}  // namespace

Date read_date(const TomlValue& value) {
  const bool texty = value.kind == TomlValue::Kind::text || value.kind == TomlValue::Kind::date;
  const auto date = texty ? parse_date(value.text) : std::nullopt;
  if (!date) {
    throw InputError(value.place, {"study.not_a_date", {value.key}}, {"study.date_form", {}},
                     {"study.date_example", {}});
  }
  return *date;
}

const std::string& read_name(const TomlValue& value) {
  const std::string& name = value.as_text();
  const auto allowed = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
           c == '_';
  };
  if (name.empty() || name.size() > kNameLength || !std::ranges::all_of(name, allowed)) {
    throw InputError(value.place, {"study.bad_name", {name}}, {"study.name_is_folder", {}},
                     {"study.name_form", {std::to_string(kNameLength)}});
  }
  return name;
}

void read_bilingual(const TomlValue& value, std::string& ja, std::string& en) {
  value.allow_only({"ja", "en"});
  const auto *japanese = value.find("ja"), *english = value.find("en");
  if (japanese == nullptr && english == nullptr) {
    throw InputError(value.place, {"study.no_text", {value.key}}, {}, {"study.write_ja_en", {}});
  }
  ja = (japanese != nullptr ? japanese : english)->as_text();
  en = (english != nullptr ? english : japanese)->as_text();
}

std::vector<Variant> read_variants(const TomlValue& file, const ActionContext& context) {
  const auto& list = file.require("variant");
  std::vector<Variant> variants;
  for (const auto& table : list.as_list()) {
    variants.push_back(read_variant(table, context));
    variants.back().order = int(variants.size()) - 1;
    const auto same = [&](const Variant& other) { return other.name == variants.back().name; };
    if (std::ranges::count_if(variants, same) > 1) {
      throw InputError(table.find("name")->place, {"study.variant_twice", {variants.back().name}},
                       {}, {"study.rename", {}});
    }
  }
  if (variants.empty() || variants.size() > std::size_t(kMaxVariants)) {
    throw InputError(list.place, {"study.variant_count", {std::to_string(variants.size())}},
                     {"study.variant_limit", {std::to_string(kMaxVariants)}},
                     {"study.write_variant", {}});
  }
  return variants;
}

}  // namespace engawa
