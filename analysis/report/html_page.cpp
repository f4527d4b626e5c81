#include "analysis/report/html_page.hpp"

namespace engawa {

HtmlPage::Within::Within(HtmlPage& page, std::string_view tag, const HtmlAttributes& attributes)
    : page_(page), tag_(tag) {
  page_.start(tag, attributes);
}

HtmlPage::Within::~Within() {
  page_.html_ += "</";
  page_.html_ += tag_;
  page_.html_ += ">\n";
}

void HtmlPage::start(std::string_view tag, const HtmlAttributes& attributes) {
  html_ += '<';
  html_ += tag;
  for (const auto& [name, value] : attributes) {
    html_ += ' ';
    html_ += name;
    html_ += "=\"";
    html_ += escape_markup(value);
    html_ += '"';
  }
  html_ += '>';
}

void HtmlPage::element(std::string_view tag, std::string_view text,
                       const HtmlAttributes& attributes) {
  const Within within(*this, tag, attributes);
  html_ += escape_markup(text);
}

void HtmlPage::single(std::string_view tag, const HtmlAttributes& attributes) {
  start(tag, attributes);
  html_.back() = ' ';
  html_ += "/>\n";
}

}  // namespace engawa
