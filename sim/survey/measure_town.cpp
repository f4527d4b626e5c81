#include "sim/survey/measure_town.hpp"

#include <algorithm>
#include <limits>

#include "sim/survey/instruments.hpp"

namespace engawa {
namespace {
using Answers = std::vector<std::vector<double>>;  ///< [plan][question]

template <class Rows>
auto find_row(const Rows& rows, const Question& question) {
  const auto found = std::ranges::find_if(
      rows, [&](const auto& row) { return row.measure.name == question.measure; });
  return found == rows.end() ? nullptr : &*found;
}

/// One town and those who ask it.
class Asking {
 public:
  Asking(std::span<const Question> questions, std::span<const SurveyPlan> plans)
      : questions_(questions),
        plans_(plans),
        answers_(plans.size(),
                 std::vector<double>(questions.size(), std::numeric_limits<double>::quiet_NaN())) {
    for (const auto& question : questions) {
      require_question(question, {});
      instruments_.push_back(find_survey_measure(question.measure)->instrument);
    }
  }

  [[nodiscard]] bool wants(Instrument instrument) const {
    return std::ranges::find(instruments_, instrument) != instruments_.end();
  }
  /// Something that does not follow from parameters alone is asked.
  [[nodiscard]] bool wants_a_year() const {
    return std::ranges::any_of(instruments_,
                               [](Instrument one) { return one != Instrument::formula; });
  }

  void answer_formulas(const Parameters& parameters) {
    for (std::size_t k = 0; k < questions_.size(); ++k) {
      const auto* row = find_row(formula_rows(), questions_[k]);
      if (row != nullptr) set(k, row->of(parameters));
    }
  }

  void answer_books(const World& town, const YearBook& year) {
    for (std::size_t k = 0; k < questions_.size(); ++k) {
      const auto* row = find_row(book_rows(), questions_[k]);
      if (row != nullptr) set(k, row->read(town, year));
    }
  }

  void answer_surveys(const World& town, const YearBook& year) {
    if (!wants(Instrument::survey)) return;
    const auto everybody = ask_everybody(town, year);
    const auto lives = lives_asked(town);
    for (std::size_t p = 0; p < plans_.size(); ++p) {
      if (plans_[p].sample == 0) {
        read_survey(everybody, answers_[p]);
      } else {
        read_survey(ask_sample(town, everybody, lives, plans_[p]), answers_[p]);
      }
    }
  }

  void answer_trial(const World& town, const Parallel& parallel) {
    if (!wants(Instrument::trial)) return;
    const double value = trial_of_calls(town, parallel);
    for (std::size_t k = 0; k < questions_.size(); ++k) {
      if (instruments_[k] == Instrument::trial) set(k, value);
    }
  }

  void answer_follow_ups(World town, const Parallel& parallel) {
    std::vector<FollowUpRow> rows;
    std::vector<std::size_t> places;
    for (std::size_t k = 0; k < questions_.size(); ++k) {
      const auto* row = find_row(follow_up_rows(), questions_[k]);
      if (row == nullptr) continue;
      rows.push_back(*row);
      places.push_back(k);
    }
    if (rows.empty()) return;
    const auto values = follow_up(std::move(town), rows, parallel);
    for (std::size_t k = 0; k < rows.size(); ++k) set(places[k], values[k]);
  }

  [[nodiscard]] Answers take() { return std::move(answers_); }

 private:
  void read_survey(const std::vector<Respondent>& answers, std::vector<double>& values) const {
    for (std::size_t k = 0; k < questions_.size(); ++k) {
      const auto* row = find_row(answer_rows(), questions_[k]);
      if (row == nullptr) continue;
      values[k] = read_answers(*row, parse_asked_group(questions_[k].group, {}), answers);
    }
  }
  /// What no sample blurs is the same in every survey.
  void set(std::size_t question, double value) {
    for (auto& values : answers_) values[question] = value;
  }

  std::span<const Question> questions_;
  std::span<const SurveyPlan> plans_;
  std::vector<Instrument> instruments_;
  Answers answers_;
};
}  // namespace

std::vector<std::vector<double>> measure_town_by_plans(World town,
                                                       std::span<const Question> questions,
                                                       std::span<const SurveyPlan> plans,
                                                       const Parallel& parallel,
                                                       std::span<const Action> actions) {
  Asking asking(questions, plans);
  asking.answer_formulas(town.parameters);
  if (!asking.wants_a_year()) return asking.take();
  const YearBook year = live_a_year(town, parallel, actions);
  asking.answer_surveys(town, year);
  asking.answer_books(town, year);
  asking.answer_trial(town, parallel);
  asking.answer_follow_ups(std::move(town), parallel);
  return asking.take();
}

std::vector<double> measure_town(World town, std::span<const Question> questions,
                                 const SurveyPlan& plan, const Parallel& parallel) {
  return measure_town_by_plans(std::move(town), questions, {&plan, 1}, parallel).front();
}

}  // namespace engawa
