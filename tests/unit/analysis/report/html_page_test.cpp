#include "analysis/report/html_page.hpp"

#include <gtest/gtest.h>

#include "tests/unit/analysis/report/toy_report.hpp"

namespace engawa {
namespace {

TEST(EscapeHtml, LeavesNoCharacterOfMarkup) {
  EXPECT_EQ(escape_markup("<script>\"a\" & 'b'</script>"),
            "&lt;script&gt;&quot;a&quot; &amp; &#39;b&#39;&lt;/script&gt;");
  EXPECT_EQ(escape_markup(std::string("a\x01\x1b[1m") + "夜"), "a[1m夜");
}

TEST(HtmlPage, ClosesWhatItOpensAndEscapesAttributes) {
  HtmlPage page;
  {
    const HtmlPage::Within outer(page, "div", {{"title", "\"><script>"}});
    page.element("p", "1 < 2");
    page.single("br");
  }
  EXPECT_EQ(page.html(),
            "<div title=\"&quot;&gt;&lt;script&gt;\"><p>1 &lt; 2</p>\n<br />\n</div>\n");
}

TEST(WrongNesting, IsFound) {
  EXPECT_EQ(toy::wrong_nesting("<a><b x=\">\"/><c></c></a>"), "");
  EXPECT_NE(toy::wrong_nesting("<a><b></a></b>"), "");
  EXPECT_NE(toy::wrong_nesting("<a>"), "");
}

}  // namespace
}  // namespace engawa
