// Writes HTML in which every element is closed and every text is escaped. Titles and questions of
// studies are written by strangers: they reach the page through `text` and attributes only.
#pragma once
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "sim/text/markup.hpp"

namespace engawa {

using HtmlAttributes = std::vector<std::pair<std::string_view, std::string>>;

class HtmlPage {
 public:
  /// An element that is open as long as this lives.
  class Within {
   public:
    Within(HtmlPage& page, std::string_view tag, const HtmlAttributes& attributes = {});
    ~Within();
    Within(const Within&) = delete;
    Within& operator=(const Within&) = delete;

   private:
    HtmlPage& page_;
    std::string tag_;
  };

  /// An element that holds nothing but text.
  void element(std::string_view tag, std::string_view text, const HtmlAttributes& attributes = {});
  /// An element without an end (meta, br).
  void single(std::string_view tag, const HtmlAttributes& attributes = {});
  void text(std::string_view text) { html_ += escape_markup(text); }
  /// Markup of our own making, as it is: styles and drawings.
  void markup(std::string_view markup) { html_ += markup; }
  [[nodiscard]] const std::string& html() const { return html_; }

 private:
  void start(std::string_view tag, const HtmlAttributes& attributes);
  std::string html_;
};

}  // namespace engawa
