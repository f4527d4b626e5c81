#include "sim/survey/question.hpp"

#include <algorithm>

#include "sim/survey/instruments.hpp"
#include "sim/text/toml_input.hpp"

namespace engawa {
namespace {
std::vector<SurveyMeasure> gather_measures() {
  std::vector<SurveyMeasure> all;
  const auto add = [&all](const auto& rows) {
    for (const auto& row : rows) all.push_back(row.measure);
  };
  add(answer_rows());
  add(book_rows());
  add(follow_up_rows());
  all.push_back(trial_row());
  add(formula_rows());
  return all;
}
}  // namespace

std::span<const SurveyMeasure> survey_measures() {
  static const std::vector<SurveyMeasure> all = gather_measures();
  return all;
}

const SurveyMeasure* find_survey_measure(std::string_view name) {
  const auto all = survey_measures();
  const auto found = std::ranges::find(all, name, &SurveyMeasure::name);
  return found == all.end() ? nullptr : &*found;
}

void require_question(const Question& question, const Place& place) {
  const auto* measure = find_survey_measure(question.measure);
  if (measure == nullptr) {
    std::vector<std::string> names;
    for (const auto& known : survey_measures()) names.emplace_back(known.name);
    throw InputError(place, {"survey.unknown_measure", {question.measure}}, {},
                     suggest_name(question.measure, names));
  }
  if (measure->instrument != Instrument::survey && question.group != "everyone") {
    throw InputError(place, {"survey.no_groups", {question.measure}},
                     {"survey.groups_of_answers", {}}, {"survey.leave_out_group", {}});
  }
  const auto group = parse_asked_group(question.group, place);
  if (question.measure.starts_with("ratio.") && group.confidant) {
    throw InputError(place, {"survey.ratio_in_half", {question.measure, question.group}},
                     {"survey.ratio_compares", {}}, {"survey.leave_out_confidant", {}});
  }
}

}  // namespace engawa
