// The logic model: every step with its numbers, the variants side by side.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "analysis/funder.hpp"
#include "analysis/report/logic_rows.hpp"
#include "analysis/report/report_numbers.hpp"
#include "analysis/report/sections.hpp"
#include "analysis/wording.hpp"
#include "sim/results/provenance.hpp"

namespace engawa {
namespace {
constexpr std::size_t kSideBySide = 3;  ///< variants in one table
constexpr std::int32_t kForEver = std::numeric_limits<std::int32_t>::max();

std::string_view heading_of(LogicStep step) {
  switch (step) {
    case LogicStep::input:
      return "report.logic.input";
    case LogicStep::activity:
      return "report.logic.activity";
    case LogicStep::output:
      return "report.logic.output";
    case LogicStep::initial:
      return "report.logic.initial";
    case LogicStep::intermediate:
      return "report.logic.intermediate";
    case LogicStep::final:
      return "report.logic.final";
    case LogicStep::equity:
      break;
  }
  return "report.logic.equity";
}

/// A row for some variants: empty if a measure was not recorded.
std::vector<Finding> findings_of(const ReportContent& content, const Ask& ask,
                                 std::span<const VariantFindings> variants) {
  std::vector<Finding> out;
  if (!content.tables.has(ask.quantity.measure)) return out;
  for (const auto& variant : variants) {
    const Pairs pairs = content.tables.pairs(variant.name, ask.quantity);
    const auto missing = [](double value) { return std::isnan(value); };
    if (pairs.size() == 0 || std::ranges::any_of(pairs.base, missing) ||
        std::ranges::any_of(pairs.variant, missing))
      return {};
    out.push_back(finding_of(ask, pairs));
  }
  return out;
}

enum class Signs { shown, left_out };

/// The people that a share (in %) stands for; nothing for other measures.
std::string people_text(const ReportContent& content, const VariantFindings& variant,
                        const Ask& ask, double percent, Signs signs) {
  const Measure* measure = find_measure(ask.quantity.measure);
  if (ask.unit_en != "%" || measure->universe == Universe::visitors) return {};
  const bool adults = measure->universe == Universe::adults;
  const Quantity all{adults ? "adults" : "population", "total", Over::last_year};
  const double people =
      percent / ask.factor * mean_of(content.tables.pairs(variant.name, all).base);
  const double whole = std::abs(people) < 10 ? std::round(10 * people) / 10 : std::round(people);
  if (whole == 0) return {};
  return content.say("report.logic.people",
                     {signs == Signs::shown ? signed_count_text(whole) : count_text(whole)});
}

void add_people(ReportCell& cell, std::string people) {
  if (!people.empty()) cell.asides.push_back(std::move(people));
}

ReportCell difference_cell(const ReportContent& content, const VariantFindings& variant,
                           const Finding& finding, const Ask& ask) {
  ReportCell cell = compact_cell(content, variant, finding, &ask.quantity, ask.factor);
  if (verdict_of(finding.difference) != Verdict::same)
    add_people(cell, people_text(content, variant, ask, finding.difference.mean, Signs::shown));
  return cell;
}

std::vector<ReportCell> row_of(const ReportContent& content, const Ask& ask,
                               std::span<const VariantFindings> variants,
                               const std::vector<Finding>& findings) {
  const auto* measure = find_measure(ask.quantity.measure);
  const std::string unit = unit_text(findings[0], content.language);
  std::string title = title_text(findings[0], content.language);
  if (!is_money(findings[0])) title = content.say("report.with_unit", {title, unit});
  auto base = finding_cells(content, variants[0], findings[0], &ask.quantity, ask.factor)[0];
  add_people(base, people_text(content, variants[0], ask, findings[0].baseline, Signs::left_out));
  std::vector<ReportCell> row{{title}, {std::string(measure->code)}, base};
  for (std::size_t k = 0; k < variants.size(); ++k)
    row.push_back(difference_cell(content, variants[k], findings[k], ask));
  return row;
}

/// The rows of a step under one theme, after a heading for both where there are any. Rows that did
/// not move at all are named in `still`.
void add_theme(const ReportContent& content, std::span<const VariantFindings> variants,
               LogicStep step, std::string_view theme, ReportTable& table,
               std::vector<std::string>& still) {
  std::vector<std::vector<ReportCell>> rows;
  for (const auto& row : logic_rows()) {
    if (row.step != step || theme_of(row) != theme) continue;
    const auto findings = findings_of(content, row.ask, variants);
    if (findings.empty()) continue;
    if (std::ranges::none_of(findings, &Finding::differs_at_all)) {
      still.push_back(title_text(findings[0], content.language));
    } else {
      rows.push_back(row_of(content, row.ask, variants, findings));
    }
  }
  if (rows.empty()) return;
  if (!theme.empty()) table.rows.push_back({{content.say(theme), {}, 0, "theme"}});
  std::ranges::move(rows, std::back_inserter(table.rows));
}

void write_chunk(HtmlPage& page, const ReportContent& content,
                 std::span<const VariantFindings> variants) {
  ReportTable table;
  table.caption = content.say("report.logic.caption", {years_text(content.findings.weeks)});
  table.columns = {content.say("report.column.measure"), content.say("report.column.code"),
                   content.base_name()};
  for (const auto& variant : variants) table.columns.push_back(content.name_of(variant));
  table.words = 2;
  std::vector<std::string> still;
  for (const auto step : kLogicSteps) {
    const std::size_t heading = table.rows.size();
    table.rows.push_back({{content.say(heading_of(step))}});
    for (const auto theme : themes_of(step))
      add_theme(content, variants, step, theme, table, still);
    if (table.rows.size() == heading + 1) table.rows.pop_back();
  }
  write_table(page, table);
  if (!still.empty())
    write_paragraph(page, content, "report.logic.still", {list_text(still, content.language)},
                    "note");
}

void write_actions(HtmlPage& page, const ReportContent& content) {
  const std::string start = content.tables.text_of("start_date");
  page.element("p", content.say("report.logic.actions"));
  const HtmlPage::Within list(page, "ul");
  for (std::size_t k = 0; k < content.findings.variants.size(); ++k) {
    std::vector<std::string> actions;
    for (const auto& action : content.plans[k].actions) {
      const std::string what = content.in(action.title_ja, action.title_en);
      const auto date = [&](std::int32_t week) {
        return date_text(date_after(start, 7 * week), content.language);
      };
      const std::string from = date(std::max(0, action.from));
      actions.push_back(action.until == kForEver ? content.say("report.logic.since", {what, from})
                                                 : content.say("report.logic.between",
                                                               {what, from, date(action.until)}));
    }
    const std::string name = content.name_of(content.findings.variants[k]);
    page.element("li", actions.empty() ? content.say("report.logic.no_action", {name})
                                       : content.say("report.logic.plan",
                                                     {name, list_text(actions, content.language)}));
  }
}
}  // namespace

void write_logic_model(HtmlPage& page, const ReportContent& content) {
  const HtmlPage::Within section(page, "section");
  write_heading(page, content, "report.section.logic");
  write_paragraph(page, content, "report.logic.how");
  write_actions(page, content);
  const std::span<const VariantFindings> variants(content.findings.variants);
  for (std::size_t from = 0; from < variants.size(); from += kSideBySide)
    write_chunk(page, content,
                variants.subspan(from, std::min(kSideBySide, variants.size() - from)));
  write_paragraph(page, content, "report.star", {}, "note");
  write_paragraph(page, content, "report.logic.codes", {}, "note");
}

}  // namespace engawa
