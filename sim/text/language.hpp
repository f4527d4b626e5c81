// The two languages in which Engawa speaks to its users, and the one message catalogue.
#pragma once
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace engawa {

enum class Language { japanese, english };

/// One sentence in both languages.
struct Bilingual {
  std::string_view ja, en;
  [[nodiscard]] std::string_view in(Language language) const {
    return language == Language::japanese ? ja : en;
  }
};

/// A row of the catalogue: id and format strings with {0}, {1} ... as places of the arguments.
struct MessageRow {
  std::string_view id;
  Bilingual text;
};

/// A message of the catalogue with its arguments filled in later, when the language is known.
struct Message {
  std::string_view id;
  std::vector<std::string> arguments;
};

/// The message in a language. An id that is not in the catalogue is a fault of the program and
/// throws std::logic_error; a test checks every id in the sources.
[[nodiscard]] std::string render(Language language, const Message& message);

/// Every text of the catalogue, as it stands there: what a font must be able to show.
[[nodiscard]] std::vector<Bilingual> all_messages();

/// Japanese if the locale (LC_ALL, LC_MESSAGES, LANG) says so, else English.
[[nodiscard]] Language language_of_locale();

/// Nearest of the candidates by edit distance, or empty if none is near.
[[nodiscard]] std::string nearest_name(std::string_view wrong,
                                       std::span<const std::string> candidates);

}  // namespace engawa
