// Text on the panels that never leaves its place: cut with an ellipsis, or wrapped by the rules of
// Japanese typesetting. Widths are those of the current font.
#pragma once
#include <SFML/Graphics/Color.hpp>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "viz/playback/recording.hpp"

namespace engawa {

/// [px] in the current font and window.
[[nodiscard]] float width_of(std::string_view text);
/// One line that is at most `width` wide: the text, or its beginning and "…", or nothing.
[[nodiscard]] std::string fit_text(std::string_view text, float width);
/// Lines at most `width` wide. Breaks at spaces and between Japanese characters, but never before
/// a closing mark (、。」) or after an opening one.
[[nodiscard]] std::vector<std::string> wrap_text(std::string_view text, float width);

/// A line that is cut if need be; then the whole text is its tool tip.
void write_fitted(std::string_view text, float width);
void write_fitted(std::string_view text, float width, sf::Color colour);
/// As many lines as it takes, from the cursor to the right edge of the window.
void write_wrapped(std::string_view text);
void write_wrapped(std::string_view text, sf::Color colour);
/// What the pointer is told about the last item.
void explain(std::string_view text);
/// A tool tip at the pointer, whatever is below it.
void write_tool_tip(std::string_view text);

/// "2028年4月 第12週（2年目）"
[[nodiscard]] std::string date_text(const Recording& recording, int week, Language language);
/// "2028年4月"
[[nodiscard]] std::string month_text(const Recording& recording, int week, Language language);
/// "1,234,567"
[[nodiscard]] std::string grouped(std::int64_t number);
/// "123万円" or "1,230,000 yen"
[[nodiscard]] std::string money_text(std::int64_t yen, Language language);
/// The variant's title in the language, or its name.
[[nodiscard]] std::string variant_title(const RunHeader& header, Language language);

}  // namespace engawa
