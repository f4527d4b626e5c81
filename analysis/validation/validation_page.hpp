// docs/validation.md: generated from what `engawa validate` found, before and after a calibration.
#pragma once
#include <string>

#include "analysis/validation/validation_file.hpp"

namespace engawa {

/// A page in Markdown. `before` is an earlier validation or null.
[[nodiscard]] std::string page_of_validation(const Validation& validation, const Validation* before,
                                             Language language);

/// Standard errors of the share of people who are often or always lonely, in two readings of the
/// same change: [points of per cent].
struct WaveErrors {
  double one_survey = 0;         ///< of a survey's value
  double two_waves = 0;          ///< of the difference between two surveys that ask other people
  double paired_town = 0;        ///< sd between towns of the paired difference; NaN if not compared
  double paired_mean = 0;        ///< standard error of its mean over the towns
  double paired_difference = 0;  ///< that mean
};
/// Of a target that a survey reads.
[[nodiscard]] WaveErrors wave_errors_of(const TargetResult& result);

}  // namespace engawa
