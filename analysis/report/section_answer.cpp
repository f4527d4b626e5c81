// The question, and the answer in two sentences: what changed as far as can be told, then what it
// cost and what cannot be told. If nothing can be told, the first sentence says so.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "analysis/report/headline.hpp"
#include "analysis/report/report_numbers.hpp"
#include "analysis/report/sections.hpp"
#include "analysis/wording.hpp"

namespace engawa {
namespace {
std::string second_sentence(const ReportContent& content, const VariantFindings& variant) {
  if (variant.costs.empty()) return {};
  const Finding& spending = variant.costs[0];
  const std::string cost =
      signed_money_text(spending.difference.mean, content.language) +
      range_text(spending, content.language) +
      (verdict_of(spending.difference) == Verdict::open ? content.say("report.not_told") : "");
  if (tells_nothing(variant)) return content.say("report.answer.cost_of_nothing", {cost});
  const auto open = open_titles(content, variant);
  if (open.empty()) return content.say("report.answer.cost", {cost});
  return content.say("report.answer.cost_and_open", {cost, list_text(open, content.language)});
}

void write_tile(HtmlPage& page, const ReportContent& content, const Finding& finding) {
  const HtmlPage::Within tile(page, "div", {{"class", "tile"}});
  page.element("p", short_title(content, finding), {{"class", "label"}});
  page.element("p", amount_text(content, finding, difference_words(finding, content.language).mean),
               {{"class", "big"}});
  page.element("p", range_text(finding, content.language), {{"class", "range"}});
  const auto [without, with_it] = two_counts_text(finding.baseline, finding.variant);
  page.element("p", content.say("report.from_to", {without, with_it}), {{"class", "range"}});
  page.element("p", verdict_text(verdict_of(finding.difference), content.language),
               {{"class", "verdict"}});
}

/// Reach, ties, needs, lonely years: what visits are for.
std::vector<const Finding*> key_findings(const VariantFindings& variant) {
  auto keys = headline_of(variant);
  std::erase_if(keys, [](const Finding* finding) { return finding->measure == "visits"; });
  return keys;
}

ReportTable key_table(const ReportContent& content) {
  ReportTable table;
  table.caption = content.say("report.key.caption", {content.base_name()});
  table.columns = {content.say("report.column.plan")};
  for (const Finding* finding : key_findings(content.findings.variants[0]))
    table.columns.push_back(short_title(content, *finding));
  for (const auto& variant : content.findings.variants) {
    std::vector<ReportCell> row{{content.name_of(variant)}};
    for (const Finding* finding : key_findings(variant)) {
      const Verdict verdict = verdict_of(finding->difference);
      const bool told = verdict == Verdict::more || verdict == Verdict::less;
      const DifferenceWords words = difference_words(*finding, content.language);
      const std::string difference = amount_text(content, *finding, words.mean) +
                                     (told ? content.say("report.told_mark") : "");
      row.push_back({difference, {}, 0, told ? "told" : "open"});
      if (!words.range.empty())
        row.back().asides.push_back(content.say("report.brackets", {words.range}));
    }
    table.rows.push_back(std::move(row));
  }
  return table;
}
}  // namespace

void write_question(HtmlPage& page, const ReportContent& content) {
  const HtmlPage::Within header(page, "header");
  page.element("p",
               content.alone() ? content.say("report.kind")
                               : content.say("report.study", {content.letter()}),
               {{"class", "kind"}});
  page.element("h1", content.question(), {{"id", content.anchor("question")}});
  std::vector<std::string> names;
  for (const auto* variants : {&content.findings.variants, &content.identical}) {
    for (const auto& variant : *variants) names.push_back(content.name_of(variant));
  }
  page.element(
      "p",
      content.say(
          "report.setting",
          {content.town_name(), date_text(content.tables.text_of("start_date"), content.language),
           years_text(content.findings.weeks), std::to_string(content.findings.seeds),
           content.base_name(), list_text(names, content.language)}),
      {{"class", "setting"}});
}

void write_answer(HtmlPage& page, const ReportContent& content) {
  const HtmlPage::Within section(page, "section", {{"class", "answer"}});
  write_heading(page, content, "report.section.answer");
  const auto& variants = content.findings.variants;
  if (variants.size() > 1 && std::ranges::all_of(variants, tells_nothing))
    write_paragraph(page, content, "report.answer.all_nothing", {}, "first");
  for (const auto& variant : variants) {
    const HtmlPage::Within paragraph(page, "p");
    page.element("strong", first_sentence(content, variant));
    if (content.crowded()) continue;  // cost and what is open stand in the table below
    page.text(content.japanese() ? "" : " ");
    page.text(second_sentence(content, variant));
  }
  for (const auto& variant : content.identical) page.element("p", first_sentence(content, variant));
  if (content.crowded()) write_paragraph(page, content, "report.answer.crowded", {}, "note");
  write_paragraph(page, content, "report.answer.model", {}, "note");
}

void write_key_numbers(HtmlPage& page, const ReportContent& content) {
  const HtmlPage::Within section(page, "section");
  write_heading(page, content, "report.section.key");
  const auto& variants = content.findings.variants;
  if (variants.size() > 1) {
    write_table(page, key_table(content));
    write_paragraph(page, content, "report.star", {}, "note");
    return;
  }
  const HtmlPage::Within tiles(page, "div", {{"class", "tiles"}});
  for (const Finding* finding : key_findings(variants[0])) write_tile(page, content, *finding);
}

}  // namespace engawa
