#include "viz/window/fonts.hpp"

#include <sys/wait.h>
#include <unistd.h>

#include <fstream>
#include <iterator>

// the header only declares; libstb holds the code
#include <stb/stb_truetype.h>

#include "sim/text/error.hpp"

namespace engawa {
namespace {
namespace fs = std::filesystem;

// BIZ UDPGothic is drawn for legibility at a distance (Morisawa, OFL; fonts-morisawa-bizud-gothic).
constexpr const char* kKnownFonts[] = {
    "/usr/share/fonts/truetype/bizud-gothic/BIZUDPGothic-Regular.ttf",
    "/usr/share/fonts/truetype/fonts-bizud-gothic/BIZUDPGothic-Regular.ttf",
    "/usr/share/fonts/opentype/ipaexfont-gothic/ipaexg.ttf",
    "/usr/share/fonts/opentype/ipafont-gothic/ipagp.ttf",
    "/usr/share/fonts/truetype/vlgothic/VL-PGothic-Regular.ttf",
    "/usr/share/fonts/truetype/takao-gothic/TakaoPGothic.ttf",
};
constexpr std::uintmax_t kLargestFont = std::uintmax_t{64} << 20U;
constexpr int kNeeded[] = {U'縁', U'側', U'あ', U'ー', U'A', U'0'};

enum class Verdict : std::uint8_t { good, missing, no_font, no_japanese };

Verdict look_inside(const fs::path& file) {
  std::error_code error;
  if (!fs::is_regular_file(file, error)) return Verdict::missing;
  const auto size = fs::file_size(file, error);
  if (error || size < 1024 || size > kLargestFont) return Verdict::no_font;
  std::ifstream in(file, std::ios::binary);
  const std::vector<char> bytes{std::istreambuf_iterator<char>(in), {}};
  if (bytes.size() != size) return Verdict::missing;
  const auto* data = reinterpret_cast<const unsigned char*>(bytes.data());
  const std::string_view magic(bytes.data(), 4);
  const bool known = magic == "true" || magic == "OTTO" || magic == "ttcf" ||
                     magic == std::string_view("\0\1\0\0", 4);
  stbtt_fontinfo font;
  const int offset = known ? stbtt_GetFontOffsetForIndex(data, 0) : -1;
  if (offset < 0 || stbtt_InitFont(&font, data, offset) == 0) return Verdict::no_font;
  for (const int letter : kNeeded) {
    if (stbtt_FindGlyphIndex(&font, letter) == 0) return Verdict::no_japanese;
    int width = 0, height = 0, x = 0, y = 0;
    auto* picture = stbtt_GetCodepointBitmap(&font, 0, stbtt_ScaleForPixelHeight(&font, 32), letter,
                                             &width, &height, &x, &y);
    stbtt_FreeBitmap(picture, nullptr);
  }
  return Verdict::good;
}

/// A damaged font can make the rasteriser read anywhere: it does so in a child.
Verdict judge(const fs::path& file) {
  const int child = fork();
  if (child < 0) return look_inside(file);
  if (child == 0) _exit(static_cast<int>(look_inside(file)));
  int status = 0;
  waitpid(child, &status, 0);
  return WIFEXITED(status) ? static_cast<Verdict>(WEXITSTATUS(status)) : Verdict::no_font;
}

void add(std::string& texts, std::string_view more) {
  texts += more;
  texts += '\n';
}
}  // namespace

fs::path choose_font(const fs::path& wanted) {
  if (wanted.empty()) {
    for (const fs::path known : kKnownFonts) {
      if (judge(known) == Verdict::good) return known;
    }
    throw RunError({"engawa-view"}, {"view.font.none", {}}, {}, {"view.font.install", {}});
  }
  switch (judge(wanted)) {
    case Verdict::good:
      return wanted;
    case Verdict::missing:
      throw InputError({wanted.string()}, {"view.font.missing", {}}, {}, {"view.font.other", {}});
    case Verdict::no_font:
      throw InputError({wanted.string()}, {"view.font.broken", {}}, {}, {"view.font.other", {}});
    case Verdict::no_japanese:
      break;
  }
  throw InputError({wanted.string()}, {"view.font.no_japanese", {}}, {}, {"view.font.other", {}});
}

std::string texts_in_use(const Playback& playback, const Story* story,
                         const std::vector<Card>& cards) {
  std::string texts;
  for (const auto& message : all_messages()) add(texts, message.ja), add(texts, message.en);
  for (const Side side : {Side::baseline, Side::variant}) {
    if (side == Side::baseline && !playback.paired()) continue;
    const Recording& recording = playback.world(side).recording();
    const RunHeader& header = recording.header;
    for (const auto* text : {&header.question_ja, &header.question_en, &header.study_name,
                             &header.variant, &header.variant_ja, &header.variant_en})
      add(texts, *text);
    for (const auto& area : recording.areas) add(texts, area.name);
    for (const auto& landmark : recording.landmarks) add(texts, landmark.name);
    for (const auto& action : recording.actions) {
      add(texts, action.note.title_ja), add(texts, action.note.title_en);
      add(texts, action.note.label_ja), add(texts, action.note.label_en);
      add(texts, action.note.hub), add(texts, action.note.name);
    }
    for (const auto& [name, entries] : recording.legends) {
      for (const auto& entry : entries) add(texts, entry.ja), add(texts, entry.en);
    }
    const RecordedHubs& hubs = recording.hubs;
    for (const auto* column : {&hubs.name, &hubs.kind_name, &hubs.title_ja, &hubs.title_en}) {
      for (const auto& text : *column) add(texts, text);
    }
  }
  for (const auto& variant : playback.variants()) add(texts, variant.ja), add(texts, variant.en);
  if (story != nullptr) {
    add(texts, story->title_ja), add(texts, story->title_en);
    for (const auto& scene : story->scenes)
      add(texts, scene.caption_ja), add(texts, scene.caption_en);
  }
  for (const auto& card : cards) add(texts, card.text);
  return texts;
}

}  // namespace engawa
