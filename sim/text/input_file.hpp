// Text files from outside, read with suspicion: size, encoding and binary content are checked
// first.
#pragma once
#include <cstddef>
#include <filesystem>
#include <string>

#include "sim/text/error.hpp"

namespace engawa {

/// The text of a file without its byte-order mark. Throws InputError if it is missing, a directory,
/// empty, larger than `limit` bytes, binary or not UTF-8.
[[nodiscard]] std::string read_input_text(const std::filesystem::path& file, std::size_t limit);

/// What lies at a path, nothing included. InputError if that cannot be told, as in a folder that
/// the user has no right to look into.
[[nodiscard]] std::filesystem::file_status look_at(const std::filesystem::path& path);

/// A path written in an input file, relative to the folder of that file. Throws InputError (with
/// the place of the path) if it is absolute or leads out of the folder tree, also by a link.
[[nodiscard]] std::filesystem::path resolve_inside(const std::filesystem::path& folder,
                                                   const std::string& written, const Place& place);
/// The same of a file that must be there: a missing one is told where it is named.
[[nodiscard]] std::filesystem::path find_inside(const std::filesystem::path& folder,
                                                const std::string& written, const Place& place);

}  // namespace engawa
