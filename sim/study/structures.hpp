// Structural alternatives (model.md 12.6): the model built otherwise where nobody knows how it is
// built. What a study finds should not hang on one of these choices unseen.
#pragma once
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "sim/study/study_plan.hpp"
#include "sim/text/language.hpp"

namespace engawa {

/// One alternative. All of them are reached by rows of parameters, so that a study can set them,
/// too.
struct ModelStructure {
  std::string_view name;  ///< "S1"
  Bilingual title;
  Bilingual why;               ///< what speaks for looking at it
  bool demonstration = false;  ///< known not to fit: shown, and counted neither way
};

/// S1 to S8, in order.
[[nodiscard]] std::span<const ModelStructure> model_structures();
/// The row of a name, or nullptr.
[[nodiscard]] const ModelStructure* find_structure(std::string_view name);
/// What the alternative sets, by full name, within the rows' ranges. S6 builds the study's town to
/// know the ages of its people.
[[nodiscard]] std::vector<std::pair<std::string, double>> overrides_of_structure(
    const ModelStructure& structure, const StudyPlan& plan);

}  // namespace engawa
