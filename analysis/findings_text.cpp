// The findings in words: the answer in one sentence built from the numbers, then a line per
// quantity, each saying plainly if it cannot be told from zero.
#include <fmt/format.h>

#include <cmath>

#include "analysis/findings.hpp"

namespace engawa {
namespace {

/// A number with about three digits that count, and its sign if wanted.
std::string number(double value, bool sign = false) {
  if (std::isnan(value)) return "-";
  const double size = std::abs(value);
  const int places = size >= 100 ? 0 : size >= 10 ? 1 : size >= 1 ? 2 : size >= .1 ? 3 : 4;
  return sign ? fmt::format("{:+.{}f}", value, places) : fmt::format("{:.{}f}", value, places);
}
std::string percent(double share) {
  return std::isnan(share) ? "-" : fmt::format("{:+.0f} %", 100 * share);
}
bool has_interval(const Finding& finding) {
  return !std::isnan(finding.difference.low);
}

std::string line(const Finding& f, Language language) {
  const std::string& what = language == Language::japanese ? f.ja : f.en;
  if (f.difference.seeds == 0) return render(language, {"findings.nobody", {what}});
  std::string text = render(
      language, {"findings.line",
                 {what, number(f.baseline), number(f.variant), number(f.difference.mean, true)}});
  if (has_interval(f)) {
    text += render(language, {"findings.interval",
                              {number(f.difference.low, true), number(f.difference.high, true)}});
  }
  if (f.section != "findings.district" && f.section != "findings.persons" &&
      !std::isnan(f.relative()))
    text += render(language, {"findings.relative", {percent(f.relative())}});
  if (!has_interval(f)) return text + render(language, {"findings.one_seed", {}});
  if (!f.difference.differs_from_zero()) text += render(language, {"findings.not_told", {}});
  return text;
}

/// A group with fewer visits a year before is too small for its relative change to be an answer.
constexpr double kFewVisits = 10;

/// The age x work group in which visits rose most in relative terms, among those told from zero.
const Finding* most_gained(const VariantFindings& variant) {
  const Finding* best = nullptr;
  for (const auto& finding : variant.findings) {
    if (finding.section != "findings.visits" || !finding.group.starts_with("age")) continue;
    if (!has_interval(finding) || finding.difference.low <= 0) continue;
    if (finding.baseline < kFewVisits || std::isnan(finding.relative())) continue;
    if (best == nullptr || finding.relative() > best->relative()) best = &finding;
  }
  return best;
}

std::string without_unit(const std::string& title) {
  return title.substr(0, title.find(" ["));
}

std::string answer(const VariantFindings& variant, Language language) {
  const bool japanese = language == Language::japanese;
  const std::string& name = japanese ? variant.ja : variant.en;
  const Finding* visits = variant.find("findings.visits", "total");
  const Finding* working = variant.find("findings.visits", "age30_49.employed");
  const Finding* reach = variant.find("findings.reach", "age30_49.employed");
  if (visits == nullptr || working == nullptr || reach == nullptr) return {};
  std::string text =
      render(language, {"findings.answer_variant", {name.empty() ? variant.name : name}});
  const auto tell = [&](const Finding& finding) {
    return !has_interval(finding)                    ? "findings.answer_unsure"
           : !finding.difference.differs_from_zero() ? "findings.answer_same"
           : finding.difference.mean > 0             ? "findings.answer_more"
                                                     : "findings.answer_less";
  };
  text += render(language, {tell(*working),
                            {percent(working->relative()), number(working->difference.mean, true),
                             number(reach->baseline), number(reach->variant)}});
  if (const Finding* most = most_gained(variant)) {
    text += render(language,
                   {"findings.answer_most",
                    {without_unit(japanese ? most->ja : most->en), percent(most->relative())}});
  }
  if (const Finding* often = variant.find("findings.district", "total")) {
    text += render(language, {has_interval(*often) && often->difference.differs_from_zero()
                                  ? "findings.answer_prevalence"
                                  : "findings.answer_no_prevalence",
                              {number(often->baseline), number(often->variant)}});
  }
  return text;
}

}  // namespace

std::string write_findings(const StudyFindings& findings, Language language) {
  const bool japanese = language == Language::japanese;
  std::string text = japanese ? findings.question_ja : findings.question_en;
  text += '\n';
  for (const auto& variant : findings.variants) text += answer(variant, language) + '\n';
  text += render(language, {"findings.setting",
                            {findings.study, std::to_string(findings.seeds),
                             fmt::format("{:.1f}", findings.weeks / 52.0)}}) +
          '\n';
  if (!findings.settled) text += render(language, {"findings.not_settled", {}}) + '\n';
  for (const auto& variant : findings.variants) {
    const std::string& name = japanese ? variant.ja : variant.en;
    const std::string& base = japanese ? findings.baseline_ja : findings.baseline_en;
    text +=
        '\n' +
        render(language, {"findings.compared",
                          {name.empty() ? variant.name : name, base.empty() ? "baseline" : base}}) +
        '\n';
    std::string section;
    for (const auto& finding : variant.findings) {
      if (finding.section != section) {
        section = finding.section;
        text += render(language, {section, {}}) + '\n';
      }
      text += "  " + line(finding, language) + '\n';
    }
    std::string gains;
    for (const auto& gain : variant.pairing) {
      if (!gains.empty()) gains += japanese ? "、" : ", ";
      gains += (japanese ? gain.ja : gain.en) + ' ' +
               (std::isfinite(gain.ratio) ? fmt::format("{:.1f}", gain.ratio) : std::string("-"));
    }
    if (!gains.empty()) text += render(language, {"findings.pairing", {gains}}) + '\n';
    text +=
        render(language,
               {"findings.lives",
                {number(variant.correlation), fmt::format("{:.1f}", 100 * variant.equal_lives)}}) +
        '\n';
  }
  return text;
}

}  // namespace engawa
