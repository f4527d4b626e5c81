#include "analysis/report/sections.hpp"

#include <fmt/format.h>

#include "analysis/report/logic_rows.hpp"
#include "analysis/report/report_numbers.hpp"

namespace engawa {

void write_heading(HtmlPage& page, const ReportContent& content, std::string_view id) {
  const std::string anchor(id.substr(id.rfind('.') + 1));
  page.element("h2", content.say(id), {{"id", anchor}});
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

std::vector<ReportCell> finding_cells(const ReportContent& content, const VariantFindings& variant,
                                      const Finding& finding, const Quantity* quantity,
                                      double factor) {
  const Language language = content.language;
  const auto key = [&](std::string_view what) {
    if (quantity == nullptr) return std::string();
    return fmt::format("{}/{}/{}/{}/x{:g}/{}", variant.name, quantity->measure, quantity->group,
                       name_of(quantity->over), factor, what);
  };
  const auto plain = [&](double value) {
    return is_money(finding) ? money_text(value, language) : count_text(value);
  };
  const auto with_sign = [&](double value) {
    return is_money(finding) ? signed_money_text(value, language) : signed_count_text(value);
  };
  const Estimate& d = finding.difference;
  const Verdict verdict = verdict_of(d);
  const bool told = verdict == Verdict::more || verdict == Verdict::less;
  const std::string range =
      !has_interval(d) || (d.low == 0 && d.high == 0) ? content.say("report.none")
      : d.low == d.high
          ? content.say("report.exact")
          : fmt::format("{}{}{}", with_sign(d.low), content.say("report.to"), with_sign(d.high));
  return {{plain(finding.baseline), key("base"), finding.baseline},
          {plain(finding.variant), key("variant"), finding.variant},
          {with_sign(d.mean), key("difference"), d.mean, told ? "told" : ""},
          {range, key("low"), d.low, told ? "told" : "open"},
          {verdict_text(verdict, language), {}, 0, told ? "told" : "open"}};
}

}  // namespace engawa
