// How to remake the results to the last bit: study file, command, version, digests.
#include <fmt/format.h>

#include <algorithm>

#include "analysis/report/assumptions.hpp"
#include "analysis/report/report_numbers.hpp"
#include "analysis/report/sections.hpp"
#include "analysis/wording.hpp"

namespace engawa {
namespace {
constexpr int kWeeksOfYear = 52;

std::string study_text(const ReportContent& content) {
  const auto texts = content.tables.texts_at("/provenance/study_text");
  return texts.empty() ? "" : texts[0];
}
std::string town_text(const ReportContent& content) {
  const auto texts = content.tables.texts_at("/provenance/town_text");
  return texts.empty() ? "" : texts[0];
}

/// The command line. A parameter that is neither at its default nor named in the study or the town
/// was given on it.
std::string command_of(const ReportContent& content) {
  std::string command =
      fmt::format("engawa run {}.toml --seeds {}", content.findings.study, content.findings.seeds);
  if (content.findings.weeks % kWeeksOfYear == 0)
    command += fmt::format(" --years {}", content.findings.weeks / kWeeksOfYear);
  const std::string study = study_text(content), town = town_text(content);
  for (const auto& parameter : content.tables.parameters()) {
    if (parameter.value == parameter.standard) continue;
    const auto named = [&](const std::string& text) {
      return text.find(parameter.name) != std::string::npos;
    };
    if (!named(study) && !named(town))
      command += fmt::format(" --set {}={:.17g}", parameter.name, parameter.value);
  }
  return command;
}

std::string version_line(const ReportContent& content) {
  return content.say("report.remake.version",
                     {content.tables.text_of("engawa_version"), content.tables.text_of("revision"),
                      content.tables.text_of("study_digest"), content.tables.text_of("finished")});
}

ReportTable digest_table(const ReportContent& content) {
  ReportTable table;
  table.caption = content.say("report.remake.digests");
  table.columns = {"seed"};
  std::vector<std::string> names{content.tables.variants()[0]};
  for (const auto* variants : {&content.findings.variants, &content.identical}) {
    for (const auto& variant : *variants) names.push_back(variant.name);
  }
  for (const auto& name : names) table.columns.push_back(name);
  for (const auto seed : content.tables.seeds(names[0])) {
    std::vector<ReportCell> row{{std::to_string(seed)}};
    for (const auto& name : names) {
      const auto seeds = content.tables.seeds(name);
      const auto digests = content.tables.digests(name);
      const auto found = std::ranges::find(seeds, seed);
      const auto place = std::size_t(found - seeds.begin());
      row.push_back({place < digests.size() ? digests[place] : content.say("report.none")});
    }
    table.rows.push_back(std::move(row));
  }
  return table;
}

/// Yen for one more of each outcome; of people reached only where there is little room.
std::string brief_prices(const ReportContent& content, const VariantFindings& variant) {
  constexpr std::string_view kReached = "newly reached person";
  std::vector<std::string> prices;
  for (const auto& per : variant.yen_per) {
    if (!has_interval(per.ratio) || (content.crowded() && per.en != kReached)) continue;
    prices.push_back(
        content.say("report.brief.per",
                    {content.in(per.ja, per.en), money_text(per.ratio.mean, content.language),
                     money_text(per.ratio.low, content.language),
                     money_text(per.ratio.high, content.language)}));
  }
  return prices.empty() ? content.say("report.brief.no_per")
                        : content.say("report.brief.pers", {list_text(prices, content.language)});
}

/// Agreement with published numbers, and the assumptions that matter most.
std::string brief_basis(const ReportContent& content) {
  std::string text = content.say("report.brief.not_validated");
  if (content.evidence.validation) {
    const ValidationCount count = count_hits(*content.evidence.validation);
    text = content.say("report.brief.validated",
                       {std::to_string(count.all), std::to_string(count.hit)});
  }
  if (!content.evidence.sensitivity) return text + content.say("report.brief.not_screened");
  std::vector<std::string> names;
  for (const auto& one : assumptions_that_matter(*content.evidence.sensitivity))
    names.push_back(content.in(one.influence->meaning_ja, one.influence->meaning_en));
  return text + (names.empty()
                     ? content.say("report.sensitivity.none")
                     : content.say("report.brief.matters", {list_text(names, content.language)}));
}

std::string brief_harms(const ReportContent& content, const VariantFindings& variant) {
  std::vector<std::string> harms;
  for (const auto& harm : variant.harms) {
    if (harm.done)
      harms.push_back(title_text(harm.finding, content.language) + ' ' +
                      difference_words(harm.finding, content.language).mean);
  }
  const std::string looked_at = std::to_string(variant.harms.size());
  return harms.empty()
             ? content.say("report.harm.none", {looked_at, "0"})
             : content.say("report.brief.harms", {looked_at, list_text(harms, content.language)});
}
}  // namespace

void write_remaking(HtmlPage& page, const ReportContent& content) {
  const HtmlPage::Within section(page, "section");
  write_heading(page, content, "report.section.remake");
  write_paragraph(page, content, "report.remake.how", {content.findings.study});
  page.element("pre", command_of(content));
  page.element("p", version_line(content));
  write_table(page, digest_table(content));
  const HtmlPage::Within details(page, "details");
  page.element("summary", content.say("report.remake.study"));
  page.element("pre", study_text(content));
}

void write_joint_end(HtmlPage& page, const std::vector<ReportContent>& contents) {
  const HtmlPage::Within section(page, "section");
  page.element("h2", contents.front().say("report.section.remake"), {{"id", "remake"}});
  const HtmlPage::Within list(page, "ul");
  for (const auto& content : contents)
    page.element("li", content.say("report.compare.remake",
                                   {content.letter(), command_of(content), version_line(content)}));
}

void write_brief_end(HtmlPage& page, const ReportContent& content) {
  const HtmlPage::Within section(page, "section");
  write_heading(page, content, "report.section.brief");
  for (const auto& variant : content.findings.variants) {
    write_variant_heading(page, content, variant);
    const HtmlPage::Within list(page, "ul");
    if (!variant.costs.empty())
      page.element("li", content.say("report.brief.cost",
                                     {difference_text(variant.costs[0], content.language)}) +
                             brief_prices(content, variant));
    page.element("li", brief_harms(content, variant));
  }
  write_paragraph(page, content, "report.brief.basis", {brief_basis(content)}, "note");
  write_paragraph(page, content, "report.brief.remake",
                  {command_of(content), version_line(content)}, "note");
}

}  // namespace engawa
