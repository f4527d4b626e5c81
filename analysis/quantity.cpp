#include "analysis/quantity.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace engawa {
namespace {
constexpr int kYear = 52;
constexpr double kNone = std::numeric_limits<double>::quiet_NaN();

/// Sum, number and last of the values that there are.
struct Values {
  double sum = 0, last = kNone;
  int count = 0;
  void add(double value) {
    if (std::isnan(value)) return;
    sum += value, last = value, ++count;
  }
  [[nodiscard]] double mean() const { return count == 0 ? kNone : sum / count; }
};

/// Mean of often_always times adults over the weeks from `from`: a number of people.
double lonely_since(const CaseMeasures& data, int from) {
  const std::size_t share = data.measure("often_always"), adults = data.measure("adults");
  const std::size_t total = data.group("total");
  Values people;
  for (int week = from; week < data.weeks; ++week)
    people.add(data.at(share, week, total) * data.at(adults, week, total));
  return people.mean();
}
}  // namespace

Over natural_over(const Measure& measure) {
  if (measure.kind == MeasureKind::flow) return Over::whole;
  return measure.kind == MeasureKind::stock ? Over::end : Over::last_year;
}

const Measure* find_measure(std::string_view name) {
  const auto rows = measures();
  const auto found = std::ranges::find(rows, name, &Measure::name);
  return found == rows.end() ? nullptr : &*found;
}

double reduce(const CaseMeasures& data, const Quantity& quantity) {
  const std::size_t measure = data.measure(quantity.measure), group = data.group(quantity.group);
  const bool late = quantity.over == Over::last_year;
  Values values;
  for (int week = late ? std::max(0, data.weeks - kYear) : 0; week < data.weeks; ++week)
    values.add(data.at(measure, week, group));
  switch (quantity.over) {
    case Over::year:
      return values.mean() * kYear;
    case Over::whole:
      return values.count == 0 ? kNone : values.sum;
    case Over::end:
      return values.last;
    case Over::last_year:
    case Over::mean:
      break;
  }
  return values.mean();
}

double lonely_years(const CaseMeasures& data) {
  return lonely_since(data, 0) * data.weeks / kYear;
}

double lonely_people(const CaseMeasures& data) {
  return lonely_since(data, std::max(0, data.weeks - kYear));
}

}  // namespace engawa
