// Figures: a gnuplot script and its data, drawn in the common style. Both are kept beside the page,
// so that a researcher can restyle a figure with gnuplot alone.
#pragma once
#include <filesystem>
#include <string>
#include <vector>

#include "analysis/report/report_table.hpp"
#include "sim/text/language.hpp"

namespace engawa {

/// The section in which a figure stands.
enum class FigurePlace { reach, course, map };

struct Figure {
  FigurePlace place = FigurePlace::course;
  std::string title;        ///< what is drawn, in a few words
  std::string description;  ///< what is to be seen, for those who cannot see it
  std::string script;       ///< gnuplot commands after the common style; the data file is `data`
  FigureData data;
  ReportTable table;    ///< the same numbers for screen readers
  int height = 340;     ///< of a drawing that is 420 wide
  std::string name{};   ///< "fig01", set when it is drawn
  int number = 0;       ///< in the report, set when it is drawn
  std::string drawn{};  ///< the file that gnuplot wrote
};

/// Colours that colour-blind people can tell apart (Okabe and Ito 2008), black first.
[[nodiscard]] std::string_view figure_colour(std::size_t series);
/// Text in single quotes for gnuplot: nothing in it is a command.
[[nodiscard]] std::string gnuplot_text(std::string_view text);
/// The whole script of a figure: common style, then its own commands.
[[nodiscard]] std::string figure_script(const Figure& figure);

/// Numbers, names and draws all figures. RunError if gnuplot is not installed or fails.
void draw_figures(std::vector<Figure>& figures, int first = 1);
/// Keeps NAME.gp, NAME.csv and NAME.svg of each in a folder that is there.
void keep_figures(const std::vector<Figure>& figures, const std::filesystem::path& folder);

/// <figure> with the drawing, its caption and its numbers.
void write_figure(HtmlPage& page, const Figure& figure, Language language);
/// Those of a section.
void write_figures(HtmlPage& page, const std::vector<Figure>& figures, FigurePlace place,
                   Language language);

}  // namespace engawa
