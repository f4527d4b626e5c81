// A table of a report: read by people, by screen readers, and, as CSV, by gnuplot.
#pragma once
#include <limits>
#include <string>
#include <vector>

#include "analysis/report/html_page.hpp"

namespace engawa {

/// A cell. With a key it is a number that can be recomputed from study.h5:
/// "STUDY/VARIANT/MEASURE/GROUP/OVER/xFACTOR/WHAT", see docs/report.md.
struct ReportCell {
  std::string text;
  std::string key = {};
  double value = 0;
  std::string style = {};  ///< class of its CSS
  /// What stands behind it, each on one line: "(+15 to +72)".
  std::vector<std::string> asides = {};
};

struct ReportTable {
  std::string caption;
  std::vector<std::string> columns;
  /// The first cell names the row; a row of one cell is a heading within the table
  /// (of a lower level if its style is "theme").
  std::vector<std::vector<ReportCell>> rows;
  std::size_t words = 1;  ///< leading columns that hold words; the others are set to the right
};

/// In a box that scrolls on a narrow screen.
void write_table(HtmlPage& page, const ReportTable& table);
/// A number that can be recomputed.
void write_number(HtmlPage& page, const ReportCell& cell);

/// Columns of numbers for gnuplot, with a row of names.
struct FigureData {
  std::vector<std::string> names;
  std::vector<std::vector<double>> columns;
  [[nodiscard]] std::string csv() const;
};

}  // namespace engawa
