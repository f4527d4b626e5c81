// What is asked of every study: quantities with their titles, by section.
#pragma once
#include <span>
#include <string>
#include <vector>

#include "analysis/quantity.hpp"

namespace engawa {

/// A quantity to report: how it is called, and by what it is multiplied for people to read.
struct Ask {
  std::string_view section;  ///< message id of its heading
  Quantity quantity;
  double factor = 1;
  std::string_view unit_ja, unit_en;
  std::string_view ja = {}, en = {};  ///< if not the measure's (or, by group, the group's) title
};

/// Told in detail, by section.
[[nodiscard]] std::span<const Ask> details();
/// What changed for people, over the study.
[[nodiscard]] std::span<const Ask> changes();
/// What it took, over the study.
[[nodiscard]] std::span<const Ask> costs();
/// For which yen are counted: visits, people reached, ties, needs.
[[nodiscard]] std::span<const Ask> outcomes();

/// A measure whose change may be a harm.
struct Harm {
  std::string_view measure;
  int direction = 1;  ///< +1: more of it is worse
};
[[nodiscard]] std::span<const Harm> harms();

/// Age x work, women, people living alone, in the order in which they are told.
[[nodiscard]] std::span<const std::string_view> told_groups();

/// Everything that has to be read from a case.
[[nodiscard]] std::vector<Quantity> all_quantities();

}  // namespace engawa
