// What several commands ask of their options together: files that are free, options that go
// together.
#pragma once
#include <CLI/CLI.hpp>
#include <filesystem>
#include <string>
#include <vector>

namespace engawa {

/// What is there already is not written over unasked: InputError unless --overwrite was given.
void require_free(const std::filesystem::path& file, bool overwrite);
/// InputError if one of `others` was given: it does not go with `beside`.
void refuse_given(const CLI::App& command, const std::string& beside,
                  const std::vector<std::string>& others);
/// The same, if `option` was given.
void refuse_beside(const CLI::App& command, const std::string& option,
                   const std::vector<std::string>& others);
/// InputError if one of `others` was given without `option`, and so says nothing.
void refuse_without(const CLI::App& command, const std::string& option,
                    const std::vector<std::string>& others);
/// InputError if an option of the command was given an empty value, as from a shell variable that
/// is not set: taken for "not given" it would do something else than was meant.
void refuse_empty(const CLI::App& command);

}  // namespace engawa
