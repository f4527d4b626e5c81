// Asks a town everything at once: lives on in copies as far as the questions need it.
#pragma once
#include <span>
#include <vector>

#include "sim/core/parallel.hpp"
#include "sim/interventions/kind.hpp"
#include "sim/state/world.hpp"
#include "sim/survey/question.hpp"
#include "sim/survey/survey_plan.hpp"

namespace engawa {

/// A value for each question, in their order; NaN where nobody is to be counted. `town` has lived
/// its burn-in. Asked is at the end of the year that is lived here, about that year; follow-ups of
/// seven years and trials live in copies, only if a question needs them. The same on any number of
/// threads.
[[nodiscard]] std::vector<double> measure_town(World town, std::span<const Question> questions,
                                               const SurveyPlan& plan, const Parallel& parallel);

/// The same for several surveys of one town, [plan][question]: the town lives only once. The year
/// is lived under these actions (follow-ups and trials without any).
[[nodiscard]] std::vector<std::vector<double>> measure_town_by_plans(
    World town, std::span<const Question> questions, std::span<const SurveyPlan> plans,
    const Parallel& parallel, std::span<const Action> actions = {});

}  // namespace engawa
