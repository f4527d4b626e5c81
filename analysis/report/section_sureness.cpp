// How sure: what the intervals hold, and what they do not.
#include "analysis/report/logic_rows.hpp"
#include "analysis/report/report_numbers.hpp"
#include "analysis/report/sections.hpp"
#include "analysis/wording.hpp"

namespace engawa {
namespace {
constexpr std::size_t kFewSeeds = 10;

/// Differences that a report looks at for one variant.
std::size_t differences_told(const VariantFindings& variant) {
  return variant.reach.size() + variant.changes.size() + variant.costs.size() +
         variant.harms.size() + logic_rows().size();
}

/// What remains when many differences are judged together (analysis/families.hpp).
void write_families(HtmlPage& page, const ReportContent& content) {
  for (const auto& variant : content.findings.variants) {
    FamilyCount explored;
    for (const auto& table : variant.explored) {
      explored.looked_at += table.looked_at;
      explored.told += table.told;
      explored.hold += table.hold;
    }
    if (variant.main.looked_at == 0) continue;
    page.element("li",
                 content.say("report.sure.families",
                             {content.name_of(variant), std::to_string(variant.main.looked_at),
                              std::to_string(variant.main.hold), std::to_string(explored.looked_at),
                              std::to_string(explored.told), std::to_string(explored.hold)}));
  }
}
}  // namespace

void write_sureness(HtmlPage& page, const ReportContent& content) {
  const HtmlPage::Within section(page, "section");
  write_heading(page, content, "report.section.sureness");
  const auto& findings = content.findings;
  if (!findings.settled) write_paragraph(page, content, "report.sure.not_settled", {}, "warning");
  if (findings.seeds < 2) {
    write_paragraph(page, content, "report.sure.one_seed", {}, "warning");
  } else if (findings.seeds < kFewSeeds) {
    write_paragraph(page, content, "report.sure.few_seeds", {std::to_string(findings.seeds)},
                    "warning");
  }
  const HtmlPage::Within list(page, "ul");
  page.element("li", content.say("report.sure.model"));
  page.element("li", content.say("report.sure.pairs", {std::to_string(findings.seeds)}));
  page.element("li", content.say("report.sure.interval"));
  page.element("li", content.say("report.sure.open"));
  page.element("li", content.say("report.sure.many",
                                 {std::to_string(differences_told(findings.variants[0]))}));
  write_families(page, content);
  if (findings.settled) page.element("li", content.say("report.sure.settled"));
}

}  // namespace engawa
