// Shares of an output's variance (Sobol' 1993): what each parameter explains alone, and what would
// go if it were known.
#pragma once
#include <functional>
#include <span>
#include <vector>

#include "analysis/sensitivity/design.hpp"
#include "analysis/sensitivity/interval.hpp"

namespace engawa {

struct SobolIndex {
  double first = 0;                         ///< S1: share explained by the parameter alone
  double total = 0;                         ///< ST: share in which it has any part
  Interval first_interval, total_interval;  ///< of the sample; not of the function
};

using UnitFunction = std::function<double(std::span<const double>)>;

/// From the values of a function at the points of saltelli_sample: first indices by the estimator
/// of Saltelli et al. (2010), total ones by that of Jansen (1999). All zero if nothing varies.
/// No intervals without repetitions.
[[nodiscard]] std::vector<SobolIndex> sobol_indices(std::size_t columns,
                                                    std::span<const double> values,
                                                    int repetitions = 500, std::uint64_t seed = 1);
/// The same for any function of the unit cube.
[[nodiscard]] std::vector<SobolIndex> sobol_of(const UnitFunction& function, std::size_t columns,
                                               std::size_t samples, std::uint64_t seed = 1,
                                               int repetitions = 500);

}  // namespace engawa
