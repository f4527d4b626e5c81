// What can be asked of a town: a measure in a group of its residents, as a survey, a register or a
// hub's books would give it.
#pragma once
#include <span>
#include <string>
#include <string_view>

#include "sim/text/error.hpp"
#include "sim/text/language.hpp"

namespace engawa {

/// How a number is come by.
enum class Instrument : std::uint8_t {
  survey,     ///< answers of those asked: depends on sample, non-response and answer noise
  registry,   ///< counts of the resident register: everybody, no noise
  books,      ///< a hub's own books
  follow_up,  ///< the same people's ties years later
  trial,      ///< a randomised trial lived in two copies of the town
  formula     ///< follows from parameters alone
};

/// One row of the catalogue of measures (docs/validate.md lists it).
struct SurveyMeasure {
  std::string_view name, unit;
  Bilingual title;
  Instrument instrument = Instrument::survey;
};

struct Question {
  std::string measure;
  std::string group = "everyone";  ///< "everyone", or names joined by dots: "female.alone"
  auto operator<=>(const Question&) const = default;
};

[[nodiscard]] std::span<const SurveyMeasure> survey_measures();
/// The row of a measure, or nullptr.
[[nodiscard]] const SurveyMeasure* find_survey_measure(std::string_view name);
/// InputError at `place` if the measure or a part of the group is unknown (with the nearest name),
/// or if the measure knows no groups.
void require_question(const Question& question, const Place& place);

}  // namespace engawa
