// The question, and the answer in two sentences: what changed as far as can be told, then what it
// cost and what cannot be told. If nothing can be told, the first sentence says so.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "analysis/report/report_numbers.hpp"
#include "analysis/report/sections.hpp"
#include "analysis/wording.hpp"

namespace engawa {
namespace {
constexpr std::size_t kMostItems = 3;  ///< results named in the first sentence

/// People reached are told by group, hence without the name of their measure.
std::string_view measure_of(const Finding& finding) {
  return finding.measure.empty() ? std::string_view("reach") : std::string_view(finding.measure);
}
std::string short_title(const ReportContent& content, const Finding& finding) {
  return content.say(std::string("report.title.").append(measure_of(finding)));
}
/// "12 people"
std::string amount(const ReportContent& content, const Finding& finding,
                   const std::string& number) {
  return content.say(std::string("report.amount.").append(measure_of(finding)), {number});
}

/// "新しい絆が12本（95%区間 +8〜+16）増え"
std::string changed_item(const ReportContent& content, const Finding& finding) {
  const bool more = finding.difference.mean > 0;
  return content.say(more ? "report.answer.rose" : "report.answer.fell",
                     {short_title(content, finding),
                      amount(content, finding, count_text(std::abs(finding.difference.mean))),
                      content.crowded() ? "" : range_text(finding, content.language)});
}

/// What the headline allows to be said, and what it does not.
struct Told {
  std::vector<std::string> changed, open;
};
Told sort_headline(const ReportContent& content, const VariantFindings& variant) {
  Told told;
  for (const Finding* finding : headline_of(variant)) {
    const Verdict verdict = verdict_of(finding->difference);
    const bool changes = verdict == Verdict::more || verdict == Verdict::less;
    if (changes && told.changed.size() < kMostItems) {
      told.changed.push_back(changed_item(content, *finding));
    } else if (!changes) {
      told.open.push_back(short_title(content, *finding));
    }
  }
  return told;
}

std::string first_sentence(const ReportContent& content, const VariantFindings& variant,
                           const Told& told) {
  const std::string name = content.name_of(variant);
  if (is_identical(variant)) return content.say("report.answer.identical", {name});
  if (tells_nothing(variant)) {
    return content.say("report.answer.nothing", {name, list_text(told.open, content.language)});
  }
  return content.say("report.answer.changed",
                     {name, content.base_name(), years_text(content.findings.weeks),
                      list_text(told.changed, content.language)});
}

std::string second_sentence(const ReportContent& content, const VariantFindings& variant,
                            const Told& told) {
  if (variant.costs.empty()) return {};
  const Finding& spending = variant.costs[0];
  const std::string cost =
      signed_money_text(spending.difference.mean, content.language) +
      range_text(spending, content.language) +
      (verdict_of(spending.difference) == Verdict::open ? content.say("report.not_told") : "");
  if (tells_nothing(variant)) return content.say("report.answer.cost_of_nothing", {cost});
  if (told.open.empty()) return content.say("report.answer.cost", {cost});
  return content.say("report.answer.cost_and_open", {cost, list_text(told.open, content.language)});
}

void write_tile(HtmlPage& page, const ReportContent& content, const Finding& finding) {
  const HtmlPage::Within tile(page, "div", {{"class", "tile"}});
  page.element("p", short_title(content, finding), {{"class", "label"}});
  page.element("p", amount(content, finding, signed_count_text(finding.difference.mean)),
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

/// "+1 to +5"
std::string bare_range(const ReportContent& content, const Finding& finding) {
  const Estimate& difference = finding.difference;
  if (!has_interval(difference)) return content.say("report.none");
  return signed_count_text(difference.low) + content.say("report.to") +
         signed_count_text(difference.high);
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
      const std::string difference =
          amount(content, *finding, signed_count_text(finding->difference.mean)) +
          (told ? content.say("report.told_mark") : "");
      row.push_back({content.say("report.logic.cell", {difference, bare_range(content, *finding)}),
                     {},
                     0,
                     told ? "told" : "open"});
    }
    table.rows.push_back(std::move(row));
  }
  return table;
}
}  // namespace

void write_question(HtmlPage& page, const ReportContent& content) {
  const HtmlPage::Within header(page, "header");
  page.element("p", content.say("report.kind"), {{"class", "kind"}});
  page.element("h1", content.question());
  std::vector<std::string> names;
  for (const auto& variant : content.findings.variants) names.push_back(content.name_of(variant));
  page.element(
      "p",
      content.say("report.setting",
                  {content.tables.text_of("town"), content.tables.text_of("start_date"),
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
    const Told told = sort_headline(content, variant);
    const HtmlPage::Within paragraph(page, "p");
    page.element("strong", first_sentence(content, variant, told));
    if (content.crowded()) continue;  // cost and what is open stand in the table below
    page.text(content.japanese() ? "" : " ");
    page.text(second_sentence(content, variant, told));
  }
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
