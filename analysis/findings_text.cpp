// Findings in words: first the answer, then the funder's questions, then the details. A line says
// "cannot be told from zero" if and only if it cannot.
#include <fmt/format.h>

#include <array>
#include <cmath>

#include "analysis/effects/effects_text.hpp"
#include "analysis/families_text.hpp"
#include "analysis/funder_text.hpp"
#include "analysis/wording.hpp"

namespace engawa {
namespace {
/// A group with fewer visits a year before is too small for its relative change to be an answer.
constexpr double kFewVisits = 10;

/// Sections told in detail; the others are told with the funder's questions.
constexpr std::array<std::string_view, 6> kDetails{"findings.visits", "findings.taking_part",
                                                   "findings.ties",   "findings.needs",
                                                   "findings.money",  "findings.district"};

/// The age x work group in which visits rose most in relative terms, among those told from zero.
const Finding* most_gained(const VariantFindings& variant) {
  const Finding* best = nullptr;
  for (const auto& finding : variant.findings) {
    if (finding.section != "findings.visits" || !finding.group.starts_with("age")) continue;
    if (!has_interval(finding.difference) || finding.difference.low <= 0) continue;
    if (finding.baseline < kFewVisits || std::isnan(finding.relative())) continue;
    if (best == nullptr || finding.relative() > best->relative()) best = &finding;
  }
  return best;
}

/// "more", "less", "same" or "unsure": what a difference over seeds allows to be said.
std::string_view answer_for(const Estimate& difference) {
  if (!has_interval(difference)) return "unsure";
  if (!difference.differs_from_zero()) return "same";
  return difference.mean > 0 ? "more" : "less";
}

/// Visits of working people of 30-49, the group that the places find hardest to reach.
std::string answer_of_visits(const VariantFindings& variant, Language language) {
  const Finding* working = variant.find("findings.visits", "age30_49.employed");
  const Finding* reach = variant.find("findings.reach", "age30_49.employed");
  if (working == nullptr || reach == nullptr || !working->differs_at_all()) return {};
  std::string text =
      render(language, {std::string("findings.answer_").append(answer_for(working->difference)),
                        {percent_text(working->relative()), signed_text(working->difference.mean),
                         number_text(reach->baseline), number_text(reach->variant)}});
  if (const Finding* most = most_gained(variant)) {
    text += render(language, {"findings.answer_most",
                              {title_text(*most, language), percent_text(most->relative())}});
  }
  return text + '\n';
}

std::string answer_of_prevalence(const VariantFindings& variant, Language language) {
  const Finding* often = variant.find("findings.district", "total");
  if (often == nullptr || !often->differs_at_all()) return {};
  const bool told = has_interval(often->difference) && often->difference.differs_from_zero();
  return render(language, {told ? "findings.answer_prevalence" : "findings.answer_no_prevalence",
                           {number_text(often->baseline), number_text(often->variant),
                            signed_text(often->difference.mean)}}) +
         '\n';
}

std::string name_of(const VariantFindings& variant, Language language) {
  const std::string& title = language == Language::japanese ? variant.ja : variant.en;
  return title.empty() ? variant.name : title;
}

std::string answer(const VariantFindings& variant, Language language) {
  return render(language, {"findings.answer_variant", {name_of(variant, language)}}) + '\n' +
         answer_funder_briefly(variant, language) + answer_of_visits(variant, language) +
         answer_of_prevalence(variant, language) + tell_main_family(variant, language);
}

std::string tell_details(const VariantFindings& variant, Language language) {
  std::string text;
  for (const auto section : kDetails) {
    std::string lines;
    for (const auto& finding : variant.findings) {
      if (finding.section == section && finding.differs_at_all())
        lines += "  " + line_text(finding, language) + '\n';
    }
    if (lines.empty()) continue;
    text += render(language, {section, {}}) + '\n' + lines;
  }
  std::vector<std::string> gains;
  for (const auto& gain : variant.pairing) {
    if (!std::isfinite(gain.ratio)) continue;
    gains.push_back((language == Language::japanese ? gain.ja : gain.en) +
                    fmt::format(" {:.1f}", gain.ratio));
  }
  if (!gains.empty())
    text += render(language, {"findings.pairing", {list_text(gains, language)}}) + '\n';
  return text +
         render(language, {"findings.lives",
                           {number_text(variant.correlation),
                            fmt::format("{:.1f}", 100 * variant.equal_lives)}}) +
         '\n';
}

std::string heading(const StudyFindings& findings, const VariantFindings& variant,
                    Language language) {
  const std::string& base =
      language == Language::japanese ? findings.baseline_ja : findings.baseline_en;
  return '\n' +
         render(language, {"findings.compared",
                           {name_of(variant, language), base.empty() ? "baseline" : base}}) +
         '\n';
}
}  // namespace

std::string write_findings(const StudyFindings& findings, Language language) {
  std::string text = language == Language::japanese ? findings.question_ja : findings.question_en;
  text += '\n';
  for (const auto& variant : findings.variants) text += answer(variant, language);
  text += render(language, {"findings.setting",
                            {findings.study, std::to_string(findings.seeds),
                             fmt::format("{:.1f}", findings.weeks / 52.0)}}) +
          '\n';
  if (!findings.settled) text += render(language, {"findings.not_settled", {}}) + '\n';
  for (const auto& variant : findings.variants) {
    text += heading(findings, variant, language) + tell_funder(variant, language) +
            tell_participants(variant.participants, language);
  }
  text += tell_alternatives(findings, language);
  for (const auto& variant : findings.variants) {
    text += heading(findings, variant, language) + tell_details(variant, language) +
            tell_explored(variant, language);
  }
  return text;
}

}  // namespace engawa
