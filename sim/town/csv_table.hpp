// A CSV table from outside, checked: columns by name, cells as numbers with their place.
#pragma once
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "sim/text/error.hpp"

namespace engawa {

class CsvTable {
 public:
  /// Reads a table with a header row. Throws InputError with line and column.
  explicit CsvTable(const std::filesystem::path& file);

  [[nodiscard]] std::size_t size() const { return rows_.size(); }
  /// Number of the column with this name; InputError naming the nearest if there is none.
  [[nodiscard]] std::size_t column(std::string_view name) const;
  [[nodiscard]] const std::string& text(std::size_t row, std::size_t column) const {
    return rows_[row].cells[column];
  }
  [[nodiscard]] bool blank(std::size_t row, std::size_t column) const {
    return text(row, column).find_first_not_of(" \t") == std::string::npos;
  }
  /// The number in a cell, within bounds; InputError if blank, no number or out of bounds.
  [[nodiscard]] double number(std::size_t row, std::size_t column, double lowest,
                              double highest) const;
  /// The same, but 0 for a blank cell.
  [[nodiscard]] double number_or_zero(std::size_t row, std::size_t column, double lowest,
                                      double highest) const {
    return blank(row, column) ? 0.0 : number(row, column, lowest, highest);
  }
  [[nodiscard]] Place place(std::size_t row, std::size_t column) const;

 private:
  struct Row {
    int line = 0;
    std::vector<std::string> cells;
  };
  std::string file_;
  std::vector<std::string> header_;
  std::vector<Row> rows_;
};

}  // namespace engawa
