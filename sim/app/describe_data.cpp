#include "sim/app/describe_data.hpp"

#include <fmt/format.h>

#include "sim/app/describe_practices.hpp"
#include "sim/hubs/kind.hpp"
#include "sim/interventions/kind.hpp"
#include "sim/params/parameters.hpp"
#include "sim/results/measures.hpp"
#include "sim/study/schema.hpp"
#include "sim/week/phases.hpp"

namespace engawa {
namespace {
Json both(const Bilingual& text) {
  return {{"ja", std::string(text.ja)}, {"en", std::string(text.en)}};
}

Json describe_row(const FieldInfo& row, double value) {
  return {{"name", row.name},     {"unit", row.unit},       {"default", value},
          {"lowest", row.lowest}, {"highest", row.highest}, {"meaning", both(row.meaning)},
          {"source", row.source}};
}

std::string_view kind_word(FieldKind kind) {
  switch (kind) {
    case FieldKind::number:
      return "number";
    case FieldKind::whole_number:
      return "whole number";
    case FieldKind::slots:
      return "slots";
    case FieldKind::hub_kind:
      return "kind of hub";
    case FieldKind::hub:
      return "hub";
    case FieldKind::hubs:
      return "list of hubs";
    case FieldKind::areas:
      return "list of areas";
    case FieldKind::needs:
      return "list of needs";
    case FieldKind::text:
      return "text";
  }
  return "";
}

Json describe_field(const ActionField& field) {
  Json json = {{"name", field.info.name}, {"type", kind_word(field.kind)}};
  json["required"] = field.required;
  if (field.kind == FieldKind::number || field.kind == FieldKind::whole_number) {
    json["unit"] = field.info.unit;
    json["default"] = field.info.default_value;
    json["lowest"] = field.info.lowest;
    json["highest"] = field.info.highest;
  }
  json["meaning"] = both(field.info.meaning);
  json["source"] = field.info.source;
  return json;
}

std::string kind_word(const Measure& measure) {
  const std::string_view kind = measure.kind == MeasureKind::flow    ? "flow"
                                : measure.kind == MeasureKind::stock ? "stock"
                                                                     : "mean";
  return fmt::format("{}, every {}week", kind, is_seldom(measure) ? "fourth " : "");
}

std::string_view level_word(Level level) {
  switch (level) {
    case Level::context:
      return "context";
    case Level::initial:
      return "initial";
    case Level::intermediate:
      return "intermediate";
    case Level::final:
      return "final";
    case Level::money:
      return "money";
    case Level::equity:
      return "equity";
    case Level::harm:
      return "harm";
  }
  return "";
}

std::string_view audience_word(Audience audience) {
  switch (audience) {
    case Audience::anyone:
      return "anyone";
    case Audience::online:
      return "people online, from any place";
    case Audience::inpatients:
      return "people in hospital";
    case Audience::rehab:
      return "people at support level 1 to care level 2";
    case Audience::invited:
      return "people with an invitation";
  }
  return "";
}
}  // namespace

Json describe_parameters() {
  Json items = Json::array();
  for (const auto& row : parameter_rows()) items.push_back(describe_row(row, row.default_value));
  return items;
}

Json describe_measures() {
  Json items = Json::array();
  for (const auto& measure : measures()) {
    items.push_back({{"name", measure.name},
                     {"unit", measure.unit},
                     {"code", measure.code},
                     {"level", level_word(measure.level)},
                     {"type", kind_word(measure)},
                     {"of", name_of(measure.universe)},
                     {"by_group", measure.of_town == nullptr},
                     {"meaning", both({measure.ja, measure.en})}});
  }
  return items;
}

Json describe_interventions() {
  Json items = Json::array();
  for (const auto& kind : intervention_kinds()) {
    Json item = {{"name", kind.name},
                 {"code", kind.code},
                 {"title", both(kind.title)},
                 {"meaning", both(kind.stands_for)},
                 {"practice", kind.practice},
                 {"lever", both(kind.lever)},
                 {"hub", kind.founds_hub  ? "founds a new one"
                         : kind.needs_hub ? "acts on an existing one"
                                          : "none"}};
    item["fields"] = Json::array();
    for (const auto& field : kind.fields) item["fields"].push_back(describe_field(field));
    item["moves"] = kind.moves;
    item["leaves_alone"] = kind.leaves_alone;
    items.push_back(std::move(item));
  }
  return items;
}

Json describe_hubs() {
  Json items = Json::array();
  for (const auto& kind : hub_kinds()) {
    Json item = {{"name", kind.name},
                 {"title", both(kind.title)},
                 {"meaning", both(kind.stands_for)},
                 {"practice", kind.practice},
                 {"audience", audience_word(kind.audience)},
                 {"open", slots_text(kind.open)},
                 {"source", kind.traits_source}};
    item["traits"] = Json::array();
    for (const auto& row : hub_trait_rows()) {
      Json trait = describe_row(row.info(), kind.traits.*row.member);
      trait.erase("source");  // one source for the whole kind
      item["traits"].push_back(std::move(trait));
    }
    items.push_back(std::move(item));
  }
  return items;
}

Json describe_phases() {
  Json items = Json::array();
  for (const auto& phase : week_phases()) {
    items.push_back({{"name", phase.name},
                     {"pass", phase.pass},
                     {"meaning", both(phase.meaning)},
                     {"reads", phase.reads},
                     {"writes", phase.writes}});
  }
  return items;
}

Json describe_topic(std::string_view topic) {
  if (topic == "parameters") return describe_parameters();
  if (topic == "measures") return describe_measures();
  if (topic == "interventions") return describe_interventions();
  if (topic == "hubs") return describe_hubs();
  if (topic == "phases") return describe_phases();
  if (topic == "practices") return describe_practices();
  return study_schema();
}

std::string row_text(double value) {
  return fmt::format("{}", value);
}

std::string slots_text(std::uint32_t mask) {
  std::string text;
  for_each_slot(mask, [&text](int slot) { text += (text.empty() ? "" : ", ") + slot_name(slot); });
  return text;
}

}  // namespace engawa
