// How far the town agrees with published numbers, which assumptions matter, and what other
// parameters and structures would give: tables from the files of other commands.
#include <fmt/format.h>

#include <algorithm>

#include "analysis/report/assumptions.hpp"
#include "analysis/report/report_numbers.hpp"
#include "analysis/report/sections.hpp"
#include "analysis/wording.hpp"
#include "sim/results/measures.hpp"

namespace engawa {
namespace {
/// "STUDY/@FILE/...": a number of another file than study.h5.
std::string evidence_key(const ReportContent& content, std::string_view what) {
  return fmt::format("{}/@{}", content.label, what);
}

std::string range_words(const ReportContent& content, double low, double high) {
  return count_text(low) + content.say("report.to") + count_text(high);
}

std::string judgement_text(const ReportContent& content, Judgement judgement) {
  switch (judgement) {
    case Judgement::hit:
      return content.say("report.validation.hit");
    case Judgement::miss:
      return content.say("report.validation.miss");
    case Judgement::untold:
      break;
  }
  return content.say("report.validation.untold");
}

std::vector<ReportCell> target_row(const ReportContent& content, const TargetResult& result) {
  const Target& target = result.target;
  const bool fitted = target.role == TargetRole::fitted;
  const Estimate model = result.estimate();
  const std::string title = content.in(target.title_ja, target.title_en);
  return {{result.unit.empty() || result.unit == "1"
               ? title
               : content.say("report.with_unit", {title, result.unit})},
          {target.source},
          {content.say("report.logic.cell",
                       {count_text(target.value), range_words(content, target.low, target.high)}),
           evidence_key(content, fmt::format("validation/{}/target", target.name)), target.value},
          {has_interval(model)
               ? content.say("report.logic.cell",
                             {count_text(model.mean), range_words(content, model.low, model.high)})
               : count_text(model.mean),
           evidence_key(content, fmt::format("validation/{}/model", target.name)), model.mean},
          {content.say(fitted ? "report.validation.fitted" : "report.validation.held_out")},
          {judgement_text(content, result.judgement()),
           {},
           0,
           result.judgement() == Judgement::miss ? "harm" : ""}};
}

/// Parameters that the study and the validation hold at different values.
std::vector<std::string> other_values(const ReportContent& content, const Validation& validation) {
  std::vector<std::string> names;
  for (const auto& parameter : content.tables.parameters()) {
    const auto found = std::ranges::find(validation.overrides, parameter.name,
                                         &std::pair<std::string, double>::first);
    const double there = found == validation.overrides.end() ? parameter.standard : found->second;
    if (there != parameter.value) names.push_back(parameter.name);
  }
  return names;
}

void write_targets(HtmlPage& page, const ReportContent& content, const Validation& validation) {
  ReportTable table;
  table.caption = content.say("report.validation.caption", {std::to_string(validation.seeds)});
  table.columns = {
      content.say("report.validation.target"),   content.say("report.basis.source"),
      content.say("report.validation.accepted"), content.say("report.validation.model"),
      content.say("report.validation.role"),     content.say("report.validation.verdict")};
  table.words = 2;
  std::string set;
  for (const auto& result : validation.results) {
    if (result.target.set != set && !result.target.set.empty())
      table.rows.push_back({{result.target.set}});
    set = result.target.set;
    table.rows.push_back(target_row(content, result));
  }
  write_table(page, table);
}

std::string limits_of(const ReportContent& content, const Influence& one) {
  return content.say("report.logic.cell",
                     {count_text(one.index), range_words(content, one.low, one.high)});
}

std::string direction_of(const ReportContent& content, const Influence& one) {
  if (!one.told) return content.say("report.sensitivity.unlike");
  if (one.direction == 0) return content.say("report.none");
  return content.say(one.direction > 0 ? "report.sensitivity.up" : "report.sensitivity.down");
}

ReportTable influence_table(const ReportContent& content, const SensitivityResult& result) {
  constexpr std::size_t kMost = 3;
  ReportTable table;
  table.caption =
      content.say("report.sensitivity.caption",
                  {content.say(result.method == "sobol" ? "report.sensitivity.sobol"
                                                        : "report.sensitivity.morris")});
  table.columns = {content.say("report.sensitivity.assumption"), content.say("report.basis.source"),
                   content.say("report.sensitivity.influence"),
                   content.say("report.sensitivity.direction")};
  table.words = 2;
  for (const auto& output : result.outputs) {
    table.rows.push_back({{output_title(content, output)}});
    for (std::size_t k = 0; k < std::min(kMost, output.influences.size()); ++k) {
      const Influence& one = output.influences[k];
      table.rows.push_back(
          {{content.in(one.meaning_ja, one.meaning_en)},
           {one.source},
           {limits_of(content, one),
            evidence_key(content, fmt::format("sensitivity/{}/{}/{}/{}", output.variant,
                                              output.measure, output.group, one.parameter)),
            one.index},
           {direction_of(content, one), {}, 0, one.told ? "" : "open"}});
    }
  }
  return table;
}

ReportCell layer_cell(const ReportContent& content, const LayeredEffect& effect,
                      std::string_view what, double value, const std::string& text) {
  return {text,
          evidence_key(content, fmt::format("uncertainty/{}/{}/{}/{}", effect.variant,
                                            effect.measure, effect.group, what)),
          value};
}

/// Of the alternatives that count; one that is known not to fit would decide the range alone.
std::vector<double> structure_means(const LayeredEffect& effect) {
  std::vector<double> means;
  for (const auto& structure : effect.structures) {
    if (structure.counted) means.push_back(structure.effect.mean);
  }
  return means;
}

/// Robust in direction says little of what chance alone could have made.
std::string layer_verdict(const ReportContent& content, const LayeredEffect& effect) {
  if (!effect.seeds.differs_from_zero()) return verdict_text(Verdict::open, content.language);
  return content.say(effect.robust ? "report.uncertainty.yes" : "report.uncertainty.no");
}

std::vector<ReportCell> layer_row(const ReportContent& content, const LayeredEffect& effect) {
  const auto spread = [&](double middle, double low, double high) {
    return difference_words(Estimate{middle, low, high, effect.members}, content.language).range;
  };
  const auto [mean, range] = difference_words(effect.seeds, content.language);
  const std::string none = content.say("report.none");
  const double middle = (effect.parameter_low + effect.parameter_high) / 2;
  std::vector<ReportCell> row{
      {content.say("report.with_unit",
                   {with_group(content, content.in(effect.title_ja, effect.title_en), effect.group),
                    effect.unit})},
      layer_cell(content, effect, "seeds", effect.seeds.mean,
                 range.empty() ? mean : content.say("report.logic.cell", {mean, range})),
      effect.members == 0
          ? ReportCell{none}
          : layer_cell(content, effect, "parameter_low", effect.parameter_low,
                       spread(middle, effect.parameter_low, effect.parameter_high))};
  const auto means = structure_means(effect);
  if (means.empty()) {
    row.push_back({none});
  } else {
    const auto [least, most] = std::ranges::minmax(means);
    row.push_back(layer_cell(content, effect, "structure_low", least,
                             spread((least + most) / 2, least, most)));
  }
  const bool told = effect.robust && effect.seeds.differs_from_zero();
  row.push_back({layer_verdict(content, effect), {}, 0, told ? "told" : "open"});
  return row;
}

void write_layers(HtmlPage& page, const ReportContent& content, const Uncertainty& uncertainty) {
  ReportTable table;
  table.caption = content.say("report.uncertainty.caption");
  table.columns = {content.say("report.column.measure"), content.say("report.uncertainty.chance"),
                   content.say("report.uncertainty.parameters"),
                   content.say("report.uncertainty.structure"),
                   content.say("report.uncertainty.robust")};
  for (const auto& variant : content.findings.variants) {
    const std::size_t heading = table.rows.size();
    table.rows.push_back({{content.name_of(variant)}});
    for (const auto& effect : uncertainty.effects) {
      if (effect.variant == variant.name) table.rows.push_back(layer_row(content, effect));
    }
    if (table.rows.size() == heading + 1) table.rows.pop_back();
  }
  write_table(page, table);
}

/// Names of the variants as people read them.
std::string order_of(const ReportContent& content, const std::vector<std::string>& names) {
  std::vector<std::string> out;
  for (const auto& name : names) {
    const auto found = std::ranges::find(content.findings.variants, name, &VariantFindings::name);
    out.push_back(found != content.findings.variants.end() ? content.name_of(*found)
                  : name == content.tables.variants()[0]   ? content.base_name()
                                                           : name);
  }
  return list_text(out, content.language);
}

std::string measure_title(const ReportContent& content, const std::string& name) {
  const Measure* measure = find_measure(name);
  return measure == nullptr ? name : std::string(content.japanese() ? measure->ja : measure->en);
}
}  // namespace

void write_validation(HtmlPage& page, const ReportContent& content) {
  page.element("h3", content.say("report.validation.heading"));
  if (!content.evidence.validation) {
    write_paragraph(page, content, "report.validation.missing", {validation_command(content)});
    return;
  }
  const Validation& validation = *content.evidence.validation;
  const ValidationCount count = count_hits(validation);
  write_paragraph(
      page, content, "report.validation.count",
      {std::to_string(count.all), std::to_string(count.hit), std::to_string(count.missed),
       std::to_string(count.held_out), std::to_string(count.held_out_hit),
       std::to_string(count.all - count.hit - count.missed)});
  std::vector<std::string> missed;
  for (const auto& result : validation.results) {
    if (result.judgement() == Judgement::miss)
      missed.push_back(content.in(result.target.title_ja, result.target.title_en));
  }
  if (!missed.empty())
    write_paragraph(page, content, "report.validation.misses",
                    {list_text(missed, content.language)});
  const auto others = other_values(content, validation);
  if (!others.empty())
    write_paragraph(page, content, "report.validation.other_parameters",
                    {list_text(others, content.language)}, "warning");
  write_targets(page, content, validation);
}

void write_sensitivity(HtmlPage& page, const ReportContent& content) {
  page.element("h3", content.say("report.sensitivity.heading"));
  if (!content.evidence.sensitivity) {
    write_paragraph(page, content, "report.sensitivity.missing", {sensitivity_command(content)});
    return;
  }
  const SensitivityResult& result = *content.evidence.sensitivity;
  write_paragraph(page, content, "report.sensitivity.how",
                  {result.method, std::to_string(result.points), std::to_string(result.seeds)});
  const auto matter = assumptions_that_matter(result);
  if (matter.empty()) {
    write_paragraph(page, content, "report.sensitivity.none");
  } else {
    const HtmlPage::Within list(page, "ol");
    for (const auto& one : matter) page.element("li", assumption_text(content, one));
  }
  write_table(page, influence_table(content, result));
}

void write_uncertainty(HtmlPage& page, const ReportContent& content) {
  page.element("h3", content.say("report.uncertainty.heading"));
  if (!content.evidence.uncertainty) {
    write_paragraph(page, content, "report.uncertainty.missing", {uncertainty_command(content)});
    return;
  }
  const Uncertainty& uncertainty = *content.evidence.uncertainty;
  std::size_t members = 0, structures = 0;
  for (const auto& effect : uncertainty.effects) {
    members = std::max(members, effect.members);
    structures = std::max(structures, effect.structures_counted());
  }
  write_paragraph(page, content, "report.uncertainty.how",
                  {std::to_string(members), std::to_string(structures)});
  const std::string& digest = uncertainty.study_digest;
  if (!digest.empty() && digest != content.tables.text_of("study_digest"))
    write_paragraph(page, content, "report.uncertainty.other_run", {}, "warning");
  write_layers(page, content, uncertainty);
  for (const auto& ranking : uncertainty.rankings) {
    if (ranking.variants.size() < 3) continue;  // of two, the table tells it already
    write_paragraph(page, content, "report.uncertainty.ranking",
                    {with_group(content, measure_title(content, ranking.measure), ranking.group),
                     order_of(content, ranking.variants), share_text(ranking.agreement)});
  }
}

}  // namespace engawa
