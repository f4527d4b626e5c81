// What the root of a run or of a segment says of itself.
#pragma once
#include <filesystem>
#include <string_view>

#include "sim/results/run_file.hpp"
#include "viz/playback/remote_file.hpp"

namespace engawa {

/// InputError if the file is of another format than the one expected, or of another version.
[[nodiscard]] RunHeader run_header(ReaderProcess& reader, const std::filesystem::path& file,
                                   std::string_view format);

}  // namespace engawa
