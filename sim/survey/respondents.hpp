// Those who answer a survey, with their answers: everybody with the chances of each answer, or an
// emulated sample with non-response and answers drawn from the answer model.
#pragma once
#include <array>
#include <vector>

#include "sim/survey/survey_plan.hpp"
#include "sim/survey/year_book.hpp"
#include "sim/week/survey.hpp"

namespace engawa {

struct Respondent {
  int age = 0;
  bool female = false, alone = false, employed = false;
  bool confidant = false;  ///< has somebody close: a tie of .5 or more, in the town or outside
  bool took_part = false, volunteered = false;  ///< within the year
  ContactCategory meets = ContactCategory::never;
  double z = 0;  ///< latent loneliness [SD]; no survey sees it
  /// Chances of the answers; of somebody in a sample, one 1 among zeros.
  std::array<double, kDirectAnswers> direct{};
  std::array<double, kUclaBands> ucla{};
  double ucla_score = 0;  ///< 3-12, or its expectation
};

/// Everybody of 16 and over, with the chances of their answers.
[[nodiscard]] std::vector<Respondent> ask_everybody(const World& world, const YearBook& year);

/// A sample of everybody, thinned by non-response, with drawn answers: one latent state, read by
/// four items (the direct question and three of UCLA-3), each with noise of its own. How often a
/// life is drawn follows a Poisson law with mean sample / adults: the town stands for a far greater
/// population of such people, so a national sample may be larger than the town.
[[nodiscard]] std::vector<Respondent> ask_sample(const World& world,
                                                 const std::vector<Respondent>& everybody,
                                                 const std::vector<std::uint64_t>& lives,
                                                 const SurveyPlan& plan);

/// Lives of those whom ask_everybody returns, in its order.
[[nodiscard]] std::vector<std::uint64_t> lives_asked(const World& world);

}  // namespace engawa
