// The source tree as the architecture tests read it.
#pragma once
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

namespace engawa::testing {

/// A file below the root, its path with '/' relative to the root.
struct SourceFile {
  std::string path, text;
};

inline std::string read_text(const std::filesystem::path& file) {
  std::ifstream stream(file, std::ios::binary);
  std::ostringstream text;
  text << stream.rdbuf();
  return text.str();
}

/// Files with one of these endings below a folder of the root, sorted by path.
inline std::vector<SourceFile> files_below(const std::string& folder,
                                           const std::vector<std::string>& endings) {
  namespace fs = std::filesystem;
  const fs::path root(ENGAWA_SOURCE_DIR);
  std::vector<SourceFile> files;
  if (!fs::exists(root / folder)) return files;
  for (const auto& entry : fs::recursive_directory_iterator(root / folder)) {
    const std::string name = entry.path().filename().string();
    const auto fits = [&name](const std::string& ending) { return name.ends_with(ending); };
    if (!entry.is_regular_file() || !std::ranges::any_of(endings, fits)) continue;
    files.push_back({fs::relative(entry.path(), root).generic_string(), read_text(entry.path())});
  }
  std::ranges::sort(files, {}, &SourceFile::path);
  return files;
}

inline std::vector<SourceFile> sources_of(const std::vector<std::string>& folders) {
  std::vector<SourceFile> files;
  for (const auto& folder : folders) {
    for (auto& file : files_below(folder, {".cpp", ".hpp"})) files.push_back(std::move(file));
  }
  return files;
}

inline std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream stream(text);
  for (std::string line; std::getline(stream, line);) lines.push_back(line);
  return lines;
}

}  // namespace engawa::testing
