#include "sim/text/toml_input.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <sstream>

#include "sim/text/input_file.hpp"
#include "sim/text/toml_scan.hpp"

#define TOML_HEADER_ONLY 1
#define TOML_EXCEPTIONS 1
#define TOML_ENABLE_FORMATTERS 1
#define TOML_MAX_NESTED_VALUES 64
#define TOML_ASSERT(condition) \
  static_cast<void>(0)  // it would abort on input; errors follow anyway
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"
#include <toml++/toml.h>
#pragma GCC diagnostic pop

namespace engawa {
namespace {
Place place_of(const toml::source_region& region, const std::string& file) {
  return {file, static_cast<int>(region.begin.line), static_cast<int>(region.begin.column)};
}

std::string show(double value) {
  std::ostringstream out;
  out.precision(12);
  out << value;
  return out.str();
}

void fill_date(TomlValue& to, const toml::date& date) {
  to.kind = TomlValue::Kind::date;
  to.text = fmt::format("{:04}-{:02}-{:02}", date.year, unsigned{date.month}, unsigned{date.day});
}

TomlValue convert(const toml::node& node, const std::string& key, const std::string& file,
                  int depth) {
  TomlValue value;
  value.key = key;
  value.place = place_of(node.source(), file);
  if (depth > kTomlDepth) {
    throw InputError(value.place, {"toml.too_deep", {std::to_string(kTomlDepth)}}, {},
                     {"toml.flatten", {}});
  }
  using Kind = TomlValue::Kind;
  if (const auto* table = node.as_table()) {
    value.kind = Kind::table;
    for (const auto& [name, child] : *table) {
      const std::string text(name.str());
      value.entries.push_back(
          {text, place_of(name.source(), file), convert(child, text, file, depth + 1)});
    }
    std::ranges::stable_sort(value.entries, {}, [](const TomlEntry& entry) {
      return std::pair(entry.place.line, entry.place.column);
    });
  } else if (const auto* list = node.as_array()) {
    value.kind = Kind::list;
    for (const auto& child : *list) value.items.push_back(convert(child, key, file, depth + 1));
  } else if (const auto* text = node.as_string()) {
    value.kind = Kind::text;
    value.text = text->get();
  } else if (const auto* whole = node.as_integer()) {
    value.kind = Kind::whole;
    value.whole = whole->get();
    value.number = static_cast<double>(value.whole);
  } else if (const auto* number = node.as_floating_point()) {
    value.kind = Kind::number;
    value.number = number->get();
  } else if (const auto* truth = node.as_boolean()) {
    value.kind = Kind::boolean;
    value.truth = truth->get();
  } else if (const auto* date = node.as_date()) {
    fill_date(value, date->get());
  } else if (const auto* moment = node.as_date_time()) {
    fill_date(value, moment->get().date);
  } else {
    value.kind = Kind::text;  // a time of day: nobody asks for one
  }
  return value;
}

/// Message that says what a value is; messages keep only a view of their id, hence literals.
std::string_view found_kind(TomlValue::Kind kind) {
  constexpr std::array<std::string_view, 7> kIds{
      "toml.found_text", "toml.found_whole", "toml.found_number", "toml.found_boolean",
      "toml.found_date", "toml.found_list",  "toml.found_table"};
  return kIds[static_cast<std::size_t>(kind)];
}

[[noreturn]] void wrong_kind(const TomlValue& value, const char* message) {
  throw InputError(value.place, {message, {value.key}}, {found_kind(value.kind), {}},
                   {"toml.see_schema", {}});
}

void require_range(const TomlValue& value, bool inside, const std::string& lowest,
                   const std::string& highest) {
  if (inside) return;
  const std::string found =
      value.kind == TomlValue::Kind::whole ? std::to_string(value.whole) : show(value.number);
  throw InputError(value.place, {"toml.out_of_range", {value.key, found}},
                   {"toml.range", {lowest, highest}}, {"toml.choose_inside", {lowest, highest}});
}

std::vector<std::string> keys_of(const TomlValue& table) {
  std::vector<std::string> keys;
  for (const auto& entry : table.entries) keys.push_back(entry.key);
  return keys;
}
}  // namespace

Message suggest_name(std::string_view wrong, const std::vector<std::string>& names) {
  const auto nearest = nearest_name(wrong, names);
  if (!nearest.empty()) return {"input.did_you_mean", {nearest}};
  std::string list;
  for (const auto& name : names) list += (list.empty() ? "" : ", ") + name;
  return {"input.known_names", {list}};
}

const TomlValue* TomlValue::find(std::string_view name) const {
  const auto found = std::ranges::find(entries, name, &TomlEntry::key);
  return found == entries.end() ? nullptr : &found->value;
}

const TomlValue& TomlValue::require(std::string_view name) const {
  static_cast<void>(as_table());
  if (const auto* found = find(name)) return *found;
  const auto nearest = nearest_name(name, keys_of(*this));
  throw InputError(place, {"toml.missing_key", {std::string(name)}}, {},
                   nearest.empty() ? Message{"toml.add_key", {std::string(name)}}
                                   : Message{"toml.rename_key", {nearest, std::string(name)}});
}

void TomlValue::allow_only(std::initializer_list<std::string_view> known) const {
  allow_only(std::vector<std::string>(known.begin(), known.end()));
}

void TomlValue::allow_only(const std::vector<std::string>& known) const {
  static_cast<void>(as_table());
  for (const auto& entry : entries) {
    if (std::ranges::find(known, entry.key) == known.end()) {
      throw InputError(entry.place, {"toml.unknown_key", {entry.key}}, {},
                       suggest_name(entry.key, known));
    }
  }
}

const TomlValue& TomlValue::as_table() const {
  if (kind != Kind::table) wrong_kind(*this, "toml.want_table");
  return *this;
}

const std::string& TomlValue::as_text() const {
  if (kind != Kind::text) wrong_kind(*this, "toml.want_text");
  return text;
}

double TomlValue::as_number(double lowest, double highest) const {
  if (kind != Kind::whole && kind != Kind::number) wrong_kind(*this, "toml.want_number");
  if (!std::isfinite(number)) {
    throw InputError(place, {"toml.not_finite", {key}}, {}, {"toml.write_finite", {}});
  }
  require_range(*this, lowest <= number && number <= highest, show(lowest), show(highest));
  return number;
}

std::int64_t TomlValue::as_whole(std::int64_t lowest, std::int64_t highest) const {
  if (kind != Kind::whole) wrong_kind(*this, "toml.want_whole");
  require_range(*this, lowest <= whole && whole <= highest, std::to_string(lowest),
                std::to_string(highest));
  return whole;
}

bool TomlValue::as_boolean() const {
  if (kind != Kind::boolean) wrong_kind(*this, "toml.want_boolean");
  return truth;
}

const std::string& TomlValue::as_date() const {
  if (kind != Kind::date) wrong_kind(*this, "toml.want_date");
  return text;
}

const std::vector<TomlValue>& TomlValue::as_list() const {
  if (kind != Kind::list) wrong_kind(*this, "toml.want_list");
  return items;
}

TomlValue parse_toml(std::string_view text, const std::string& name) {
  scan_toml(text, name);
  try {
    const toml::table table = toml::parse(text, name);
    TomlValue value = convert(table, "", name, 0);
    value.place = Place{name, 1, 1};
    return value;
  } catch (const toml::parse_error& error) {
    throw InputError(place_of(error.source(), name), {"toml.syntax", {}},
                     {"toml.parser_says", {std::string(error.description())}},
                     {"toml.look_here", {}});
  }
}

TomlValue read_toml(const std::filesystem::path& file) {
  return parse_toml(read_input_text(file, kTomlBytes), file.string());
}

}  // namespace engawa
