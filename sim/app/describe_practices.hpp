// The coverage table for people: docs/practices.md and `engawa describe practices`.
#pragma once
#include <nlohmann/json.hpp>
#include <string>

#include "sim/text/language.hpp"

namespace engawa {

/// One object per practice: name (of its study), seed, practice, representation, kinds, measures;
/// bilingual texts are {"ja", "en"}.
[[nodiscard]] nlohmann::ordered_json describe_practices();
/// The page docs/practices.md: one table per seed document, both languages side by side.
[[nodiscard]] std::string practices_page();
/// The same in one language, as plain text.
[[nodiscard]] std::string practices_text(Language language);

}  // namespace engawa
