// What taking part did to those who took part, told in three ways from the same run: against the
// same people in the town without the variant (no confounding at all), against others of the same
// town who are like them (what a careful evaluation could do), and before-after (what most
// evaluations do).
#pragma once
#include <string>
#include <vector>

#include "analysis/estimate.hpp"

namespace engawa {

struct ParticipantEffect {
  std::string variant;
  double participants = 0;   ///< people, mean over seeds
  double matched_share = 0;  ///< of them, for whom somebody alike was found
  Estimate twin;          ///< loneliness at the end, less the same person's in the other town [SD]
  Estimate matched;       ///< change since joining, less that of people alike who did not come
  Estimate before_after;  ///< change since the first visit
  // before_after = twin + what would have happened to them anyway
  Estimate anyway;  ///< the same people's change in the other town over the same time
};

}  // namespace engawa
