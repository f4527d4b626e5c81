// Generated pages are what the program would write now. Renew one with
// `engawa describe NAME --format md > docs/FILE`.
#include <fmt/format.h>
#include <gtest/gtest.h>

#include <array>
#include <cstdio>
#include <memory>

#include "tests/architecture/tree.hpp"

namespace engawa::testing {
namespace {

std::string output_of(const std::string& command) {
  const auto close = [](FILE* pipe) { pclose(pipe); };
  const std::unique_ptr<FILE, decltype(close)> pipe(popen(command.c_str(), "r"), close);
  std::string text;
  std::array<char, 4096> buffer{};
  for (std::size_t size = 0; (size = fread(buffer.data(), 1, buffer.size(), pipe.get())) > 0;) {
    text.append(buffer.data(), size);
  }
  return text;
}

struct Page {
  std::string file, arguments;
};

class GeneratedPage : public ::testing::TestWithParam<Page> {};

TEST_P(GeneratedPage, IsFresh) {
  const auto& [file, arguments] = GetParam();
  const std::string written = read_text(std::filesystem::path(ENGAWA_SOURCE_DIR) / "docs" / file);
  const std::string now =
      output_of(fmt::format("LC_ALL=C.UTF-8 \"{}\" describe {}", ENGAWA_BINARY, arguments));
  ASSERT_FALSE(now.empty()) << "engawa describe " << arguments << " says nothing";
  EXPECT_EQ(written, now) << "renew: engawa describe " << arguments << " > docs/" << file;
}

INSTANTIATE_TEST_SUITE_P(Docs, GeneratedPage,
                         ::testing::Values(Page{"parameters.md", "parameters --format md"},
                                           Page{"measures.md", "measures --format md"},
                                           Page{"interventions.md", "interventions --format md"},
                                           Page{"hubs.md", "hubs --format md"},
                                           Page{"week.md", "phases --format md"},
                                           Page{"practices.md", "practices --format md"},
                                           Page{"study.schema.json", "schema"}),
                         [](const auto& page) {
                           std::string name = page.param.file;
                           std::ranges::replace(name, '.', '_');
                           return name;
                         });

}  // namespace
}  // namespace engawa::testing
