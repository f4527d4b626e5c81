// Harms and risks, told whether or not they came: an absence is a finding too.
#include <algorithm>
#include <array>

#include "analysis/report/report_numbers.hpp"
#include "analysis/report/sections.hpp"
#include "analysis/wording.hpp"

namespace engawa {
namespace {
/// Always told: turned away, worn out, quarrels, closures, and what new places displace.
constexpr std::array<std::string_view, 8> kAlways{"turned_away",     "burnt_out_exits", "fell_out",
                                                  "hubs_closed",     "lost_place",      "met_tie",
                                                  "hours_with_ties", "outside_friends"};

bool is_always_told(const HarmFinding& harm) {
  return std::ranges::find(kAlways, harm.finding.measure) != kAlways.end();
}

std::string verdict_of_harm(const ReportContent& content, const HarmFinding& harm) {
  if (harm.done) return content.say("report.harm.worse");
  const Verdict verdict = verdict_of(harm.finding.difference);
  if (verdict == Verdict::same || verdict == Verdict::open)
    return verdict_text(verdict, content.language);
  return content.say("report.harm.better");
}

ReportTable harm_table(const ReportContent& content, const VariantFindings& variant) {
  ReportTable table;
  table.caption = content.say("report.harm.caption", {content.name_of(variant)});
  table.columns = finding_columns(content, "report.column.harm");
  table.columns.insert(table.columns.begin() + 1, content.say("report.column.code"));
  table.words = 2;
  for (const auto& harm : variant.harms) {
    if (!is_always_told(harm) && !harm.done) continue;
    const Measure* measure = find_measure(harm.finding.measure);
    const Quantity quantity{measure->name, "total", natural_over(*measure)};
    auto cells = finding_cells(content, variant, harm.finding, &quantity);
    cells[4] = {verdict_of_harm(content, harm), {}, 0, harm.done ? "harm" : ""};
    cells.insert(cells.begin(), {std::string(measure->code)});
    cells.insert(cells.begin(), {title_text(harm.finding, content.language)});
    table.rows.push_back(std::move(cells));
  }
  return table;
}

void write_others(HtmlPage& page, const ReportContent& content, const VariantFindings& variant) {
  std::vector<std::string> others;
  for (const auto& harm : variant.harms) {
    if (!harm.done && !is_always_told(harm))
      others.push_back(title_text(harm.finding, content.language));
  }
  if (!others.empty())
    write_paragraph(page, content, "report.harm.others", {list_text(others, content.language)},
                    "note");
}
}  // namespace

void write_harms(HtmlPage& page, const ReportContent& content) {
  const HtmlPage::Within section(page, "section");
  write_heading(page, content, "report.section.harms");
  write_paragraph(page, content, "report.harm.how");
  for (const auto& variant : content.findings.variants) {
    write_variant_heading(page, content, variant);
    const auto done = std::ranges::count_if(variant.harms, &HarmFinding::done);
    write_paragraph(page, content, done == 0 ? "report.harm.none" : "report.harm.some",
                    {std::to_string(variant.harms.size()), std::to_string(done)},
                    done == 0 ? "" : "warning");
    write_table(page, harm_table(content, variant));
    page.element("p",
                 content.say("findings.worse", {count_text(100 * variant.worse_share),
                                                count_text(100 * variant.better_share),
                                                signed_count_text(variant.worse_less_better.mean)}),
                 {{"class", "note"}});
    write_others(page, content, variant);
  }
}

}  // namespace engawa
