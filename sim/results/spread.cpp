#include "sim/results/spread.hpp"

#include <algorithm>
#include <boost/sort/spreadsort/float_sort.hpp>
#include <limits>

namespace engawa {
namespace {
constexpr double kNothing = std::numeric_limits<double>::quiet_NaN();

/// Bytes first: a town's contacts in less than half the time of std::sort.
void put_in_order(std::vector<double>& values) {
  if (std::is_sorted(values.begin(), values.end())) return;
  boost::sort::spreadsort::float_sort(values.begin(), values.end());
}
}  // namespace

std::vector<double> in_order(const std::vector<std::uint32_t>& counts) {
  std::vector<std::uint32_t> times;
  for (const auto count : counts) {
    if (count >= times.size()) times.resize(std::size_t{count} + 1, 0);
    ++times[count];
  }
  std::vector<double> ordered;
  ordered.reserve(counts.size());
  for (std::size_t value = 0; value < times.size(); ++value) {
    ordered.insert(ordered.end(), times[value], static_cast<double>(value));
  }
  return ordered;
}

double gini_of(std::vector<double> values) {
  put_in_order(values);
  const auto n = static_cast<double>(values.size());
  double sum = 0, ranked = 0;
  for (std::size_t k = 0; k < values.size(); ++k) {
    sum += values[k];
    ranked += (static_cast<double>(k) + 1.0) * values[k];
  }
  return sum > 0 ? 2.0 * ranked / (n * sum) - (n + 1.0) / n : kNothing;
}

double top_decile_share_of(std::vector<double> values) {
  put_in_order(values);
  const std::size_t top = std::max<std::size_t>(1, values.size() / 10);
  double sum = 0, of_top = 0;
  for (std::size_t k = 0; k < values.size(); ++k) {
    sum += values[k];
    if (k + top >= values.size()) of_top += values[k];
  }
  return sum > 0 ? of_top / sum : kNothing;
}

}  // namespace engawa
