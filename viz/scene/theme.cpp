#include "viz/scene/theme.hpp"

#include <algorithm>
#include <cmath>

namespace engawa {
namespace {

sf::Color rgb(std::uint32_t hex) {
  return sf::Color((hex << 8U) | 0xFFU);
}

/// Slate grounds and light marks, for a dark room.
Theme dark_theme() {
  return {.background = rgb(0x12161C),
          .pane = rgb(0x181E26),
          .grid = rgb(0x242C36),
          .text = rgb(0xE8ECF0),
          .faint_text = rgb(0x9AA6B2),
          .halo = rgb(0x12161C),
          .frame = rgb(0x33404D),
          .no_data = rgb(0x443C38),
          .only_baseline = rgb(0x5AB9FA),
          .only_variant = rgb(0xFF961E),
          .shared = rgb(0x78828E),
          .selected = rgb(0xFFFFFF),
          .station = rgb(0xC9D3DD),
          .hub_open = rgb(0x3DDBB4),
          .hub_shut = rgb(0x6B7783),
          .warning = rgb(0xFFC46B),
          .ties = {rgb(0xAFB6B0), rgb(0xC07EC4), rgb(0xC0B66A), rgb(0x58A77F), rgb(0xA75A32),
                   rgb(0x2574AA), rgb(0x846453), rgb(0xBAACCD)}};
}

/// Paper grounds and strong dark marks: a projector in a bright room washes colours out.
Theme light_theme() {
  return {.background = rgb(0xEFEDE7),
          .pane = rgb(0xFAF9F5),
          .grid = rgb(0xE4E3DD),
          .text = rgb(0x1C232B),
          .faint_text = rgb(0x55606B),
          .halo = rgb(0xFAF9F5),
          .frame = rgb(0xBFC3C6),
          .no_data = rgb(0xC8CDD2),
          .only_baseline = rgb(0x005FBE),
          .only_variant = rgb(0xC24800),
          .shared = rgb(0x8C949E),
          .selected = rgb(0x000000),
          .station = rgb(0x3A4652),
          .hub_open = rgb(0x00694E),
          .hub_shut = rgb(0x8E979F),
          .warning = rgb(0x8A4B00),
          .ties = {rgb(0x4C4D4F), rgb(0xBD6685), rgb(0xA39243), rgb(0x1C8F60), rgb(0x85331C),
                   rgb(0x2D5B74), rgb(0x695748), rgb(0x7C7FCE)}};
}

/// Steps of a scale between which it runs straight.
struct Knot {
  int at;  ///< [1/255]
  sf::Uint8 red, green, blue;
};
// Cividis (Nunez, Anderton and Renslow 2018, PLOS ONE 13(7): e0199239) as in the table of
// matplotlib, which is in the public domain (CC0): of its 256 rows those between which straight
// lines keep within 1/255 of the others.
constexpr std::array<Knot, 15> kCividis{{{0, 0, 34, 78},
                                         {20, 0, 48, 112},
                                         {23, 1, 50, 113},
                                         {28, 18, 53, 112},
                                         {37, 35, 60, 110},
                                         {56, 59, 73, 108},
                                         {92, 94, 98, 110},
                                         {134, 130, 128, 121},
                                         {171, 166, 156, 116},
                                         {203, 199, 183, 103},
                                         {228, 226, 205, 84},
                                         {244, 245, 220, 65},
                                         {251, 253, 227, 52},
                                         {254, 254, 230, 54},
                                         {255, 254, 232, 56}}};

/// Parts of cividis that are seen against the ground, from what recedes to what stands out.
struct Part {
  double from, to;
};
constexpr Part kOnDark{.22, 1}, kOnLight{.85, 0};

}  // namespace

const Theme& theme_of(bool dark) {
  static const Theme for_dark_rooms = dark_theme(), for_bright_rooms = light_theme();
  return dark ? for_dark_rooms : for_bright_rooms;
}

sf::Color cividis(double share) {
  const double at = share > 0 ? std::min(share, 1.0) * 255 : 0;  // no number: the lowest
  std::size_t next = 1;
  while (next + 1 < kCividis.size() && kCividis[next].at < at) ++next;
  const Knot &low = kCividis[next - 1], &high = kCividis[next];
  return mix({low.red, low.green, low.blue}, {high.red, high.green, high.blue},
             (at - low.at) / (high.at - low.at));
}

sf::Color amount_colour(double share, bool dark) {
  const Part part = dark ? kOnDark : kOnLight;
  const double within = share > 0 ? std::min(share, 1.0) : 0;
  return cividis(part.from + (part.to - part.from) * within);
}

// Okabe and Ito (2008): Color Universal Design, the set recommended for figures.
sf::Color okabe_ito(std::size_t which) {
  static const std::array<sf::Color, 8> colours{rgb(0xE69F00), rgb(0x56B4E9), rgb(0x009E73),
                                                rgb(0xF0E442), rgb(0x0072B2), rgb(0xD55E00),
                                                rgb(0xCC79A7), rgb(0x000000)};
  return colours[which % colours.size()];
}

sf::Color with_alpha(sf::Color colour, double alpha) {
  const double share = alpha > 0 ? std::min(alpha, 1.0) : 0;
  colour.a = static_cast<sf::Uint8>(std::lround(share * 255));
  return colour;
}

sf::Color mix(sf::Color a, sf::Color b, double share_of_b) {
  const double share = share_of_b > 0 ? std::min(share_of_b, 1.0) : 0;
  const auto between = [&](sf::Uint8 from, sf::Uint8 to) {
    return static_cast<sf::Uint8>(std::lround(from + (to - from) * share));
  };
  return {between(a.r, b.r), between(a.g, b.g), between(a.b, b.b), between(a.a, b.a)};
}

sf::Color tie_colour(std::uint8_t kind, const Theme& theme) {
  return kind < theme.ties.size() ? theme.ties[kind] : theme.shared;
}

}  // namespace engawa
