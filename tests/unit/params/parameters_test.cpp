#include "sim/params/parameters.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <regex>
#include <set>

namespace engawa {
namespace {

TEST(ParameterRows, EachIsFoundByItsName) {
  Parameters parameters;
  for (const auto& row : parameter_rows()) {
    const double* value = find_parameter(parameters, row.name);
    ASSERT_NE(value, nullptr) << row.name;
    EXPECT_EQ(*value, row.default_value) << row.name;
  }
}

TEST(ParameterRows, CoverEveryNumberOfTheModel) {
  EXPECT_EQ(parameter_rows().size() * sizeof(double), sizeof(Parameters));
}

TEST(FindParameter, GivesNothingForAnUnknownName) {
  Parameters parameters;
  for (const char* name : {"", "appetite", "contact.", "contact.Appetite", "contact.appetite "}) {
    EXPECT_EQ(find_parameter(parameters, name), nullptr) << name;
  }
}

TEST(FindParameter, ChangesOneNumberOnly) {
  Parameters parameters;
  const auto rows = parameter_rows();
  *find_parameter(parameters, rows[3].name) += 1.0;
  std::size_t changed = 0;
  for_each_parameter(parameters, [&](const FieldInfo& info, double& value) {
    if (value != info.default_value) ++changed;
  });
  EXPECT_EQ(changed, 1U);
}

TEST(ParameterRows, NamesAreUniqueAndOfOneForm) {
  const std::regex form("[a-z]+\\.[a-z][a-z0-9_]*");
  std::set<std::string_view> seen;
  for (const auto& row : parameter_rows()) {
    EXPECT_TRUE(std::regex_match(std::string(row.name), form)) << row.name;
    EXPECT_TRUE(seen.insert(row.name).second) << row.name << " twice";
  }
}

template <class Rows>
void expect_prefix(const Rows& rows, std::string_view prefix) {
  for (const auto& row : rows) EXPECT_TRUE(row.name.starts_with(prefix)) << row.name;
}

TEST(ParameterRows, NamesBeginWithTheirGroup) {
  expect_prefix(kPopulationRows, "population.");
  expect_prefix(kLifeRows, "life.");
  expect_prefix(kContactRows, "contact.");
  expect_prefix(kFormationRows, "formation.");
  expect_prefix(kAttendanceRows, "attendance.");
  expect_prefix(kSessionRows, "session.");
  expect_prefix(kNeedsRows, "needs.");
  expect_prefix(kVolunteeringRows, "volunteering.");
  expect_prefix(kLonelinessRows, "loneliness.");
}

TEST(ParameterRows, RangesAreFiniteAndHoldMoreThanTheDefault) {
  for (const auto& row : parameter_rows()) {
    EXPECT_TRUE(std::isfinite(row.lowest) && std::isfinite(row.highest)) << row.name;
    EXPECT_LT(row.lowest, row.highest) << row.name;
    EXPECT_LE(row.lowest, row.default_value) << row.name;
    EXPECT_GE(row.highest, row.default_value) << row.name;
  }
}

bool is_ascii(std::string_view text) {
  return std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 128; });
}

TEST(ParameterRows, AreExplainedInBothLanguages) {
  for (const auto& row : parameter_rows()) {
    EXPECT_FALSE(is_ascii(row.meaning.ja)) << row.name << ": " << row.meaning.ja;
    EXPECT_TRUE(is_ascii(row.meaning.en)) << row.name << ": " << row.meaning.en;
    EXPECT_TRUE(row.meaning.en.ends_with('.')) << row.name << ": " << row.meaning.en;
  }
}

}  // namespace
}  // namespace engawa
