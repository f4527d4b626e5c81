// One week of the whole model.
#pragma once
#include <chrono>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

#include "sim/core/parallel.hpp"
#include "sim/interventions/kind.hpp"
#include "sim/state/world.hpp"

namespace engawa {

struct WeekScratch;  // week/scratch.hpp: buffers kept between weeks, no part of the state

/// Time spent in each phase, by the name in which the week is told.
struct PhaseTime {
  std::string_view name;
  double seconds = 0;
};

/// Lives weeks of one world; keeps buffers and timings between them.
class WeekRunner {
 public:
  explicit WeekRunner(const Parallel& parallel);
  ~WeekRunner();
  /// Advances the world by one week under the actions of a variant.
  void live_one_week(World& world, std::span<const Action> actions);
  [[nodiscard]] std::span<const PhaseTime> times() const { return times_; }
  /// The buffers as the last week left them, for tests: who served in which slot.
  [[nodiscard]] const WeekScratch& scratch() const { return *scratch_; }

 private:
  const Parallel& parallel_;
  std::unique_ptr<WeekScratch> scratch_;
  std::vector<PhaseTime> times_;
};

}  // namespace engawa
