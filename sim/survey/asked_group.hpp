// Groups in which a survey is counted: "everyone", or parts joined by dots, "female.alone.age65".
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "sim/survey/respondents.hpp"
#include "sim/text/error.hpp"

namespace engawa {

struct AskedGroup {
  int from_age = kSurveyAge, to_age = 200;  ///< both included
  std::optional<bool> female, alone, employed, confidant;
  /// Weighted to the households of the national survey: in a town where half live alone, its
  /// answers could not be held against those of a country where a sixth do.
  bool survey_mix = false;
  [[nodiscard]] bool contains(const Respondent& who) const;
};

/// InputError at `place` for an unknown part (with the nearest one) or two that exclude each other.
[[nodiscard]] AskedGroup parse_asked_group(const std::string& text, const Place& place);
/// The parts that may be named, besides ages.
[[nodiscard]] std::vector<std::string> asked_group_parts();

}  // namespace engawa
