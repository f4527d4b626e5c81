#include "analysis/validation/targets.hpp"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <limits>

#include "tests/unit/analysis/validation/broken_targets.hpp"

namespace engawa::testing {
namespace {
using ::testing::HasSubstr;
using ::testing::StartsWith;

TEST(ReadTargets, ReadsEveryWayToSayWhatIsAccepted) {
  const auto file = parse_targets(kGoodTargets, "mine.toml");
  ASSERT_EQ(file.targets.size(), 3U);
  EXPECT_EQ(file.title_en, "Targets");
  const auto& often = file.targets[0];
  EXPECT_EQ(often.name, "often");
  EXPECT_EQ(often.group, "survey_mix");
  EXPECT_DOUBLE_EQ(often.low, 4.9 - .7);
  EXPECT_DOUBLE_EQ(often.high, 4.9 + .7);
  EXPECT_EQ(often.role, TargetRole::fitted);
  EXPECT_EQ(often.stage, 2);
  EXPECT_EQ(often.place.line, 3);
  EXPECT_DOUBLE_EQ(file.targets[1].low, -1.6);
  EXPECT_EQ(file.targets[1].note_ja, "理由");
  EXPECT_EQ(file.targets[1].group, "everyone");
  EXPECT_DOUBLE_EQ(file.targets[2].low, 60);
  EXPECT_DOUBLE_EQ(file.targets[2].high, 135);
  EXPECT_EQ(file.targets[2].role, TargetRole::held_out);  // unless said otherwise
}

TEST(Target, AcceptsItsLimits) {
  Target target;
  target.low = 1, target.high = 2;
  EXPECT_TRUE(target.accepts(1));
  EXPECT_TRUE(target.accepts(2));
  EXPECT_FALSE(target.accepts(2.0001));
  EXPECT_FALSE(target.accepts(std::numeric_limits<double>::quiet_NaN()));
}

class BrokenTargetFile : public ::testing::TestWithParam<BrokenTargets> {};

/// Line and column as editors count them: in characters, not in bytes.
std::string place_of(const std::string& text, const std::string& piece) {
  int line = 1, column = 1;
  for (const char c : text.substr(0, text.find(piece))) {
    const bool rest_of_a_character = (static_cast<unsigned char>(c) & 0xC0U) == 0x80U;
    column = c == '\n' ? 1 : column + (rest_of_a_character ? 0 : 1);
    line += c == '\n' ? 1 : 0;
  }
  return fmt::format("mine.toml:{}:{}", line, column);
}

TEST_P(BrokenTargetFile, IsRefusedAtItsPlaceInBothLanguages) {
  const auto& broken = GetParam();
  ASSERT_NE(broken.text, "no such part");
  try {
    static_cast<void>(parse_targets(broken.text, "mine.toml"));
    FAIL() << "was accepted";
  } catch (const InputError& error) {
    EXPECT_THAT(error.in(Language::english), HasSubstr(broken.en));
    EXPECT_THAT(error.in(Language::japanese), HasSubstr(broken.ja));
    if (broken.at.empty()) {
      EXPECT_THAT(error.in(Language::english), StartsWith("mine.toml"));
    } else {
      EXPECT_THAT(error.in(Language::english), StartsWith(place_of(broken.text, broken.at)));
    }
  }
}

INSTANTIATE_TEST_SUITE_P(Files, BrokenTargetFile, ::testing::ValuesIn(broken_targets()),
                         [](const auto& broken) { return broken.param.name; });

}  // namespace
}  // namespace engawa::testing
