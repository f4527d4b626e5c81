// Elementary effects (Morris 1991; Campolongo et al. 2007): which parameters move an output,
// whether always in the same direction, and which cannot be told from noise.
#pragma once
#include <vector>

#include "analysis/sensitivity/design.hpp"
#include "analysis/sensitivity/interval.hpp"

namespace engawa {

/// An output at every point for every seed, in the order of the points.
class Responses {
 public:
  Responses(std::size_t points, std::size_t seeds)
      : seeds_(seeds), values_(points * seeds), points_(points) {}
  [[nodiscard]] std::size_t points() const { return points_; }
  [[nodiscard]] std::size_t seeds() const { return seeds_; }
  [[nodiscard]] double& at(std::size_t point, std::size_t seed) {
    return values_[point * seeds_ + seed];
  }
  [[nodiscard]] double at(std::size_t point, std::size_t seed) const {
    return values_[point * seeds_ + seed];
  }
  /// Mean over the seeds at a point.
  [[nodiscard]] double mean(std::size_t point) const;
  /// False if some case has no value.
  [[nodiscard]] bool all_known() const;
  /// Variance of a point's mean that comes from the seeds, the same at all points; NaN for one.
  [[nodiscard]] double noise_of_means() const;

 private:
  std::size_t seeds_ = 1;
  std::vector<double> values_;
  std::size_t points_ = 0;
};

enum class MorrisVerdict {
  told,      ///< moves the output by more than noise would
  not_told,  ///< what it does could be noise
  no_effect  ///< not one case changed
};

/// In units of the output, for a move over the parameter's whole range.
struct MorrisIndex {
  double mu = 0;       ///< mean effect
  double mu_star = 0;  ///< mean size of the effect: how much the parameter matters
  double sigma = 0;    ///< spread of the effect: interactions, curves - and noise
  Interval mu_interval, mu_star_interval, sigma_interval;
  double noise = 0;   ///< spread of an effect that comes from the seeds alone; NaN for one seed
  double chance = 1;  ///< with which noise alone would seem to do as much; NaN if not known
  MorrisVerdict verdict = MorrisVerdict::not_told;
};

/// With two seeds or more an effect is held against what differs between the seeds (F test of the
/// mean squared effect; assumes normal noise, independent between trajectories). With one seed
/// noise is not known: told is who moves the output in the same direction everywhere (t test), and
/// a parameter whose effect changes its sign cannot be told.
[[nodiscard]] std::vector<MorrisIndex> morris_indices(const MorrisDesign& design,
                                                      const Responses& output,
                                                      std::uint64_t seed = 1);

}  // namespace engawa
