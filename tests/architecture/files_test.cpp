// Every file can be read in one go, opens by saying what it is, and names no machine or workplace.
#include <gtest/gtest.h>

#include <regex>

#include "tests/architecture/tree.hpp"

namespace engawa::testing {
namespace {

constexpr std::size_t kMostLines = 400;

const std::vector<std::string>& code_folders() {
  static const std::vector<std::string> folders{"sim", "analysis", "viz", "tests", "benchmarks"};
  return folders;
}

TEST(Files, AreShort) {
  for (const auto& file : sources_of(code_folders())) {
    EXPECT_LE(lines_of(file.text).size(), kMostLines) << file.path;
  }
}

TEST(Headers, OpenWithWhatTheyAreAndAreIncludedOnce) {
  for (const auto& file : sources_of({"sim", "analysis", "viz"})) {
    if (!file.path.ends_with(".hpp")) continue;
    EXPECT_TRUE(file.text.starts_with("// ")) << file.path;
    EXPECT_NE(file.text.find("\n#pragma once\n"), std::string::npos) << file.path;
  }
}

TEST(Files, NameNoMachineAndNoWorkplace) {
  // Put together here, so that this file does not find itself.
  const std::regex banned(
      "/wo"
      "rk/|/ho"
      "me/|/ro"
      "ot/|/Us"
      "ers/|brief\\.m"
      "d");
  const std::vector<std::string> endings{".cpp", ".hpp", ".md",   ".txt", ".cmake", ".toml",
                                         ".csv", ".sh",  ".json", ".py",  "run",    "check"};
  for (const char* folder :
       {"sim", "analysis", "viz", "tests", "benchmarks", "scenarios", "docs", "cmake", ".ci"}) {
    for (const auto& file : files_below(folder, endings)) {
      std::smatch match;
      EXPECT_FALSE(std::regex_search(file.text, match, banned)) << file.path << ": " << match.str();
    }
  }
  for (const char* name : {"README.md", "README.ja.md", "CONTRIBUTING.md", "CHANGELOG.md", "run",
                           "check", "CMakeLists.txt", "CMakePresets.json", "packages.txt"}) {
    const std::string text = read_text(std::filesystem::path(ENGAWA_SOURCE_DIR) / name);
    EXPECT_FALSE(text.empty()) << name;
    EXPECT_FALSE(std::regex_search(text, banned)) << name;
  }
}

TEST(Names, AreSpelledOut) {
  const std::regex banned("\\b(idx|tmp|mgr|util|utils)\\b|_(idx|tmp|mgr)\\b"), foreign("\\bH5\\w+");
  for (const auto& file : sources_of({"sim", "analysis", "viz"})) {
    std::size_t number = 0;
    for (const auto& line : lines_of(file.text)) {
      ++number;
      const std::string own = std::regex_replace(line, foreign, "");
      EXPECT_FALSE(std::regex_search(own, banned)) << file.path << ':' << number << ": " << line;
    }
  }
}

}  // namespace
}  // namespace engawa::testing
