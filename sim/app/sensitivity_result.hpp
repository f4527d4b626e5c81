// What a sensitivity analysis found, as the file for reports keeps it.
#pragma once
#include <vector>

#include "analysis/sensitivity/sensitivity_file.hpp"
#include "sim/app/sensitivity_text.hpp"
#include "sim/study/sweep.hpp"

namespace engawa {

[[nodiscard]] SensitivityResult result_of(const std::vector<MorrisReport>& reports,
                                          const std::vector<FieldInfo>& parameters,
                                          const SweepPlan& plan);
[[nodiscard]] SensitivityResult result_of(const std::vector<SobolReport>& reports,
                                          const std::vector<FieldInfo>& parameters,
                                          const SweepPlan& plan);

}  // namespace engawa
