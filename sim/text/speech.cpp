#include "sim/text/speech.hpp"

#include <fmt/format.h>

#include <charconv>
#include <cstdio>
#include <exception>
#include <new>

namespace engawa {

std::string say(Language language, std::string_view id, std::vector<std::string> arguments) {
  return render(language, {id, std::move(arguments)});
}

Language language_of_arguments(int count, const char* const* arguments) {
  Language language = language_of_locale();
  for (int k = 1; k < count; ++k) {
    const std::string_view word = arguments[k];
    std::string_view value;
    if (word == "--") break;
    if (word.starts_with("--lang=")) {
      value = word.substr(7);
    } else if (word == "--lang" && k + 1 < count) {
      value = arguments[++k];
    } else {
      continue;
    }
    if (value != "ja" && value != "en") {
      throw InputError({"--lang"}, {"app.unknown_language", {std::string(value)}}, {},
                       {"input.known_names", {"ja, en"}});
    }
    language = value == "ja" ? Language::japanese : Language::english;
  }
  return language;
}

std::optional<int> whole_option(const std::string& name, const std::string& text, int lowest,
                                int highest) {
  if (text.empty()) return std::nullopt;
  int value = 0;
  const char* end = text.data() + text.size();
  const auto [stopped, trouble] = std::from_chars(text.data(), end, value);
  const bool number = trouble != std::errc::invalid_argument && stopped == end;
  if (!number || trouble == std::errc::result_out_of_range || value < lowest || value > highest) {
    const std::string low = std::to_string(lowest), high = std::to_string(highest);
    throw InputError(
        {name + ' ' + text},
        number ? Message{"toml.out_of_range", {name, text}} : Message{"toml.want_whole", {name}},
        {"toml.range", {low, high}}, {"toml.choose_inside", {low, high}});
  }
  return value;
}

int answer(int count, const char* const* arguments, const std::function<int(Language)>& work) {
  Language language = language_of_locale();
  try {
    language = language_of_arguments(count, arguments);
    return work(language);
  } catch (const InputError& error) {
    fmt::print(stderr, "{}\n", error.in(language));
    return kBadInput;
  } catch (const UserError& error) {
    fmt::print(stderr, "{}\n", error.in(language));
  } catch (const std::bad_alloc&) {
    fmt::print(stderr, "{}\n", say(language, "app.out_of_memory"));
  } catch (const std::exception& error) {
    fmt::print(stderr, "{}\n", say(language, "app.failed", {error.what()}));
  }
  return kFailed;
}

void require_argument(const std::string& name, const std::string& text) {
  if (!text.empty()) return;
  throw InputError({"engawa"}, {"app.missing_argument", {name}}, {}, {"app.see_help", {}});
}

}  // namespace engawa
