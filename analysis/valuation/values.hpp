// The declared table of values: what one more of an outcome is worth to whom, in which currency and
// year, from which source, how sure, and how long it lasts. Read from a file of scenarios/values.
#pragma once
#include <compare>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "sim/results/measures.hpp"
#include "sim/text/error.hpp"
#include "sim/text/language.hpp"

namespace engawa {

inline constexpr std::string_view kYen = "JPY";

/// How an outcome is counted.
enum class Counted : std::uint8_t {
  person_years,  ///< of a state: people in it times years (of a mean: mean times people times
                 ///< years)
  events,        ///< of a flow: how often in the year
  growth         ///< of a running total or a stock: how much more than a year before
};

/// What is counted, in whom.
struct Outcome {
  std::string measure, group = "total";
  Counted counted = Counted::events;
  auto operator<=>(const Outcome&) const = default;
};

/// A number nobody knows exactly: the one used, and how low and how high it may be.
struct RangedNumber {
  double value = 0, low = 0, high = 0;
};

/// A text in both languages, owned.
struct TextPair {
  std::string ja, en;
  [[nodiscard]] const std::string& in(Language language) const {
    return language == Language::japanese ? ja : en;
  }
};

/// Where a number comes from, or why it is assumed.
struct Source {
  TextPair text;            ///< without the word "assumption"
  bool is_assumed = false;  ///< nobody has measured it, as far as we know
};

/// One row: an outcome and what one more of it is worth (of a harm: a negative amount), or one kind
/// of cost and what one more of it costs.
struct ValueRow {
  Place place;
  std::string name;
  TextPair title, stakeholder;
  Outcome outcome;
  std::string stage;  ///< code of the measure in the logic model
  RangedNumber amount;
  std::string currency{kYen};
  int price_year = 0;
  bool converted = false;  ///< taken from another country
  Source source;
  double drop_off = 0;                ///< share by which the effect shrinks from year to year
  int duration = 1;                   ///< years that it lasts, the one in which it arises included
  bool used = true;                   ///< false: an alternative, told but not added up
  std::vector<std::string> overlaps;  ///< names of rows that count the same thing
};

/// Yen for one unit of another currency.
struct Conversion {
  Place place;
  std::string currency;
  RangedNumber yen;
  int year = 0;
  Source source;
};

/// A yen of one year's prices, in those of the table's year.
struct PriceRise {
  Place place;
  int from = 0;  ///< year
  RangedNumber factor;
  Source source;
};

struct ValueTable {
  TextPair title;
  int price_year = 0;  ///< to which amounts are carried; 0 = they stay in the prices of their year
  std::vector<PriceRise> price_rises;
  RangedNumber discount;  ///< a year
  Source discount_source;
  std::vector<Conversion> conversions;
  std::vector<ValueRow> costs, values;
  /// Outcomes of all rows, each once.
  [[nodiscard]] std::vector<Outcome> outcomes() const;
};

/// Reads and checks a table. InputError with line and column: unknown keys, measures, groups,
/// stages or currencies; an outcome that cannot be counted so; low above high; no source; an
/// outcome counted twice.
[[nodiscard]] ValueTable read_values(const std::filesystem::path& file);
/// The same from a text; `name` stands for the file in errors.
[[nodiscard]] ValueTable parse_values(std::string_view text, const std::string& name);

}  // namespace engawa
