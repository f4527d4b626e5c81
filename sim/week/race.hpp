// Exponential races among many candidates, drawn several an instruction: the smallest time wins,
// with probability proportional to weight, and who else runs changes nobody's time.
#pragma once
#include <array>
#include <cstdint>
#include <span>

#include "sim/core/vectorised.hpp"
#include "sim/state/world.hpp"

namespace engawa {

/// Candidates on their way: keys of the draw, weights, and when each arrives.
struct RaceLane {
  template <class T>
  using Of = std::array<T, kLane>;
  std::size_t size = 0;
  Of<std::uint64_t> entity, partner;
  Of<double> weight, u, time;
};
/// time of every candidate of the lane: race_time of u and weight.
void run_race(RaceLane& lane);

/// One race under one purpose this week; Candidate says who runs. Equal times (impossible but for
/// scripted draws): the first that entered.
template <class Candidate>
class Race {
 public:
  Race(const World& world, Purpose purpose, Uniform which = Uniform::u)
      : world_(world), purpose_(purpose), which_(which) {}
  void enter(Candidate candidate, std::uint64_t entity, std::uint64_t partner, double weight) {
    const std::size_t n = lane_.size++;
    candidates_[n] = candidate;
    lane_.entity[n] = entity, lane_.partner[n] = partner, lane_.weight[n] = weight;
    if (lane_.size == kLane) finish();
  }
  /// Whoever arrived first, or a default candidate if nobody entered.
  [[nodiscard]] Candidate winner() {
    finish();
    return best_;
  }

 private:
  void finish() {
    const auto keys = std::span(lane_.entity).first(lane_.size);
    world_.draws.uniforms(key(purpose_), static_cast<std::uint32_t>(world_.week), keys,
                          lane_.partner, lane_.u, which_);
    run_race(lane_);
    for (std::size_t n = 0; n < lane_.size; ++n) {
      if (!anybody_ || lane_.time[n] < first_) {
        best_ = candidates_[n], first_ = lane_.time[n];
        anybody_ = true;
      }
    }
    lane_.size = 0;
  }

  const World& world_;
  Purpose purpose_;
  Uniform which_;
  RaceLane lane_;
  std::array<Candidate, kLane> candidates_;
  Candidate best_{};
  double first_ = 0;
  bool anybody_ = false;
};

}  // namespace engawa
