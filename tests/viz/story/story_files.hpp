// Files that the tests of stories write and read.
#pragma once
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>

#include "sim/text/error.hpp"

namespace engawa::testing {

/// A file that is there as long as the test.
class WrittenFile {
 public:
  explicit WrittenFile(std::string_view text, const std::string& name = "file.txt")
      : file_(std::filesystem::temp_directory_path() /
              ("engawa-story-" + std::to_string(::getpid()) + "-" + name)) {
    std::ofstream(file_, std::ios::binary) << text;
  }
  ~WrittenFile() { std::filesystem::remove(file_); }
  WrittenFile(const WrittenFile&) = delete;
  WrittenFile& operator=(const WrittenFile&) = delete;
  [[nodiscard]] const std::filesystem::path& path() const { return file_; }

 private:
  std::filesystem::path file_;
};

inline std::filesystem::path story_data(const std::string& name) {
  return std::filesystem::path(ENGAWA_SOURCE_DIR) / "tests/viz/story/data" / name;
}
inline std::filesystem::path shipped_story(const std::string& name) {
  return std::filesystem::path(ENGAWA_SOURCE_DIR) / "scenarios/stories" / name;
}

/// What an InputError says in English; empty if there was none. It must be sayable in Japanese.
template <class Action>
std::string said_by(Action&& action) {
  try {
    action();
  } catch (const InputError& trouble) {
    return trouble.in(Language::japanese).empty() ? "nothing in Japanese"
                                                  : trouble.in(Language::english);
  }
  return {};
}

inline bool says(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

}  // namespace engawa::testing
