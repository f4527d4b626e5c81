// What the numbers rest on: tables of the town, parameters that were changed, assumptions.
#include <fmt/format.h>

#include <algorithm>

#include "analysis/report/report_numbers.hpp"
#include "analysis/report/sections.hpp"
#include "analysis/wording.hpp"

namespace engawa {
namespace {
/// Where a parameter's value comes from.
enum class Origin { assumed, calibrated, published };
Origin origin_of(const ParameterNote& parameter) {
  if (parameter.source.starts_with("assumption")) return Origin::assumed;
  return parameter.source.starts_with("calibrated") ? Origin::calibrated : Origin::published;
}

std::string exact_text(double value) {
  return fmt::format("{:.6g}", value);
}

void write_sources(HtmlPage& page, const ReportContent& content) {
  const auto keys = content.tables.texts_at("/provenance/sources/key");
  const auto texts = content.tables.texts_at("/provenance/sources/text");
  ReportTable table;
  table.caption = content.say("report.basis.sources");
  table.columns = {content.say("report.basis.table"), content.say("report.basis.source")};
  table.words = 2;
  for (std::size_t k = 0; k < std::min(keys.size(), texts.size()); ++k)
    table.rows.push_back({{keys[k]}, {texts[k]}});
  if (!table.rows.empty()) write_table(page, table);
}

/// The town's remarks hold both languages, "日本語 / English".
void write_remarks(HtmlPage& page, const ReportContent& content) {
  const auto remarks = content.tables.texts_at("/provenance/remarks");
  if (remarks.empty()) return;
  const HtmlPage::Within details(page, "details");
  page.element("summary", content.say("report.basis.remarks", {std::to_string(remarks.size())}));
  const HtmlPage::Within list(page, "ul");
  for (const auto& remark : remarks) {
    const auto middle = remark.find(" / ");
    if (middle == std::string::npos)
      page.element("li", remark);
    else
      page.element("li", content.japanese() ? remark.substr(0, middle) : remark.substr(middle + 3));
  }
}

void write_changed(HtmlPage& page, const ReportContent& content,
                   const std::vector<ParameterNote>& parameters) {
  ReportTable table;
  table.caption = content.say("report.basis.changed");
  table.columns = {content.say("report.basis.parameter"), content.say("report.basis.meaning"),
                   content.say("report.basis.value"), content.say("report.basis.default"),
                   content.say("report.basis.source")};
  table.words = 2;
  for (const auto& parameter : parameters) {
    if (parameter.value == parameter.standard) continue;
    table.rows.push_back({{parameter.name},
                          {content.in(parameter.meaning_ja, parameter.meaning_en)},
                          {with_unit(exact_text(parameter.value), parameter.unit)},
                          {exact_text(parameter.standard)},
                          {parameter.source}});
  }
  if (table.rows.empty())
    write_paragraph(page, content, "report.basis.none_changed");
  else
    write_table(page, table);
}

void write_assumptions(HtmlPage& page, const ReportContent& content,
                       const std::vector<ParameterNote>& parameters) {
  const HtmlPage::Within details(page, "details");
  page.element("summary", content.say("report.basis.list"));
  ReportTable table;
  table.caption = content.say("report.basis.list");
  table.columns = {content.say("report.basis.parameter"), content.say("report.basis.meaning"),
                   content.say("report.basis.value"), content.say("report.basis.source")};
  table.words = 2;
  for (const auto& parameter : parameters) {
    if (origin_of(parameter) != Origin::assumed) continue;
    table.rows.push_back({{parameter.name},
                          {content.in(parameter.meaning_ja, parameter.meaning_en)},
                          {with_unit(exact_text(parameter.value), parameter.unit)},
                          {parameter.source}});
  }
  write_table(page, table);
}
}  // namespace

void write_basis(HtmlPage& page, const ReportContent& content) {
  const HtmlPage::Within section(page, "section");
  write_heading(page, content, "report.section.basis");
  const auto parameters = content.tables.parameters();
  const auto count = [&](Origin origin) {
    return std::to_string(std::ranges::count(parameters, origin, origin_of));
  };
  write_paragraph(page, content, "report.basis.how",
                  {std::to_string(parameters.size()), count(Origin::published),
                   count(Origin::calibrated), count(Origin::assumed)});
  write_assumptions(page, content, parameters);
  write_validation(page, content);
  write_sensitivity(page, content);
  write_uncertainty(page, content);
  page.element("h3", content.say("report.basis.town"));
  write_sources(page, content);
  write_remarks(page, content);
  write_changed(page, content, parameters);
}

}  // namespace engawa
