// The deliberate faults of the mutation check (.ci/mutate-phases.sh) must fit the sources:
// otherwise it would try nothing.
#include <gtest/gtest.h>

#include <set>

#include "sim/text/toml_input.hpp"
#include "tests/architecture/tree.hpp"

namespace engawa::testing {
namespace {

constexpr std::size_t kFewest = 30;

TomlValue faults_file() {
  return read_toml(std::filesystem::path(ENGAWA_SOURCE_DIR) / "tests/mutations/phases.toml");
}

std::size_t count_of(const std::string& text, const std::string& piece) {
  std::size_t count = 0;
  for (auto at = text.find(piece); at != std::string::npos; at = text.find(piece, at + 1)) ++count;
  return count;
}

TEST(Mutations, FitTheSourcesExactlyOnce) {
  const TomlValue file = faults_file();
  for (const auto& fault : file.require("fault").as_list()) {
    SCOPED_TRACE(fault.require("name").as_text());
    const std::string path = fault.require("file").as_text(), old = fault.require("old").as_text();
    const std::string source = read_text(std::filesystem::path(ENGAWA_SOURCE_DIR) / path);
    EXPECT_EQ(count_of(source, old), 1U) << path << ": " << old << "\nfind its place anew";
    EXPECT_NE(old, fault.require("new").as_text());
    EXPECT_FALSE(fault.require("law").as_text().empty());
  }
}

TEST(Mutations, AreEnoughAndHaveNames) {
  std::set<std::string> names;
  const TomlValue file = faults_file();
  const auto& faults = file.require("fault").as_list();
  for (const auto& fault : faults) names.insert(fault.require("name").as_text());
  EXPECT_EQ(names.size(), faults.size()) << "two faults of one name";
  EXPECT_GE(names.size(), kFewest);
}

}  // namespace
}  // namespace engawa::testing
