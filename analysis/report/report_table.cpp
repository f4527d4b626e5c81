#include "analysis/report/report_table.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace engawa {
namespace {
constexpr std::size_t kFewRows = 16;  ///< that stay on one page when printed
}  // namespace

void write_number(HtmlPage& page, const ReportCell& cell) {
  if (cell.key.empty() || !std::isfinite(cell.value)) {
    page.text(cell.text);
    return;
  }
  page.element("data", cell.text,
               {{"value", fmt::format("{:.17g}", cell.value)}, {"data-key", cell.key}});
}

void write_table(HtmlPage& page, const ReportTable& table) {
  const HtmlPage::Within box(page, "div",
                             {{"class", table.rows.size() > kFewRows ? "scroll" : "scroll few"},
                              {"tabindex", "0"},
                              {"role", "region"},
                              {"aria-label", table.caption}});
  const HtmlPage::Within element(page, "table");
  page.element("caption", table.caption);
  const auto side = [&](std::size_t column) {
    return HtmlAttributes{{"class", column < table.words ? "word" : "number"}};
  };
  {
    const HtmlPage::Within head(page, "thead");
    const HtmlPage::Within row(page, "tr");
    for (std::size_t k = 0; k < table.columns.size(); ++k) {
      auto attributes = side(k);
      attributes.emplace_back("scope", "col");
      page.element("th", table.columns[k], attributes);
    }
  }
  const HtmlPage::Within body(page, "tbody");
  for (const auto& cells : table.rows) {
    const HtmlPage::Within row(page, "tr");
    if (cells.size() == 1) {
      page.element("th", cells[0].text,
                   {{"class", cells[0].style.empty() ? "part" : "part " + cells[0].style},
                    {"colspan", std::to_string(table.columns.size())},
                    {"scope", "colgroup"}});
      continue;
    }
    for (std::size_t k = 0; k < cells.size(); ++k) {
      auto attributes = side(k);
      if (!cells[k].style.empty()) attributes[0].second += ' ' + cells[k].style;
      if (k == 0) attributes.emplace_back("scope", "row");
      if (k > 0) attributes.emplace_back("data-label", table.columns[k]);
      const HtmlPage::Within cell(page, k == 0 ? "th" : "td", attributes);
      const HtmlPage::Within together(page, "span");
      write_number(page, cells[k]);
      for (const auto& aside : cells[k].asides) {
        page.markup("<wbr />");
        page.element("span", aside, {{"class", "aside"}});
      }
    }
  }
}

std::string FigureData::csv() const {
  std::string out = fmt::format("{}\n", fmt::join(names, ","));
  const std::size_t rows = columns.empty() ? 0 : columns[0].size();
  for (std::size_t row = 0; row < rows; ++row) {
    for (std::size_t k = 0; k < columns.size(); ++k) {
      const double value = columns[k][row];
      out += k == 0 ? "" : ",";
      out += std::isfinite(value) ? fmt::format("{:.10g}", value) : "NaN";
    }
    out += '\n';
  }
  return out;
}

}  // namespace engawa
