#include "viz/facts/csv.hpp"

#include <fmt/format.h>

#include <cmath>

namespace engawa {

std::string csv_field(std::string_view text) {
  if (text.find_first_of(",\"\r\n") == std::string_view::npos) return std::string(text);
  std::string quoted = "\"";
  for (const char c : text) {
    if (c == '"') quoted.push_back('"');
    quoted.push_back(c);
  }
  quoted.push_back('"');
  return quoted;
}

std::string csv_row(const std::vector<std::string>& fields) {
  std::string row;
  for (std::size_t k = 0; k < fields.size(); ++k) {
    if (k > 0) row.push_back(',');
    row += csv_field(fields[k]);
  }
  return row += "\r\n";
}

std::string csv_number(double value) {
  if (!std::isfinite(value)) return "";
  const bool whole = std::abs(value) < 1e15 && value == std::floor(value);
  return whole ? fmt::format("{:.0f}", value == 0 ? 0.0 : value) : fmt::format("{:.6g}", value);
}

}  // namespace engawa
