#include "viz/facts/numbers.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace engawa {
namespace {

struct Wanted {
  std::string_view measure, of_people;
  Reading reading;
};
constexpr std::array kWanted{Wanted{"often_always", "adults", Reading::share},
                             Wanted{"isolated", "adults", Reading::share},
                             Wanted{"new_ties", "", Reading::so_far},
                             Wanted{"needs_met", "", Reading::so_far},
                             Wanted{"visits", "", Reading::so_far},
                             Wanted{"reach", "", Reading::stock},
                             Wanted{"regulars", "", Reading::stock},
                             Wanted{"loneliness", "", Reading::stock}};

/// A measure in all seeds of one variant, and the case that is shown.
struct VariantColumn {
  MeasureColumn column;
  std::vector<std::uint64_t> seeds;
  std::vector<double> shown;  ///< empty if this case has not got it
};

void add_up(std::vector<double>& flow) {
  double sum = 0;
  for (double& value : flow) value = sum += value;
}

std::optional<VariantColumn> read_variant(const NumberFiles& files, const std::string& variant,
                                          const std::optional<FileReader>& run,
                                          std::string_view measure, Reading reading) {
  VariantColumn out;
  if (variant.empty()) return out;
  if (files.study) {
    out.seeds = seeds_of(*files.study, variant);
    auto column = read_column(*files.study, fmt::format("/measures/{}/{}", variant, measure));
    if (column && column->values.size() == out.seeds.size()) out.column = std::move(*column);
    if (out.column.values.empty()) out.seeds.clear();
  }
  if (reading == Reading::so_far)
    for (auto& flow : out.column.values) add_up(flow);
  const auto at = std::find(out.seeds.begin(), out.seeds.end(), files.seed);
  if (at != out.seeds.end()) {
    out.shown = out.column.values[std::size_t(at - out.seeds.begin())];
  } else if (run) {
    auto column = read_column(*run, fmt::format("/measures/{}", measure));
    if (!column) return std::nullopt;
    out.shown = std::move(column->values.front());
    if (reading == Reading::so_far) add_up(out.shown);
    column->values = std::move(out.column.values);
    out.column = std::move(*column);
  }
  if (out.shown.empty() && out.seeds.empty()) return std::nullopt;
  return out;
}

/// Values of some seeds in a week, in that order of seeds; those not known are left out by pairs.
struct WeekValues {
  std::vector<double> baseline, variant;
};
double value_at(const VariantColumn& from, std::uint64_t seed, std::size_t week) {
  const auto at = std::find(from.seeds.begin(), from.seeds.end(), seed);
  const auto& values = from.column.values[std::size_t(at - from.seeds.begin())];
  return week < values.size() ? values[week] : std::numeric_limits<double>::quiet_NaN();
}

WeekValues values_in(const VariantColumn& baseline, const VariantColumn& variant,
                     const std::vector<std::uint64_t>& seeds, std::size_t week, bool paired) {
  WeekValues out;
  for (const std::uint64_t seed : seeds) {
    const double b = paired ? value_at(baseline, seed, week) : 0;
    const double v = value_at(variant, seed, week);
    if (std::isnan(b) || std::isnan(v)) continue;
    out.baseline.push_back(b);
    out.variant.push_back(v);
  }
  return out;
}

Estimate unknown() {
  constexpr double kNone = std::numeric_limits<double>::quiet_NaN();
  return {kNone, kNone, kNone, 0};
}

void add_estimate(NumberSeries& series, std::span<const double> values) {
  const Estimate estimate = values.empty() ? unknown() : estimate_mean(values);
  series.mean.push_back(estimate.mean);
  series.low.push_back(estimate.low);
  series.high.push_back(estimate.high);
}

/// Without study.h5 the two cases shown are all there is: a difference without an interval.
void compare_shown(NumberPair& pair) {
  const std::size_t weeks = std::min(pair.baseline.run.size(), pair.variant.run.size());
  for (std::size_t week = 0; week < weeks; ++week) {
    const double difference = pair.variant.run[week] - pair.baseline.run[week];
    Estimate estimate = unknown();
    if (!std::isnan(difference)) {
      estimate.mean = difference;
      estimate.seeds = 1;
    }
    pair.difference.push_back(estimate);
  }
}

std::vector<std::uint64_t> common_seeds(const VariantColumn& baseline, const VariantColumn& variant,
                                        bool paired) {
  if (!paired) return variant.seeds;
  std::vector<std::uint64_t> both;
  for (const std::uint64_t seed : baseline.seeds)
    if (std::find(variant.seeds.begin(), variant.seeds.end(), seed) != variant.seeds.end())
      both.push_back(seed);
  return both;
}

/// Means and differences over the seeds; tells how many there are.
std::size_t estimate_weeks(const VariantColumn& baseline, const VariantColumn& variant, bool paired,
                           NumberPair& pair) {
  const auto seeds = common_seeds(baseline, variant, paired);
  if (seeds.empty()) {
    if (paired) compare_shown(pair);
    return 0;
  }
  const std::size_t weeks = variant.column.values.front().size();
  for (std::size_t week = 0; week < weeks; ++week) {
    const WeekValues values = values_in(baseline, variant, seeds, week, paired);
    add_estimate(pair.variant, values.variant);
    if (!paired) continue;
    add_estimate(pair.baseline, values.baseline);
    pair.difference.push_back(
        values.variant.empty() ? unknown() : paired_difference(values.baseline, values.variant));
  }
  return seeds.size();
}

void read_people(const NumberFiles& files, std::string_view measure, NumberPair& pair) {
  if (measure.empty()) return;
  auto baseline = read_variant(files, files.baseline, files.baseline_run, measure, Reading::stock);
  auto variant = read_variant(files, files.variant, files.variant_run, measure, Reading::stock);
  if (baseline) pair.baseline.people = std::move(baseline->shown);
  if (variant) pair.variant.people = std::move(variant->shown);
}

}  // namespace

SeedNumbers read_numbers(const NumberFiles& files) {
  SeedNumbers out;
  out.settled = files.settled;
  if (files.study)
    out.settled = out.settled && whole_of(files.study->attributes("/"), "burn_in_settled", 1) != 0;
  const bool paired = !files.baseline.empty();
  for (const Wanted& wanted : kWanted) {
    auto baseline =
        read_variant(files, files.baseline, files.baseline_run, wanted.measure, wanted.reading);
    auto variant =
        read_variant(files, files.variant, files.variant_run, wanted.measure, wanted.reading);
    if (!baseline || !variant) continue;
    NumberPair pair;
    pair.what = {std::string(wanted.measure), std::string(wanted.of_people), wanted.reading,
                 variant->column.title_ja,    variant->column.title_en,      variant->column.unit};
    pair.baseline.run = baseline->shown;
    pair.variant.run = variant->shown;
    out.seeds = std::max(out.seeds, estimate_weeks(*baseline, *variant, paired, pair));
    read_people(files, wanted.of_people, pair);
    out.numbers.push_back(std::move(pair));
  }
  return out;
}

}  // namespace engawa
