// What stands beside a study's own results: how the town agrees with published numbers, which
// assumptions matter, and what other parameters and structures would give. Each comes from a file
// of another command; a report without one says so.
#pragma once
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "analysis/sensitivity/sensitivity_file.hpp"
#include "analysis/uncertainty/uncertainty_file.hpp"
#include "analysis/validation/validation_file.hpp"

namespace engawa {

/// Files that the user names. Of several studies each takes its own.
struct EvidenceFiles {
  std::vector<std::filesystem::path> validation, sensitivity, uncertainty;
};

struct ReportEvidence {
  std::optional<Validation> validation;
  std::optional<SensitivityResult> sensitivity;
  std::optional<Uncertainty> uncertainty;
};

/// A study as far as evidence has to belong to it.
struct EvidenceOf {
  std::filesystem::path folder;
  std::string study, town;  ///< names
};

/// The evidence of each study: named files first, then those in its folder. InputError if a file is
/// of another study or town, or if two are for the same.
[[nodiscard]] std::vector<ReportEvidence> find_evidence(const std::vector<EvidenceOf>& studies,
                                                        const EvidenceFiles& named);

}  // namespace engawa
