// Words of the catalogue and values of options, in the user's language.
#pragma once
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sim/text/error.hpp"

namespace engawa {

inline constexpr int kDone = 0, kFailed = 1, kBadInput = 2, kInterrupted = 130;

[[nodiscard]] std::string say(Language language, std::string_view id,
                              std::vector<std::string> arguments = {});
/// --lang if given ("ja" or "en", else InputError), otherwise the locale's language.
[[nodiscard]] Language language_of_arguments(int count, const char* const* arguments);
/// The whole number given to an option, or nothing if the option was not given. InputError.
[[nodiscard]] std::optional<int> whole_option(const std::string& name, const std::string& text,
                                              int lowest, int highest);
/// A file-size limit (ulimit -f) then fails a write, which is told, and does not end the program.
void ignore_size_limit();
/// Does the work of a program in the language of its arguments or locale; what is thrown is said on
/// stderr in that language. Returns the exit code: kFailed if what was said on stdout is lost.
[[nodiscard]] int answer(int count, const char* const* arguments,
                         const std::function<int(Language)>& work);
/// InputError if a required argument was not given.
void require_argument(const std::string& name, const std::string& text);

}  // namespace engawa
