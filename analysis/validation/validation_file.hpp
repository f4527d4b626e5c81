// What `engawa validate` found: every target beside what the model gives, whole or not at all.
#pragma once
#include <cstdint>
#include <filesystem>
#include <string>
#include <utility>
#include <vector>

#include "analysis/estimate.hpp"
#include "analysis/validation/targets.hpp"

namespace engawa {

/// Whether the model meets a target. untold: the limit lies within the interval of the seeds' mean.
enum class Judgement : std::uint8_t { hit, miss, untold };

struct TargetResult {
  Target target;
  std::string unit, instrument;  ///< as sim/survey/question.hpp
  std::vector<double> expected;  ///< [seed] everybody asked, no sampling error
  /// [seed] as the emulated survey read it, mean over waves; as `expected` if no survey reads it.
  std::vector<double> surveyed;
  double simulated_error = 0;   ///< sampling error of one survey (sd over waves); NaN if unknown
  std::vector<double> changed;  ///< [seed] as `expected`, under the compared variant; or empty
  [[nodiscard]] Estimate estimate() const;    ///< of the mean of `expected`, over seeds
  [[nodiscard]] double mean() const;          ///< of `expected`
  [[nodiscard]] bool hit() const;             ///< its mean is accepted
  [[nodiscard]] Judgement judgement() const;  ///< the same, in view of the seeds' interval
};

/// Who was asked in the emulated survey.
struct SurveySettings {
  int sample = 0, waves = 0;
  double response = 1, response_loneliness = 0;
};

struct Validation {
  std::string study, town, targets_file, engawa_version;
  std::string compared;  ///< variant whose change is told beside; empty = none
  std::string member;    ///< of which ensemble; empty = the study's own parameters
  SurveySettings survey;
  std::vector<std::pair<std::string, double>> overrides;  ///< parameters that are not defaults
  std::size_t seeds = 0;
  int burn_in_years = 0;
  std::vector<TargetResult> results;
};

/// validation.h5; RunError if writing fails.
void write_validation(const Validation& validation, const std::filesystem::path& file);
/// InputError if it is none.
[[nodiscard]] Validation read_validation(const std::filesystem::path& path);

}  // namespace engawa
