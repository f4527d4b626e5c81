#include "analysis/valuation/dials.hpp"

#include <algorithm>
#include <cmath>

#include "analysis/valuation/present_value.hpp"
#include "sim/core/draws.hpp"

namespace engawa {
namespace {
constexpr std::uint32_t kTurn = 2;  ///< purpose of the draws; their seed is nobody else's

bool needs_rate(const ValueTable& table, const std::string& currency) {
  const auto needs = [&](const ValueRow& row) { return row.used && row.currency == currency; };
  return std::ranges::any_of(table.costs, needs) || std::ranges::any_of(table.values, needs);
}

bool needs_prices(const ValueTable& table, int year) {
  const auto needs = [&](const ValueRow& row) { return row.used && row.price_year == year; };
  return std::ranges::any_of(table.costs, needs) || std::ranges::any_of(table.values, needs);
}

/// Yen of that year in those of the table's; 1 if the table does not carry them.
double rise_since(const std::vector<Dial>& dials, const std::vector<double>& settings, int year) {
  for (std::size_t k = 0; k < dials.size(); ++k) {
    if (dials[k].kind == DialKind::prices && dials[k].name == std::to_string(year))
      return settings[k];
  }
  return 1;
}

/// Where a dial of the table stands.
double setting_of(const std::vector<Dial>& dials, const std::vector<double>& settings,
                  DialKind kind, std::string_view name) {
  const auto found = std::ranges::find_if(
      dials, [&](const Dial& dial) { return dial.kind == kind && dial.name == name; });
  return settings.at(std::size_t(found - dials.begin()));
}

TextPair both(const Message& message) {
  return {render(Language::japanese, message), render(Language::english, message)};
}

/// Inverse of the triangular distribution.
double triangle(const RangedNumber& range, double u) {
  const double width = range.high - range.low, left = range.value - range.low;
  if (!(width > 0)) return range.value;
  if (u * width < left) return range.low + std::sqrt(u * width * left);
  return range.high - std::sqrt((1 - u) * width * (range.high - range.value));
}

void add_to(std::vector<double>& sums, const std::vector<double>& values) {
  for (std::size_t seed = 0; seed < sums.size(); ++seed) sums[seed] += values[seed];
}

std::vector<double> sum_rows(const std::vector<ValueRow>& rows, const YearlyVariant& variant,
                             const std::vector<double>& year_lengths,
                             const std::vector<Dial>& dials, const std::vector<double>& settings) {
  std::vector<double> sums(variant.seeds, 0.0);
  for (const auto& row : rows) {
    if (row.used) add_to(sums, value_row(row, variant, year_lengths, dials, settings));
  }
  return sums;
}
}  // namespace

std::vector<Dial> dials_of(const ValueTable& table) {
  std::vector<Dial> dials{
      {DialKind::discount, "", both({"valuation.dial_discount", {}}), table.discount, true}};
  for (const auto& rate : table.conversions) {
    dials.push_back({DialKind::currency, rate.currency,
                     both({"valuation.dial_currency", {rate.currency}}), rate.yen,
                     needs_rate(table, rate.currency)});
  }
  for (const auto& rise : table.price_rises) {
    const std::string year = std::to_string(rise.from);
    dials.push_back({DialKind::prices, year,
                     both({"valuation.dial_prices", {year, std::to_string(table.price_year)}}),
                     rise.factor, needs_prices(table, rise.from)});
  }
  for (const auto* rows : {&table.costs, &table.values}) {
    for (const auto& row : *rows)
      dials.push_back({DialKind::row, row.name, row.title, row.amount, row.used});
  }
  return dials;
}

std::vector<double> usual_settings(const std::vector<Dial>& dials) {
  std::vector<double> out;
  out.reserve(dials.size());
  for (const auto& dial : dials) out.push_back(dial.range.value);
  return out;
}

std::vector<double> draw_settings(const std::vector<Dial>& dials, std::uint64_t seed,
                                  std::uint32_t draw) {
  const Draws draws(seed);
  std::vector<double> out;
  for (const auto& dial : dials) {
    const auto key = derive_key(std::uint64_t(dial.kind), key_of_name(dial.name));
    out.push_back(triangle(dial.range, draws.at(kTurn, draw, key).u()));
  }
  return out;
}

std::vector<double> value_row(const ValueRow& row, const YearlyVariant& variant,
                              const std::vector<double>& year_lengths,
                              const std::vector<Dial>& dials, const std::vector<double>& settings) {
  std::vector<double> out(variant.seeds, 0.0);
  const auto found = variant.outcomes.find(row.outcome);
  if (found == variant.outcomes.end()) return out;
  const auto setting = [&](DialKind kind, std::string_view name) {
    return setting_of(dials, settings, kind, name);
  };
  const double rate = setting(DialKind::discount, "");
  const double yen = row.currency == kYen ? 1 : setting(DialKind::currency, row.currency);
  const double amount =
      setting(DialKind::row, row.name) * rise_since(dials, settings, row.price_year);
  for (std::size_t seed = 0; seed < out.size(); ++seed) {
    out[seed] = amount * yen *
                present_units(found->second[seed], year_lengths, row.outcome.counted,
                              {row.drop_off, row.duration}, rate);
  }
  return out;
}

PresentValues value_all(const ValueTable& table, const YearlyVariant& variant,
                        const std::vector<double>& year_lengths, const std::vector<Dial>& dials,
                        const std::vector<double>& settings) {
  return {sum_rows(table.values, variant, year_lengths, dials, settings),
          sum_rows(table.costs, variant, year_lengths, dials, settings)};
}

}  // namespace engawa
