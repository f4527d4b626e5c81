// How many seeds it takes to tell a difference: from the variances (noncentral t), and by drawing
// fewer of the seeds that there are.
#pragma once
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "analysis/cases.hpp"

namespace engawa {

/// paired: the same seeds in both arms; unpaired: other seeds in either, as many in each.
enum class SeedDesign : std::uint8_t { paired, unpaired };

/// What the difference is tested with: how far it is from zero, and how much one seed scatters.
struct Scatter {
  double difference = 0;       ///< mean over the seeds
  double paired_variance = 0;  ///< of the differences, seed by seed
  double base_variance = 0, variant_variance = 0;
  std::size_t seeds = 0;  ///< from which these are known
  [[nodiscard]] double variance(
      SeedDesign design) const;  ///< of one seed's, or one pair's, difference
};
[[nodiscard]] Scatter scatter_of(const Pairs& pairs);

inline constexpr double kUsualPower = .8, kUsualLevel = .05;
inline constexpr std::size_t kMostSeedsAsked = 100'000;

/// Chance that a two-sided t test at `level` (Welch's if unpaired) tells the difference from zero
/// with so many seeds in an arm; 0 with fewer than two.
[[nodiscard]] double power_of(const Scatter& scatter, SeedDesign design, std::size_t seeds,
                              double level = kUsualLevel);

/// Fewest seeds in an arm with that power, and the limits that the uncertainty of the variance puts
/// on it (95 %, chi-square; the difference is taken as found). kMostSeedsAsked + 1: more than
/// that, or never, if there is no difference.
struct SeedsNeeded {
  std::size_t seeds = 0, low = 0, high = 0;
};
[[nodiscard]] SeedsNeeded seeds_needed(const Scatter& scatter, SeedDesign design,
                                       double power = kUsualPower, double level = kUsualLevel);

/// Of many draws of `seeds` from the seeds that there are: the share whose 95 % interval leaves
/// zero out, on the side of the difference of all. Unpaired: other seeds for either arm. NaN if
/// there are too few seeds to draw from. The same draws every time.
[[nodiscard]] double told_by_subsample(const Pairs& pairs, SeedDesign design, std::size_t seeds);

}  // namespace engawa
