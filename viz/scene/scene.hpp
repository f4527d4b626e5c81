// What is to be drawn, as plain triangles and labels in pixels: made and tested without a window,
// textures or fonts.
#pragma once
#include <SFML/Graphics/Vertex.hpp>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace engawa {

enum class Align : std::uint8_t { left, centre, right };

struct Box {
  float left = 0, top = 0, right = 0, bottom = 0;
  [[nodiscard]] bool overlaps(const Box& other) const {
    return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
  }
  [[nodiscard]] bool inside(const Box& outer) const {
    return left >= outer.left && right <= outer.right && top >= outer.top && bottom <= outer.bottom;
  }
};

struct Label {
  std::string text;  ///< UTF-8, one line
  sf::Vector2f at;   ///< left, middle or right end of the line; vertically its middle
  float size = 14;   ///< [px] height of an em
  Align align = Align::left;
  sf::Color colour, halo;  ///< halo: an outline that keeps it legible on anything; alpha 0 = none
  float priority = 0;      ///< the higher is placed first
};
/// What a label covers, estimated without a font: a full-width character is one em wide, ASCII by a
/// table, the halo a little more; never less than BIZ UDPGothic needs at whole pixels.
[[nodiscard]] Box box_of(const Label& label);
[[nodiscard]] float text_width(std::string_view text, float size);

struct Scene {
  std::vector<sf::Vertex> triangles;  ///< three by three, in drawing order
  std::vector<Label> labels;
};

// Shapes. Lines are drawn as thin rectangles: their width is in pixels on every machine.
void add_disc(Scene& scene, sf::Vector2f centre, float radius, sf::Color colour, int corners = 16);
void add_ring(Scene& scene, sf::Vector2f centre, float radius, float width, sf::Color colour,
              int corners = 24);
void add_rectangle(Scene& scene, const Box& box, sf::Color colour);
void add_square(Scene& scene, sf::Vector2f centre, float half, sf::Color colour);
void add_diamond(Scene& scene, sf::Vector2f centre, float half, sf::Color colour);
void add_triangle(Scene& scene, sf::Vector2f a, sf::Vector2f b, sf::Vector2f c, sf::Color colour);
void add_line(Scene& scene, sf::Vector2f from, sf::Vector2f to, float width, sf::Color colour);
/// The second cue beside colour: dashes of `dash` px with gaps as long.
void add_dashed_line(Scene& scene, sf::Vector2f from, sf::Vector2f to, float width, float dash,
                     sf::Color colour);
/// A line bent to its left by `bend` of its length.
void add_arc(Scene& scene, sf::Vector2f from, sf::Vector2f to, float bend, float width,
             sf::Color colour);

/// Keeps the labels that fit into `pane` without touching each other or `taken`, by priority; the
/// others are moved a little if that helps, or left out, as are those that stand outside. The
/// result does not depend on the order in which they come.
void place_labels(std::vector<Label>& labels, const Box& pane, std::vector<Box> taken = {});

}  // namespace engawa
