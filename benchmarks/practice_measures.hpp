// What a variant's interventions say that they move, set beside what they moved.
#pragma once
#include <algorithm>
#include <array>
#include <cmath>
#include <filesystem>
#include <limits>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "analysis/estimate.hpp"
#include "sim/interventions/kind.hpp"
#include "sim/results/measures.hpp"
#include "sim/results/run_file.hpp"
#include "sim/study/merged_studies.hpp"
#include "sim/study/runner.hpp"

namespace engawa::practice_table {

/// Reported for every variant, whatever its interventions say.
inline constexpr std::array<std::string_view, 5> kHarms{"burnout", "quits", "fell_out", "repelled",
                                                        "hours_with_ties"};
/// Of the harms, the one of which less is worse.
inline constexpr std::string_view kLessIsWorse = "hours_with_ties";
inline constexpr std::array<std::string_view, 2> kCosts{"hub_spending", "institution_yen"};
inline constexpr double kWeeksOfAYear = 52;

enum class Expected { moves, leaves_alone, harm, cost };

struct Row {
  std::string_view measure;
  Expected expected = Expected::moves;
  double baseline = 0, variant = 0;
  Estimate difference;
  [[nodiscard]] bool moved() const { return difference.differs_from_zero(); }
};

struct VariantResult {
  MergedVariant variant;
  std::string ja, en;  ///< labels of the variant
  std::vector<Row> rows;
  [[nodiscard]] std::vector<const Row*> that(Expected expected, bool moved) const {
    std::vector<const Row*> found;
    for (const auto& row : rows) {
      if (row.expected == expected && row.moved() == moved) found.push_back(&row);
    }
    return found;
  }
};

inline const Measure* find_measure(std::string_view name) {
  const auto found = std::ranges::find(measures(), name, &Measure::name);
  return found == measures().end() ? nullptr : &*found;
}

/// The interventions that a variant has beyond those of its baseline, which come first in both.
inline std::vector<Action> added_to(const Variant& baseline, const Variant& variant) {
  std::vector<Action> added;
  for (const auto& action : variant.actions) {
    if (std::ranges::find(baseline.actions, action.name, &Action::name) == baseline.actions.end()) {
      added.push_back(action);
    }
  }
  return added;
}

/// What the added kinds name, each measure once: a promise to move counts before one to leave
/// alone, and both before harms and costs.
inline std::vector<Row> rows_of(const std::vector<Action>& added) {
  std::vector<Row> rows;
  const auto add = [&rows](std::string_view name, Expected expected) {
    const bool known = find_measure(name) != nullptr;
    if (known && std::ranges::find(rows, name, &Row::measure) == rows.end()) {
      rows.push_back({name, expected, 0, 0, {}});
    }
  };
  for (const auto& action : added) {
    for (const auto name : find_intervention_kind(action.kind)->moves) add(name, Expected::moves);
  }
  for (const auto& action : added) {
    for (const auto name : find_intervention_kind(action.kind)->leaves_alone) {
      add(name, Expected::leaves_alone);
    }
  }
  for (const auto name : kHarms) add(name, Expected::harm);
  for (const auto name : kCosts) add(name, Expected::cost);
  return rows;
}

/// Of the whole town: a flow as its amount in a year, a stock at the end, a mean over the last
/// year.
inline double reduced(const CaseMeasures& data, const Measure& measure) {
  const std::size_t m = data.measure(measure.name), group = data.group("total");
  double sum = 0, last = std::numeric_limits<double>::quiet_NaN();
  int count = 0;
  const int first = measure.kind == MeasureKind::mean ? std::max(0, data.weeks - 52) : 0;
  for (int week = first; week < data.weeks; ++week) {
    const double value = data.at(m, week, group);
    if (std::isnan(value)) continue;
    sum += value, last = value, ++count;
  }
  if (measure.kind == MeasureKind::stock) return last;
  const double mean = count == 0 ? last : sum / count;
  return measure.kind == MeasureKind::flow ? mean * kWeeksOfAYear : mean;
}

/// Reduced measures of one case, read once.
class Cases {
 public:
  explicit Cases(std::filesystem::path study_dir) : study_dir_(std::move(study_dir)) {}
  double at(const std::string& variant, std::uint64_t seed, std::string_view measure) {
    auto& values = read_[{variant, seed}];
    if (values.empty()) values = read(variant, seed);
    return values.at(std::string(measure));
  }

 private:
  using Values = std::map<std::string, double>;
  [[nodiscard]] Values read(const std::string& variant, std::uint64_t seed) const {
    const CaseMeasures data = read_case(run_file(study_dir_, variant, seed));
    Values values;
    for (const auto& measure : measures()) {
      values.emplace(measure.name, reduced(data, measure));
    }
    return values;
  }
  std::filesystem::path study_dir_;
  std::map<std::pair<std::string, std::uint64_t>, Values> read_;
};

inline VariantResult compare(const MergedStudy& merged, const MergedVariant& which, Cases& cases) {
  const auto& all = merged.plan.variants;
  const auto& variant = *std::ranges::find(all, which.name, &Variant::name);
  const auto& baseline = *std::ranges::find(all, which.baseline, &Variant::name);
  VariantResult result{which, variant.label_ja, variant.label_en,
                       rows_of(added_to(baseline, variant))};
  for (auto& row : result.rows) {
    std::vector<double> without, with;
    for (int seed = 1; seed <= merged.plan.seeds; ++seed) {
      without.push_back(cases.at(which.baseline, std::uint64_t(seed), row.measure));
      with.push_back(cases.at(which.name, std::uint64_t(seed), row.measure));
    }
    row.baseline = mean_of(without), row.variant = mean_of(with);
    row.difference = paired_difference(without, with);
  }
  return result;
}

}  // namespace engawa::practice_table
