// Sobol indices of a study that is too slow for them: taken of an emulator, with the emulator's own
// error in the intervals.
#pragma once
#include <vector>

#include "analysis/sensitivity/emulator.hpp"
#include "analysis/sensitivity/sobol.hpp"

namespace engawa {

struct EmulatedIndices {
  EmulatorCheck check;
  double noise_share = 0;  ///< of the values' variance that is noise
  /// Intervals hold two errors: of the sample, by bootstrap, and of the emulator, by leaving out
  /// one tenth of the points at a time (grouped jackknife; Student's t with nine degrees of
  /// freedom).
  std::vector<SobolIndex> indices;
  std::vector<double> chances;  ///< of seeming to matter that much without influence
};

/// `known_noise` is the variance of each value's noise, or empty: then it is estimated.
[[nodiscard]] EmulatedIndices emulated_indices(const Points& points,
                                               const std::vector<double>& values,
                                               const std::vector<double>& known_noise,
                                               std::size_t samples, std::uint64_t seed = 1);

}  // namespace engawa
