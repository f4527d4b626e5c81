// The funder's questions in words.
#pragma once
#include <string>

#include "analysis/findings.hpp"

namespace engawa {

/// One line a question.
[[nodiscard]] std::string answer_funder_briefly(const VariantFindings& variant, Language language);
/// Whom it reached, what changed, what it cost, what moved and what did not, harms.
[[nodiscard]] std::string tell_funder(const VariantFindings& variant, Language language);
/// What each variant of the study makes of one more million yen, side by side.
[[nodiscard]] std::string tell_alternatives(const StudyFindings& findings, Language language);

}  // namespace engawa
