#include "analysis/multiple.hpp"

#include <algorithm>
#include <boost/math/distributions/students_t.hpp>
#include <cmath>
#include <limits>

namespace engawa {
namespace {
constexpr double kNone = std::numeric_limits<double>::quiet_NaN();

/// Places of those that are numbers, the smallest first; equal ones in the order given.
std::vector<std::size_t> ascending(std::span<const double> p_values) {
  std::vector<std::size_t> order;
  for (std::size_t k = 0; k < p_values.size(); ++k) {
    if (!std::isnan(p_values[k])) order.push_back(k);
  }
  std::ranges::stable_sort(order, [&](auto a, auto b) { return p_values[a] < p_values[b]; });
  return order;
}
}  // namespace

double p_value(const Estimate& estimate, double confidence) {
  if (!has_interval(estimate) || estimate.seeds < 2) return kNone;
  const double half = (estimate.high - estimate.low) / 2;
  if (!(half > 0)) return estimate.mean == 0 ? 1 : 0;
  const boost::math::students_t distribution(double(estimate.seeds) - 1);
  const double error = half / quantile(distribution, 0.5 + confidence / 2);
  return 2 * cdf(complement(distribution, std::abs(estimate.mean) / error));
}

std::vector<double> holm(std::span<const double> p_values) {
  std::vector<double> out(p_values.size(), kNone);
  const auto order = ascending(p_values);
  double largest = 0;  // a later one is never told sooner than an earlier one
  for (std::size_t rank = 0; rank < order.size(); ++rank) {
    largest = std::max(largest, double(order.size() - rank) * p_values[order[rank]]);
    out[order[rank]] = std::min(1.0, largest);
  }
  return out;
}

std::vector<double> benjamini_hochberg(std::span<const double> p_values) {
  std::vector<double> out(p_values.size(), kNone);
  const auto order = ascending(p_values);
  double smallest = 1;
  for (std::size_t rank = order.size(); rank-- > 0;) {
    const double scaled = double(order.size()) / double(rank + 1) * p_values[order[rank]];
    smallest = std::min(smallest, scaled);
    out[order[rank]] = smallest;
  }
  return out;
}

}  // namespace engawa
