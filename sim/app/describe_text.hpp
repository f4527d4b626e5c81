// Descriptions for people: plain text in one language, and the generated documents in both.
#pragma once
#include <string>
#include <string_view>

#include "sim/app/describe_data.hpp"
#include "sim/text/language.hpp"

namespace engawa {

/// All items of a topic as plain text.
[[nodiscard]] std::string topic_text(std::string_view topic, const Json& items, Language language);
/// One item with everything that is known of it.
[[nodiscard]] std::string item_text(const Json& item, Language language);
/// The page docs/TOPIC.md (docs/week.md for the phases), both languages in one table.
[[nodiscard]] std::string topic_page(std::string_view topic, const Json& items);

}  // namespace engawa
