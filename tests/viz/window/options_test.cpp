// The command line: every wrong use is answered with a sentence.
#include "viz/window/options.hpp"

#include <gtest/gtest.h>

#include <ostream>

#include "sim/text/error.hpp"

namespace engawa::testing {
namespace {

std::optional<ViewOptions> read(std::vector<const char*> words) {
  words.insert(words.begin(), "engawa-view");
  return read_options(static_cast<int>(words.size()), words.data(), Language::english);
}

TEST(Options, AreReadIntoTheView) {
  const auto options =
      read({"results", "--compare",  "evening", "--week",  "52",       "--size",  "1920x1080",
            "--theme", "light",      "--panes", "variant", "--colour", "age",     "--text-scale",
            "1.5",     "--snapshot", "f.png",   "--story", "s.toml",   "--scene", "2"});
  ASSERT_TRUE(options.has_value());
  EXPECT_EQ(options->results.results, "results");
  EXPECT_EQ(options->results.variant, "evening");
  EXPECT_EQ(options->week, 52);
  EXPECT_EQ(options->size, sf::Vector2u(1920, 1080));
  EXPECT_FALSE(options->view.dark);
  EXPECT_EQ(options->view.panes, Panes::variant);
  EXPECT_EQ(options->view.colour_by, ColourBy::age);
  EXPECT_EQ(options->view.text_scale, 1.5F);
  EXPECT_EQ(options->scene, 1U) << "scenes count from 1 for users";
}

struct Wrong {
  std::vector<const char*> words;
  const char* said;  ///< part of the message
  friend void PrintTo(const Wrong& wrong, std::ostream* out) {
    for (const char* word : wrong.words) *out << word << ' ';
  }
};

class WrongOptions : public ::testing::TestWithParam<Wrong> {};

TEST_P(WrongOptions, AreAnswered) {
  try {
    (void)read(GetParam().words);
    FAIL() << "was taken";
  } catch (const InputError& error) {
    EXPECT_NE(error.in(Language::english).find(GetParam().said), std::string::npos)
        << error.in(Language::english);
    EXPECT_FALSE(error.in(Language::japanese).empty());
  }
}

INSTANTIATE_TEST_SUITE_P(
    All, WrongOptions,
    ::testing::Values(
        Wrong{{}, "RESULTS"}, Wrong{{"r", "--wek", "3"}, "--week"},
        Wrong{{"r", "--week"}, "--week"}, Wrong{{"r", "--week", "x"}, "--week"},
        Wrong{{"r", "--week", "-2"}, "-1"}, Wrong{{"r", "--size", "big"}, "--size"},
        Wrong{{"r", "--size", "1280"}, "WIDTHxHEIGHT"},
        Wrong{{"r", "--size", "100x100"}, "640x400"}, Wrong{{"r", "--size", "99999x720"}, "4096"},
        Wrong{{"r", "--theme", "pink"}, "dark, light"},
        Wrong{{"r", "--panes", "three"}, "baseline"},
        Wrong{{"r", "--colour", "mood"}, "loneliness"},
        Wrong{{"r", "--detail", "much"}, "residents"}, Wrong{{"r", "--text-scale", "9"}, "2.5"},
        Wrong{{"r", "--text-scale", "nan"}, "2.5"}, Wrong{{"r", "--seconds", "0"}, "--seconds"},
        Wrong{{"r", "--across", "-5"}, "--across"},
        Wrong{{"r", "--find", "rich"}, "became_regular"}, Wrong{{"r", "--scene", "0"}, "--scene"},
        Wrong{{"r", "--until", "9"}, "'--until' says nothing without '--movie'"},
        Wrong{{"r", "--seconds", "9"}, "'--seconds' says nothing without '--movie'"},
        Wrong{{"r", "--scene", "2"}, "'--scene' says nothing without '--story'"},
        Wrong{{"r", "s"}, "s"}));

}  // namespace
}  // namespace engawa::testing
