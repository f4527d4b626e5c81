// Social value: the valuation in words, with the source or the word "assumption" beside each value.
#include "analysis/report/sections.hpp"

namespace engawa {
namespace {
void write_part(HtmlPage& page, const ValuationPart& part) {
  if (part.lines.empty()) {
    page.element("p", part.heading, {{"class", "note"}});
    return;
  }
  page.element("h4", part.heading);
  const HtmlPage::Within list(page, "ul");
  for (const auto& line : part.lines) page.element("li", line);
}
}  // namespace

void write_value(HtmlPage& page, const ReportContent& content) {
  page.element("h3", content.say("report.money.value"));
  if (content.valuations.empty()) {
    write_paragraph(page, content, "report.money.not_valued", {}, "note");
    return;
  }
  for (const auto& parts : content.valuations) {
    for (const auto& part : parts) write_part(page, part);
  }
}

}  // namespace engawa
