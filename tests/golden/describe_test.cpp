// The heads of `engawa describe`, as people see them.
#include <gtest/gtest.h>

#include "tests/unit/app/program.hpp"

namespace engawa::testing {
namespace {

std::string first_line(const std::string& arguments) {
  const auto folder = std::filesystem::temp_directory_path() / "engawa-golden-describe";
  std::filesystem::create_directories(folder);
  const auto spoken = run_engawa(folder, "describe " + arguments);
  return spoken.out.substr(0, spoken.out.find('\n'));
}

TEST(Describe, OpensWithWhatItTells) {
  EXPECT_EQ(first_line("parameters --lang en"), "Parameters: name = default [range] (unit)");
  EXPECT_EQ(first_line("parameters --lang ja"), "パラメータ: 名前 = 既定値 [範囲] (単位)");
  EXPECT_EQ(first_line("measures --lang en"), "Measures: name (unit)");
  EXPECT_EQ(first_line("interventions --lang ja"), "介入の種類");
  EXPECT_EQ(first_line("hubs --lang en"), "Kinds of hub");
  EXPECT_EQ(first_line("phases --lang ja"), "一週間の流れ");
  EXPECT_EQ(first_line("opening_hours --lang en"), "opening_hours I1: Other opening hours");
  EXPECT_EQ(first_line("parameters --format md"), "# パラメータ / Parameters");
  EXPECT_EQ(first_line("hubs --json"), "[");
  EXPECT_EQ(first_line("schema"), "{");
}

}  // namespace
}  // namespace engawa::testing
