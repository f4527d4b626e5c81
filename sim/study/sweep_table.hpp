// What a sweep found, case by case: parameters, variant, seed, and the numbers asked for.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "analysis/quantity.hpp"
#include "analysis/sensitivity/morris.hpp"
#include "sim/study/sweep.hpp"

namespace engawa {

/// A measure in a group, brought over the weeks as natural_over says.
struct SweepOutput {
  std::string measure, group = "total";
  [[nodiscard]] Quantity quantity() const;
  /// "visits", "visits@age30_49.employed"
  [[nodiscard]] std::string name() const;
};

struct SweepRow {
  std::size_t point = 0;
  std::string variant;
  std::uint64_t seed = 0;
  std::vector<double> numbers;  ///< of the outputs; NaN where nobody was to be counted
};

struct SweepTable {
  std::vector<SweepOutput> outputs;
  std::vector<SweepRow> rows;  ///< by point, variant in the study's order, seed
};

/// Reads the finished cases of every point. InputError if one is missing.
[[nodiscard]] SweepTable gather_sweep(const SweepPlan& plan,
                                      const std::vector<SweepOutput>& outputs);

/// A number at every point for every seed: of a variant, or its difference from another variant,
/// seed by seed.
[[nodiscard]] Responses responses_of(const SweepPlan& plan, const SweepTable& table,
                                     std::size_t output, std::string_view variant,
                                     std::optional<std::string_view> less = {});

/// folder/sweep.csv and folder/sweep.h5, whole or not at all.
void write_sweep(const SweepPlan& plan, const SweepTable& table);

}  // namespace engawa
