// What a study found: paired differences of every variant from the first, in words and numbers.
#pragma once
#include <filesystem>
#include <string>
#include <vector>

#include "analysis/estimate.hpp"
#include "sim/text/language.hpp"

namespace engawa {

/// One line: a quantity in the first variant and in another, and their paired difference.
struct Finding {
  std::string section;  ///< message id of its heading
  std::string ja, en;   ///< what it is a number of, with its unit
  std::string group;    ///< group name, empty for the whole town
  double baseline = 0, variant = 0;
  Estimate difference;
  /// The difference as a share of the baseline's mean; NaN if that is zero.
  [[nodiscard]] double relative() const;
};

/// How much pairing helped, for one measure.
struct PairingGain {
  std::string ja, en;
  double ratio = 0;  ///< variance unpaired / paired
};

struct VariantFindings {
  std::string name, ja, en;
  std::vector<Finding> findings;
  std::vector<PairingGain> pairing;
  double equal_lives = 0;  ///< share of lives present in both arms with bitwise equal loneliness
  double correlation = 0;  ///< of loneliness between arms, person by person
  [[nodiscard]] const Finding* find(std::string_view section, std::string_view group) const;
};

struct StudyFindings {
  std::string study, question_ja, question_en, baseline_ja, baseline_en;
  std::size_t seeds = 0;
  int weeks = 0;
  bool settled = true;                    ///< every burn-in passed the equilibrium test
  std::vector<VariantFindings> variants;  ///< all but the first
};

/// Reads all finished runs of a study's folder (OUT/STUDY).
[[nodiscard]] StudyFindings find_findings(const std::filesystem::path& study_dir);
/// The findings as text for people: first the answer, then the evidence.
[[nodiscard]] std::string write_findings(const StudyFindings& findings, Language language);

}  // namespace engawa
