#include "sim/study/schema.hpp"

#include "sim/state/need_kinds.hpp"
#include "sim/study/study_plan.hpp"

namespace engawa {
namespace {
using Json = nlohmann::ordered_json;

constexpr const char* kNamePattern = "^[A-Za-z0-9_-]{1,64}$";
constexpr const char* kDatePattern = "^[0-9]{4}-[0-9]{2}(-[0-9]{2})?$";

std::string described(const Bilingual& text) {
  return std::string(text.en) + " / " + std::string(text.ja);
}

Json text_of(const Bilingual& meaning) {
  return {{"type", "string"}, {"description", described(meaning)}};
}

Json whole(int lowest, int highest, const Bilingual& meaning) {
  return {{"type", "integer"},
          {"minimum", lowest},
          {"maximum", highest},
          {"description", described(meaning)}};
}

Json pattern(const char* expression, const Bilingual& meaning) {
  return {{"type", "string"}, {"pattern", expression}, {"description", described(meaning)}};
}

Json object_of(Json properties, const std::vector<std::string>& required) {
  return {{"type", "object"},
          {"properties", std::move(properties)},
          {"required", required},
          {"additionalProperties", false}};
}

Json bilingual(const Bilingual& meaning) {
  Json json = object_of({{"ja", {{"type", "string"}}}, {"en", {{"type", "string"}}}}, {});
  json["minProperties"] = 1;
  json["description"] = described(meaning);
  return json;
}

Json number_row(const FieldInfo& row, const char* type) {
  return {{"type", type},
          {"minimum", row.lowest},
          {"maximum", row.highest},
          {"default", row.default_value},
          {"description", described(row.meaning) + " [" + std::string(row.unit) + "]"}};
}

Json field_schema(const ActionField& field) {
  switch (field.kind) {
    case FieldKind::number:
      return number_row(field.info, "number");
    case FieldKind::whole_number:
      return number_row(field.info, "integer");
    case FieldKind::slots:
      return {{"type", {"string", "array"}},
              {"items", {{"type", "string"}}},
              {"examples", {"tue evening", "weekday mornings"}},
              {"description", described(field.info.meaning)}};
    case FieldKind::hub_kind: {
      Json names = Json::array();
      for (const auto& kind : hub_kinds()) names.push_back(kind.name);
      return {{"enum", names}, {"description", described(field.info.meaning)}};
    }
    case FieldKind::hubs:
    case FieldKind::areas:
      return {{"type", "array"},
              {"items", {{"type", "string"}}},
              {"uniqueItems", true},
              {"description", described(field.info.meaning)}};
    case FieldKind::needs: {
      Json names = Json::array();
      for (const auto& need : need_kinds()) names.push_back(need.name);
      return {{"type", "array"},
              {"items", {{"enum", names}}},
              {"uniqueItems", true},
              {"description", described(field.info.meaning)}};
    }
    case FieldKind::hub:
    case FieldKind::text:
      break;
  }
  return text_of(field.info.meaning);
}

Json intervention_schema(const InterventionKind& kind) {
  std::vector<std::string> required{"kind"};
  Json properties = {
      {"kind", {{"const", kind.name}, {"description", described(kind.title)}}},
      {"name", pattern(kNamePattern,
                       {"介入の名前(くじの鍵になる)", "name of the intervention, keys its draws"})},
      {"from", pattern(kDatePattern, {"始まる日(なければ研究の始め)",
                                      "first day (default: start of the study)"})},
      {"to",
       pattern(kDatePattern, {"もう行わない最初の日", "first day on which it no longer acts"})},
      {"strength", {{"type", "number"}, {"minimum", 0}, {"maximum", 1}, {"default", 1}}}};
  if (kind.needs_hub || kind.founds_hub) {
    properties["hub"] = text_of({"拠点の名前", "name of the hub"});
    required.emplace_back("hub");
  }
  for (const auto& field : kind.fields) {
    const std::string name(field.info.name);
    properties[name] = field_schema(field);
    if (field.required) required.push_back(name);
  }
  return object_of(std::move(properties), required);
}

Json variant_schema() {
  Json kinds = Json::array();
  for (const auto& kind : intervention_kinds()) kinds.push_back(intervention_schema(kind));
  return object_of({{"name", pattern(kNamePattern, {"バリアントの名前", "name of the variant"})},
                    {"label", bilingual({"表示する名前", "name to show"})},
                    {"intervention", {{"type", "array"}, {"items", {{"oneOf", kinds}}}}}},
                   {"name"});
}

Json ensemble_table() {
  Json table = object_of({{"file", text_of({"組のファイル(このファイルから見て)",
                                            "file of the sets, relative to this file"})},
                          {"member", {{"type", {"string", "integer"}}, {"default", "best"}}}},
                         {"file"});
  table["description"] = described({"校正で残ったパラメータの組から使うもの。parametersが優先する",
                                    "set to use of those left by calibration; parameters prevail"});
  return table;
}

Json study_table() {
  Json record = object_of(
      {{"seeds",
        {{"type", "array"}, {"items", {{"type", "integer"}, {"minimum", 1}}}, {"default", {1}}}},
       {"snapshot_weeks",
        whole(1, kWeeksPerYear, {"個人の記録の間隔 [週]", "weeks between panel snapshots"})}},
      {});
  record["description"] = described({"網・出来事・個人も記録するシード",
                                     "seeds whose network, events and panel are recorded too"});
  return object_of(
      {{"name", pattern(kNamePattern, {"研究の名前", "name of the study"})},
       {"town",
        text_of({"町のファイル(このファイルから見て)", "town file, relative to this file"})},
       {"start", pattern(kDatePattern, {"始まる日。1年は4月1日から52週",
                                        "first day; a year is 52 weeks from 1 April"})},
       {"years", whole(1, kMaxYears, {"年数", "years"})},
       {"burn_in_years", whole(0, kMaxYears, {"助走の年数", "years of burn-in"})},
       {"burn_in_max_years",
        whole(0, kMaxYears,
              {"落ち着かないとき助走を延ばす上限", "longest burn-in if the town has not settled"})},
       {"seeds", whole(1, kMaxSeeds, {"シードの数", "number of seeds"})},
       {"record", record},
       {"ensemble", ensemble_table()}},
      {"name", "town", "start", "years"});
}
}  // namespace

Json study_schema() {
  Json parameters = Json::object();
  for (const auto& row : parameter_rows()) {
    parameters[std::string(row.name)] = number_row(row, "number");
  }
  Json schema = {{"$schema", "https://json-schema.org/draft/2020-12/schema"},
                 {"title", "Engawa study"}};
  schema.update(
      object_of({{"question", bilingual({"研究の問い", "the question of the study"})},
                 {"study", study_table()},
                 {"parameters", object_of(std::move(parameters), {})},
                 {"variant", {{"type", "array"}, {"minItems", 1}, {"items", variant_schema()}}}},
                {"question", "study", "variant"}));
  return schema;
}

}  // namespace engawa
