// Money: what it cost by post, what one more of each outcome cost, and what has not been valued.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "analysis/funder.hpp"
#include "analysis/report/report_numbers.hpp"
#include "analysis/report/sections.hpp"
#include "analysis/wording.hpp"

namespace engawa {
namespace {
constexpr double kMillion = 1e6;

constexpr std::array<std::string_view, 10> kIncomes{
    "hub_income",          "income_fees",     "income_membership",   "income_business",
    "income_grants",       "income_contract", "income_gifts_inside", "income_gifts_outside",
    "income_crowdfunding", "income_bearer"};

Quantity whole(std::string_view measure) {
  return {measure, "total", Over::whole};
}

/// How a cost is brought over the weeks: sums of yen so far at the end, hours and yen a week
/// summed.
Quantity quantity_of(const Finding& finding) {
  const Measure* measure = find_measure(finding.measure);
  if (measure == nullptr) return whole({});
  return measure->kind == MeasureKind::flow ? whole(measure->name)
                                            : Quantity{measure->name, "total", Over::end};
}

void add_row(const ReportContent& content, const VariantFindings& variant, const Finding& finding,
             ReportTable& table) {
  const Quantity quantity = quantity_of(finding);
  auto cells =
      finding_cells(content, variant, finding, quantity.measure.empty() ? nullptr : &quantity);
  const std::string title = title_text(finding, content.language);
  const std::string unit = unit_text(finding, content.language);
  cells.insert(cells.begin(),
               {is_money(finding) ? title : content.say("report.with_unit", {title, unit})});
  table.rows.push_back(std::move(cells));
}

ReportTable cost_table(const ReportContent& content, const VariantFindings& variant) {
  ReportTable table;
  table.caption = content.say("report.money.costs", {years_text(content.findings.weeks)});
  table.columns = finding_columns(content, "report.column.post");
  for (const auto& finding : variant.costs) {
    const bool ever = finding.baseline != 0 || finding.variant != 0;
    if (ever) add_row(content, variant, finding, table);
  }
  return table;
}

ReportTable income_table(const ReportContent& content, const VariantFindings& variant) {
  ReportTable table;
  table.caption = content.say("report.money.incomes", {years_text(content.findings.weeks)});
  table.columns = finding_columns(content, "report.column.post");
  for (const auto name : kIncomes) {
    const Measure* measure = find_measure(name);
    if (measure == nullptr || !content.tables.has(name)) continue;
    const Ask ask{"money", {name, "total", Over::end}, 1, "円", "yen", measure->ja, measure->en};
    const Finding finding = finding_of(ask, content.tables.pairs(variant.name, ask.quantity));
    if (finding.differs_at_all()) add_row(content, variant, finding, table);
  }
  return table;
}

/// Yen for one more of an outcome, as far as it can be told that there were more.
ReportTable per_table(const ReportContent& content, const VariantFindings& variant) {
  ReportTable table;
  table.caption = content.say("report.money.per");
  table.columns = {content.say("report.money.one_more"), content.say("report.money.yen"),
                   content.say("report.column.interval")};
  for (const auto& per : variant.yen_per) {
    const std::string& what = content.in(per.ja, per.en);
    if (!has_interval(per.ratio)) {
      table.rows.push_back(
          {{what}, {content.say("report.money.cannot")}, {content.say("report.none")}});
      continue;
    }
    table.rows.push_back({{what},
                          {money_text(per.ratio.mean, content.language)},
                          {money_text(per.ratio.low, content.language) + content.say("report.to") +
                           money_text(per.ratio.high, content.language)}});
  }
  return table;
}

/// What each variant makes of one more million yen.
void write_alternatives(HtmlPage& page, const ReportContent& content) {
  const auto& variants = content.findings.variants;
  if (variants.size() < 2 || variants[0].per_million.empty()) return;
  page.element("h3", content.say("report.money.alternatives"));
  ReportTable table;
  table.caption = content.say("report.money.per_million", {money_text(kMillion, content.language)});
  table.columns = {content.say("report.column.plan")};
  for (const auto& outcome : variants[0].per_million)
    table.columns.push_back(content.in(outcome.ja, outcome.en));
  for (const auto& variant : variants) {
    std::vector<ReportCell> row{{content.name_of(variant)}};
    for (const auto& outcome : variant.per_million) {
      const Estimate& ratio = outcome.ratio;
      row.push_back({has_interval(ratio)
                         ? content.say("report.logic.cell",
                                       {count_text(ratio.mean), count_text(ratio.low) +
                                                                    content.say("report.to") +
                                                                    count_text(ratio.high)})
                         : content.say("report.money.cannot")});
    }
    table.rows.push_back(std::move(row));
  }
  write_table(page, table);
  write_paragraph(page, content, "report.money.no_ranking", {}, "note");
}
}  // namespace

void write_money(HtmlPage& page, const ReportContent& content) {
  const HtmlPage::Within section(page, "section");
  write_heading(page, content, "report.section.money");
  write_paragraph(page, content, "report.money.how");
  for (const auto& variant : content.findings.variants) {
    write_variant_heading(page, content, variant);
    write_table(page, cost_table(content, variant));
    const ReportTable incomes = income_table(content, variant);
    if (!incomes.rows.empty()) write_table(page, incomes);
    write_table(page, per_table(content, variant));
  }
  write_alternatives(page, content);
  write_value(page, content);
}

}  // namespace engawa
