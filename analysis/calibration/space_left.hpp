// The part of the parameters' ranges that is not ruled out: how large it is, and points spread over
// it. Found by narrowing in steps (subset simulation, Au & Beck 2001), so that a part in a million
// is found as well as a half.
#pragma once
#include "analysis/calibration/target_emulator.hpp"
#include "analysis/calibration/walk.hpp"

namespace engawa {

/// The emulators of one wave and what they rule out.
struct RulingWave {
  std::vector<TargetEmulator> emulators;
  double limit = 3;  ///< implausibility from which a point is ruled out
};

/// Everything that rules out points, wave by wave.
struct Ruling {
  std::vector<FitTarget> targets;
  RulingBy by = RulingBy::highest;
  std::vector<RulingWave> waves;
  /// The implausibility that speaks for a point at a wave.
  [[nodiscard]] double score(const RulingWave& wave, std::span<const double> point) const;
  /// By no wave, each by its own limit.
  [[nodiscard]] bool allows(std::span<const double> point) const;
};

/// Points spread evenly over what is left.
struct SpaceLeft {
  Crowd crowd;
  double share = 1;  ///< of the ranges
  double limit = 3;  ///< what the last wave rules out by: the cutoff, or more if nothing was left
  bool empty = false;
};

/// The whole cube.
[[nodiscard]] SpaceLeft whole_space(std::size_t points, std::size_t columns, std::uint64_t seed);
/// What the ruling's last wave leaves of what the others left. If nothing is left at the cutoff,
/// the least implausible part, with `empty` set.
[[nodiscard]] SpaceLeft narrowed(const SpaceLeft& before, const Ruling& ruling, double cutoff,
                                 LotRow& lots);

/// `count` of the crowd's points that keep apart from each other and from `taken`: the best of
/// several drawn by lot (maximin).
[[nodiscard]] Points spread_points(const Points& crowd, const Points& taken, std::size_t count,
                                   LotRow& lots);

}  // namespace engawa
