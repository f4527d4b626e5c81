// The weeks of a fixed town are those of the recorded table. ENGAWA_ACCEPT=1 records a new one: a
// change of the model shows here as a readable difference, and is accepted knowingly or not at all.
#include <fmt/format.h>
#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <sstream>

#include "tests/support/plain_weeks.hpp"

namespace engawa::testing {
namespace {

std::string recorded_path() {
  return fmt::format("{}/tests/golden/digest.txt", ENGAWA_SOURCE_DIR);
}

TEST(DigestTable, IsTheRecordedOne) {
  const std::string now = probe_table();
  if (std::getenv("ENGAWA_ACCEPT") != nullptr) std::ofstream(recorded_path()) << now;
  std::ostringstream recorded;
  recorded << std::ifstream(recorded_path()).rdbuf();
  EXPECT_EQ(recorded.str(), now)
      << "if the model was meant to change, record it: ENGAWA_ACCEPT=1 ctest -R DigestTable";
}

}  // namespace
}  // namespace engawa::testing
