#include "sim/text/speech.hpp"

#include <poll.h>
#include <unistd.h>

#include <charconv>
#include <csignal>
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

void ignore_size_limit() {
  std::signal(SIGXFSZ, SIG_IGN);
}

namespace {
/// If stderr is lost as well there is nobody to tell: the exit code speaks.
void tell_error(const std::string& text) {
  std::fputs((text + '\n').c_str(), stderr);
}

/// Whoever read our output has had enough (`| head`): no fault of ours.
bool reader_has_gone() {
  pollfd out{STDOUT_FILENO, 0, 0};
  return poll(&out, 1, 0) > 0 && (out.revents & POLLERR) != 0;
}

/// What was said stands in a buffer until now: only here a full disk shows.
int code_after_output(int code, Language language) {
  const bool lost = std::fflush(stdout) != 0 || std::ferror(stdout) != 0;
  if (!lost || code != kDone || reader_has_gone()) return code;
  tell_error(say(language, "app.output_lost"));
  return kFailed;
}
}  // namespace

int answer(int count, const char* const* arguments, const std::function<int(Language)>& work) {
  ignore_size_limit();
  Language language = language_of_locale();
  try {
    language = language_of_arguments(count, arguments);
    return code_after_output(work(language), language);
  } catch (const InputError& error) {
    tell_error(error.in(language));
    return kBadInput;
  } catch (const UserError& error) {
    tell_error(error.in(language));
  } catch (const std::bad_alloc&) {
    tell_error(say(language, "app.out_of_memory"));
  } catch (const std::exception& error) {
    tell_error(say(language, "app.failed", {error.what()}));
  }
  return kFailed;
}

void require_argument(const std::string& name, const std::string& text) {
  if (!text.empty()) return;
  throw InputError({"engawa"}, {"app.missing_argument", {name}}, {}, {"app.see_help", {}});
}

}  // namespace engawa
