// Lives a town at many points of its parameters and asks it what is to be fitted. What was found is
// kept point by point, so that an interrupted calibration goes on where it was.
#pragma once
#include <atomic>
#include <functional>
#include <optional>

#include "analysis/calibration/point_runs.hpp"
#include "sim/study/study_plan.hpp"
#include "sim/survey/question.hpp"

namespace engawa {

/// Where a parameter is looked for, within its row's range.
struct SearchRange {
  std::string parameter;
  double low = 0, high = 0;
  /// A coordinate of the unit cube, to six significant digits: what was run is what files say.
  [[nodiscard]] double value_at(double share) const;
};

/// Whose luck a point's lives have.
enum class Luck : std::uint8_t {
  own,    ///< no two lives share a seed: luck averages out over the points
  shared  ///< every point lives the same seeds: points differ by their parameters
};

struct PointJob {
  StudyPlan study;                          ///< town and all other parameters
  std::vector<std::string> parameters;      ///< full names of those that vary
  std::vector<std::vector<double>> values;  ///< [point][parameter]
  std::vector<Question> questions;
  int burn_in_years = 5;
  int seeds = 2;  ///< lives of each point
  std::uint64_t first_seed = 1;
  Luck luck = Luck::own;
};

struct PointOptions {
  std::filesystem::path file;  ///< of the outputs
  bool resume = false;
  int threads = 1;
  std::function<void(std::size_t done, std::size_t all)> point_done;
};

/// [point][seed][question]; nothing if it was interrupted, which it heeds at every week of the
/// burn-in. Throws InputError if other outputs are in the way.
[[nodiscard]] std::optional<std::vector<double>> run_points(const PointJob& job,
                                                            const PointOptions& options,
                                                            const std::atomic<bool>& stop);

}  // namespace engawa
