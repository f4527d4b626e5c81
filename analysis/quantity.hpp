// One number of one case: a measure in a group, brought over the weeks.
#pragma once
#include <string_view>
#include <vector>

#include "sim/results/measures.hpp"
#include "sim/results/run_file.hpp"

namespace engawa {

enum class Over {
  year,       ///< mean week times 52
  whole,      ///< sum over the study
  end,        ///< last value
  last_year,  ///< mean of the last year
  mean        ///< mean over the study
};

struct Quantity {
  std::string_view measure, group = "total";
  Over over = Over::whole;
  auto operator<=>(const Quantity&) const = default;
};

/// How a measure is told if nothing else is said: flows as their sum over the study, states at the
/// end, means over the last year.
[[nodiscard]] Over natural_over(const Measure& measure);
/// The row of a measure, or nullptr.
[[nodiscard]] const Measure* find_measure(std::string_view name);
/// The number; NaN where nobody was to be counted.
[[nodiscard]] double reduce(const CaseMeasures& data, const Quantity& quantity);
/// Person-years lived often or always lonely in the study, 16 and over.
[[nodiscard]] double lonely_years(const CaseMeasures& data);
/// People often or always lonely, 16 and over, mean of the last year.
[[nodiscard]] double lonely_people(const CaseMeasures& data);

}  // namespace engawa
