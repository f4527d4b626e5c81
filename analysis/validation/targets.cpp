#include "analysis/validation/targets.hpp"

#include <algorithm>

#include "sim/text/toml_input.hpp"

namespace engawa {
namespace {
constexpr double kMost = 1e12;
constexpr int kMostStage = 9;

struct Words {
  std::string ja, en;
};

Words read_words(const TomlValue& value) {
  value.allow_only({"ja", "en"});
  return {value.require("ja").as_text(), value.require("en").as_text()};
}

/// A text that says something.
const std::string& read_filled(const TomlValue& value) {
  if (value.as_text().empty()) {
    throw InputError(value.place, {"targets.empty", {value.key}}, {},
                     {"targets.write_text", {value.key}});
  }
  return value.text;
}

/// A word that may stand in tables and options: letters, digits, "_" and "-".
const std::string& read_word(const TomlValue& value) {
  const auto fits = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
           c == '-';
  };
  if (!std::ranges::all_of(read_filled(value), fits)) {
    throw InputError(value.place, {"targets.bad_word", {value.key, value.text}}, {},
                     {"targets.plain_word", {}});
  }
  return value.text;
}

/// What is accepted: value +- tolerance, value within a factor, or from low to high.
void read_accepted(const TomlValue& table, Target& target) {
  const TomlValue& value = table.require("value");
  target.value = value.as_number(-kMost, kMost);
  const TomlValue* tolerance = table.find("tolerance");
  const TomlValue* factor = table.find("factor");
  const bool range = table.find("low") != nullptr || table.find("high") != nullptr;
  if (int{tolerance != nullptr} + int{factor != nullptr} + int{range} != 1) {
    throw InputError(table.place, {"targets.one_range", {target.name}}, {},
                     {"targets.range_forms", {}});
  }
  if (tolerance != nullptr) {
    const double off = tolerance->as_number(0, kMost);
    target.low = target.value - off, target.high = target.value + off;
  } else if (factor != nullptr) {
    const double times = factor->as_number(1, kMost);
    if (target.value <= 0) {
      throw InputError(factor->place, {"targets.factor_of_nothing", {}}, {},
                       {"targets.use_tolerance", {}});
    }
    target.low = target.value / times, target.high = target.value * times;
  } else {
    target.low = table.require("low").as_number(-kMost, kMost);
    target.high = table.require("high").as_number(-kMost, kMost);
  }
  if (!target.accepts(target.value)) {
    throw InputError(value.place, {"targets.outside", {target.name}}, {},
                     {"targets.order_range", {}});
  }
}

void read_role(const TomlValue& table, Target& target) {
  if (const auto* role = table.find("role")) {
    const std::vector<std::string> known{"fitted", "held_out"};
    if (std::ranges::find(known, role->as_text()) == known.end()) {
      throw InputError(role->place, {"targets.unknown_role", {role->text}}, {},
                       suggest_name(role->text, known));
    }
    target.role = role->text == "fitted" ? TargetRole::fitted : TargetRole::held_out;
  }
  const auto* stage = table.find("stage");
  if (stage != nullptr) target.stage = int(stage->as_whole(0, kMostStage));
  if (stage != nullptr && target.role == TargetRole::held_out && target.stage > 0) {
    throw InputError(stage->place, {"targets.held_out_stage", {target.name}},
                     {"targets.held_out_means", {}}, {"targets.role_or_stage", {}});
  }
  if (target.role == TargetRole::fitted && target.stage == 0 && target.note_en.empty()) {
    throw InputError(table.place, {"targets.fitted_by_what", {target.name}}, {},
                     {"targets.stage_or_note", {}});
  }
}

Target read_target(const TomlValue& table) {
  table.allow_only({"name", "set", "measure", "group", "value", "tolerance", "factor", "low",
                    "high", "role", "stage", "title", "source", "note"});
  Target target;
  target.place = table.place;
  target.name = read_word(table.require("name"));
  target.set = read_word(table.require("set"));
  target.measure = read_filled(table.require("measure"));
  const auto* group = table.find("group");
  target.group = group != nullptr ? read_filled(*group) : "everyone";
  target.measure_place = table.require("measure").place;
  target.group_place = group != nullptr ? group->place : table.place;
  const Words title = read_words(table.require("title"));
  target.title_ja = title.ja, target.title_en = title.en;
  target.source = read_filled(table.require("source"));
  if (const auto* note = table.find("note")) {
    const Words words = read_words(*note);
    target.note_ja = words.ja, target.note_en = words.en;
  }
  read_accepted(table, target);
  read_role(table, target);
  return target;
}

TargetFile read_file(const TomlValue& file) {
  file.allow_only({"title", "target"});
  TargetFile out;
  const Words title = read_words(file.require("title"));
  out.title_ja = title.ja, out.title_en = title.en;
  const TomlValue& list = file.require("target");
  for (const auto& table : list.as_list()) {
    Target target = read_target(table.as_table());
    if (std::ranges::find(out.targets, target.name, &Target::name) != out.targets.end()) {
      throw InputError(table.require("name").place, {"targets.same_name", {target.name}}, {},
                       {"targets.rename", {}});
    }
    out.targets.push_back(std::move(target));
  }
  if (out.targets.empty()) {
    throw InputError(list.place, {"targets.none", {}}, {}, {"toml.add_key", {"[[target]]"}});
  }
  return out;
}
}  // namespace

TargetFile read_targets(const std::filesystem::path& file) {
  TargetFile out = read_file(read_toml(file));
  out.file = file;
  return out;
}

TargetFile parse_targets(std::string_view text, const std::string& name) {
  TargetFile out = read_file(parse_toml(text, name));
  out.file = name;
  return out;
}

}  // namespace engawa
