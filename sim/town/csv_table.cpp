#include "sim/town/csv_table.hpp"

#include <algorithm>
#include <boost/tokenizer.hpp>
#include <charconv>
#include <optional>
#include <set>

#include "sim/text/input_file.hpp"
#include "sim/text/toml_input.hpp"

namespace engawa {
namespace {
constexpr std::size_t kTableBytes = std::size_t{16} << 20U;

std::vector<std::string> split(std::string_view line, const Place& place) {
  using Separator = boost::escaped_list_separator<char>;
  const std::string text(line);
  try {
    const boost::tokenizer<Separator> cells(text, Separator('\\', ',', '"'));
    return {cells.begin(), cells.end()};
  } catch (const boost::escaped_list_error&) {
    throw InputError(place, {"town.table_quotes", {}}, {}, {"town.table_commas", {}});
  }
}

std::string_view trimmed(std::string_view text) {
  const auto first = text.find_first_not_of(" \t");
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

std::optional<double> parse_number(std::string_view text) {
  double value = 0;
  const auto [end, trouble] = std::from_chars(text.data(), text.data() + text.size(), value);
  const bool whole = trouble == std::errc{} && end == text.data() + text.size();
  return whole && value - value == 0 ? std::optional(value) : std::nullopt;
}

/// The text with full-width digits, points and signs in ASCII.
std::string to_half_width(std::string_view text) {
  std::string half;
  for (std::size_t k = 0; k < text.size(); ++k) {
    const auto byte = [&](std::size_t at) {
      return at < text.size() ? static_cast<unsigned char>(text[at]) : 0U;
    };
    if (byte(k) == 0xEF && byte(k + 1) == 0xBC && byte(k + 2) >= 0x8B && byte(k + 2) <= 0x99) {
      half += static_cast<char>(byte(k + 2) - 0x8B + '+');  // U+FF0B.. are '+'.. in full width
      k += 2;
    } else {
      half += text[k];
    }
  }
  return half;
}

std::string show(double value) {
  std::string text = std::to_string(value);
  text.erase(text.find_last_not_of('0') + 1);
  if (text.ends_with('.')) text.pop_back();
  return text;
}
}  // namespace

CsvTable::CsvTable(const std::filesystem::path& file) : file_(file.string()) {
  const std::string text = read_input_text(file, kTableBytes);
  int line = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    std::string_view row(text.data() + at, end - at);
    if (row.ends_with('\r')) row.remove_suffix(1);
    at = end + 1;
    ++line;
    if (trimmed(row).empty()) continue;
    auto cells = split(row, {file_, line, 1});
    if (header_.empty()) {
      for (auto& cell : cells) cell = std::string(trimmed(cell));
      header_ = std::move(cells);
    } else if (cells.size() != header_.size()) {
      throw InputError(
          {file_, line, 1}, {"town.table_columns", {}},
          {"town.table_width", {std::to_string(header_.size()), std::to_string(cells.size())}},
          {"town.table_commas", {}});
    } else {
      rows_.push_back({line, std::move(cells)});
    }
  }
  std::set<std::string> seen;
  for (const auto& name : header_) {
    if (!seen.insert(name).second) {
      throw InputError({file_, 1, 1}, {"town.column_twice", {name}}, {}, {"town.rename", {}});
    }
  }
  if (rows_.empty()) {
    throw InputError({file_, line, 1}, {"town.no_rows", {}}, {}, {"town.add_rows", {}});
  }
}

std::size_t CsvTable::column(std::string_view name) const {
  const auto found = std::ranges::find(header_, name);
  if (found == header_.end()) {
    throw InputError({file_, 1, 1}, {"town.missing_column", {std::string(name)}}, {},
                     suggest_name(name, header_));
  }
  return static_cast<std::size_t>(found - header_.begin());
}

Place CsvTable::place(std::size_t row, std::size_t column) const {
  return {file_, rows_[row].line, static_cast<int>(column) + 1};
}

double CsvTable::number(std::size_t row, std::size_t column, double lowest, double highest) const {
  const std::string name = header_[column];
  if (blank(row, column)) {
    throw InputError(place(row, column), {"town.blank", {name}}, {}, {"town.fill_blank", {}});
  }
  const std::string cell(trimmed(text(row, column)));
  const auto value = parse_number(cell);
  if (!value) {
    const std::string half = to_half_width(cell);
    if (half != cell) {
      throw InputError(place(row, column), {"town.not_a_number", {name, cell}},
                       {"town.full_width", {}}, {"town.write_ascii", {half}});
    }
    throw InputError(place(row, column), {"town.not_a_number", {name, cell}}, {},
                     {"town.write_number", {}});
  }
  if (*value < lowest || *value > highest) {
    throw InputError(place(row, column), {"town.number_range", {name, cell}},
                     {"toml.range", {show(lowest), show(highest)}}, {"town.check_units", {}});
  }
  return *value;
}

}  // namespace engawa
