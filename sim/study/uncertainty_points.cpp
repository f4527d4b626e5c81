#include "sim/study/uncertainty_points.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "analysis/uncertainty/find_layers.hpp"
#include "sim/study/ensemble_member.hpp"
#include "sim/study/version.hpp"

namespace engawa {
namespace {
using Overrides = std::vector<std::pair<std::string, double>>;

/// One sweep of points that set different parameters: whoever does not set one keeps the study's.
void fill_sweep(const std::vector<Overrides>& points, SweepPlan& sweep) {
  for (const auto& point : points) {
    for (const auto& [name, value] : point) {
      if (std::ranges::find(sweep.parameters, name) == sweep.parameters.end())
        sweep.parameters.push_back(name);
    }
  }
  Parameters usual = sweep.study.parameters;
  for (const auto& point : points) {
    auto& values = sweep.values.emplace_back();
    for (const auto& name : sweep.parameters) values.push_back(*find_parameter(usual, name));
    for (const auto& [name, value] : point) {
      const auto place = std::ranges::find(sweep.parameters, name) - sweep.parameters.begin();
      values[std::size_t(place)] = value;
    }
  }
}

Responses part_of(const Responses& all, std::size_t first, std::size_t count) {
  Responses out(count, all.seeds());
  for (std::size_t p = 0; p < count; ++p) {
    for (std::size_t s = 0; s < all.seeds(); ++s) out.at(p, s) = all.at(first + p, s);
  }
  return out;
}

LayeredEffect start_effect(const UncertaintyPlan& plan, const SweepOutput& output,
                           const Variant& variant) {
  const Measure& measure = *find_measure(output.measure);
  LayeredEffect effect;
  effect.measure = output.measure, effect.group = output.group, effect.variant = variant.name;
  effect.variant_ja = variant.label_ja, effect.variant_en = variant.label_en;
  effect.title_ja = measure.ja, effect.title_en = measure.en;
  effect.unit = natural_over(measure) == Over::whole
                    ? measure.unit.substr(0, measure.unit.find('/'))  // a week's flow, summed
                    : measure.unit;
  for (const auto& structure : plan.structures) {
    auto& row = effect.structures.emplace_back();
    row.name = structure.name;
    row.title_ja = structure.title.ja, row.title_en = structure.title.en;
    row.counted = !structure.demonstration;
  }
  return effect;
}

/// All points but those of demonstrations.
std::vector<std::size_t> points_that_count(const UncertaintyPlan& plan) {
  std::vector<std::size_t> points;
  for (std::size_t p = 0; p <= plan.members; ++p) points.push_back(p);
  for (std::size_t k = 0; k < plan.structures.size(); ++k) {
    if (!plan.structures[k].demonstration) points.push_back(1 + plan.members + k);
  }
  for (std::size_t k = 0; k < plan.crossed; ++k)
    points.push_back(1 + plan.members + plan.structures.size() + k);
  return points;
}

/// Adds the variants' order; each number is a difference from the first variant, whose own is 0.
void add_ranking(const SweepOutput& output, const std::vector<std::string>& names,
                 const std::vector<std::vector<double>>& numbers, Uncertainty& found) {
  auto ranking = rank_variants(names, numbers);
  ranking.measure = output.measure, ranking.group = output.group;
  found.rankings.push_back(std::move(ranking));
}
}  // namespace

UncertaintyPlan plan_uncertainty(const StudyPlan& study, const Ensemble* ensemble,
                                 std::size_t members, const std::vector<ModelStructure>& structures,
                                 const std::filesystem::path& folder, bool cross) {
  UncertaintyPlan plan{{study, {}, {}, folder}, 0, structures, {}, 0};
  std::vector<Overrides> points(1);
  if (ensemble != nullptr) {
    plan.ensemble_file = ensemble->file.string();
    for (const std::size_t member : spread_members(*ensemble, members))
      points.push_back(overrides_of_member(*ensemble, member));
  }
  plan.members = points.size() - 1;
  for (const auto& structure : structures)
    points.push_back(overrides_of_structure(structure, study));
  for (std::size_t member = 1; cross && member <= plan.members; ++member) {
    for (std::size_t k = 0; k < structures.size(); ++k) {
      if (structures[k].demonstration) continue;
      points.push_back(points[member]);
      std::ranges::copy(points[1 + plan.members + k], std::back_inserter(points.back()));
      ++plan.crossed;
    }
  }
  fill_sweep(points, plan.sweep);
  return plan;
}

Uncertainty find_uncertainty(const UncertaintyPlan& plan, const SweepTable& table,
                             std::vector<std::string>& missing) {
  const StudyPlan& study = plan.sweep.study;
  Uncertainty found{study.name,
                    plan.ensemble_file,
                    std::string(engine_version()),
                    digest_of_study(study),
                    std::size_t(study.seeds),
                    study.years,
                    {},
                    {}};
  for (std::size_t output = 0; output < table.outputs.size(); ++output) {
    std::vector<std::string> names{study.variants.front().name};
    std::vector<std::vector<double>> numbers{
        std::vector<double>(points_that_count(plan).size(), 0.0)};
    for (std::size_t v = 1; v < study.variants.size(); ++v) {
      const Variant& variant = study.variants[v];
      const Responses all =
          responses_of(plan.sweep, table, output, variant.name, study.variants.front().name);
      if (!all.all_known()) {
        missing.push_back(fmt::format("{} {}", table.outputs[output].name(), variant.name));
        continue;
      }
      auto effect = start_effect(plan, table.outputs[output], variant);
      find_layers({part_of(all, 0, 1), part_of(all, 1, plan.members),
                   part_of(all, 1 + plan.members, plan.structures.size()),
                   part_of(all, 1 + plan.members + plan.structures.size(), plan.crossed)},
                  effect);
      found.effects.push_back(std::move(effect));
      names.push_back(variant.name);
      auto& row = numbers.emplace_back();
      for (const std::size_t p : points_that_count(plan)) row.push_back(all.mean(p));
    }
    if (names.size() > 1) add_ranking(table.outputs[output], names, numbers, found);
  }
  return found;
}

}  // namespace engawa
