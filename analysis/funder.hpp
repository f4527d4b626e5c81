// A funder's questions, answered for one variant from its pairs.
#pragma once
#include "analysis/ask.hpp"
#include "analysis/cases.hpp"
#include "analysis/findings.hpp"

namespace engawa {

/// The line of a question.
[[nodiscard]] Finding finding_of(const Ask& ask, const Pairs& pairs);
/// Fills reach, changes, costs, money per outcome, expectations and harms.
void answer_funder(const PairedVariant& variant, VariantFindings& out);

}  // namespace engawa
