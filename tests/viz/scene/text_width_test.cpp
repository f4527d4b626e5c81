// Widths of text without a font: never less than the font needs, and not much more.
#include <gtest/gtest.h>
#include <stb/stb_truetype.h>

#include <cmath>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "viz/scene/scene.hpp"

namespace engawa::testing {
namespace {

TEST(TextWidth, CountsAnEmForEachFullWidthCharacter) {
  EXPECT_EQ(text_width("", 20), 0);
  EXPECT_EQ(text_width("新城", 20), 40);
  EXPECT_EQ(text_width("（、。「」・ー）", 20), 160);
  EXPECT_EQ(text_width("ﾃﾞｰﾀ", 20), 40);    // half-width katakana
  EXPECT_EQ(text_width("𠮷野家", 20), 60);  // four bytes of UTF-8
  EXPECT_EQ(text_width("●▲→×", 20), 80);
}

TEST(TextWidth, KnowsNarrowFromWideLetters) {
  EXPECT_LT(text_width("iiii", 20), text_width("nnnn", 20));
  EXPECT_LT(text_width("nnnn", 20), text_width("MMMM", 20));
  EXPECT_LE(text_width("MMMM", 20), text_width("新新新新", 20));
}

TEST(TextWidth, GrowsWithTheSize) {
  for (const char* text : {"とても孤独", "very lonely", "75歳以上 12.5 %"}) {
    for (float size = 6; size < 60; size += .7F) {
      EXPECT_LE(text_width(text, size), text_width(text, size + .7F)) << text << size;
    }
  }
}

TEST(TextWidth, StandsWhatIsNoUtf8) {
  EXPECT_GT(text_width("\xE6\x96", 20), 0);
  EXPECT_GT(text_width("\xFF\xFE\x80", 20), 0);
  EXPECT_EQ(text_width("a\n", 20), text_width("a", 20));
}

TEST(BoxOf, StandsRoundItsPoint) {
  Label label{"会館", {100, 50}, 20, Align::left, sf::Color::White, sf::Color::Transparent, 0};
  label.halo.a = 0;
  EXPECT_FLOAT_EQ(box_of(label).left, 100);
  EXPECT_FLOAT_EQ(box_of(label).right, 140);
  EXPECT_FLOAT_EQ(box_of(label).top + box_of(label).bottom, 100);
  label.align = Align::centre;
  EXPECT_FLOAT_EQ(box_of(label).left, 80);
  EXPECT_FLOAT_EQ(box_of(label).right, 120);
  label.align = Align::right;
  EXPECT_FLOAT_EQ(box_of(label).right, 100);
  const Box bare = box_of(label);
  label.halo.a = 255;
  EXPECT_TRUE(bare.inside(box_of(label)));
  EXPECT_LT(box_of(label).left, bare.left);
}

/// Advances of a font file [em].
class FontFile {
 public:
  explicit FontFile(const std::filesystem::path& path) {
    std::ifstream in(path, std::ios::binary);
    bytes_.assign(std::istreambuf_iterator<char>(in), {});
    const auto* data = reinterpret_cast<const unsigned char*>(bytes_.data());
    read_ = !bytes_.empty() && stbtt_InitFont(&font_, data, 0) != 0;
  }
  [[nodiscard]] bool read() const { return read_; }
  [[nodiscard]] bool has(int character) const {
    return stbtt_FindGlyphIndex(&font_, character) != 0;
  }
  [[nodiscard]] float advance(int character) const {
    int width = 0, bearing = 0;
    stbtt_GetCodepointHMetrics(&font_, character, &width, &bearing);
    return static_cast<float>(width) * stbtt_ScaleForMappingEmToPixels(&font_, 1);
  }

 private:
  std::vector<char> bytes_;
  stbtt_fontinfo font_{};
  bool read_ = false;
};

std::string utf8_of(int character) {
  const auto byte = [](int value) { return static_cast<char>(value); };
  if (character < 0x80) return {byte(character)};
  if (character < 0x800) return {byte(0xC0 | character >> 6), byte(0x80 | (character & 0x3F))};
  return {byte(0xE0 | character >> 12), byte(0x80 | (character >> 6 & 0x3F)),
          byte(0x80 | (character & 0x3F))};
}

/// Both cuts of BIZ UDPGothic, where Debian's fonts-morisawa-bizud-gothic puts them.
class BizUdpGothic : public ::testing::TestWithParam<const char*> {};
INSTANTIATE_TEST_SUITE_P(Cuts, BizUdpGothic, ::testing::Values("Regular", "Bold"),
                         [](const auto& cut) { return std::string(cut.param); });

TEST_P(BizUdpGothic, NeverNeedsMoreThanIsSaid) {
  const std::string name = std::string("BIZUDPGothic-") + GetParam() + ".ttf";
  const FontFile font("/usr/share/fonts/truetype/bizud-gothic/" + name);
  if (!font.read()) GTEST_SKIP() << "fonts-morisawa-bizud-gothic is not installed";
  int seen = 0;
  for (int character = 0x20; character < 0xFFF0; ++character) {
    if ((character >= 0x7F && character < 0xA0) || (character >= 0xD800 && character < 0xE000) ||
        !font.has(character)) {
      continue;
    }
    ++seen;
    for (const float size : {10.F, 14.F, 16.4F, 25.6F, 41.F}) {
      const float drawn = std::round(size);  // fonts are cut, and advances rounded, to whole pixels
      EXPECT_GE(text_width(utf8_of(character), size), std::round(font.advance(character) * drawn))
          << std::hex << character << " at " << size;
    }
    if (character >= 0x7F) continue;
    EXPECT_LE(text_width(utf8_of(character), 100), font.advance(character) * 100 + 31)
        << utf8_of(character);
  }
  EXPECT_GT(seen, 5000);
}

}  // namespace
}  // namespace engawa::testing
