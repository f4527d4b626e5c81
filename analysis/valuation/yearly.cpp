#include "analysis/valuation/yearly.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "analysis/quantity.hpp"

namespace engawa {
namespace {
constexpr double kNone = std::numeric_limits<double>::quiet_NaN();

/// Sum, number and last of the values of one year that there are.
struct YearValues {
  double sum = 0, last = kNone;
  int count = 0;
  [[nodiscard]] double mean() const { return count == 0 ? kNone : sum / count; }
};

template <class ValueOfWeek>
YearValues values_of_year(int weeks, int year, ValueOfWeek value_of_week) {
  YearValues out;
  const int end = std::min(weeks, (year + 1) * kWeeksOfYear);
  for (int week = year * kWeeksOfYear; week < end; ++week) {
    const double value = value_of_week(week);
    if (std::isnan(value)) continue;
    out.sum += value, out.last = value, ++out.count;
  }
  return out;
}

/// A mean per person becomes a number of people by the universe it is a mean of.
std::string_view people_of(const Measure& measure) {
  return measure.universe == Universe::adults ? "adults" : "population";
}

std::vector<std::string_view> measures_of(const std::vector<Outcome>& outcomes) {
  std::vector<std::string_view> names{"population", "adults"};
  for (const auto& outcome : outcomes) {
    if (std::ranges::find(names, outcome.measure) == names.end()) names.push_back(outcome.measure);
  }
  return names;
}

using CaseYears = std::map<Outcome, std::vector<double>>;

/// Outcomes that a file does not hold, or in a group it does not know, are left out.
CaseYears read_years(const std::filesystem::path& file, const std::vector<Outcome>& wanted) {
  const auto recorded = list_measures(file);
  std::vector<Outcome> there;
  for (const auto& outcome : wanted) {
    if (std::ranges::find(recorded, outcome.measure) != recorded.end()) there.push_back(outcome);
  }
  const CaseMeasures data = read_case(file, measures_of(there));
  CaseYears out;
  for (const auto& outcome : there) {
    if (std::ranges::find(data.groups, outcome.group) == data.groups.end()) continue;
    out.emplace(outcome, by_year(data, outcome));
  }
  return out;
}

void add_pair(YearlyVariant& variant, const CaseYears& base, const CaseYears& other) {
  ++variant.seeds;
  for (const auto& [outcome, years] : base) {
    const auto found = other.find(outcome);
    if (found == other.end()) continue;
    std::vector<double> difference = found->second;
    for (std::size_t year = 0; year < difference.size(); ++year) difference[year] -= years[year];
    variant.outcomes[outcome].push_back(std::move(difference));
  }
}

void drop_missing(YearlyVariant& variant) {
  std::erase_if(variant.outcomes, [&](const auto& row) {
    return row.second.size() != variant.seeds ||
           std::ranges::any_of(row.second, [](const auto& years) {
             return std::ranges::any_of(years, [](double value) { return std::isnan(value); });
           });
  });
}

YearlyVariant& variant_of(YearlyStudy& study, const RunHeader& header) {
  const auto found = std::ranges::find(study.variants, header.variant, &YearlyVariant::name);
  if (found != study.variants.end()) return *found;
  study.variants.push_back({header.variant, {header.variant_ja, header.variant_en}, 0, {}});
  return study.variants.back();
}
}  // namespace

std::vector<double> year_lengths_of(int weeks) {
  std::vector<double> out;
  for (int from = 0; from < weeks; from += kWeeksOfYear)
    out.push_back(double(std::min(kWeeksOfYear, weeks - from)) / kWeeksOfYear);
  return out;
}

std::vector<double> by_year(const CaseMeasures& data, const Outcome& outcome) {
  const Measure* row = find_measure(outcome.measure);
  const std::size_t measure = data.measure(outcome.measure), group = data.group(outcome.group);
  const bool per_person = row != nullptr && row->kind == MeasureKind::mean;
  const std::size_t people = per_person ? data.measure(people_of(*row)) : 0;
  const auto lengths = year_lengths_of(data.weeks);
  std::vector<double> out;
  double before = 0;
  for (std::size_t year = 0; year < lengths.size(); ++year) {
    const YearValues values = values_of_year(data.weeks, int(year), [&](int week) {
      const double value = data.at(measure, week, group);
      return per_person ? value * data.at(people, week, group) : value;
    });
    if (outcome.counted == Counted::person_years) {
      out.push_back(values.mean() * lengths[year]);
    } else if (outcome.counted == Counted::events) {
      out.push_back(values.count == 0 ? kNone : values.sum);
    } else {
      out.push_back(values.last - before);
      before = values.last;
    }
  }
  return out;
}

YearlyStudy read_yearly(const std::filesystem::path& study_dir,
                        const std::vector<Outcome>& wanted) {
  auto runs = find_runs(study_dir);
  if (runs.empty()) {
    throw InputError({study_dir.string()}, {"results.no_runs", {}}, {},
                     {"results.give_study_folder", {}});
  }
  YearlyStudy out;
  out.header = runs[0].header;
  out.year_lengths = year_lengths_of(out.header.weeks);
  std::erase_if(runs, [&](const RunPlace& run) {  // of another version of the study
    return run.header.study_digest != out.header.study_digest ||
           run.header.weeks != out.header.weeks;
  });
  std::map<std::uint64_t, CaseYears> bases;  // a few numbers a year each
  for (const auto& run : runs) {
    out.settled = out.settled && run.header.burn_in_settled;
    if (run.header.variant == out.header.variant)
      bases.emplace(run.header.seed, read_years(run.file, wanted));
  }
  for (const auto& run : runs) {
    const auto base = bases.find(run.header.seed);
    if (run.header.variant == out.header.variant || base == bases.end()) continue;
    add_pair(variant_of(out, run.header), base->second, read_years(run.file, wanted));
  }
  for (auto& variant : out.variants) drop_missing(variant);
  return out;
}

}  // namespace engawa
