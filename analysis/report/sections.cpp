#include "analysis/report/sections.hpp"

#include <fmt/format.h>

#include "analysis/report/logic_rows.hpp"
#include "analysis/report/report_numbers.hpp"

namespace engawa {

void write_heading(HtmlPage& page, const ReportContent& content, std::string_view id) {
  page.element("h2", content.say(id), {{"id", content.anchor(id.substr(id.rfind('.') + 1))}});
}

void write_variant_heading(HtmlPage& page, const ReportContent& content,
                           const VariantFindings& variant) {
  if (content.findings.variants.size() > 1) page.element("h3", content.name_of(variant));
}

void write_paragraph(HtmlPage& page, const ReportContent& content, std::string_view id,
                     std::vector<std::string> words, std::string_view style) {
  HtmlAttributes attributes;
  if (!style.empty()) attributes.emplace_back("class", std::string(style));
  page.element("p", content.say(id, std::move(words)), attributes);
}

std::vector<std::string> finding_columns(const ReportContent& content, std::string_view first) {
  return {content.say(first),
          content.say("report.column.base"),
          content.say("report.column.variant"),
          content.say("report.column.difference"),
          content.say("report.column.interval"),
          content.say("report.column.verdict")};
}

/// The verdict, and whether it still holds beside the others of its family.
static std::string verdict_of_many(const ReportContent& content, const Finding& finding) {
  const std::string verdict = verdict_text(verdict_of(finding.difference), content.language);
  if (finding.survives != Survives::only_alone) return verdict;
  return content.say("report.verdict.alone", {verdict});
}

std::vector<ReportCell> finding_cells(const ReportContent& content, const VariantFindings& variant,
                                      const Finding& finding, const Quantity* quantity,
                                      double factor) {
  const Language language = content.language;
  const auto key = [&](std::string_view what) {
    if (quantity == nullptr) return std::string();
    return fmt::format("{}/{}/{}/{}/{}/x{:g}/{}", content.label, variant.name, quantity->measure,
                       quantity->group, name_of(quantity->over), factor, what);
  };
  const auto plain = [&](double value) {
    return is_money(finding) ? money_text(value, language) : count_text(value);
  };
  const Estimate& d = finding.difference;
  const Verdict verdict = verdict_of(d);
  const bool told = verdict == Verdict::more || verdict == Verdict::less;
  const DifferenceWords words = difference_words(finding, language);
  const bool exact = has_interval(d) && d.low == d.high && d.low != 0;
  const std::string range = exact                 ? content.say("report.exact")
                            : words.range.empty() ? content.say("report.none")
                                                  : words.range;
  return {{plain(finding.baseline), key("base"), finding.baseline},
          {plain(finding.variant), key("variant"), finding.variant},
          {words.mean, key("difference"), d.mean, told ? "told" : ""},
          {range, key("low"), d.low, told ? "told" : "open"},
          {verdict_of_many(content, finding), {}, 0, told ? "told" : "open"}};
}

ReportCell compact_cell(const ReportContent& content, const VariantFindings& variant,
                        const Finding& finding, const Quantity* quantity, double factor) {
  auto cells = finding_cells(content, variant, finding, quantity, factor);
  ReportCell cell = std::move(cells[2]);
  const Verdict verdict = verdict_of(finding.difference);
  if (verdict == Verdict::same)
    return {content.say("report.same"), cell.key, finding.difference.mean, "open"};
  const bool told = verdict != Verdict::open;
  if (told) cell.text += content.say("report.told_mark");
  const bool exact = finding.difference.low == finding.difference.high;
  if (exact || !difference_words(finding, content.language).range.empty())
    cell.asides.push_back(content.say("report.brackets", {cells[3].text}));
  cell.style = told ? "told" : "open";
  return cell;
}

}  // namespace engawa
