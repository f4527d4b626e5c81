// Widths of text without a font, and labels that keep out of each other's way.
#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <tuple>

#include "viz/scene/scene.hpp"

namespace engawa {
namespace {

// Advance of the printable ASCII characters in BIZ UDPGothic, the wider of regular and bold
// [1/100 em].
constexpr std::array<int, 95> kAsciiWidths{
    34, 37, 52, 94, 80, 100, 91, 32,  51, 51, 50, 84, 33, 48, 33, 50, 76, 63,  76,
    76, 76, 76, 76, 76, 76,  76, 34,  34, 84, 84, 84, 80, 98, 78, 77, 81, 85,  70,
    67, 86, 84, 44, 56, 76,  61, 100, 84, 88, 76, 90, 76, 73, 70, 86, 76, 100, 82,
    74, 76, 55, 50, 55, 50,  31, 50,  66, 73, 64, 73, 69, 51, 67, 72, 32, 40,  66,
    36, 96, 72, 70, 73, 73,  49, 59,  49, 72, 60, 90, 62, 64, 58, 54, 44, 54,  50};

/// Width in ems. Half-width katakana take half a place; all that is neither they nor ASCII a whole
/// one, which is more than Latin letters with accents need.
float ems_of(char32_t character) {
  if (character >= 0x20 && character < 0x7F) {
    return static_cast<float>(kAsciiWidths[character - 0x20]) / 100;
  }
  if (character < 0x20 || character == 0x7F) return 0;
  return character >= 0xFF61 && character <= 0xFF9F ? .5F : 1.F;
}

/// The next character of UTF-8 text, which is taken off it. A byte that is no UTF-8 counts as one
/// character.
char32_t take_character(std::string_view& text) {
  const auto byte = [&](std::size_t k) { return static_cast<unsigned char>(text[k]); };
  const unsigned char lead = byte(0);
  const std::size_t length = lead < 0x80 ? 1 : lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
  char32_t character = length == 1 ? lead : lead & (0xFFU >> (length + 1));
  std::size_t taken = 1;
  while (taken < std::min(length, text.size()) && (byte(taken) & 0xC0U) == 0x80) {
    character = (character << 6U) | (byte(taken++) & 0x3FU);
  }
  text.remove_prefix(taken);
  return taken == length ? character : 0xFFFD;
}

Box box_at(const Label& label, sf::Vector2f at, float width) {
  const float halo = label.halo.a > 0 ? label.size * .1F : 0.F, height = label.size * 1.2F;
  const float left = label.align == Align::left     ? at.x
                     : label.align == Align::centre ? at.x - width / 2
                                                    : at.x - width;
  return {left - halo, at.y - height / 2, left + width + halo, at.y + height / 2};
}

/// How far a label may be moved: first not at all, then over to the other side of its point, above
/// and below it.
std::array<sf::Vector2f, 9> moves_of(const Label& label, const Box& box) {
  const float width = box.right - box.left, line = box.bottom - box.top, gap = label.size;
  if (label.align == Align::centre) {
    const float aside = width / 2 + gap;
    return {{{0, 0},
             {0, -line},
             {0, line},
             {aside, 0},
             {-aside, 0},
             {0, -2 * line},
             {0, 2 * line},
             {aside, -line},
             {-aside, -line}}};
  }
  const float over = label.align == Align::left ? -(width + gap) : width + gap;
  return {{{0, 0},
           {over, 0},
           {over / 2, -line},
           {over / 2, line},
           {0, -line},
           {0, line},
           {over, -line},
           {over, line},
           {over / 2, -2 * line}}};
}

/// Moves a box that sticks out of the pane into it, by whole pixels.
sf::Vector2f push_inside(const Box& box, const Box& pane) {
  const auto push = [](float low, float high, float from, float until) {
    return low < from ? std::ceil(from - low) : high > until ? -std::ceil(high - until) : 0.F;
  };
  return {push(box.left, box.right, pane.left, pane.right),
          push(box.top, box.bottom, pane.top, pane.bottom)};
}

bool fits(const Box& box, const Box& pane, const std::vector<Box>& taken) {
  return box.inside(pane) &&
         std::ranges::none_of(taken, [&](const Box& other) { return box.overlaps(other); });
}

/// Priority, then everything else that a label has: no two different labels are equal.
bool goes_before(const Label& one, const Label& other) {
  const auto key = [](const Label& label) {
    return std::make_tuple(-label.priority, std::string_view(label.text), label.at.x, label.at.y,
                           label.size, label.align, label.colour.toInteger(),
                           label.halo.toInteger());
  };
  return key(one) < key(other);
}

/// Where a label finds room: at one of its places, or else at one pushed in from the pane's edge.
std::optional<sf::Vector2f> place_of(const Label& label, const Box& pane,
                                     const std::vector<Box>& taken) {
  const float width = text_width(label.text, label.size);
  for (const bool pushed : {false, true}) {
    for (const auto& move : moves_of(label, box_at(label, label.at, width))) {
      sf::Vector2f at = label.at + move;
      if (pushed) at += push_inside(box_at(label, at, width), pane);
      if (fits(box_at(label, at, width), pane, taken)) return at;
    }
  }
  return {};
}

}  // namespace

float text_width(std::string_view text, float size) {
  // Fonts are cut for whole pixels: each character's advance is rounded, up if need be.
  const float em = std::max(size, std::round(size));
  float width = 0;
  while (!text.empty()) width += std::ceil(ems_of(take_character(text)) * em - .001F);
  return width;
}

Box box_of(const Label& label) {
  return box_at(label, label.at, text_width(label.text, label.size));
}

void place_labels(std::vector<Label>& labels, const Box& pane, std::vector<Box> taken) {
  std::erase_if(labels, [&](const Label& label) {
    const Box point{label.at.x, label.at.y, label.at.x, label.at.y};
    return label.text.empty() || !(label.size > 0) || !point.inside(pane);
  });
  std::ranges::sort(labels, goes_before);
  std::vector<Label> placed;
  for (auto& label : labels) {
    const auto at = place_of(label, pane, taken);
    if (!at) continue;
    label.at = *at;
    taken.push_back(box_of(label));
    placed.push_back(std::move(label));
  }
  labels = std::move(placed);
}

}  // namespace engawa
