// The map: differences by area on a coarse grid, drawn as cells with their number in them.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "analysis/report/map_cells.hpp"
#include "analysis/report/report_numbers.hpp"
#include "analysis/report/sections.hpp"
#include "analysis/wording.hpp"

namespace engawa {
namespace {
constexpr double kThousand = 1000;

/// What a map shows: people reached per 1,000 residents, or mean loneliness in thousandths of a
/// standard deviation (differences of a whole square are that small).
enum class MapOf { reach, loneliness };

struct CellRow {
  const MapCell* cell = nullptr;
  CellDifference difference;
};

Estimate shown_value(MapOf of, const CellDifference& cell) {
  Estimate value = of == MapOf::reach ? cell.reached : cell.loneliness;
  const double factor = of == MapOf::reach ? kThousand / cell.people : kThousand;
  value.mean *= factor, value.low *= factor, value.high *= factor;
  return value;
}

bool is_told(const Estimate& value) {
  return has_interval(value) && value.differs_from_zero();
}

std::string cell_label(const ReportContent& content, MapOf of, const CellDifference& cell) {
  const Estimate value = shown_value(of, cell);
  const std::string number = fmt::format("{:+.{}f}", value.mean, of == MapOf::reach ? 1 : 2);
  return number + (is_told(value) ? content.say("report.told_mark") : "");
}

FigureData data_of(MapOf of, const std::vector<CellRow>& rows) {
  FigureData data{{"x_m", "y_m", "people", "difference", "low", "high", "shown"}, {}};
  data.columns.resize(data.names.size());
  for (const auto& [cell, difference] : rows) {
    const Estimate value = difference.shown ? shown_value(of, difference) : Estimate{};
    const double none = std::nan("");
    const std::array<double, 7> numbers{cell->x,
                                        cell->y,
                                        difference.shown ? std::round(difference.people) : none,
                                        difference.shown ? value.mean : none,
                                        difference.shown ? value.low : none,
                                        difference.shown ? value.high : none,
                                        difference.shown ? 1.0 : 0.0};
    for (std::size_t k = 0; k < numbers.size(); ++k) data.columns[k].push_back(numbers[k]);
  }
  return data;
}

/// Labels in the cells, stations by name, hubs as triangles.
std::string marks_of(const ReportContent& content, MapOf of, const std::vector<CellRow>& rows,
                     const PlanNotes& plan, double side) {
  std::string marks;
  int number = 0;
  for (const auto& [cell, difference] : rows) {
    const std::string label =
        difference.shown ? cell_label(content, of, difference) : content.say("report.none");
    marks += fmt::format("set label {} {} at {},{} center front font ',12'\n", ++number,
                         gnuplot_text(label), cell->x, cell->y + side * .36);
  }
  for (const auto& spot : plan.spots) {
    const bool inside = std::ranges::any_of(rows, [&](const CellRow& row) {
      return std::abs(row.cell->x - spot.x) <= side && std::abs(row.cell->y - spot.y) <= side;
    });
    if (!inside) continue;
    const bool hub = spot.kind == "hub";
    marks += fmt::format(
        "set label {} '' at {},{} point pointtype {} pointsize {} linecolor rgb '{}' front\n",
        ++number, spot.x, spot.y, hub ? 9 : 5, hub ? 1.2 : .8, hub ? "#006D4E" : "#000000");
    if (!spot.name.empty())
      marks += fmt::format("set label {} {} at {},{} center front font ',10'\n", ++number,
                           gnuplot_text(spot.name), spot.x, spot.y - side * .17);
  }
  return marks;
}

std::string script_of(const ReportContent& content, MapOf of, const MapGrid& grid,
                      const std::vector<CellRow>& rows, const PlanNotes& plan) {
  double widest = 1e-6;
  for (const auto& row : rows) {
    if (row.difference.shown)
      widest = std::max(widest, std::abs(shown_value(of, row.difference).mean));
  }
  const auto [left, right] = std::ranges::minmax(grid.cells, {}, &MapCell::x);
  const auto [bottom, top] = std::ranges::minmax(grid.cells, {}, &MapCell::y);
  // Orange is worse, blue is better: fewer reached, or lonelier.
  const bool high_is_good = of == MapOf::reach;
  const double half = grid.cell / 2, edge = grid.cell * .6;
  return fmt::format(
      "set size ratio -1\nunset border\nunset tics\nset grid noxtics noytics\nset key off\n"
      "set style fill solid 1 border linecolor rgb '#777777'\n"
      "set palette defined (-1 '{0}', 0 '#ffffff', 1 '{1}')\nset cbrange [{2}:{3}]\n"
      "set colorbox horizontal user origin 0.2,0.13 size 0.6,0.025\nset cbtics {3:.3g}\nset format "
      "cb '%.2g'\n"
      "set cblabel {4} font ',11' offset 0,0\nset bmargin 7\n"
      "set xrange [{5}:{6}]\nset yrange [{7}:{8}]\n{9}"
      "plot data using ($7 == 1 ? $1 : NaN):2:({10}):({10}):4 with boxxyerror fillcolor palette "
      "notitle, \\\n  data using ($7 == 0 ? $1 : NaN):2:({10}):({10}) with "
      "boxxyerror fill empty border linecolor rgb '#777777' dashtype 3 notitle\n",
      high_is_good ? "#E69F00" : "#56B4E9", high_is_good ? "#56B4E9" : "#E69F00", -widest, widest,
      gnuplot_text(
          content.say(of == MapOf::reach ? "report.map.reach_axis" : "report.map.loneliness_axis")),
      left.x - edge, right.x + edge, bottom.y - edge, top.y + edge,
      marks_of(content, of, rows, plan, grid.cell), half * .97);
}

ReportTable table_of(const ReportContent& content, MapOf of, const std::string& title,
                     const std::vector<CellRow>& rows) {
  ReportTable table;
  table.caption = title;
  table.columns = {content.say("report.map.areas"), content.say("report.map.people"),
                   content.say("report.column.difference"), content.say("report.column.interval")};
  if (of == MapOf::reach) table.columns.push_back(content.say("report.map.per_thousand"));
  for (const auto& [cell, difference] : rows) {
    const std::string none = content.say("report.none");
    std::vector<ReportCell> row{{list_text(cell->areas, content.language)}};
    if (!difference.shown) {
      row.resize(table.columns.size(), {content.say("report.map.too_few")});
    } else {
      const Estimate value = of == MapOf::reach ? difference.reached : shown_value(of, difference);
      row.push_back({count_text(difference.people)});
      const DifferenceWords words = difference_words(value, content.language);
      row.push_back({words.mean}), row.push_back({words.range.empty() ? none : words.range});
      if (of == MapOf::reach)
        row.push_back({difference_words(shown_value(of, difference), content.language).mean});
    }
    table.rows.push_back(std::move(row));
  }
  return table;
}

int height_of(const MapGrid& grid) {
  const auto [left, right] = std::ranges::minmax(grid.cells, {}, &MapCell::x);
  const auto [bottom, top] = std::ranges::minmax(grid.cells, {}, &MapCell::y);
  const double wide = right.x - left.x + 1.2 * grid.cell, high = top.y - bottom.y + 1.2 * grid.cell;
  return static_cast<int>(std::clamp(420 * high / wide + 110, 300.0, 500.0));
}
}  // namespace

std::vector<Figure> map_figures(const ReportContent& content) {
  std::vector<Figure> figures;
  const MapGrid grid = grid_of(content.tables.areas());
  if (grid.cells.empty() || !content.tables.has("loneliness")) return figures;
  for (std::size_t k = 0; k < content.findings.variants.size(); ++k) {
    const auto& variant = content.findings.variants[k];
    std::vector<CellRow> rows;
    for (const auto& cell : grid.cells)
      rows.push_back({&cell, difference_in(content.tables, variant.name, cell)});
    for (const auto of : {MapOf::reach, MapOf::loneliness}) {
      Figure figure;
      figure.place = FigurePlace::map;
      figure.title = content.say(of == MapOf::reach ? "report.map.reach" : "report.map.loneliness",
                                 {content.name_of(variant)});
      figure.description = content.say("report.map.description", {figure.title});
      figure.data = data_of(of, rows);
      figure.script = script_of(content, of, grid, rows, content.plans[k]);
      figure.table = table_of(content, of, figure.title, rows);
      figure.height = height_of(grid);
      figures.push_back(std::move(figure));
    }
  }
  return figures;
}

void write_map(HtmlPage& page, const ReportContent& content, const std::vector<Figure>& figures) {
  const HtmlPage::Within section(page, "section");
  write_heading(page, content, "report.section.map");
  const MapGrid grid = grid_of(content.tables.areas());
  write_paragraph(page, content, "report.map.how",
                  {fmt::format("{:.0f}", grid.cell), fmt::format("{:.0f}", kFewestPeople)});
  write_figures(page, figures, FigurePlace::map, content.language);
}

}  // namespace engawa
