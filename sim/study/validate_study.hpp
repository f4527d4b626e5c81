// Holds the baseline of a study against targets: over seeds, as everybody's answers and as surveys
// would read them.
#pragma once
#include <atomic>
#include <optional>
#include <string>
#include <vector>

#include "analysis/validation/validation_file.hpp"
#include "sim/study/runner.hpp"
#include "sim/survey/measure_town.hpp"

namespace engawa {

struct ValidationPlan {
  StudyPlan study;
  std::vector<Target> targets;
  std::string targets_files;  ///< as told in the results
  SurveySettings survey;
  std::string compared;  ///< variant in which the same year is lived, too; empty = none
  std::string member;    ///< of which ensemble the parameters are; empty = none
  int threads = 1;
};

/// InputError at the target's place for measures and groups that the survey does not know.
void require_targets(const std::vector<Target>& targets);

/// The first variant's towns without its actions, one seed a thread. Nothing if it was stopped.
[[nodiscard]] std::optional<Validation> validate_study(const ValidationPlan& plan,
                                                       const RunListener& listener,
                                                       const std::atomic<bool>& stop);

}  // namespace engawa
