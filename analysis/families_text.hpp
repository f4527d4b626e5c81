// In words: which differences still hold when those looked at with them are counted.
#pragma once
#include <string>

#include "analysis/findings.hpp"

namespace engawa {

/// One or two lines on the main outcomes; empty if none was told even by itself.
[[nodiscard]] std::string tell_main_family(const VariantFindings& variant, Language language);
/// A line for each explored table: how many were looked at, how many are told, how many remain.
[[nodiscard]] std::string tell_explored(const VariantFindings& variant, Language language);

}  // namespace engawa
