// What happened to those who took part: before-after beside the same people in the other town and
// beside people alike who did not come.
#include <fmt/format.h>

#include <cmath>

#include "analysis/effects/effects_text.hpp"
#include "analysis/report/report_numbers.hpp"
#include "analysis/report/sections.hpp"

namespace engawa {
namespace {
/// "-0.12 (-0.2 to -0.04)"; the caption says what the brackets are.
ReportCell cell_of(const ReportContent& content, const Estimate& estimate) {
  if (std::isnan(estimate.mean)) return {content.say("effects.unknown"), {}, 0, "open"};
  std::string text = signed_count_text(estimate.mean);
  if (!has_interval(estimate)) return {text, {}, 0, "open"};
  text += fmt::format(" ({}{}{})", signed_count_text(estimate.low), content.say("report.to"),
                      signed_count_text(estimate.high));
  if (estimate.differs_from_zero()) return {text, {}, 0, "told"};
  return {text + content.say("findings.not_told"), {}, 0, "open"};
}

std::vector<ReportCell> row_of(const ReportContent& content, const ParticipantEffect& effect) {
  std::vector<ReportCell> row{{title_of(effect.who, content.language)}};
  if (!is_told(effect)) {
    row.push_back({content.say("effects.few")});
    row.resize(7, {content.say("report.none")});
    return row;
  }
  row.push_back({count_text(effect.participants)});
  for (const Estimate* estimate :
       {&effect.before_after, &effect.twin, &effect.anyway, &effect.matched})
    row.push_back(cell_of(content, *estimate));
  const bool matched = !std::isnan(effect.matched.mean);
  row.push_back({matched ? share_text(effect.matched_share) : content.say("report.none")});
  return row;
}

ReportTable participants_table(const ReportContent& content, const VariantFindings& variant) {
  ReportTable table;
  table.caption = content.say("effects.report.caption", {content.name_of(variant)});
  table.columns = {
      content.say("effects.column.who"),          content.say("effects.column.people"),
      content.say("effects.column.before_after"), content.say("effects.column.twin"),
      content.say("effects.column.anyway"),       content.say("effects.column.matched"),
      content.say("effects.column.share")};
  for (const auto& effect : variant.participants) table.rows.push_back(row_of(content, effect));
  return table;
}

void write_remarks(HtmlPage& page, const ReportContent& content, const VariantFindings& variant) {
  const HtmlPage::Within list(page, "ul");
  for (const auto& effect : variant.participants) {
    if (!is_told(effect)) continue;
    const auto remarks = effect_remarks(effect, content.language);
    if (remarks.empty()) continue;
    const HtmlPage::Within item(page, "li");
    page.element("strong", title_of(effect.who, content.language));
    const HtmlPage::Within inner(page, "ul");
    for (const auto& remark : remarks) page.element("li", remark);
  }
}
}  // namespace

void write_participants(HtmlPage& page, const ReportContent& content) {
  const HtmlPage::Within section(page, "section");
  write_heading(page, content, "report.section.participants");
  write_paragraph(page, content, "effects.how");
  for (const auto& variant : content.findings.variants) {
    write_variant_heading(page, content, variant);
    if (variant.participants.empty()) {
      write_paragraph(page, content, "effects.nobody");
      continue;
    }
    write_paragraph(page, content, "effects.heading", {}, "note");
    write_table(page, participants_table(content, variant));
    write_remarks(page, content, variant);
  }
}

}  // namespace engawa
