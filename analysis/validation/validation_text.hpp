// What `engawa validate` says: the table of targets for a terminal, for a spreadsheet and for a
// page.
#pragma once
#include <string>

#include "analysis/validation/validation_file.hpp"

namespace engawa {

/// How many targets of a role are hit, missed, or cannot be told.
struct ValidationTally {
  std::size_t hits = 0, misses = 0, untold = 0;
};
[[nodiscard]] ValidationTally tally_of(const Validation& validation, TargetRole role);

/// Numbers of one target as they stand in every table.
struct TargetCells {
  std::string published, accepted, before, model, surveyed, judgement;
};
/// `before` is an earlier validation or null; its target is found by name.
[[nodiscard]] TargetCells cells_of(const TargetResult& result, const Validation* before,
                                   Language language);

/// Misses first, then what cannot be told, then hits; fitted and held-out targets apart.
[[nodiscard]] std::string tell_validation(const Validation& validation, const Validation* before,
                                          Language language);
/// One row a target, one column a seed.
[[nodiscard]] std::string csv_of_validation(const Validation& validation);

}  // namespace engawa
