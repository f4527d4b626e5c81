// Numbers as people read them.
#pragma once
#include <string>
#include <string_view>

#include "analysis/findings.hpp"

namespace engawa {

/// About three digits that count; "-" if there is no number.
[[nodiscard]] std::string number_text(double value);
/// The same with its sign.
[[nodiscard]] std::string signed_text(double value);
/// "+12 %"
[[nodiscard]] std::string percent_text(double share);
/// "1,234,567", to about four digits that count.
[[nodiscard]] std::string yen_text(double yen);
[[nodiscard]] std::string signed_yen_text(double yen);

/// "12 hours"; a number without dimension (unit "1") stands alone.
[[nodiscard]] std::string with_unit(const std::string& number, const std::string& unit);

/// "title: 12 -> 15, difference +3 (95 % interval +1 to +5), +25 %"; tells if there is no interval,
/// or if the difference cannot be told from zero.
[[nodiscard]] std::string line_text(const Finding& finding, Language language);
/// The title without its unit.
[[nodiscard]] std::string title_text(const Finding& finding, Language language);
/// "a, b, c" or "a、b、c".
[[nodiscard]] std::string list_text(const std::vector<std::string>& words, Language language);
/// " (95 % interval A to B)", or nothing if there is none.
[[nodiscard]] std::string interval_text(const Estimate& estimate, std::string (*number)(double),
                                        Language language);
/// Padded to a width in columns of a terminal: Japanese characters take two.
[[nodiscard]] std::string padded(const std::string& text, std::size_t columns);

}  // namespace engawa
