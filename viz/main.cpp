// engawa-view: shows recorded towns.
#include <fmt/format.h>

#include <exception>
#include <new>

#include "sim/text/speech.hpp"
#include "viz/window/show.hpp"

namespace engawa {
namespace {
int speak_and_show(int count, const char* const* arguments) {
  Language language = language_of_locale();
  try {
    language = language_of_arguments(count, arguments);
    const auto options = read_options(count, arguments, language);
    return options ? show(*options) : kDone;
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
}  // namespace
}  // namespace engawa

int main(int count, char** arguments) {
  return engawa::speak_and_show(count, arguments);
}
