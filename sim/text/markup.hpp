// Text inside HTML and XML: what strangers wrote must stay text.
#pragma once
#include <string>
#include <string_view>

namespace engawa {

/// Text with the five characters of markup replaced and other control characters left out.
[[nodiscard]] std::string escape_markup(std::string_view text);

}  // namespace engawa
