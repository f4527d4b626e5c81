// The same people in two towns: everybody present when the study began, in one variant and in
// another of the same seed.
#pragma once
#include <cstddef>

#include "sim/results/run_file.hpp"

namespace engawa {

/// Loneliness of a set of people in both towns [SD]; NaN if nobody is in it.
struct TwinMeans {
  double base = 0, variant = 0;
  std::size_t people = 0;
};

/// What one pair of towns tells. Adults: 16 and over at the start; those "in both" are present at
/// the end of either.
struct CohortPair {
  TwinMeans regulars_at_start;   ///< in both
  TwinMeans became_regular;      ///< in both; twelve visits a year in the variant only
  double in_both = 0;            ///< [people]
  double equal = 0;              ///< of them, bitwise equal loneliness
  double correlation = 0;        ///< of their loneliness
  double worse = 0, better = 0;  ///< of them, lonelier in the variant by more than .1 SD; less
  double only_variant = 0, only_base = 0;        ///< came at least once in one town only [people]
  double reached_base = 0, reached_variant = 0;  ///< adults who came at least once [people]
  double lonely_base = 0, lonely_variant = 0;    ///< of the loneliest quarter at the start
  double lonely_share = 0;                       ///< that quarter's share of the adults
};

/// Visits a year, over the whole study, that make a regular of a member of the cohort.
inline constexpr double kRegularVisitsAYear = 12;
/// Difference of loneliness from which somebody counts as worse off [SD].
inline constexpr double kWorseOff = 0.1;

[[nodiscard]] CohortPair pair_cohorts(const CohortRows& base, const CohortRows& variant, int weeks);

}  // namespace engawa
