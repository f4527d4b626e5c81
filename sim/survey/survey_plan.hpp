// Who is asked in a survey, and who answers.
#pragma once
#include <cstdint>

namespace engawa {

struct SurveyPlan {
  /// People drawn from the register (on average); 0 asks everybody and counts the chances of their
  /// answers in place of answers: no sampling error (for calibration).
  int sample = 0;
  double response = 1;             ///< share of those drawn who answer
  double response_loneliness = 0;  ///< change of the logit of answering by SD of loneliness
  std::uint64_t wave = 0;          ///< another wave draws other people
};

}  // namespace engawa
