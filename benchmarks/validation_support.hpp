// Small helpers of the tables of docs/standing-still.md: worlds that have lived, and means over
// seeds.
#pragma once
#include <fmt/format.h>

#include <cmath>
#include <functional>
#include <string>
#include <vector>

#include "sim/town/town.hpp"
#include "sim/week/survey.hpp"
#include "sim/week/week.hpp"

namespace engawa::validation {

/// Lives some years without interventions, calling after_week(world) after each week.
inline void live_years(World& world, int years,
                       const std::function<void(const World&)>& after_week = {}) {
  const Parallel one(1);
  WeekRunner runner(one);
  for (int week = 0; week < 52 * years; ++week) {
    runner.live_one_week(world, {});
    if (after_week) after_week(world);
  }
}

/// Calls visit(who, age) for every resident present.
template <class Visit>
void for_each_present(const World& world, Visit visit) {
  for (std::size_t k = 0; k < world.residents.size(); ++k) {
    const ResidentId who(k);
    if (world.residents.has(who, kPresent)) visit(who, age_of(world.residents, who, world.week));
  }
}

/// Mean over seeds of one number, with its standard deviation.
struct Figure {
  std::vector<double> values;
  [[nodiscard]] double mean() const {
    double sum = 0;
    for (const double v : values) sum += v;
    return sum / static_cast<double>(values.size());
  }
  [[nodiscard]] double spread() const {
    if (values.size() < 2) return 0;
    double squares = 0;
    for (const double v : values) squares += (v - mean()) * (v - mean());
    return std::sqrt(squares / static_cast<double>(values.size() - 1));
  }
};

}  // namespace engawa::validation
