// docs/validate.md tells of every measure that can be asked for, in both languages.
#include <fmt/format.h>
#include <gtest/gtest.h>

#include <fstream>
#include <iterator>

#include "sim/survey/asked_group.hpp"
#include "sim/survey/question.hpp"

namespace engawa {
namespace {
std::string page_text(const std::string& name) {
  std::ifstream page(fmt::format("{}/docs/{}", ENGAWA_SOURCE_DIR, name));
  return {std::istreambuf_iterator<char>(page), {}};
}

class MeasuresPage : public ::testing::TestWithParam<std::string> {};

TEST_P(MeasuresPage, NamesEveryMeasureInFullOrByItsLastPart) {
  const std::string text = page_text(GetParam());
  for (const auto& measure : survey_measures()) {
    const std::string name(measure.name);
    const bool full = text.find(fmt::format("`{}`", name)) != std::string::npos;
    const bool last =
        text.find(fmt::format("`{}`", name.substr(name.find('.')))) != std::string::npos;
    EXPECT_TRUE(full || last) << name;
  }
}

TEST_P(MeasuresPage, NamesEveryPartOfAGroupButAges) {
  const std::string text = page_text(GetParam());
  for (const auto& part : asked_group_parts()) {
    if (!part.starts_with("age")) {
      EXPECT_NE(text.find(fmt::format("`{}`", part)), std::string::npos) << part;
    }
  }
}

INSTANTIATE_TEST_SUITE_P(Docs, MeasuresPage, ::testing::Values("validate.md", "validate.ja.md"),
                         [](const auto& page) {
                           return std::string(page.param == "validate.md" ? "English" : "Japanese");
                         });

}  // namespace
}  // namespace engawa
