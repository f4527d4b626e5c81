// Burn-in: the town lives until it no longer drifts, and what is not settled is said.
#pragma once
#include <array>
#include <functional>
#include <span>
#include <string>
#include <vector>

#include "sim/core/parallel.hpp"
#include "sim/state/world.hpp"
#include "sim/text/language.hpp"

namespace engawa {

/// What the equilibrium test looks at (model.md 5.3), in this order.
enum class Tested : std::size_t {
  mean_loneliness,
  sd_loneliness,
  friends,
  friend_strength,
  close_ties,
  throttle,
  role,
  volunteers,
  visits
};
inline constexpr std::size_t kTested = 9;
using TestedValues = std::array<double, kTested>;

/// The tested quantities at the end of a week.
[[nodiscard]] TestedValues measure_tested(const World& world);

/// How one quantity has moved over the last two years.
struct Drift {
  Tested quantity = Tested::mean_loneliness;
  double level = 0;           ///< mean of the two years
  double yearly_change = 0;   ///< slope of least squares with week-of-year effects [per 52 weeks]
  double standard_error = 0;  ///< of the yearly change (Newey-West)
  double limit = 0;           ///< of |yearly change|: 1 % of the level, .02 SD for loneliness
  [[nodiscard]] bool settled() const;
};

inline constexpr std::size_t kDriftWeeks = 104;

/// Tests exactly the last 104 weeks of a history of at least 104.
[[nodiscard]] std::vector<Drift> test_equilibrium(std::span<const TestedValues> history);
/// One line per quantity, with "settled" or "drifting".
[[nodiscard]] std::string describe_drifts(std::span<const Drift> drifts, Language language);

struct BurnInPlan {
  int weeks = 260;             ///< at least
  int max_weeks = 520;         ///< at most; extensions of 104 weeks stay below
  int start_week_of_year = 0;  ///< the study begins this many weeks after the first week of April
};

struct BurnIn {
  int weeks = 0;
  bool settled = true;  ///< the test passed, or was not asked for (burn-in below 104 weeks)
  bool tested = false;
  std::vector<Drift> drifts;
};

/// How far a burn-in has come. Kept beside the world, it lets another process go on with it.
struct BurnInProgress {
  int weeks = 0;      ///< lived
  int extension = 0;  ///< [week] added to the plan so far
  std::vector<TestedValues> history;
};

/// Lives the burn-in and marks the start of the study. after_week is called after each week and
/// stops the burn-in by returning false (the result is then of no use).
BurnIn burn_in(World& world, const Parallel& parallel, const BurnInPlan& plan,
               const std::function<bool()>& after_week);
/// The same, from where `progress` stands; it follows week by week.
BurnIn burn_in(World& world, const Parallel& parallel, const BurnInPlan& plan,
               BurnInProgress& progress, const std::function<bool()>& after_week);
/// The study begins now: study_start is set and what is counted "since the study began" cleared.
void begin_study(World& world);

}  // namespace engawa
