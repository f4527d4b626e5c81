#include "sim/text/toml_scan.hpp"

#include "sim/text/error.hpp"
#include "sim/text/toml_input.hpp"

namespace engawa {
namespace {
/// Walks over a TOML text, skipping strings and comments.
class Scanner {
 public:
  Scanner(std::string_view text, const std::string& name) : text_(text), name_(name) {}

  void run() {
    while (at_ < text_.size() && !unterminated_) {
      const char c = text_[at_];
      if (c == '#') {
        while (at_ < text_.size() && text_[at_] != '\n') advance();
      } else if (c == '"' || c == '\'') {
        skip_string(c);
        before_ = 'k';
      } else {
        check(c);
        advance();
      }
    }
  }

 private:
  [[nodiscard]] Place place() const { return {name_, line_, column_}; }

  void advance() {
    if (text_[at_] == '\n') {
      ++line_;
      column_ = 1;
    } else if ((static_cast<unsigned char>(text_[at_]) & 0xC0U) != 0x80U) {
      ++column_;
    }
    ++at_;
  }

  void check(char c) {
    if (static_cast<unsigned char>(c) >= 0x80) {
      throw InputError(place(), {"toml.not_ascii", {}}, {"toml.ascii_only", {}},
                       {"toml.quote_or_ascii", {}});
    }
    if (c == ' ' || c == '\t' || c == '\r') return;
    if (c == '.') {
      if (before_ != 'k') {
        throw InputError(place(), {"toml.dot_without_key", {}}, {}, {"toml.write_key_first", {}});
      }
      if (++dots_ >= kTomlDepth) too_deep();
    } else if (c != 'k' && std::string_view("=,[]{}\n").find(c) != std::string_view::npos) {
      dots_ = 0;
      if (c == '[' || c == '{') ++depth_;
      if ((c == ']' || c == '}') && depth_ > 0) --depth_;
      if (depth_ > kTomlDepth) too_deep();
    }
    const bool word = std::string_view("=,[]{}\n.").find(c) == std::string_view::npos;
    before_ = word ? 'k' : c;
  }

  [[noreturn]] void too_deep() const {
    throw InputError(place(), {"toml.too_deep", {std::to_string(kTomlDepth)}}, {},
                     {"toml.flatten", {}});
  }

  void skip_string(char quote) {
    const std::string triple(3, quote);
    const bool long_form = text_.substr(at_).starts_with(triple);
    for (int k = 0; k < (long_form ? 3 : 1); ++k) advance();
    while (at_ < text_.size()) {
      const char c = text_[at_];
      if (c == '\\' && quote == '"' && at_ + 1 < text_.size()) {
        advance();
        advance();
      } else if (!long_form && c == '\n') {
        break;
      } else if (c == quote && (!long_form || text_.substr(at_).starts_with(triple))) {
        for (int k = 0; k < (long_form ? 3 : 1); ++k) advance();
        // a long string may end in up to two quotes of its own
        for (int k = 0; long_form && k < 2 && at_ < text_.size() && text_[at_] == quote; ++k) {
          advance();
        }
        return;
      } else {
        advance();
      }
    }
    unterminated_ = true;  // the library stops at this string too, and says so
  }

  std::string_view text_;
  const std::string& name_;
  std::size_t at_ = 0;
  int line_ = 1, column_ = 1, depth_ = 0, dots_ = 0;
  char before_ = '\n';  ///< last character that counts; 'k' for any part of a key or value
  bool unterminated_ = false;
};
}  // namespace

void scan_toml(std::string_view text, const std::string& name) {
  Scanner(text, name).run();
}

}  // namespace engawa
