#include "sim/app/option_rules.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <system_error>

#include "sim/text/error.hpp"

namespace engawa {
namespace {
namespace fs = std::filesystem;

bool is_given(const CLI::App& command, const std::string& option) {
  return command.get_option(option)->count() > 0;
}

Place place_of(const CLI::App& command) {
  return {command.get_parent() == nullptr ? command.get_name()
                                          : fmt::format("engawa {}", command.get_name())};
}
}  // namespace

void require_free(const fs::path& file, bool overwrite) {
  std::error_code trouble;
  // a link that leads nowhere is there, too
  if (overwrite || !fs::exists(fs::symlink_status(file, trouble))) return;
  throw InputError({file.string()}, {"app.exists", {}}, {}, {"app.use_overwrite", {}});
}

void refuse_given(const CLI::App& command, const std::string& beside,
                  const std::vector<std::string>& others) {
  for (const auto& other : others) {
    if (!is_given(command, other)) continue;
    throw InputError(place_of(command), {"app.not_beside", {other, beside}}, {},
                     {"app.leave_out", {other}});
  }
}

void refuse_beside(const CLI::App& command, const std::string& option,
                   const std::vector<std::string>& others) {
  if (is_given(command, option)) refuse_given(command, option, others);
}

void refuse_without(const CLI::App& command, const std::string& option,
                    const std::vector<std::string>& others) {
  if (is_given(command, option)) return;
  for (const auto& other : others) {
    if (!is_given(command, other)) continue;
    throw InputError(place_of(command), {"app.says_nothing", {other, option}}, {},
                     {"app.give_or_leave_out", {option, other}});
  }
}

void refuse_empty(const CLI::App& command) {
  for (const auto* option : command.get_options()) {
    if (option->get_positional()) continue;  // told as a missing argument
    const auto& values = option->results();
    if (std::ranges::find(values, std::string()) == values.end()) continue;
    const std::string name = option->get_name();
    throw InputError(place_of(command), {"app.empty_value", {name}}, {"app.maybe_unset", {}},
                     {"app.give_value", {name}});
  }
}

}  // namespace engawa
