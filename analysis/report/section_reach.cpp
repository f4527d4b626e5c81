// Who was reached and who was not, by age and work: people, and their share of those who came
// beside their share of the residents.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "analysis/ask.hpp"
#include "analysis/report/report_numbers.hpp"
#include "analysis/report/sections.hpp"
#include "analysis/wording.hpp"
#include "sim/results/groups.hpp"

namespace engawa {
namespace {
/// A group in one variant: means over the paired seeds.
struct GroupShares {
  double people = 0, residents = 0;        ///< number, share of everyone
  double came_base = 0, came_variant = 0;  ///< share of those who came
};

GroupShares shares_of(const ReportContent& content, const std::string& variant,
                      std::string_view group) {
  const auto& tables = content.tables;
  const auto mean_base = [&](std::string_view measure, std::string_view of) {
    return mean_of(tables.pairs(variant, {measure, of, Over::end}).base);
  };
  const Pairs came = tables.pairs(variant, {"reach", group, Over::end});
  const Pairs all = tables.pairs(variant, {"reach", "total", Over::end});
  const double people = mean_base("population", group);
  return {people, people / mean_base("population", "total"), mean_of(came.base) / mean_of(all.base),
          mean_of(came.variant) / mean_of(all.variant)};
}

bool has_shares(const GroupReach& group) {
  return group.reach.group != "loneliest";
}

std::string ratio_text(const ReportContent& content, const GroupReach& group) {
  const bool told = group.reach.group != "total" && has_interval(group.ratio) &&
                    has_interval(group.reach.difference) &&
                    group.reach.difference.differs_from_zero();
  if (!told) return content.say("report.none");
  return content.say(
      "report.reach.times",
      {count_text(group.ratio.mean), count_text(group.ratio.low), count_text(group.ratio.high)});
}

ReportTable reach_table(const ReportContent& content, const VariantFindings& variant) {
  ReportTable table;
  table.caption = content.say("report.reach.caption", {content.name_of(variant)});
  table.columns = {content.say("report.column.group"),      content.say("report.reach.residents"),
                   content.say("report.column.base"),       content.say("report.column.variant"),
                   content.say("report.column.difference"), content.say("report.column.interval"),
                   content.say("report.reach.ratio")};
  for (const auto& group : variant.reach) {
    const Quantity quantity{"reach", group.reach.group, Over::end};
    const bool counted = has_shares(group);
    auto cells = finding_cells(content, variant, group.reach, counted ? &quantity : nullptr);
    std::string residents = content.say("report.none");
    if (counted) {
      const GroupShares shares = shares_of(content, variant.name, group.reach.group);
      residents = content.say("report.reach.people",
                              {count_text(shares.people), share_text(shares.residents)});
      const bool total = group.reach.group == "total";
      if (!total)
        cells[1].text =
            content.say("report.reach.people", {cells[1].text, share_text(shares.came_variant)});
    }
    table.rows.push_back({{title_text(group.reach, content.language)},
                          {residents},
                          cells[0],
                          cells[1],
                          cells[2],
                          cells[3],
                          {ratio_text(content, group)}});
  }
  return table;
}

/// Groups by how well the change reached them, in words.
void write_lists(HtmlPage& page, const ReportContent& content, const VariantFindings& variant) {
  std::vector<std::string> over, under, none;
  for (const auto& group : variant.reach) {
    if (group.reach.group == "total") continue;
    const std::string title = title_text(group.reach, content.language);
    if (!has_interval(group.reach.difference) || !group.reach.difference.differs_from_zero()) {
      none.push_back(title);
    } else if (has_interval(group.ratio) && group.ratio.low > 1) {
      over.push_back(title);
    } else if (has_interval(group.ratio) && group.ratio.high < 1) {
      under.push_back(title);
    }
  }
  const bool loss = !variant.reach.empty() && variant.reach[0].reach.difference.mean < 0;
  const HtmlPage::Within list(page, "ul");
  const auto add = [&](std::string_view id, const std::vector<std::string>& groups) {
    if (!groups.empty()) page.element("li", content.say(id, {list_text(groups, content.language)}));
  };
  add(loss ? "findings.lost_over" : "findings.over", over);
  add(loss ? "findings.lost_under" : "findings.under", under);
  add(loss ? "findings.lost_none" : "findings.not_reached", none);
  page.element("li", content.say("findings.only_one", {count_text(variant.only_variant),
                                                       count_text(variant.only_base)}));
}

bool is_age_and_work(std::string_view group) {
  return group.starts_with("age");
}

ReportTable figure_table(const ReportContent& content, const FigureData& data,
                         const std::vector<std::string>& names) {
  ReportTable table;
  table.caption = content.say("report.reach.figure");
  table.columns = {content.say("report.column.group"), content.say("report.reach.of_residents"),
                   content.base_name()};
  for (const auto& variant : content.findings.variants)
    table.columns.push_back(content.name_of(variant));
  for (std::size_t row = 0; row < names.size(); ++row) {
    std::vector<ReportCell> cells{{names[row]}};
    for (std::size_t k = 1; k < data.columns.size(); ++k)
      cells.push_back({count_text(data.columns[k][row]) + " %"});
    table.rows.push_back(std::move(cells));
  }
  return table;
}
}  // namespace

std::vector<Figure> reach_figures(const ReportContent& content) {
  Figure figure;
  figure.place = FigurePlace::reach;
  figure.data.names = {"row", "residents_percent", "came_base_percent"};
  for (const auto& variant : content.findings.variants)
    figure.data.names.push_back("came_percent_" + variant.name);
  figure.data.columns.resize(figure.data.names.size());
  std::vector<std::string> names;
  std::string tics;
  for (const auto& group : content.findings.variants[0].reach) {
    if (!is_age_and_work(group.reach.group)) continue;
    names.push_back(title_text(group.reach, content.language));
    tics +=
        fmt::format("{}{} {}", tics.empty() ? "" : ", ", gnuplot_text(names.back()), names.size());
    auto& columns = figure.data.columns;
    columns[0].push_back(double(names.size()));
    std::size_t k = 3;
    for (const auto& variant : content.findings.variants) {
      const GroupShares shares = shares_of(content, variant.name, group.reach.group);
      if (k == 3) {
        columns[1].push_back(100 * shares.residents);
        columns[2].push_back(100 * shares.came_base);
      }
      columns[k++].push_back(100 * shares.came_variant);
    }
  }
  if (names.empty()) return {};
  figure.title = content.say("report.reach.figure");
  figure.description = content.say("report.reach.figure_description");
  figure.height = 380 + 19 * static_cast<int>(content.findings.variants.size() + 2);
  figure.script = fmt::format(
      "set yrange [{}.7:0.3]\nset ytics ({})\nset xlabel {}\nset xrange [0:*]\n"
      "set grid xtics noytics\nset key outside bottom center vertical maxcols 1\n"
      "plot data using 2:1 with points pointtype 7 pointsize 1.1 linecolor rgb '#999999' "
      "title {}, \\\n  data using 3:1 with points pointtype 4 pointsize 1.1 linecolor rgb "
      "'{}' title {}",
      names.size(), tics, gnuplot_text(content.say("report.reach.axis")),
      gnuplot_text(content.say("report.reach.of_residents")), figure_colour(0),
      gnuplot_text(content.base_name()));
  for (std::size_t k = 0; k < content.findings.variants.size(); ++k)
    figure.script += fmt::format(
        ", \\\n  data using {}:($1 + {:.2f}) with points pointtype {} pointsize 1.1 linecolor rgb "
        "'{}' title {}",
        k + 4, (double(k) + .5 - double(content.findings.variants.size()) / 2) * .25,
        9 + 2 * (k % 3), figure_colour(k + 1),
        gnuplot_text(content.name_of(content.findings.variants[k])));
  figure.script += '\n';
  figure.table = figure_table(content, figure.data, names);
  return {std::move(figure)};
}

void write_reach(HtmlPage& page, const ReportContent& content, const std::vector<Figure>& figures) {
  const HtmlPage::Within section(page, "section");
  write_heading(page, content, "report.section.reach");
  write_paragraph(page, content, "report.reach.how");
  write_figures(page, figures, FigurePlace::reach, content.language);
  for (const auto& variant : content.findings.variants) {
    write_variant_heading(page, content, variant);
    write_lists(page, content, variant);
    write_table(page, reach_table(content, variant));
  }
}

}  // namespace engawa
