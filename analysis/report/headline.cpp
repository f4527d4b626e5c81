#include "analysis/report/headline.hpp"

#include <algorithm>

#include "analysis/report/report_numbers.hpp"
#include "analysis/wording.hpp"

namespace engawa {
namespace {
/// People reached are told by group, hence without the name of their measure.
std::string_view measure_of(const Finding& finding) {
  return finding.measure.empty() ? std::string_view("reach") : std::string_view(finding.measure);
}

constexpr std::size_t kMostItems = 3;  ///< results named in the first sentence

/// The difference without its sign.
std::string size_text(const Finding& finding, Language language) {
  Finding size = finding;
  if (size.difference.mean < 0) {
    size.difference.mean *= -1;
    size.difference.low = -finding.difference.high, size.difference.high = -finding.difference.low;
  }
  std::string text = difference_words(size, language).mean;
  if (text.starts_with('+')) text.erase(0, 1);
  return text;
}

/// "新しい絆が12本（95%区間 +8〜+16）増え"
std::string changed_item(const ReportContent& content, const Finding& finding) {
  const bool more = finding.difference.mean > 0;
  return content.say(more ? "report.answer.rose" : "report.answer.fell",
                     {short_title(content, finding),
                      amount_text(content, finding, size_text(finding, content.language)),
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
}  // namespace

std::string short_title(const ReportContent& content, const Finding& finding) {
  return content.say(std::string("report.title.").append(measure_of(finding)));
}

std::string amount_text(const ReportContent& content, const Finding& finding,
                        const std::string& number) {
  return content.say(std::string("report.amount.").append(measure_of(finding)), {number});
}

std::vector<std::string> open_titles(const ReportContent& content, const VariantFindings& variant) {
  return sort_headline(content, variant).open;
}

std::string first_sentence(const ReportContent& content, const VariantFindings& variant) {
  const Told told = sort_headline(content, variant);
  const std::string name = content.name_of(variant);
  if (is_identical(variant)) return content.say("report.answer.identical", {name});
  if (tells_nothing(variant)) {
    return content.say("report.answer.nothing", {name, list_text(told.open, content.language)});
  }
  return content.say("report.answer.changed",
                     {name, content.base_name(), years_text(content.findings.weeks),
                      list_text(told.changed, content.language)});
}

}  // namespace engawa
