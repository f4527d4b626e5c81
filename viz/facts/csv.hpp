// Comma-separated rows as RFC 4180 has them.
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace engawa {

/// Tells spreadsheets that what follows is UTF-8.
inline constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

/// The field, in quotes if it needs them.
[[nodiscard]] std::string csv_field(std::string_view text);
/// A row with its line end (CR LF).
[[nodiscard]] std::string csv_row(const std::vector<std::string>& fields);
/// About six digits that count, without thousands; empty if it is not known.
[[nodiscard]] std::string csv_number(double value);

}  // namespace engawa
