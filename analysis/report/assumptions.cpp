#include "analysis/report/assumptions.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "analysis/report/report_numbers.hpp"
#include "analysis/wording.hpp"

namespace engawa {
namespace {
constexpr std::size_t kMost = 3;

Assumption& entry_of(std::vector<Assumption>& all, const Influence& influence) {
  for (auto& one : all) {
    if (one.influence->parameter == influence.parameter) return one;
  }
  all.push_back({&influence, {}, 0});
  return all.back();
}

double greatest_of(const OutputInfluence& output) {
  double greatest = 0;
  for (const auto& one : output.influences) greatest = std::max(greatest, one.index);
  return greatest;
}
}  // namespace

ValidationCount count_hits(const Validation& validation) {
  ValidationCount out;
  for (const auto& result : validation.results) {
    const bool held_out = result.target.role == TargetRole::held_out;
    const bool hit = result.judgement() == Judgement::hit;
    ++out.all, out.hit += hit ? 1 : 0;
    out.missed += result.judgement() == Judgement::miss ? 1 : 0;
    out.held_out += held_out ? 1 : 0, out.held_out_hit += held_out && hit ? 1 : 0;
  }
  return out;
}

std::vector<Assumption> assumptions_that_matter(const SensitivityResult& result) {
  std::vector<Assumption> all;
  for (const auto& output : result.outputs) {
    const double greatest = greatest_of(output);
    if (!(greatest > 0)) continue;
    for (const auto& influence : output.influences) {
      if (!influence.told) continue;
      Assumption& one = entry_of(all, influence);
      one.hold += influence.index / greatest / double(result.outputs.size());
      one.outputs.push_back(&output);
    }
  }
  std::ranges::stable_sort(all, std::ranges::greater{}, &Assumption::hold);
  if (all.size() > kMost) all.resize(kMost);
  return all;
}

std::string with_group(const ReportContent& content, const std::string& title,
                       const std::string& group) {
  const auto& names = content.tables.groups();
  const auto found = std::ranges::find(names, group);
  if (group == "total" || found == names.end()) return title;
  const auto titles =
      content.tables.texts_at(content.japanese() ? "/groups/title_ja" : "/groups/title_en");
  const auto place = static_cast<std::size_t>(found - names.begin());
  return fmt::format("{}{}", title, content.say("report.brackets", {titles.at(place)}));
}

std::string output_title(const ReportContent& content, const OutputInfluence& output) {
  const std::string title =
      with_group(content, content.in(output.title_ja, output.title_en), output.group);
  const auto& variants = content.findings.variants;
  const auto found = std::ranges::find(variants, output.variant, &VariantFindings::name);
  if (variants.size() < 2 || found == variants.end()) return title;
  return content.say("report.logic.plan", {content.name_of(*found), title});
}

std::string assumption_text(const ReportContent& content, const Assumption& one) {
  std::vector<std::string> outputs;
  for (const auto* output : one.outputs) outputs.push_back(output_title(content, *output));
  const Influence& influence = *one.influence;
  return content.say(
      "report.sensitivity.item",
      {content.in(influence.meaning_ja, influence.meaning_en), influence.parameter,
       count_text(influence.lowest), with_unit(count_text(influence.highest), influence.unit),
       influence.source, list_text(outputs, content.language)});
}

std::string validation_command(const ReportContent& content) {
  return fmt::format("engawa validate {}.toml", content.findings.study);
}

std::string sensitivity_command(const ReportContent& content) {
  return fmt::format("engawa sensitivity {}.toml --method morris", content.findings.study);
}

std::string uncertainty_command(const ReportContent& content) {
  return fmt::format("engawa uncertainty {}.toml", content.findings.study);
}

}  // namespace engawa
