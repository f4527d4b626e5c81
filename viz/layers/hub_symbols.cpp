// Symbols of hubs: one per family of kinds, drawn into a badge, different in outline and not by
// colour alone.
#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <string_view>

#include "viz/layers/layers.hpp"

namespace engawa {
namespace {

enum class Family : std::uint8_t {
  health,
  veranda,
  field,
  booth,
  workshop,
  market,
  party,
  online,
  project
};

struct KindFamily {
  std::string_view kind;
  Family family;
};
constexpr std::array kFamilies{
    KindFamily{"booth", Family::booth},
    KindFamily{"engawa", Family::veranda},
    KindFamily{"expo", Family::booth},
    KindFamily{"forum", Family::workshop},
    KindFamily{"furumai_market", Family::market},
    KindFamily{"harvest_festival", Family::field},
    KindFamily{"hatake", Family::field},
    KindFamily{"hokenshitsu", Family::health},
    KindFamily{"hokenshitsu_rotating", Family::health},
    KindFamily{"idobata", Family::veranda},
    KindFamily{"kodomo_shokudo", Family::market},
    KindFamily{"light_exercise", Family::party},
    KindFamily{"live", Family::party},
    KindFamily{"marche", Family::market},
    KindFamily{"matching_party", Family::party},
    KindFamily{"online_community", Family::online},
    KindFamily{"osekkaigi", Family::workshop},
    KindFamily{"oshaberi_cafe", Family::veranda},
    KindFamily{"project", Family::project},
    KindFamily{"rehab", Family::health},
    KindFamily{"ward", Family::health},
    KindFamily{"workshop", Family::workshop},
};

Family family_of(std::string_view kind) {
  for (const KindFamily& known : kFamilies) {
    if (known.kind == kind) return known.family;
  }
  return Family::project;
}

/// Draws in units of the badge's radius round its middle; y upwards.
struct Glyph {
  Scene& scene;
  sf::Vector2f at;
  float unit;
  sf::Color colour;
  [[nodiscard]] sf::Vector2f point(float x, float y) const {
    return {at.x + x * unit, at.y - y * unit};
  }
  void box(float left, float bottom, float right, float top) const {
    const sf::Vector2f low = point(left, bottom), high = point(right, top);
    add_rectangle(scene, {low.x, high.y, high.x, low.y}, colour);
  }
  void triangle(sf::Vector2f a, sf::Vector2f b, sf::Vector2f c) const {
    add_triangle(scene, point(a.x, a.y), point(b.x, b.y), point(c.x, c.y), colour);
  }
  void disc(float x, float y, float radius) const {
    add_disc(scene, point(x, y), radius * unit, colour, 12);
  }
};

void draw_health(const Glyph& glyph) {  // a cross
  glyph.box(-.17F, -.55F, .17F, .55F);
  glyph.box(-.55F, -.17F, -.17F, .17F);
  glyph.box(.17F, -.17F, .55F, .17F);
}
void draw_veranda(const Glyph& glyph) {  // a roof, posts and the boards to sit on
  glyph.triangle({-.66F, .08F}, {0, .6F}, {.66F, .08F});
  glyph.box(-.44F, -.3F, -.28F, .08F);
  glyph.box(.28F, -.3F, .44F, .08F);
  glyph.box(-.6F, -.46F, .6F, -.28F);
}
void draw_field(const Glyph& glyph) {  // a sprout with two leaves
  glyph.box(-.07F, -.58F, .07F, .1F);
  glyph.triangle({0, 0}, {-.62F, .12F}, {-.3F, .55F});
  glyph.triangle({0, 0}, {.62F, .12F}, {.3F, .55F});
}
void draw_booth(const Glyph& glyph) {  // a tent
  glyph.triangle({0, .6F}, {-.6F, -.45F}, {-.14F, -.45F});
  glyph.triangle({0, .6F}, {.14F, -.45F}, {.6F, -.45F});
}
void draw_workshop(const Glyph& glyph) {  // cards laid out
  glyph.box(-.55F, .06F, -.06F, .5F);
  glyph.box(.06F, .06F, .55F, .5F);
  glyph.box(-.55F, -.5F, -.06F, -.06F);
  glyph.box(.06F, -.5F, .55F, -.06F);
}
void draw_market(const Glyph& glyph) {  // an awning on posts
  for (int k = 0; k < 3; ++k) {
    const float left = -.6F + .4F * static_cast<float>(k);
    glyph.box(left, .18F, left + .4F, .5F);
    glyph.triangle({left, .18F}, {left + .4F, .18F}, {left + .2F, -.06F});
  }
  glyph.box(-.56F, -.55F, -.44F, .1F);
  glyph.box(.44F, -.55F, .56F, .1F);
}
void draw_party(const Glyph& glyph) {  // a star
  constexpr int kPoints = 5;
  const auto corner = [](int k, float radius) {
    const float angle = std::numbers::pi_v<float> * (.5F + static_cast<float>(k) / kPoints);
    return sf::Vector2f(radius * std::cos(angle), radius * std::sin(angle));
  };
  for (int k = 0; k < 2 * kPoints; ++k) {
    glyph.triangle({0, 0}, corner(k, k % 2 == 0 ? .66F : .27F),
                   corner(k + 1, k % 2 == 0 ? .27F : .66F));
  }
}
void draw_online(const Glyph& glyph) {  // three that are linked
  constexpr std::array kEnds{std::array{0.F, .45F}, std::array{-.45F, -.35F},
                             std::array{.45F, -.35F}};
  for (std::size_t k = 0; k < kEnds.size(); ++k) {
    const auto& next = kEnds[(k + 1) % kEnds.size()];
    glyph.disc(kEnds[k][0], kEnds[k][1], .2F);
    add_line(glyph.scene, glyph.point(kEnds[k][0], kEnds[k][1]), glyph.point(next[0], next[1]),
             glyph.unit * .12F, glyph.colour);
  }
}
void draw_project(const Glyph& glyph) {  // two hands' worth: a diamond
  add_diamond(glyph.scene, glyph.at, glyph.unit * .58F, glyph.colour);
}

void draw_glyph(Family family, const Glyph& glyph) {
  switch (family) {
    case Family::health:
      return draw_health(glyph);
    case Family::veranda:
      return draw_veranda(glyph);
    case Family::field:
      return draw_field(glyph);
    case Family::booth:
      return draw_booth(glyph);
    case Family::workshop:
      return draw_workshop(glyph);
    case Family::market:
      return draw_market(glyph);
    case Family::party:
      return draw_party(glyph);
    case Family::online:
      return draw_online(glyph);
    case Family::project:
      return draw_project(glyph);
  }
}

}  // namespace

void add_hub_symbol(Scene& scene, sf::Vector2f at, const std::string& kind, const HubLook& look) {
  constexpr int kCorners = 28;
  add_disc(scene, at, look.radius + 1.5F, look.glyph, kCorners);
  if (look.open) {
    add_disc(scene, at, look.radius, look.badge, kCorners);
  } else {
    add_ring(scene, at, look.radius - 1, 2, look.badge, kCorners);
  }
  draw_glyph(family_of(kind), {scene, at, look.radius, look.open ? look.glyph : look.badge});
}

}  // namespace engawa
