#include "analysis/valuation/values.hpp"

#include <algorithm>
#include <array>
#include <initializer_list>

#include "analysis/quantity.hpp"
#include "analysis/valuation/overlap.hpp"
#include "sim/results/groups.hpp"
#include "sim/text/toml_input.hpp"

namespace engawa {
namespace {
constexpr double kMost = 1e12;  ///< yen or any other unit
constexpr std::array<std::string_view, 3> kWays{"person_years", "events", "growth"};
enum class RowKind { cost, value };

TextPair read_pair(const TomlValue& value) {
  value.allow_only({"ja", "en"});
  return {value.require("ja").as_text(), value.require("en").as_text()};
}

/// The rest of a text that begins with a word and a colon, or the text.
std::string without_word(const std::string& text, std::string_view word) {
  if (!text.starts_with(word)) return text;
  const auto colon = text.find(':');
  if (colon == std::string::npos) return text;
  const auto rest = text.find_first_not_of(' ', colon + 1);
  return rest == std::string::npos ? text : text.substr(rest);
}

/// One text, or one in each language. The English one says whether it is an assumption.
Source read_source(const TomlValue& table) {
  const TomlValue& source = table.require("source");
  const bool one_text = source.kind != TomlValue::Kind::table;
  const TextPair text = one_text ? TextPair{source.as_text(), source.as_text()} : read_pair(source);
  if (text.ja.empty() || text.en.empty()) {
    throw InputError(source.place, {"valuation.no_source", {}}, {}, {"valuation.name_source", {}});
  }
  const std::string ja = without_word(without_word(text.ja, "仮定"), "assumption");
  return {{ja, without_word(text.en, "assumption")}, text.en.starts_with("assumption")};
}

/// KEY, low and high of a table; low and high may be left out together: then the number is exact.
RangedNumber read_ranged(const TomlValue& table, std::string_view key, double lowest,
                         double highest) {
  const TomlValue& middle = table.require(key);
  RangedNumber out{middle.as_number(lowest, highest), 0, 0};
  out.low = out.high = out.value;
  if (table.find("low") == nullptr && table.find("high") == nullptr) return out;
  out.low = table.require("low").as_number(lowest, highest);
  out.high = table.require("high").as_number(lowest, highest);
  if (!(out.low <= out.value && out.value <= out.high)) {
    throw InputError(middle.place, {"valuation.range_order", {std::string(key)}}, {},
                     {"valuation.order_range", {std::string(key)}});
  }
  return out;
}

/// The text of a key, which must be one of the names.
const std::string& read_name(const TomlValue& value, const std::vector<std::string>& names,
                             std::string_view problem) {
  if (std::ranges::find(names, value.as_text()) == names.end()) {
    throw InputError(value.place, {problem, {value.text}}, {}, suggest_name(value.text, names));
  }
  return value.text;
}

std::vector<std::string> measure_names() {
  std::vector<std::string> names;
  for (const auto& measure : measures()) names.emplace_back(measure.name);
  return names;
}

std::string read_group(const TomlValue& value, const Measure& measure) {
  std::vector<std::string> names;
  for (const auto& group : groups_of({})) names.push_back(group.name);
  if (!value.as_text().starts_with("area.")) read_name(value, names, "valuation.unknown_group");
  if (measure.of_town != nullptr && value.text != "total") {
    throw InputError(value.place, {"valuation.town_only", {std::string(measure.name)}}, {},
                     {"valuation.use_total", {}});
  }
  return value.text;
}

bool can_count(const Measure& measure, Counted counted) {
  switch (counted) {
    case Counted::events:
      return measure.kind == MeasureKind::flow;
    case Counted::growth:
      return measure.kind == MeasureKind::stock;
    case Counted::person_years:
      break;
  }
  if (measure.kind == MeasureKind::mean) return measure.universe != Universe::visitors;
  return measure.kind == MeasureKind::stock && measure.unit != "yen";
}

std::string_view why_not(const Measure& measure) {
  if (measure.kind == MeasureKind::flow) return "valuation.count_flow";
  if (measure.universe == Universe::visitors) return "valuation.count_visitors";
  return measure.kind == MeasureKind::stock ? "valuation.count_stock" : "valuation.count_mean";
}

Outcome read_outcome(const TomlValue& table) {
  const TomlValue& name = table.require("measure");
  const Measure& measure =
      *find_measure(read_name(name, measure_names(), "valuation.unknown_measure"));
  Outcome out{name.text, "total", Counted::events};
  if (const TomlValue* group = table.find("group")) out.group = read_group(*group, measure);
  const TomlValue& way = table.require("counted");
  read_name(way, {kWays.begin(), kWays.end()}, "valuation.unknown_way");
  out.counted = Counted(std::ranges::find(kWays, way.text) - kWays.begin());
  if (!can_count(measure, out.counted)) {
    throw InputError(way.place, {"valuation.cannot_count", {name.text, way.text}},
                     {why_not(measure), {}}, {"valuation.see_measures", {}});
  }
  return out;
}

/// The place in the logic model has to be the measure's own: a table cannot promote an outcome.
std::string read_stage(const TomlValue& value, const std::string& measure_name) {
  std::string code(find_measure(measure_name)->code);
  if (value.as_text() != code) {
    throw InputError(value.place, {"valuation.wrong_stage", {measure_name, value.text}}, {},
                     code.empty() ? Message{"valuation.no_stage", {}}
                                  : Message{"valuation.write_stage", {code}});
  }
  return code;
}

void check_currency(const TomlValue& value, const ValueRow& row, const ValueTable& table) {
  if (row.currency == kYen) return;
  if (!row.converted) {
    throw InputError(value.place, {"valuation.native_is_yen", {row.name}}, {},
                     {"valuation.mark_converted", {}});
  }
  const auto& rates = table.conversions;
  if (std::ranges::find(rates, row.currency, &Conversion::currency) == rates.end()) {
    throw InputError(value.place, {"valuation.no_rate", {row.currency}}, {},
                     {"valuation.add_rate", {row.currency}});
  }
}

void require_rise(const TomlValue& value, const ValueRow& row, const ValueTable& table) {
  if (table.price_year == 0 || row.price_year == table.price_year) return;
  const auto& rises = table.price_rises;
  if (std::ranges::find(rises, row.price_year, &PriceRise::from) == rises.end())
    throw InputError(value.place, {"valuation.no_rise", {std::to_string(row.price_year)}}, {},
                     {"valuation.add_rise", {std::to_string(row.price_year)}});
}

void read_lasting(const TomlValue& value, ValueRow& row) {
  if (const auto* found = value.find("drop_off")) row.drop_off = found->as_number(0, 1);
  if (const auto* found = value.find("duration")) row.duration = int(found->as_whole(1, 50));
  if (const auto* found = value.find("overlaps")) {
    for (const auto& name : found->as_list()) row.overlaps.push_back(name.as_text());
  }
}

ValueRow read_row(const TomlValue& value, const ValueTable& table, RowKind kind) {
  std::vector<std::string> known{"name",     "title", "stakeholder", "measure", "group",
                                 "counted",  "stage", "amount",      "low",     "high",
                                 "currency", "year",  "origin",      "source",  "used"};
  if (kind == RowKind::value) {
    for (const char* key : {"drop_off", "duration", "overlaps"}) known.emplace_back(key);
  }
  value.allow_only(known);
  ValueRow row;
  row.place = value.place;
  row.name = value.require("name").as_text();
  row.title = read_pair(value.require("title"));
  row.stakeholder = read_pair(value.require("stakeholder"));
  row.outcome = read_outcome(value);
  row.stage = read_stage(value.require("stage"), row.outcome.measure);
  row.amount = read_ranged(value, "amount", kind == RowKind::cost ? 0 : -kMost, kMost);
  row.currency = value.require("currency").as_text();
  row.price_year = int(value.require("year").as_whole(1990, 2100));
  require_rise(value.require("year"), row, table);
  row.converted = read_name(value.require("origin"), {"native", "converted"},
                            "valuation.unknown_origin") == "converted";
  row.source = read_source(value);
  check_currency(value.require("currency"), row, table);
  if (const auto* used = value.find("used")) row.used = used->as_boolean();
  read_lasting(value, row);
  return row;
}

std::vector<ValueRow> read_rows(const TomlValue& file, std::string_view key,
                                const ValueTable& table, RowKind kind) {
  std::vector<ValueRow> rows;
  for (const auto& item : file.require(key).as_list()) rows.push_back(read_row(item, table, kind));
  if (rows.empty()) {
    throw InputError(file.require(key).place, {"valuation.no_rows", {std::string(key)}}, {},
                     {"toml.add_key", {std::string(key)}});
  }
  return rows;
}

Conversion read_conversion(const TomlValue& value) {
  value.allow_only({"currency", "yen", "low", "high", "year", "source"});
  Conversion out;
  out.place = value.place, out.currency = value.require("currency").as_text();
  out.yen = read_ranged(value, "yen", 1e-6, kMost);
  out.year = int(value.require("year").as_whole(1990, 2100));
  out.source = read_source(value);
  return out;
}

PriceRise read_price_rise(const TomlValue& value) {
  constexpr double kLeast = .1, kGreatest = 100;
  value.allow_only({"from", "factor", "low", "high", "source"});
  PriceRise out;
  out.place = value.place, out.from = int(value.require("from").as_whole(1990, 2100));
  out.factor = read_ranged(value, "factor", kLeast, kGreatest);
  out.source = read_source(value);
  return out;
}

/// The year to which amounts are carried, and how far prices rose until then.
void read_prices(const TomlValue& file, ValueTable& table) {
  const TomlValue* prices = file.find("prices");
  if (prices == nullptr) return;
  prices->allow_only({"year", "rise"});
  table.price_year = int(prices->require("year").as_whole(1990, 2100));
  if (const auto* rises = prices->find("rise")) {
    for (const auto& item : rises->as_list()) table.price_rises.push_back(read_price_rise(item));
  }
}

void check_names(const ValueTable& table) {
  std::vector<std::string> names;
  for (const auto* rows : {&table.costs, &table.values}) {
    for (const auto& row : *rows) {
      if (std::ranges::find(names, row.name) != names.end())
        throw InputError(row.place, {"valuation.same_name", {row.name}}, {},
                         {"valuation.rename", {}});
      names.push_back(row.name);
    }
  }
  for (const auto& row : table.values) {
    for (const auto& other : row.overlaps) {
      if (std::ranges::find(names, other) == names.end())
        throw InputError(row.place, {"valuation.unknown_row", {row.name, other}}, {},
                         suggest_name(other, names));
    }
  }
}

ValueTable read_table(const TomlValue& file) {
  file.allow_only({"title", "prices", "discount", "conversion", "cost", "value"});
  ValueTable table;
  table.title = read_pair(file.require("title"));
  const TomlValue& discount = file.require("discount");
  discount.allow_only({"rate", "low", "high", "source"});
  table.discount = read_ranged(discount, "rate", 0, .5);
  table.discount_source = read_source(discount);
  read_prices(file, table);
  if (const auto* conversions = file.find("conversion")) {
    for (const auto& item : conversions->as_list())
      table.conversions.push_back(read_conversion(item));
  }
  table.costs = read_rows(file, "cost", table, RowKind::cost);
  table.values = read_rows(file, "value", table, RowKind::value);
  check_names(table);
  refuse_double_counting(table);
  return table;
}
}  // namespace

std::vector<Outcome> ValueTable::outcomes() const {
  std::vector<Outcome> out;
  for (const auto* rows : {&costs, &values}) {
    for (const auto& row : *rows) {
      if (std::ranges::find(out, row.outcome) == out.end()) out.push_back(row.outcome);
    }
  }
  return out;
}

ValueTable read_values(const std::filesystem::path& file) {
  return read_table(read_toml(file));
}

ValueTable parse_values(std::string_view text, const std::string& name) {
  return read_table(parse_toml(text, name));
}

}  // namespace engawa
