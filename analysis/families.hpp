// Many differences looked at together: which of them still hold. The outcomes of the headline are
// one family, declared here and judged by Holm; every other table is explored, and judged by
// Benjamini and Hochberg, which allows one in twenty of what it lets through to be false.
#pragma once
#include <array>
#include <string_view>
#include <vector>

#include "analysis/findings.hpp"

namespace engawa {

inline constexpr double kTestLevel = .05;
/// Besides everybody reached: the outcomes by which a study is judged.
inline constexpr std::array<std::string_view, 4> kMainFamily{"visits", "new_ties", "needs_met",
                                                             kLonelyYears};

/// Judges the main family and every explored table: sets `survives` and counts.
void judge_families(VariantFindings& variant);
/// The outcomes of the main family, in the order in which they are told.
[[nodiscard]] std::vector<const Finding*> main_family(const VariantFindings& variant);

}  // namespace engawa
