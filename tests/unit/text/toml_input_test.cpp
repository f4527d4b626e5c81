#include "sim/text/toml_input.hpp"

#include <gtest/gtest.h>

namespace engawa {
namespace {
std::string error_of(std::string_view text) {
  try {
    (void)parse_toml(text, "f.toml");
  } catch (const InputError& trouble) {
    return trouble.in(Language::english);
  }
  return "";
}

TEST(ParseToml, KeepsValuesAndPlaces) {
  const auto root = parse_toml("a = 1\n[b]\nc = 2027-04-01\nd = [\"x\", 2.5]\n", "f.toml");
  EXPECT_EQ(root.require("a").as_whole(0, 9), 1);
  const auto& b = root.require("b");
  EXPECT_EQ(b.require("c").as_date(), "2027-04-01");
  EXPECT_EQ(b.require("d").as_list()[1].as_number(), 2.5);
  EXPECT_EQ(b.require("d").place.line, 4);
  EXPECT_EQ(b.require("d").place.column, 5);
}

TEST(ParseToml, RefusesWhatTheLibraryCannotBeTrustedWith) {
  EXPECT_NE(error_of("[.a]\n"), "");
  EXPECT_NE(error_of("[[ .a]]\n"), "");
  EXPECT_NE(error_of("a = .5\n"), "");
  EXPECT_NE(error_of("あ = 1\n").find("f.toml:1:1"), std::string::npos);
  EXPECT_NE(error_of("a = １\n").find("f.toml:1:5"), std::string::npos);
  EXPECT_EQ(error_of("a = \"あ # .\" # コメント .\n'い' = '''.\n..'''\n"), "");
}

TEST(ParseToml, RefusesDepthWithoutEnd) {
  EXPECT_NE(error_of("a = " + std::string(5000, '[')).find("64"), std::string::npos);
  std::string dotted = "a";
  for (int k = 0; k < 5000; ++k) dotted += ".a";
  EXPECT_NE(error_of(dotted + " = 1\n").find("64"), std::string::npos);
}

TEST(TomlValue, NamesTheNearestKeyAndTheRange) {
  const auto root = parse_toml("seeds = 3\n", "f.toml");
  EXPECT_THROW(root.allow_only({"seed"}), InputError);
  EXPECT_THROW((void)root.require("seed"), InputError);
  EXPECT_THROW((void)root.require("seeds").as_whole(5, 9), InputError);
  EXPECT_THROW((void)root.require("seeds").as_text(), InputError);
  EXPECT_THROW((void)parse_toml("x = nan", "f").require("x").as_number(), InputError);
  EXPECT_THROW((void)parse_toml("x = 3.0", "f").require("x").as_whole(0, 9), InputError);
}
}  // namespace
}  // namespace engawa
