// The three layers of uncertainty in words for people.
#pragma once
#include <string>

#include "analysis/uncertainty/uncertainty_file.hpp"
#include "sim/text/language.hpp"

namespace engawa {

/// A table and a sentence for each effect, the orders of the variants, and what is robust.
[[nodiscard]] std::string tell_uncertainty(const Uncertainty& uncertainty, Language language);

}  // namespace engawa
