// What `engawa validate` found: every target beside what the model gives, whole or not at all.
#pragma once
#include <filesystem>
#include <vector>

#include "analysis/validation/targets.hpp"

namespace engawa {

struct TargetResult {
  Target target;
  std::vector<double> expected;       ///< [seed] everybody asked, no sampling error
  std::vector<double> surveyed;       ///< [seed] as the emulated survey read it
  double simulated_error = 0;         ///< sampling error of one survey (sd over waves)
  [[nodiscard]] double mean() const;  ///< of `expected`
  [[nodiscard]] bool hit() const;     ///< its mean is accepted
};

struct Validation {
  std::string town, targets_file, engawa_version, settings;  ///< settings: sample, response ...
  std::vector<std::pair<std::string, double>> overrides;     ///< parameters that are not defaults
  std::size_t seeds = 0;
  std::vector<TargetResult> results;
};

/// validation.h5; RunError if writing fails.
void write_validation(const Validation& validation, const std::filesystem::path& file);
/// InputError if it is none.
[[nodiscard]] Validation read_validation(const std::filesystem::path& file);

}  // namespace engawa
