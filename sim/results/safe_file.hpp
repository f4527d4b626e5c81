// Files that exist whole or not at all: written aside in the same folder, synced, renamed.
#pragma once
#include <cstddef>
#include <filesystem>
#include <span>

namespace engawa {

/// Writes the bytes to a temporary file beside `file`, syncs it, renames it over `file` and syncs
/// the folder. On any failure (full disk, no permission) throws RunError; `file` is then as before
/// and the temporary file is gone.
void write_whole_file(const std::filesystem::path& file, std::span<const std::byte> bytes);

/// Makes a folder and those above it; throws RunError.
void make_folders(const std::filesystem::path& folder);

}  // namespace engawa
