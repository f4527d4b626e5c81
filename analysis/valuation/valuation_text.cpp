#include "analysis/valuation/valuation_text.hpp"

#include <fmt/format.h>

#include <algorithm>

#include <cmath>

#include "analysis/quantity.hpp"
#include "analysis/wording.hpp"

namespace engawa {
namespace {
bool is_yen(const ValueRow& row) {
  const Measure* measure = find_measure(row.outcome.measure);
  return measure != nullptr && measure->unit.starts_with("yen");
}

std::string_view unit_of(const ValueRow& row) {
  if (is_yen(row)) return "valuation.unit_yen";
  if (row.outcome.counted == Counted::person_years) return "valuation.unit_person_years";
  return row.outcome.counted == Counted::events ? "valuation.unit_events" : "valuation.unit_growth";
}

/// " (95 % interval A to B)"; nothing where rounding leaves one number.
std::string around(const Estimate& estimate, std::string (*number)(double), Language language) {
  return number(estimate.low) == number(estimate.high) ? std::string{}
                                                       : interval_text(estimate, number, language);
}

/// "+3.2 person-years (95 % interval ...)"
std::string units_text(const ValuationRow& row, Language language) {
  const auto number = is_yen(row.row) ? signed_yen_text : signed_text;
  return fmt::format("{}{}{}", number(row.units.mean), render(language, {unit_of(row.row), {}}),
                     around(row.units, number, language));
}

/// "-9,537 GBP (-1,335,000 yen)"
std::string amount_text(const ValuationRow& row, Language language) {
  const std::string amount = yen_text(row.row.amount.value);
  if (row.row.currency == kYen) return fmt::format("{} {}", amount, kYen);
  return render(language, {"valuation.amount", {amount, row.row.currency, yen_text(row.yen)}});
}

std::string_view origin_of(const ValueRow& row) {
  if (row.source.is_assumed) return "valuation.source_assumed";
  return row.converted ? "valuation.source_converted" : "valuation.source_native";
}

/// "Assumption: why", or the source.
std::string basis_text(const Source& source, Language language) {
  const std::string& text = source.text.in(language);
  if (!source.is_assumed) return text;
  return fmt::format("{}: {}", render(language, {"valuation.source_assumed", {}}), text);
}

void add_line(std::string& text, const std::string& line) {
  text += fmt::format("  {}\n", line);
}

enum class Wanted { used, alternatives };

void add_rows(std::string& text, const std::vector<ValuationRow>& rows, Wanted wanted,
              std::string_view heading, Language language) {
  bool any = false;
  for (const auto& row : rows) {
    if (row.row.used != (wanted == Wanted::used)) continue;
    if (!any) text += fmt::format("{}\n", render(language, {heading, {}}));
    any = true;
    add_line(text, value_row_text(row, language));
  }
}

std::string answer_text(const Valuation& v, Language language) {
  const auto yen = [&](const Estimate& estimate) { return around(estimate, yen_text, language); };
  const auto say = [&](const Message& message) { return render(language, message); };
  std::string text;
  if (has_interval(v.benefit) && !v.benefit.differs_from_zero())
    add_line(text, say({"valuation.benefit_not_told", {}}));
  add_line(text, v.has_ratio()
                     ? say({"valuation.ratio",
                            {number_text(v.ratio.mean), around(v.ratio, number_text, language)}})
                     : say({"valuation.no_ratio", {}}));
  add_line(text, say({"valuation.total",
                      {yen_text(v.benefit.mean), yen(v.benefit), yen_text(v.cost.mean), yen(v.cost),
                       signed_yen_text(v.net.mean), around(v.net, signed_yen_text, language),
                       std::to_string(v.seeds)}}));
  if (!has_interval(v.net)) {
    add_line(text, say({"valuation.one_seed", {}}));
  } else if (!v.net.differs_from_zero()) {
    add_line(text, say({"valuation.net_not_told", {}}));
  }
  add_line(text, say({"valuation.spread",
                      {std::to_string(v.spread.draws), number_text(v.spread.ratio_low),
                       number_text(v.spread.ratio_high),
                       fmt::format("{:.0f}", 100 * v.spread.share_worth_it)}}));
  return text;
}

std::string tornado_text(const std::vector<TornadoRow>& rows, Language language) {
  constexpr double kVisible = .5;  // yen
  std::string text = fmt::format("{}\n", render(language, {"valuation.tornado", {}}));
  std::size_t without = 0;
  for (const auto& row : rows) {
    if (row.swing() < kVisible) {
      ++without;
    } else {
      add_line(text, tornado_row_text(row, language));
    }
  }
  if (without > 0)
    add_line(text, render(language, {"valuation.bars_without", {std::to_string(without)}}));
  return text;
}

std::string rests_on_text(const ValueTable& table, Language language) {
  std::string text = fmt::format("{}\n", render(language, {"valuation.basis", {}}));
  add_line(text, render(language, {"valuation.basis_discount",
                                   {fmt::format("{:g}", 100 * table.discount.value),
                                    basis_text(table.discount_source, language)}}));
  for (const auto& rate : table.conversions) {
    add_line(text,
             render(language, {"valuation.basis_rate",
                               {rate.currency, fmt::format("{:g}", rate.yen.value),
                                std::to_string(rate.year), basis_text(rate.source, language)}}));
  }
  for (const auto& rise : table.price_rises) {
    add_line(text,
             render(language,
                    {"valuation.basis_prices",
                     {std::to_string(rise.from), std::to_string(table.price_year),
                      fmt::format("{:g}", rise.factor.value), fmt::format("{:g}", rise.factor.low),
                      fmt::format("{:g}", rise.factor.high), basis_text(rise.source, language)}}));
  }
  return text;
}
}  // namespace

std::string value_row_text(const ValuationRow& row, Language language) {
  const std::string& title = row.row.title.in(language);
  if (!row.recorded) return render(language, {"valuation.not_recorded", {title}});
  const auto& value = row.row;
  return render(language,
                {"valuation.row",
                 {title, value.stakeholder.in(language), value.stage, units_text(row, language),
                  amount_text(row, language), signed_yen_text(row.present_value.mean),
                  around(row.present_value, signed_yen_text, language),
                  render(language, {origin_of(value), {}}), value.source.text.in(language)}});
}

std::string tornado_row_text(const TornadoRow& row, Language language) {
  const auto number = [](double value) {
    return std::abs(value) >= 1000 ? yen_text(value) : number_text(value);
  };
  return render(language, {"valuation.bar",
                           {row.title.in(language), number(row.range.low), number(row.range.high),
                            signed_yen_text(row.net_low), signed_yen_text(row.net_high),
                            number_text(row.ratio_low), number_text(row.ratio_high)}});
}

std::string what_an_sroi_is_not(Language language) {
  return render(language, {"valuation.is_not", {}});
}

std::string tell_valuation(const Valuation& v, const ValueTable& table, Language language) {
  std::string text = fmt::format(
      "{}\n",
      render(language, {"valuation.heading", {v.title.in(language), table.title.in(language)}}));
  text += answer_text(v, language);
  add_rows(text, v.values, Wanted::used, "valuation.benefits", language);
  add_rows(text, v.costs, Wanted::used, "valuation.costs", language);
  add_rows(text, v.values, Wanted::alternatives, "valuation.alternatives", language);
  text += tornado_text(v.tornado, language);
  text += rests_on_text(table, language);
  return text + fmt::format("{}\n", what_an_sroi_is_not(language));
}

std::vector<ValuationPart> valuation_parts(const Valuation& valuation, const ValueTable& table,
                                           Language language) {
  constexpr std::string_view kIndent = "  ";  // of the lines below a heading
  std::vector<ValuationPart> parts;
  const std::string text = tell_valuation(valuation, table, language);
  for (std::size_t from = 0; from < text.size();) {
    const std::size_t end = std::min(text.find('\n', from), text.size());
    const std::string line = text.substr(from, end - from);
    from = end + 1;
    if (line.starts_with(kIndent) && !parts.empty()) {
      parts.back().lines.push_back(line.substr(kIndent.size()));
    } else if (!line.empty()) {
      parts.push_back({line, {}});
    }
  }
  return parts;
}

}  // namespace engawa
