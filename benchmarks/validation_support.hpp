// Small helpers of the validation tables: worlds that have lived, and shares with their tolerance.
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

/// One row: target with tolerance against the model; "hit" if the mean over seeds lies within.
struct Row {
  std::string target, what;
  double wanted = 0, low = 0, high = 0;
  Figure model;
  std::string note;
};

inline void print_rows(const std::vector<Row>& rows) {
  fmt::print(
      "| target | quantity | published | accepted | model (sd over seeds) | "
      "|\n|---|---|---|---|---|---|\n");
  for (const auto& row : rows) {
    const double m = row.model.mean();
    const bool hit = m >= row.low && m <= row.high;
    fmt::print("| {} | {} | {:.4g} | {:.4g} to {:.4g} | {:.4g} ({:.2g}) | {}{} |\n", row.target,
               row.what, row.wanted, row.low, row.high, m, row.model.spread(),
               hit ? "hit" : "**miss**", row.note.empty() ? "" : ": " + row.note);
  }
}

}  // namespace engawa::validation
