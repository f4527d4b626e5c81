#include "analysis/report/figure.hpp"

#include <gtest/gtest.h>

#include <cmath>

#include "sim/text/error.hpp"
#include "tests/unit/analysis/report/toy_report.hpp"

namespace engawa {
namespace {

Figure simple_figure(const std::string& title) {
  Figure figure;
  figure.title = title, figure.description = "a line";
  figure.data = {{"x", "y"}, {{0, 1, 2}, {1, std::nan(""), 3}}};
  figure.script = "plot data using 1:2 with lines title " + gnuplot_text(title) + "\n";
  return figure;
}

TEST(GnuplotText, HoldsNoCommand) {
  EXPECT_EQ(gnuplot_text("it's"), "'it\xE2\x80\x99s'");
  for (const std::string text : {"'", "''; x", "a'b''c", "`rm`", "\\' x"}) {
    const std::string quoted = gnuplot_text(text);
    EXPECT_EQ(quoted.find('\'', 1), quoted.size() - 1) << quoted << " ends before its end";
  }
  EXPECT_EQ(gnuplot_text("a\n`rm`").find_first_of("`\n"), std::string::npos);
}

TEST(FigureData, IsCsvWithNamesAndGaps) {
  EXPECT_EQ(simple_figure("t").data.csv(), "x,y\n0,1\n1,NaN\n2,3\n");
}

TEST(DrawFigures, KeepsScriptDataAndDrawingAndRunsNothingOfATitle) {
  const toy::Folder folder("figures");
  const auto evil = folder.path() / "evil";
  const std::string title =
      "'; system(\"touch " + evil.string() + "\"); `touch " + evil.string() + "` <b>&\"";
  std::vector<Figure> figures{simple_figure(title)};
  draw_figures(figures);
  keep_figures(figures, folder.path());
  EXPECT_FALSE(std::filesystem::exists(evil));
  for (const char* ending : {".gp", ".csv", ".svg"})
    EXPECT_TRUE(std::filesystem::exists(folder.path() / ("fig01" + std::string(ending))));
  HtmlPage page;
  write_figure(page, figures[0], Language::english);
  EXPECT_EQ(toy::wrong_nesting(page.html()), "");
  EXPECT_EQ(page.html().find("<b>"), std::string::npos);
  EXPECT_NE(page.html().find("<desc id=\"fig01-desc\">a line</desc>"), std::string::npos);
}

TEST(DrawFigures, SaysWhatGnuplotSaidIfItFails) {
  std::vector<Figure> figures{simple_figure("t")};
  figures[0].script = "nonsense\n";
  try {
    draw_figures(figures);
    FAIL() << "nonsense was drawn";
  } catch (const RunError& error) {
    EXPECT_NE(error.in(Language::english).find("gnuplot"), std::string::npos);
  }
}

TEST(DrawFigures, SayWhatToInstallIfGnuplotIsMissing) {
  const std::string path = std::getenv("PATH");
  ::setenv("PATH", "/nowhere", 1);
  std::vector<Figure> figures{simple_figure("t")};
  std::string said;
  try {
    draw_figures(figures);
  } catch (const RunError& error) {
    said = error.in(Language::english);
  }
  ::setenv("PATH", path.c_str(), 1);
  EXPECT_NE(said.find("gnuplot-nox"), std::string::npos) << said;
}

}  // namespace
}  // namespace engawa
