#include "analysis/report/figure.hpp"

#include <fmt/format.h>

#include <array>
#include <span>

#include "analysis/report/gnuplot.hpp"
#include "sim/results/safe_file.hpp"

namespace engawa {
namespace {
constexpr std::array<std::string_view, 7> kColours{"#000000", "#0072B2", "#D55E00", "#009E73",
                                                   "#CC79A7", "#E69F00", "#56B4E9"};
/// A second cue beside the colour.
constexpr std::array<std::string_view, 7> kDashes{"solid",  "(12,5)", "(3,4)", "(12,4,3,4)",
                                                  "(20,6)", "(6,3)",  "(2,6)"};

void keep(const std::filesystem::path& file, const std::string& text) {
  write_whole_file(file, std::as_bytes(std::span(text)));
}

/// Every drawing has the same ids, and a page holds many: the figure's name goes before each.
void own_ids(std::string& drawing, const std::string& name) {
  for (const std::string_view before : {" id='", " id=\"", "href='#", "href=\"#"}) {
    for (auto at = drawing.find(before); at != std::string::npos; at = drawing.find(before, at)) {
      at += before.size();
      drawing.insert(at, fmt::format("{}-", name));
    }
  }
}

/// gnuplot's drawing as a part of a page: without prolog, with our title and description.
std::string inline_svg(const Figure& figure) {
  const std::string& drawn = figure.drawn;
  const auto begin = drawn.find("<svg"), head_end = drawn.find('>', begin);
  const auto box = drawn.find("viewBox=\"", begin);
  const auto end = drawn.rfind("</svg>");
  if (begin == std::string::npos || head_end == std::string::npos || end == std::string::npos ||
      box == std::string::npos)
    return {};
  const std::string view_box = drawn.substr(box, drawn.find('"', box + 9) - box + 1);
  std::string body = drawn.substr(head_end + 1, end - head_end - 1);
  for (const std::string_view tag : {"title", "desc"}) {  // gnuplot's own
    const auto from = body.find(fmt::format("<{}>", tag));
    const auto to = body.find(fmt::format("</{}>", tag));
    if (from != std::string::npos && to != std::string::npos)
      body.erase(from, to + tag.size() + 3 - from);
  }
  own_ids(body, figure.name);
  return fmt::format(
      "<svg {0} role=\"img\" aria-labelledby=\"{1}-title {1}-desc\"><title id=\"{1}-title\">{2}"
      "</title><desc id=\"{1}-desc\">{3}</desc>{4}</svg>",
      view_box, figure.name, escape_markup(figure.title), escape_markup(figure.description), body);
}
}  // namespace

std::string_view figure_colour(std::size_t series) {
  return kColours[series < kColours.size() ? series : 1 + (series - 1) % (kColours.size() - 1)];
}

std::string gnuplot_text(std::string_view text) {
  // gnuplot 5.4 does not always read a doubled quote as one, so none is let through.
  constexpr std::string_view kApostrophe = "\xE2\x80\x99";
  std::string out = "'";
  for (const char c : text) {
    if (c == '\'' || c == '`')
      out += kApostrophe;
    else if (static_cast<unsigned char>(c) >= 0x20)
      out += c;
  }
  return out + '\'';
}

std::string figure_script(const Figure& figure) {
  std::string script = fmt::format(
      "# gnuplot {0}.gp draws {0}.svg from {0}.csv\n"
      "set terminal svg size 420,{1} dynamic name '{0}' "
      "font 'BIZ UDPGothic,13' noenhanced background '#ffffff'\n"
      "set encoding utf8\nset output '{0}.svg'\ndata = '{0}.csv'\n"
      "set datafile separator ','\nset datafile missing 'NaN'\nset datafile columnheaders\n"
      "set border 3 linecolor rgb '#555555'\nset tics nomirror out scale 0.5\n"
      "set grid ytics linecolor rgb '#dddddd' linetype 1 dashtype solid\n"
      "set key above left Left reverse samplen 2.5 spacing 1.1\nset style fill solid "
      "0.18 noborder\n",
      figure.name, figure.height);
  for (std::size_t k = 0; k < kColours.size(); ++k)
    script += fmt::format("set linetype {} linecolor rgb '{}' linewidth 2 dashtype {}\n", k + 1,
                          kColours[k], kDashes[k]);
  return script + figure.script;
}

void draw_figures(std::vector<Figure>& figures, int first) {
  const GnuplotFolder workshop;
  for (auto& figure : figures) {
    figure.number = first++;
    figure.name = fmt::format("fig{:02}", figure.number);
    figure.drawn = workshop.draw(figure.name, figure_script(figure), figure.data.csv());
  }
}

void keep_figures(const std::vector<Figure>& figures, const std::filesystem::path& folder) {
  for (const auto& figure : figures) {
    keep(folder / (figure.name + ".gp"), figure_script(figure));
    keep(folder / (figure.name + ".csv"), figure.data.csv());
    keep(folder / (figure.name + ".svg"), figure.drawn);
  }
}

void write_figure(HtmlPage& page, const Figure& figure, Language language) {
  const HtmlPage::Within element(page, "figure");
  page.markup(inline_svg(figure));
  {
    const HtmlPage::Within caption(page, "figcaption");
    page.element("strong", render(language, {"report.figure", {std::to_string(figure.number)}}));
    page.text(fmt::format(" {}", figure.title));
  }
  if (figure.table.rows.empty()) return;
  const HtmlPage::Within details(page, "details");
  page.element("summary", render(language, {"report.figure_numbers", {}}));
  write_table(page, figure.table);
}

void write_figures(HtmlPage& page, const std::vector<Figure>& figures, FigurePlace place,
                   Language language) {
  const HtmlPage::Within box(page, "div", {{"class", "figures"}});
  for (const auto& figure : figures) {
    if (figure.place == place) write_figure(page, figure, language);
  }
}

}  // namespace engawa
