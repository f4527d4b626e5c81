// What `engawa calibrate` says: each wave, the table of before and after, what cannot be met.
#pragma once
#include <string>

#include "sim/study/calibration.hpp"
#include "sim/text/language.hpp"

namespace engawa {

/// What will be done, with the number of towns to be lived.
[[nodiscard]] std::string tell_calibration_plan(const CalibrationPlan& plan, Language language);
/// Share of the ranges left after the latest wave, and the targets that are worst met.
[[nodiscard]] std::string tell_wave(const StagePlan& stage, const HistoryMatch& match,
                                    Language language);
[[nodiscard]] std::string tell_calibration(const CalibrationPlan& plan,
                                           const CalibrationResult& result, Language language);

}  // namespace engawa
