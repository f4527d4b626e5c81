// The instruments: each brings its rows of the catalogue and how they are answered.
#pragma once
#include <span>
#include <vector>

#include "sim/survey/asked_group.hpp"
#include "sim/survey/question.hpp"

namespace engawa {

/// A number that a survey's answers give.
struct AnswerRow {
  SurveyMeasure measure;
  double scale = 1;  ///< 100 for percent
  /// What is averaged; null if the whole table of answers is needed.
  double (*of_person)(const Respondent&) = nullptr;
  /// Answers without : with somebody close (of_person is what is compared).
  bool by_confidant = false;
};
/// A number that registers or books give.
struct BookRow {
  SurveyMeasure measure;
  double (*read)(const World&, const YearBook&) = nullptr;
};
/// Years on: ties that one had and has.
struct FollowUpRow {
  SurveyMeasure measure;
  int years = 1;
  double from = 0, to = 0;  ///< strength at the start, the end excluded
  double still = 0;         ///< strength from which a tie counts as kept
  bool tells_kept = false;  ///< the share kept, not the share lost
};
struct FormulaRow {
  SurveyMeasure measure;
  double (*of)(const Parameters&) = nullptr;
};

[[nodiscard]] std::span<const AnswerRow> answer_rows();
[[nodiscard]] std::span<const BookRow> book_rows();
[[nodiscard]] std::span<const FollowUpRow> follow_up_rows();
[[nodiscard]] std::span<const FormulaRow> formula_rows();
[[nodiscard]] const SurveyMeasure& trial_row();

/// What a survey's answers say about a group; NaN where nobody answered.
[[nodiscard]] double read_answers(const AnswerRow& row, const AskedGroup& group,
                                  const std::vector<Respondent>& answers);
/// The share of ties kept or lost for each of these rows; the town lives on as far as they need.
[[nodiscard]] std::vector<double> follow_up(World town, std::span<const FollowUpRow> rows,
                                            const Parallel& parallel);
/// UCLA-3 points, in two copies of the town.
[[nodiscard]] double trial_of_calls(const World& start, const Parallel& parallel);

}  // namespace engawa
