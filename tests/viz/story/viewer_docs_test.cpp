// The viewer's guides name every key and every choice of a story.
#include <fmt/format.h>
#include <gtest/gtest.h>

#include <sstream>

#include "tests/viz/story/story_files.hpp"
#include "viz/control/commands.hpp"
#include "viz/story/story_names.hpp"

namespace engawa::testing {
namespace {

std::string guide(const char* name) {
  std::ifstream stream(std::filesystem::path(ENGAWA_SOURCE_DIR) / "docs" / name);
  std::ostringstream text;
  text << stream.rdbuf();
  return text.str();
}

class Guide : public ::testing::TestWithParam<const char*> {
 protected:
  std::string text_ = guide(GetParam());
  [[nodiscard]] bool names(std::string_view word) const {
    return says(text_, fmt::format("`{}`", word));
  }
};

TEST_P(Guide, NamesEveryKey) {
  for (const auto& binding : key_bindings()) EXPECT_TRUE(names(binding.key)) << binding.key;
}

TEST_P(Guide, NamesEveryChoiceOfAStory) {
  for (const auto& row : kPaneNames) EXPECT_TRUE(names(row.name)) << row.name;
  for (const auto& row : kColourNames) EXPECT_TRUE(names(row.name)) << row.name;
  for (const auto& row : kDetailNames) EXPECT_TRUE(names(row.name)) << row.name;
  for (const auto& row : kTurnNames) EXPECT_TRUE(says(text_, row.name)) << row.name;
}

INSTANTIATE_TEST_SUITE_P(Viewer, Guide, ::testing::Values("viewer.md", "viewer.ja.md"),
                         [](const auto& info) {
                           return std::string(says(info.param, ".ja.") ? "Japanese" : "English");
                         });

}  // namespace
}  // namespace engawa::testing
