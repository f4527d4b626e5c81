// Participants beside residents of the same town who never came: the same cell (age band, sex,
// living alone, work) and nearly as lonely, both when the participant joined and at the start.
#pragma once
#include <array>
#include <vector>

#include "sim/results/run_file.hpp"

namespace engawa {

/// Nobody who differs by more, in either, counts as alike [SD]. A fifth of a standard deviation is
/// usual (Austin 2011, doi:10.1002/pst.433).
inline constexpr double kCaliper = .2;

/// Standardised differences between participants and those beside them, before and after matching.
/// Below .1 is usually called balanced (Austin 2009, doi:10.1002/sim.3697).
struct MatchBalance {
  struct Covariate {
    double before = 0, after = 0;
  };
  Covariate joining, start, age;  ///< loneliness when joining, at the start of the study; years
  [[nodiscard]] double worst_after() const;
};

struct MatchedChange {
  double people = 0;  ///< for whom somebody alike was found
  double change = 0;  ///< participants' change since joining less that of those alike [SD]
  MatchBalance balance;
};

/// `participants`: rows of the cohort, with a first visit and present at the end. Nearest neighbour
/// with replacement: one resident may stand beside several. Loneliness of those who did not come is
/// that of the snapshot nearest to the week before the participant's first visit. NaN if nobody
/// alike is found.
[[nodiscard]] MatchedChange match_participants(const CohortRows& cohort,
                                               const std::vector<std::size_t>& participants);

}  // namespace engawa
