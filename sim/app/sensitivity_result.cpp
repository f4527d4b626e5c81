#include "sim/app/sensitivity_result.hpp"

#include <algorithm>

#include "sim/study/version.hpp"

namespace engawa {
namespace {
SensitivityResult start(const SweepPlan& plan, std::string method) {
  SensitivityResult out;
  out.study = plan.study.name;
  out.method = std::move(method);
  out.engawa_version = engine_version();
  out.seeds = std::size_t(plan.study.seeds), out.points = plan.values.size();
  return out;
}

OutputInfluence output_of(const Screened& screened) {
  const Measure& measure = *find_measure(screened.output.measure);
  OutputInfluence out;
  out.measure = screened.output.measure, out.group = screened.output.group;
  out.variant = screened.variant, out.less = screened.less;
  out.title_ja = measure.ja, out.title_en = measure.en;
  out.unit = natural_over(measure) == Over::whole
                 ? measure.unit.substr(0, measure.unit.find('/'))  // a week's flow, summed
                 : measure.unit;
  return out;
}

Influence influence_of(const FieldInfo& row) {
  Influence out;
  out.parameter = row.name, out.unit = row.unit, out.source = row.source;
  out.meaning_ja = row.meaning.ja, out.meaning_en = row.meaning.en;
  out.lowest = row.lowest, out.highest = row.highest;
  return out;
}

void put_greatest_first(std::vector<Influence>& influences) {
  std::ranges::stable_sort(
      influences, [](const Influence& a, const Influence& b) { return a.index > b.index; });
}
}  // namespace

SensitivityResult result_of(const std::vector<MorrisReport>& reports,
                            const std::vector<FieldInfo>& parameters, const SweepPlan& plan) {
  SensitivityResult out = start(plan, "morris");
  for (const auto& report : reports) {
    OutputInfluence output = output_of(report.screened);
    for (std::size_t k = 0; k < parameters.size(); ++k) {
      const MorrisIndex& index = report.indices[k];
      Influence influence = influence_of(parameters[k]);
      influence.index = index.mu_star, influence.direction = index.mu;
      influence.low = index.mu_star_interval.low, influence.high = index.mu_star_interval.high;
      influence.told = index.verdict == MorrisVerdict::told;
      output.influences.push_back(std::move(influence));
    }
    put_greatest_first(output.influences);
    out.outputs.push_back(std::move(output));
  }
  return out;
}

SensitivityResult result_of(const std::vector<SobolReport>& reports,
                            const std::vector<FieldInfo>& parameters, const SweepPlan& plan) {
  SensitivityResult out = start(plan, "sobol");
  for (const auto& report : reports) {
    OutputInfluence output = output_of(report.screened);
    for (std::size_t k = 0; k < parameters.size(); ++k) {
      const SobolIndex& index = report.found.indices[k];
      Influence influence = influence_of(parameters[k]);
      influence.index = index.total;
      influence.low = index.total_interval.low, influence.high = index.total_interval.high;
      influence.told = report.found.chances[k] < 1 - kConfidence;
      output.influences.push_back(std::move(influence));
    }
    put_greatest_first(output.influences);
    out.outputs.push_back(std::move(output));
  }
  return out;
}

}  // namespace engawa
