// Which published numbers the model cannot meet, alone or together, and which parameter pulls them
// apart.
#pragma once
#include "analysis/calibration/target_emulator.hpp"

namespace engawa {

enum class Meeting : std::uint8_t {
  met,      ///< a point lies within the accepted ranges, as run or as emulated
  not_met,  ///< none does, beyond what the emulators may err
  not_told  ///< more runs would be needed to say
};

/// One target alone, two, or more together, over the whole of the parameters' ranges.
struct Conflict {
  std::vector<std::size_t> targets;
  Meeting meeting = Meeting::not_told;
  bool run_met = false;  ///< a point that was really run lies within
  /// Smallest distance from the accepted ranges, of the target that is farthest, in standard
  /// deviations of the emulator: joint implausibility without tolerance or discrepancy.
  double smallest = 0;
  std::vector<double> point;    ///< where they come nearest together
  std::vector<double> outputs;  ///< emulated there, by target
  /// Of the targets, the two that pull apart there; the same one twice for a target alone.
  std::size_t first = 0, second = 0;
  /// Cosine of the directions in which those two would have to be moved from there: -1 = each step
  /// that helps one harms the other. 0 for a target alone.
  double agreement = 0;
  std::size_t parameter = 0;  ///< that pulls them apart; alone: that moves it most
};

/// Every target alone, then every pair, then the groups. `cutoff` as for implausibility.
[[nodiscard]] std::vector<Conflict> find_conflicts(
    const std::vector<FitTarget>& targets, const std::vector<std::vector<std::size_t>>& groups,
    const PointRuns& runs, double cutoff, std::uint64_t seed);

}  // namespace engawa
