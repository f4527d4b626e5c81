// Asks a town everything at once: lives on in copies as far as the questions need it.
#pragma once
#include <span>
#include <vector>

#include "sim/core/parallel.hpp"
#include "sim/state/world.hpp"
#include "sim/survey/question.hpp"

namespace engawa {

/// Who is asked, and who answers.
struct SurveyPlan {
  /// People drawn from the register; 0 asks everybody and counts the chances of their answers in
  /// place of answers: no sampling error (for calibration).
  int sample = 0;
  double response = 1;             ///< share of those drawn who answer
  double response_loneliness = 0;  ///< change of the logit of answering by SD of loneliness
  std::uint64_t wave = 0;          ///< another wave draws other people
};

/// A value for each question, in their order; NaN where nobody is to be counted. `town` has lived
/// its burn-in. Asked is at the end of the year that is lived here, about that year; follow-ups of
/// seven years and trials live in copies, only if a question needs them.
[[nodiscard]] std::vector<double> measure_town(World town, std::span<const Question> questions,
                                               const SurveyPlan& plan, const Parallel& parallel);

}  // namespace engawa
