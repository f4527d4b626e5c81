// The time course of a few measures: the level of each town above, the paired difference with its
// band below.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "analysis/estimate.hpp"
#include "analysis/quantity.hpp"
#include "analysis/report/report_numbers.hpp"
#include "analysis/report/sections.hpp"

namespace engawa {
namespace {
constexpr int kQuarter = 13;  ///< weeks over which weekly numbers are averaged
constexpr double kYear = 52;
constexpr std::size_t kMostMeasures = 6;  ///< figures of the full form

struct Course {
  std::string measure, title;
  bool flow = false, share = false;
};

/// Points in time at which a measure has a value, with each seed's value.
struct Points {
  std::vector<double> years;
  std::vector<std::vector<double>> base, variant;  ///< [point][seed]
};

/// Means of weeks first to last-1 over those weeks that have a value.
double mean_between(const std::vector<double>& weekly, int first, int last) {
  double sum = 0;
  int count = 0;
  for (int week = first; week < last; ++week) {
    const double value = weekly[std::size_t(week)];
    if (!std::isnan(value)) sum += value, ++count;
  }
  return count == 0 ? std::nan("") : sum / count;
}

Points points_of(const ReportContent& content, const std::string& variant, const Course& course) {
  const auto courses = content.tables.courses(variant, course.measure, "total");
  Points out;
  const int step = course.flow ? kQuarter : 1;
  for (int week = 0; week + step <= content.tables.weeks(); week += step) {
    std::vector<double> base, other;
    for (std::size_t seed = 0; seed < courses.base.size(); ++seed) {
      base.push_back(mean_between(courses.base[seed], week, week + step));
      other.push_back(mean_between(courses.variant[seed], week, week + step));
    }
    const auto missing = [](double value) { return std::isnan(value); };
    if (std::ranges::any_of(base, missing) || std::ranges::any_of(other, missing)) continue;
    out.years.push_back((week + (course.flow ? step / 2.0 : step)) / kYear);
    out.base.push_back(std::move(base)), out.variant.push_back(std::move(other));
  }
  return out;
}

Course course_of(const ReportContent& content, const Measure& measure) {
  Course course{std::string(measure.name),
                std::string(content.japanese() ? measure.ja : measure.en),
                measure.kind == MeasureKind::flow, measure.unit == "share"};
  if (course.flow) course.title += content.say("report.course.a_week");
  if (course.share) course.title += content.say("report.course.percent");
  return course;
}

/// Visits, reach and needs, then what the plans say that they move and did, then loneliness.
std::vector<Course> choose_courses(const ReportContent& content) {
  std::vector<std::string> names{"visits", "reach", "needs_met"};
  const auto add = [&](const std::string& name) {
    if (names.size() + 1 < kMostMeasures && std::ranges::find(names, name) == names.end())
      names.push_back(name);
  };
  for (const auto& variant : content.findings.variants) {
    for (const auto& finding : variant.should_move) {
      if (has_interval(finding.difference) && finding.difference.differs_from_zero())
        add(finding.measure);
    }
  }
  names.emplace_back("often_always");
  std::vector<Course> out;
  for (const auto& name : names) {
    const Measure* measure = find_measure(name);
    if (measure != nullptr && content.tables.has(name)) out.push_back(course_of(content, *measure));
  }
  return out;
}

/// Columns: year, base, then level, difference, low and high of each variant.
FigureData data_of(const ReportContent& content, const Course& course) {
  FigureData data;
  data.names = {"year", "base"};
  const double factor = course.share ? 100 : 1;
  for (const auto& variant : content.findings.variants) {
    const Points points = points_of(content, variant.name, course);
    std::vector<double> level, difference, low, high, base;
    for (std::size_t k = 0; k < points.years.size(); ++k) {
      const Estimate estimate = paired_difference(points.base[k], points.variant[k]);
      base.push_back(factor * mean_of(points.base[k]));
      level.push_back(factor * mean_of(points.variant[k]));
      difference.push_back(factor * estimate.mean);
      low.push_back(factor * estimate.low), high.push_back(factor * estimate.high);
    }
    if (data.columns.empty()) data.columns = {points.years, base};
    if (points.years != data.columns[0]) continue;  // other seeds, other gaps: not drawn
    for (const char* what : {"level", "difference", "low", "high"})
      data.names.push_back(fmt::format("{}_{}", what, variant.name));
    for (auto* column : {&level, &difference, &low, &high})
      data.columns.push_back(std::move(*column));
  }
  return data;
}

/// Distance of tics: 1, 2 or 5 times a power of ten, some four of them from `low` to `high`.
std::string tics_between(double low, double high) {
  constexpr double kMostTics = 4;
  if (!(high > low)) return "set ytics autofreq\n";
  double step = std::pow(10, std::floor(std::log10((high - low) / kMostTics)));
  for (const double factor : {2.0, 2.5, 2.0}) {
    if ((high - low) / step <= kMostTics + .5) break;
    step *= factor;
  }
  return fmt::format("set ytics {:.6g}\n", step);
}

/// Tics for columns `first`, `first + 4` ... of the data, zero included.
std::string tics_of(const FigureData& data, std::initializer_list<std::size_t> columns) {
  double low = 0, high = 0;
  for (const std::size_t first : columns) {
    for (std::size_t k = first; k < data.columns.size(); k += 4) {
      for (const double value : data.columns[k]) {
        if (std::isfinite(value)) low = std::min(low, value), high = std::max(high, value);
      }
    }
  }
  return tics_between(low, high);
}

/// Where the two panels stand, as shares of the height: room for a key of `rows` lines on top.
struct Panels {
  int height = 0;  ///< of the drawing
  double top = 0, middle_above = 0, middle_below = 0, bottom = 0;
};
Panels panels_for(std::size_t rows, int panel) {
  constexpr int kKeyLine = 19, kGap = 44, kFoot = 66;
  const int head = kKeyLine * static_cast<int>(rows) + 20;
  const double height = head + 2 * panel + kGap + kFoot;
  return {static_cast<int>(height), 1 - head / height, 1 - (head + panel) / height,
          (kFoot + panel) / height, kFoot / height};
}

/// The plot commands of the two panels.
struct Plots {
  std::string levels, differences;
};
Plots plots_of(const ReportContent& content, const FigureData& data) {
  Plots plots;
  plots.levels = fmt::format("data using 1:2 with lines linetype 1 title {}",
                             gnuplot_text(content.base_name()));
  std::string lines;
  std::size_t k = 0;
  for (const auto& variant : content.findings.variants) {
    const std::size_t at = 3 + 4 * k;
    if (at + 3 > data.columns.size()) break;
    plots.levels += fmt::format(", \\\n  data using 1:{} with lines linetype {} title {}", at,
                                k + 2, gnuplot_text(content.name_of(variant)));
    plots.differences +=
        fmt::format("{}data using 1:{}:{} with filledcurves linecolor rgb '{}' notitle",
                    k == 0 ? "" : ", \\\n  ", at + 2, at + 3, figure_colour(k + 1));
    lines += fmt::format(", \\\n  data using 1:{} with lines linetype {} notitle", at + 1, k + 2);
    ++k;
  }
  plots.differences += lines;
  return plots;
}

std::string script_of(const ReportContent& content, const FigureData& data, const Panels& panels) {
  const Plots plots = plots_of(content, data);
  return fmt::format(
      "set multiplot\nset lmargin 10\nset xtics 1\nset xrange [0:*]\nset format y '%g'\n"
      "set key above left Left reverse vertical maxcols 1 samplen 2.5\n"
      "set offsets 0,0,graph 0.05,graph 0.05\n"
      "set tmargin at screen {:.4f}\nset bmargin at screen {:.4f}\nset yrange [0:*]\n"
      "{}set ylabel {}\nplot {}\n"
      "set tmargin at screen {:.4f}\nset bmargin at screen {:.4f}\nset yrange [*<0:0<*]\n"
      "set key off\n{}set ylabel {}\nset xlabel {}\n"
      "set arrow 1 from graph 0, first 0 to graph 1, first 0 nohead linecolor rgb '#000000'\n"
      "plot {}\nunset multiplot\n",
      panels.top, panels.middle_above, tics_of(data, {2}),
      gnuplot_text(content.say("report.course.level")), plots.levels, panels.middle_below,
      panels.bottom, tics_of(data, {3, 4, 5}),
      gnuplot_text(content.say("report.course.difference")),
      gnuplot_text(content.say("report.course.years")), plots.differences);
}

/// The end of every year.
ReportTable table_of(const ReportContent& content, const Course& course, const FigureData& data) {
  ReportTable table;
  table.caption = content.say("report.course.caption", {course.title});
  table.columns = {content.say("report.course.years"), content.base_name()};
  const auto& columns = data.columns;
  for (std::size_t k = 2; k + 3 < columns.size(); k += 4) {
    const std::string& name = content.name_of(content.findings.variants[(k - 2) / 4]);
    table.columns.push_back(name);
    table.columns.push_back(content.say("report.course.difference_of", {name}));
  }
  for (std::size_t row = 0; row < columns[0].size(); ++row) {
    const bool last = row + 1 == columns[0].size();
    if (!last && std::floor(columns[0][row]) == std::floor(columns[0][row + 1])) continue;
    std::vector<ReportCell> cells{{count_text(columns[0][row])}, {count_text(columns[1][row])}};
    for (std::size_t k = 2; k + 3 < columns.size(); k += 4) {
      cells.push_back({count_text(columns[k][row])});
      const auto [mean, range] = difference_words(
          {columns[k + 1][row], columns[k + 2][row], columns[k + 3][row], content.findings.seeds},
          content.language);
      cells.push_back({range.empty() ? mean : mean + content.say("report.interval", {range})});
    }
    table.rows.push_back(std::move(cells));
  }
  return table;
}

/// Nothing is added where there are too few points for a curve.
void add_figure(const ReportContent& content, const Course& course, int panel,
                std::vector<Figure>& out) {
  Figure figure;
  figure.data = data_of(content, course);
  if (figure.data.columns.empty() || figure.data.columns[0].size() < 2) return;
  figure.title = course.title;
  figure.description = content.say("report.course.description", {course.title});
  const Panels panels = panels_for(content.findings.variants.size() + 1, panel);
  figure.script = script_of(content, figure.data, panels);
  figure.table = table_of(content, course, figure.data);
  figure.height = panels.height;
  out.push_back(std::move(figure));
}
}  // namespace

std::vector<Figure> course_figures(const ReportContent& content) {
  constexpr int kPanel = 115;
  std::vector<Figure> figures;
  for (const auto& course : choose_courses(content)) add_figure(content, course, kPanel, figures);
  return figures;
}

std::vector<Figure> brief_figures(const ReportContent& content) {
  constexpr int kPanel = 90;
  std::vector<Figure> figures;
  add_figure(content, course_of(content, *find_measure("reach")), kPanel, figures);
  return figures;
}

void write_courses(HtmlPage& page, const ReportContent& content,
                   const std::vector<Figure>& figures) {
  const HtmlPage::Within section(page, "section");
  write_heading(page, content, "report.section.courses");
  write_paragraph(page, content, "report.course.how");
  write_figures(page, figures, FigurePlace::course, content.language);
}

}  // namespace engawa
